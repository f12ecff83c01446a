import Sealing
import Testing

@testable import Journaling

@Suite("Head file")
struct HeadFileTests {
  @Test("a head file comes back from its bytes, and not from damaged ones")
  func coding() {
    let claim = HeadFile(
      fileID: Array(0..<16), head: Head(session: 5, sequence: 6, hash: .ofBytes([1])),
      recordCount: 9)
    let bytes = claim.encoded
    #expect(bytes.count == HeadFile.size)
    #expect(HeadFile(bytes) == claim)
    for place in bytes.indices {
      var flipped = bytes
      flipped[place] ^= 4
      #expect(HeadFile(flipped) == nil)
      #expect(HeadFile(Array(bytes[..<place])) == nil)
    }
  }

  @Test("a journal that went back in time opens read-only and says how many records are missing")
  func rollback() throws {
    let storage = try Sample.filled()
    let old = storage.current
    let journal = try Sample.open(storage)
    try Sample.begin(journal)
    try journal.append([[1], [2]], wallMilliseconds: Sample.wall)
    let restored = FaultyStorage(old, head: storage.head)
    let head = try #require(journal.heads.first)
    #expect(
      try Sample.open(restored).report.health
        == .readOnly(.acknowledgedMissing(head.position, count: 3)))
    #expect(restored.current == old)
  }

  @Test("another history under the same position is told from the acknowledged one")
  func otherHistory() throws {
    let storage = FaultyStorage(Sample.emptyBytes())
    let journal = try Sample.open(storage)
    try Sample.begin(journal)
    let copy = FaultyStorage(storage.current)
    try journal.append([[1]], wallMilliseconds: Sample.wall)
    let head = try #require(journal.heads.first)
    let claim = HeadFile(
      fileID: Array(0x40...0x4F), head: Head(session: head.session, sequence: 0, hash: .zero),
      recordCount: 1)
    let claimed = FaultyStorage(copy.current, head: claim.encoded)
    let position = RecordPosition(session: head.session, sequence: 0)
    #expect(try Sample.open(claimed).report.health == .readOnly(.acknowledgedDiffers(position)))
    #expect(try Journal.verify(claimed).acknowledged == .acknowledgedDiffers(position))
  }

  @Test("a head file that lags behind, is torn, or belongs to another journal claims nothing")
  func harmless() throws {
    let storage = try Sample.filled()
    let lagging = storage.head
    let journal = try Sample.open(storage)
    try Sample.begin(journal)
    let foreign = HeadFile(
      fileID: Array(0..<16), head: Head(session: 5, sequence: 6, hash: .zero), recordCount: 900)
    for head in [lagging, Array(lagging?.dropLast() ?? []), foreign.encoded, []] {
      let copy = FaultyStorage(storage.current, head: head)
      #expect(try Sample.open(copy).report.health == .sound)
    }
  }
}
