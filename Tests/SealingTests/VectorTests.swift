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

  /// The results of FIPS 180-2, appendix B, for nothing, one block and two.
  @Test("a digest is the SHA-256 of FIPS 180")
  func fips180() {
    let known = [
      ("", "e3b0c442 98fc1c14 9afbf4c8 996fb924 27ae41e4 649b934c a495991b 7852b855"),
      ("abc", "ba7816bf 8f01cfea 414140de 5dae2223 b00361a3 96177a9c b410ff61 f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61 d20638b8 e5c02693 0c3e6039 a33ce459 64ff2167 f6ecedd4 19db06c1"
      ),
    ]
    for (text, hex) in known {
      #expect(Digest.ofBytes(Array(text.utf8)).bytes == [UInt8](hex: hex), "\(text)")
    }
  }

  @Test("two libraries agree on the digest of every length of some blocks")
  func digests() {
    var chance = Seed(Seed.current)
    for length in 0...300 {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &chance) }
      var other = [UInt8](repeating: 0, count: Digest.size)
      crypto_hash_sha256(&other, bytes, UInt64(length))
      #expect(Digest.ofBytes(bytes).bytes == other, "\(length) bytes, WASL_SEED=\(Seed.current)")
    }
  }
}
