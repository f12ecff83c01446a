import CSodium
import Testing

@testable import Sealing

@Suite("The cipher of a session")
struct SessionCipherTests {
  static let dataKey = [UInt8](0..<32)

  private func cipher(session: UInt64 = 0x0102_0304_0506_0708) throws -> SessionCipher {
    let ring = KeyRing([KeyRing.Entry(epoch: 3, key: SecretBytes(Self.dataKey))])
    return try #require(SessionCipher(ring, epoch: 3, session: session))
  }

  private func sealed(
    _ content: [UInt8], _ associated: [UInt8], _ sequence: UInt32, by cipher: SessionCipher
  ) -> [UInt8] {
    var payload = content + [UInt8](repeating: 0, count: SessionCipher.tagSize)
    let isSealed = payload.withUnsafeMutableBytes { payload in
      associated.withUnsafeBytes { cipher.seal(payload, associated: $0, sequence: sequence) }
    }
    #expect(isSealed)
    return payload
  }

  private func opened(
    _ payload: [UInt8], _ associated: [UInt8], _ sequence: UInt32, by cipher: SessionCipher
  ) -> [UInt8]? {
    var payload = payload
    let isOpen = payload.withUnsafeMutableBytes { payload in
      associated.withUnsafeBytes { cipher.open(payload, associated: $0, sequence: sequence) }
    }
    return isOpen ? payload.dropLast(SessionCipher.tagSize) : nil
  }

  @Test("opens in place what it sealed, for its session, sequence and associated bytes alone")
  func roundTrip() throws {
    let cipher = try cipher()
    let payload = sealed([1, 2, 3], [4, 5], 6, by: cipher)
    #expect(opened(payload, [4, 5], 6, by: cipher) == [1, 2, 3])
    #expect(opened(payload, [4, 6], 6, by: cipher) == nil)
    #expect(opened(payload, [4], 6, by: cipher) == nil)
    #expect(opened(payload, [4, 5], 7, by: cipher) == nil)
    #expect(opened(payload, [4, 5], 6, by: try self.cipher(session: 1)) == nil)
    #expect(opened(sealed([], [], 0, by: cipher), [], 0, by: cipher) == [])
    #expect(opened([1, 2], [], 0, by: cipher) == nil)
  }

  @Test("a changed byte anywhere is refused, and nothing of the content is left")
  func tampered() throws {
    let cipher = try cipher()
    let payload = sealed(Array("a name".utf8), [1], 2, by: cipher)
    for place in payload.indices {
      var altered = payload
      altered[place] ^= 0x10
      let isOpen = altered.withUnsafeMutableBytes { altered in
        [UInt8(1)].withUnsafeBytes { cipher.open(altered, associated: $0, sequence: 2) }
      }
      #expect(!isOpen)
      #expect(altered.dropLast(SessionCipher.tagSize).allSatisfy { $0 == 0 })
    }
  }

  @Test("uses the key and nonce that the format names")
  func knownKeyAndNonce() throws {
    var key = [UInt8](repeating: 0, count: 32)
    let context = Array("waslrec1".utf8.map { CChar(bitPattern: $0) })
    crypto_kdf_derive_from_key(&key, 32, 0x0102_0304_0506_0708, context, Self.dataKey)
    var expected = [UInt8](repeating: 0, count: 3 + 16)
    let nonce: [UInt8] = [0x44, 0x33, 0x22, 0x11, 0, 0, 0, 0, 0, 0, 0, 0]
    crypto_aead_chacha20poly1305_ietf_encrypt(
      &expected, nil, [7, 8, 9], 3, [1, 2], 2, nil, nonce, key)
    #expect(sealed([7, 8, 9], [1, 2], 0x1122_3344, by: try cipher()) == expected)
  }

  @Test("authenticates what stays in clear")
  func clear() throws {
    let cipher = try cipher()
    let clear: [UInt8] = Array("ids and epochs".utf8)
    var tag = [UInt8](repeating: 0, count: 16)
    let isWritten = clear.withUnsafeBytes { clear in
      tag.withUnsafeMutableBytes { cipher.writeTag(of: clear, sequence: 9, to: $0) }
    }
    #expect(isWritten)
    func verify(_ clear: [UInt8], _ tag: [UInt8], _ sequence: UInt32) -> Bool {
      clear.withUnsafeBytes { clear in
        tag.withUnsafeBytes { cipher.verify(tag: $0, of: clear, sequence: sequence) }
      }
    }
    #expect(verify(clear, tag, 9))
    #expect(!verify(clear, tag, 8))
    #expect(!verify(clear.dropLast(), tag, 9))
    #expect(!verify(clear, tag.dropLast(), 9))
    for place in tag.indices {
      var altered = tag
      altered[place] ^= 1
      #expect(!verify(clear, altered, 9))
    }
  }

  @Test("turns to another session as if it were made for it")
  func turning() throws {
    let ring = KeyRing.fresh().adding(epoch: 2)
    let cipher = try #require(SessionCipher(ring, epoch: 1, session: 5))
    #expect(cipher.turn(to: 6, epoch: 2, of: ring))
    let fresh = try #require(SessionCipher(ring, epoch: 2, session: 6))
    #expect(sealed([1], [], 0, by: cipher) == sealed([1], [], 0, by: fresh))
    #expect(!cipher.turn(to: 7, epoch: 3, of: ring))
    #expect(cipher.session == 6 && cipher.epoch == 2)
    #expect(SessionCipher(ring, epoch: 3, session: 5) == nil)
  }

  @Test("refuses everything once wiped")
  func wiped() throws {
    let cipher = try cipher()
    let payload = sealed([1], [], 0, by: cipher)
    cipher.wipe()
    #expect(opened(payload, [], 0, by: cipher) == nil)
    var room = [UInt8](repeating: 0, count: 20)
    let isSealed = room.withUnsafeMutableBytes {
      cipher.seal($0, associated: UnsafeRawBufferPointer(start: nil, count: 0), sequence: 1)
    }
    #expect(!isSealed)
    #expect(room.allSatisfy { $0 == 0 })
  }
}
