import Testing

@testable import Journaling
@testable import Sealing

@Suite("Stored bytes")
struct GoldenTests {
  private func hex(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  @Test("the bytes of a file header")
  func header() {
    let header = FileHeader(mark: .demo, fileID: Array(0x40...0x4F))
    #expect(
      hex(header.encoded)
        == "895741534c0d0a1a0100000000000000010000000000000001000000000000004041424344454647"
        + "48494a4b4c4d4e4f00000000000000000000000017b6357a")
    let area = header.encodedArea
    #expect(area.count == 8192)
    #expect(Array(area[0..<64]) == header.encoded)
    #expect(Array(area[4096..<4160]) == header.encoded)
  }

  @Test("the bytes of a session record and of a group of two")
  func frames() throws {
    let storage = FaultyStorage(Sample.emptyBytes())
    let journal = try Sample.open(storage, random: Sample.counting())
    try Sample.begin(journal)
    let session = storage.current[8192...]
    #expect(
      hex(session)
        == "57524543010100003400000081ca35940001020304050607000000004a30ee5c00000068e5cf8b01"
        + "000000000000000000000000000000000000000000000000000000000000000008090a0b0c0d0e0f"
        + "10111213141516170102030405060708090a0b0c0d0e0f100700000003003c000068e5cf8b010000"
        + "00000000")
    try journal.append([[0xAA], [0xBB, 0xCC]], wallMilliseconds: Sample.wall)
    let group = storage.current[(8192 + session.count)...]
    #expect(
      hex(group)
        == "5752454301020100110000000b48a1b000010203040506070100000092e589ab01000068e5cf8b01"
        + "f435dbc08f00cdfa3d64de3a480bada244a3b0021da0ce51913f238e0ff9c6bc18191a1b1c1d1e1f"
        + "2021222324252627aa575245430102020012000000eab527b50001020304050607020000008df37d"
        + "3301000068e5cf8b013cad08e2506b4e99c5f809086b93b025b434fdb7d530901fba1c920bbcf457"
        + "7128292a2b2c2d2e2f3031323334353637bbcc")
  }

  @Test("the bytes of a head file")
  func head() throws {
    let storage = FaultyStorage(Sample.emptyBytes())
    let journal = try Sample.open(storage, random: Sample.counting())
    try Sample.begin(journal)
    let head = try #require(storage.head)
    #expect(
      hex(head)
        == "5741534c48454144404142434445464748494a4b4c4d4e4f00010203040506070000000000000000"
        + "f435dbc08f00cdfa3d64de3a480bada244a3b0021da0ce51913f238e0ff9c6bc0100000000000000"
        + "953904cf")
  }

  @Test("the bytes of a sealed journal's header, session and event")
  func sealed() throws {
    var header = FileHeader(mark: .demo, fileID: Array(0x40...0x4F), isSealed: true)
    let isPublic = header.publish(passphrase: "wasl")
    #expect(isPublic && header.publicPassphrase == "wasl")
    #expect(
      hex(header.encoded)
        == "895741534c0d0a1a0100000000000000010000000000000000000000000000004041424344454647"
        + "48494a4b4c4d4e4f7761736c0000000000000000ca4acd64")
    let storage = FaultyStorage(Sample.emptyBytes(isSealed: true))
    let journal = try Sample.open(storage, random: Sample.counting())
    try Sample.begin(journal)
    let records = try Sample.records(of: journal)
    let session = storage.current[8192..<Int(records[1].offset)]
    #expect(
      hex(session)
        == "575245430101000048000000bf4e654b0001020304050607000000002131586600000068e5cf8b01"
        + "000000000000000000000000000000000000000000000000000000000000000008090a0b0c0d0e0f"
        + "10111213141516170102030405060708090a0b0c0d0e0f100700000003003c000068e5cf8b010000"
        + "00000000010000001a983fb0ef8922802c2ff4e18c225a69")
    let slot = storage.current[Int(records[1].offset)...]
    #expect(hex(slot[(slot.startIndex + 88)...].dropLast(16)) == hex(Sample.slot().encoded))
    let event = try journal.append([[0xAA]], wallMilliseconds: Sample.wall)
    #expect(
      hex(storage.current[Int(event[0].offset)...])
        == "575245430102000021000000daf55f5400010203040506070200000033035ef702000068e5cf8b01"
        + "61324e567184ba29a46182c75f90df26431535c6aa8dabb1c6f2153570a45a8651a56c4644921f6f"
        + "0c1e25347103050c2be2a7161866fb024222780c3a8b23937c")
  }

  @Test("the bytes of a list of erasures")
  func list() {
    let head = Head(session: 1, sequence: 2, hash: Digest.ofBytes([]))
    #expect(
      hex(Erasures.encoded([head]))
        == "01000000010000000000000002000000e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934c"
        + "a495991b7852b855")
  }
}
