import CSodium
import Testing

@testable import Sealing

@Suite("Published vectors")
struct VectorTests {
  /// The plaintext, key, nonce and result of RFC 8439, section 2.8.2.
  @Test("the library's ChaCha20-Poly1305 is that of RFC 8439")
  func rfc8439() {
    let text = """
      Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, \
      sunscreen would be it.
      """
    let content = Array(text.utf8)
    let key = [UInt8](0x80...0x9F)
    let nonce = [UInt8](hex: "07 00 00 00 40 41 42 43 44 45 46 47")
    let associated = [UInt8](hex: "50 51 52 53 c0 c1 c2 c3 c4 c5 c6 c7")
    var sealed = [UInt8](repeating: 0, count: content.count + 16)
    crypto_aead_chacha20poly1305_ietf_encrypt(
      &sealed, nil, content, UInt64(content.count), associated, UInt64(associated.count), nil,
      nonce, key)
    #expect(sealed.starts(with: [UInt8](hex: "d3 1a 8d 34 64 8e 60 db 7b 86 af bc 53 ef 7e c2")))
    #expect(
      sealed.suffix(16) == [UInt8](hex: "1a e1 0b 59 4f 09 e2 6a 7e 90 2e cb d0 60 06 91"))
  }
}
