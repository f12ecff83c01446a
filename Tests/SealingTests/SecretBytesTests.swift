import Testing

@testable import Sealing

@Suite("Secret bytes")
struct SecretBytesTests {
  @Test("begin as zeros or as what they were given, and compare by content")
  func content() {
    #expect(SecretBytes(count: 5) == SecretBytes([0, 0, 0, 0, 0]))
    #expect(SecretBytes([1, 2, 3]) != SecretBytes([1, 2, 4]))
    #expect(SecretBytes([1, 2, 3]) != SecretBytes([1, 2]))
    #expect(SecretBytes([1, 2, 3]).withBytes { Array($0) } == [1, 2, 3])
    #expect(SecretBytes(count: 0) == SecretBytes([]))
    #expect(SecretBytes.random(count: 32) != SecretBytes.random(count: 32))
  }

  @Test("are zeros after wiping, and are not taken for zeros that were meant")
  func wiped() {
    let secret = SecretBytes([1, 2, 3])
    secret.wipe()
    #expect(secret.withBytes { Array($0) } == [0, 0, 0])
    #expect(!secret.isPresent)
    #expect(secret != SecretBytes(count: 3))
  }

  @Test("are zeros when their memory is given back")
  func released() {
    var seen: [UInt8] = []
    do {
      let secret = SecretBytes([7, 8, 9])
      secret.beforeRelease = { seen = Array($0) }
      #expect(secret.withBytes { Array($0) } == [7, 8, 9])
    }
    #expect(seen == [0, 0, 0])
  }

  @Test("a passphrase and a ring wipe every copy of theirs")
  func copies() throws {
    let passphrase = try #require(Passphrase("word"))
    let copy = passphrase
    passphrase.wipe()
    #expect(!copy.secret.isPresent)
    var ring = KeyRing.fresh()
    let other = ring
    ring.wipe()
    #expect(other.epochs.isEmpty)
    #expect(other.sealNote([1], for: []).isEmpty)
    #expect(SessionCipher(other, epoch: 1, session: 1) == nil)
  }

  @Test("thousands of them can be had at once, though not all can be locked")
  func many() {
    let all = (0..<5000).map { SecretBytes([UInt8($0 & 0xFF)]) }
    #expect(
      all.enumerated().allSatisfy { index, secret in secret == SecretBytes([UInt8(index & 0xFF)]) })
  }
}
