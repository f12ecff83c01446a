import Testing

@testable import Journaling
@testable import Sealing

@Suite("Sealed journals")
struct SealedTests {
  private let secret = Array("Fatima, 0612345678".utf8)

  private func founded(slots: [KeySlot] = [Sample.slot()]) throws -> (FaultyStorage, Journal) {
    let storage = FaultyStorage(Sample.emptyBytes(isSealed: true))
    let journal = try Sample.open(storage, founding: slots)
    try Sample.begin(journal)
    return (storage, journal)
  }

  @Test("what was sealed comes back with the keys, and no byte of it lies in the file")
  func roundTrip() throws {
    let (storage, journal) = try founded()
    let written = try journal.append([secret, [1], []], wallMilliseconds: Sample.wall)
    #expect(written.map(\.payload) == [secret, [1], []])
    let again = try Sample.open(storage)
    let records = try Sample.records(of: again)
    #expect(again.isWritable && again.isSealed && !again.isLocked)
    #expect(records.map(\.kind) == [.session, .keySlot, .events, .events, .events])
    #expect(Array(records.suffix(3)) == written)
    #expect(records[0].session.epoch == 1)
    #expect(try again.records(ofGroupAt: written[0].offset) == written)
    #expect(!storage.current.contains(secret))
    #expect(try Journal.verify(storage).isSound)
  }

  @Test("views hand over the same bytes as records do")
  func views() throws {
    for isSealed in [false, true] {
      let journal = try Sample.open(try Sample.filled(lastGroup: 3, isSealed: isSealed))
      let records = try Sample.records(of: journal)
      var index = 0
      try journal.forEachPayload { view in
        #expect(Array(view.content) == records[index].payload)
        #expect(view.position == records[index].position && view.kind == records[index].kind)
        #expect(view.offset == records[index].offset && view.clock == records[index].clock)
        #expect(view.isLastOfGroup == records[index].isLastOfGroup && !view.isErased)
        index += 1
      }
      #expect(index == records.count)
    }
  }

  @Test("a locked journal says so, keeps its file, and opens again with the keys")
  func locking() throws {
    let (_, journal) = try founded()
    try journal.append([secret], wallMilliseconds: Sample.wall)
    let keys = try #require(journal.keys)
    journal.lock()
    #expect(keys.newestEpoch == 0)
    #expect(journal.isLocked && !journal.hasSession && journal.isWritable)
    #expect(throws: JournalError.locked) { try journal.forEachRecord { _ in } }
    #expect(throws: JournalError.locked) { try journal.forEachPayload { _ in } }
    #expect(throws: JournalError.locked) { try journal.records(ofGroupAt: FileHeader.end) }
    #expect(throws: JournalError.locked) { try Sample.begin(journal) }
    #expect(throws: JournalError.locked) {
      try journal.append([[1]], wallMilliseconds: Sample.wall)
    }
    #expect(journal.slots == [Sample.slot()])
    journal.unlock(Sample.keys())
    #expect(try Sample.records(of: journal).last?.payload == secret)
    #expect(throws: JournalError.readOnly(.noSession)) {
      try journal.append([[1]], wallMilliseconds: Sample.wall)
    }
    try Sample.begin(journal)
    try journal.append([[1]], wallMilliseconds: Sample.wall)
  }

  @Test("a journal locked while it is being read hands over no more")
  func lockedWhileReading() throws {
    let journal = try Sample.open(try Sample.filled(isSealed: true))
    var count = 0
    #expect(throws: JournalError.locked) {
      try journal.forEachRecord { _ in
        count += 1
        if count == 3 { journal.lock() }
      }
    }
    #expect(count == 3)
  }

  @Test("with other keys nothing is handed over, and the place is named")
  func otherKeys() throws {
    let (storage, journal) = try founded()
    try journal.append([secret], wallMilliseconds: Sample.wall)
    let again = try Sample.open(storage)
    again.unlock(KeyRing.fresh())
    #expect(throws: JournalError.damaged(at: FileHeader.end, .seal)) {
      try again.forEachRecord { _ in Issue.record("a record without its key") }
    }
    #expect(!again.isWritable)
    #expect(again.report.health == .readOnly(.damaged(at: FileHeader.end, .seal)))
  }

  @Test("a real passphrase opens a file that was made sealed, on a disk")
  func onDisk() throws {
    let folder = try Folder()
    let path = folder.file("centre.wasl")
    let passphrase = try #require(Passphrase("une phrase secrète"))
    let keys = KeyRing.fresh()
    let slot = try KeySlot.make(
      operatorNumber: 4, passphrase: passphrase, keys: keys, cost: .interactive)
    let made = try Journal.make(
      at: path, mark: .demo, seal: .sealed(keys, [slot]), publicPassphrase: "wasl"
    ) { journal in
      try Sample.begin(journal)
      try journal.append([secret], wallMilliseconds: Sample.wall)
    }
    made.close()
    let journal = try Journal.open(at: path, for: .writing, wallMilliseconds: Sample.wall)
    #expect(journal.isLocked && journal.publicPassphrase == "wasl" && journal.fileID.count == 16)
    #expect(throws: JournalError.locked) { try journal.forEachRecord { _ in } }
    let opened = KeySlot.open(journal.slots, operatorNumber: 4, passphrase: passphrase)
    journal.unlock(try #require(opened))
    #expect(try Sample.records(of: journal).last?.payload == secret)
    #expect(!(try folder.bytes(of: "centre.wasl")).contains(secret))
    #expect(Journal.verify(at: path).slotCount == 1)
  }

  @Test("a public passphrase that does not fit the header, or a seal without slots, is refused")
  func founding() throws {
    let folder = try Folder()
    for words in ["", "thirteen char", "é", "a\u{0}b"] {
      #expect(throws: JournalError.tooLarge) {
        try Journal.create(
          at: folder.file("a.wasl"), mark: .demo, seal: .clear, publicPassphrase: words)
      }
    }
    #expect(throws: JournalError.readOnly(.noSlots)) {
      try Journal.create(
        at: folder.file("a.wasl"), mark: .plain, seal: .sealed(Sample.keys(), []))
    }
    #expect(folder.names().isEmpty)
  }
}

extension Collection where Element: Equatable {
  fileprivate func contains(_ other: some Collection<Element>) -> Bool {
    indices.contains { self[$0...].starts(with: other) }
  }
}
