import Testing

@testable import Journaling
@testable import Sealing

@Suite("Key slots")
struct SlotTests {
  private func copies(_ journal: Journal) throws -> [UInt64: Int] {
    try Sample.records(of: journal).filter { $0.kind == .keySlot && !$0.isErased }
      .compactMap { KeySlot($0.payload)?.id }
      .reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  @Test("two sessions write every slot once each, later ones only when the last lies far back")
  func copying() throws {
    let storage = FaultyStorage(Sample.emptyBytes(isSealed: true))
    let slots = [Sample.slot(), Sample.slot(id: 2, operatorNumber: 0)]
    for count in [1, 2, 2] {
      let journal = try Sample.open(storage, founding: slots)
      try Sample.begin(journal)
      #expect(try copies(journal) == [1: count, 2: count])
      #expect(Set(journal.slots.map(\.id)) == [1, 2])
    }
    let journal = try Sample.open(storage)
    try Sample.begin(journal)
    for _ in 0..<5 {
      try journal.append([[UInt8](repeating: 1, count: 60_000)], wallMilliseconds: Sample.wall)
    }
    try Sample.begin(journal)
    #expect(try copies(journal) == [1: 3, 2: 3])
    #expect(try Journal.verify(storage).slotCount == 2)
  }

  @Test("a slot that is kept counts at once; of records with one id the later counts")
  func keeping() throws {
    let storage = FaultyStorage(Sample.emptyBytes(isSealed: true))
    let journal = try Sample.open(storage)
    try Sample.begin(journal)
    let other = Sample.slot(id: 2, operatorNumber: 8)
    try journal.keep(slots: [other], wallMilliseconds: Sample.wall)
    #expect(journal.slots == [Sample.slot(), other])
    let changed = Sample.slot(id: 2, operatorNumber: 9)
    try journal.keep(slots: [changed], wallMilliseconds: Sample.wall)
    #expect(journal.slots == [Sample.slot(), changed])
    #expect(try Sample.open(storage).slots == [Sample.slot(), changed])
  }

  @Test("more slots than one group holds are kept in several")
  func many() throws {
    let storage = FaultyStorage(Sample.emptyBytes(isSealed: true))
    let journal = try Sample.open(storage)
    try Sample.begin(journal)
    let slots = (10..<400).map { Sample.slot(id: $0, operatorNumber: UInt32($0)) }
    try journal.keep(slots: slots, wallMilliseconds: Sample.wall)
    #expect(try Sample.open(storage).slots.count == 391)
  }

  @Test("a changed passphrase leaves no byte of the old slot behind")
  func replacing() throws {
    let storage = FaultyStorage(Sample.emptyBytes(isSealed: true))
    let first = try Sample.open(storage)
    try Sample.begin(first)
    let journal = try Sample.open(storage)
    try Sample.begin(journal)
    #expect(try copies(journal) == [1: 2])
    let new = Sample.slot(id: 2)
    try journal.replace(slotsOf: 7, with: new, wallMilliseconds: Sample.wall)
    #expect(journal.slots == [new])
    #expect(try copies(journal) == [2: 1])
    let again = try Sample.open(storage)
    #expect(again.slots == [new] && again.report.health == .sound)
    let id = withUnsafeBytes(of: UInt64(1).littleEndian) { Array($0) }
    let slot = [1, 0, 0, 0, 7, 0, 0, 0] + id
    #expect(!storage.current.indices.contains { storage.current[$0...].starts(with: slot) })
  }

  @Test(
    "a change of passphrase that was interrupted is finished by the next session, whichever was repeated"
  )
  func replacingInterrupted() throws {
    let storage = FaultyStorage(Sample.emptyBytes(isSealed: true))
    try Sample.begin(try Sample.open(storage))
    let new = Sample.slot(id: 2)
    let interrupted = try Sample.open(storage)
    try Sample.begin(interrupted)
    try interrupted.keep(slots: [new], wallMilliseconds: Sample.wall)
    #expect(interrupted.slots.map(\.id) == [1, 2])
    let other = Sample.slot(id: 3, operatorNumber: 8)
    try interrupted.keep(slots: [other], wallMilliseconds: Sample.wall)
    let next = try Sample.open(storage)
    try Sample.begin(next)
    #expect(next.slots == [new, other])
    #expect(try Sample.open(storage).slots == [new, other])
    #expect(try Journal.verify(storage).isSound)
  }

  @Test("nobody can be taken away who is the last")
  func lastOne() throws {
    let storage = FaultyStorage(Sample.emptyBytes(isSealed: true))
    let journal = try Sample.open(storage)
    try Sample.begin(journal)
    let before = storage.current
    #expect(throws: JournalError.readOnly(.noSlots)) {
      try journal.startEpoch(keeping: { _ in false }, wallMilliseconds: Sample.wall)
    }
    #expect(storage.current == before)
  }

  /// Real slots of two operators, and another passphrase for the first.
  private struct People {
    let keys = KeyRing.fresh()
    let words: [Passphrase]
    let slots: [KeySlot]
    let changed: KeySlot

    init() throws {
      words = try ["one", "two", "changed"].map { try #require(Passphrase($0)) }
      var slots: [KeySlot] = []
      for (number, word) in zip([7, 9] as [UInt32], words) {
        slots.append(
          try KeySlot.make(
            operatorNumber: number, passphrase: word, keys: keys, cost: .interactive))
      }
      self.slots = slots
      changed = try KeySlot.make(
        operatorNumber: 7, passphrase: words[2], keys: keys, cost: .interactive)
    }
  }

  /// Founds, writes, changes the first operator's passphrase, takes the second away, writes again.
  private func run(_ people: People, on storage: FaultyStorage) throws -> [[UInt8]] {
    var acknowledged: [[UInt8]] = []
    do {
      let ring = KeyRing(
        people.keys.entries.map {
          KeyRing.Entry(epoch: $0.epoch, key: $0.key.withBytes { SecretBytes(Array($0)) })
        })
      let journal = try Journal.open(
        on: storage, path: "sample", for: .writing, wallMilliseconds: 0,
        random: Sample.seeded(4), seal: .sealed(ring, people.slots))
      try Sample.begin(journal)
      for (round, payload) in ([[1], [2], [3]] as [[UInt8]]).enumerated() {
        if round == 1 {
          try journal.replace(slotsOf: 7, with: people.changed, wallMilliseconds: Sample.wall)
        }
        if round == 2 {
          try journal.startEpoch(keeping: { $0 != 9 }, wallMilliseconds: Sample.wall)
          try Sample.begin(journal)
        }
        try journal.append([payload], wallMilliseconds: Sample.wall)
        acknowledged.append(payload)
      }
    } catch { return acknowledged }
    return acknowledged
  }

  @Test("who was taken away opens nothing that was written afterwards; the others open all")
  func epochs() throws {
    let people = try People()
    let storage = FaultyStorage(Sample.emptyBytes(isSealed: true))
    #expect(try run(people, on: storage) == [[1], [2], [3]])
    let journal = try Sample.open(storage)
    #expect(journal.slots.map(\.operatorNumber) == [7])
    #expect(journal.report.lastSession?.epoch == 2)
    #expect(journal.slots[0].open(people.words[0]) == nil)
    let ring = try #require(journal.slots[0].open(people.words[2]))
    #expect(ring.epochs == [1, 2])
    journal.unlock(ring)
    let events = try Sample.records(of: journal).filter { $0.kind == .events }
    #expect(events.map(\.payload) == [[1], [2], [3]])
    let old = try #require(people.slots[1].open(people.words[1]))
    journal.unlock(old)
    #expect(throws: JournalError.self) { try Sample.records(of: journal) }
    #expect(
      try Sample.records(of: journal).filter { $0.kind == .events }.map(\.payload) == [[1], [2]])
  }

  @Test("after a power cut at any operation, some passphrase of the first operator opens all")
  func cutEverywhere() throws {
    let people = try People()
    let whole = FaultyStorage(Sample.emptyBytes(isSealed: true))
    _ = try run(people, on: whole)
    var opened: [[UInt8]: KeyRing] = [:]
    for cut in 1...whole.operations {
      let storage = FaultyStorage(Sample.emptyBytes(isSealed: true), seed: UInt64(cut))
      storage.cutAt = cut
      let acknowledged = try run(people, on: storage)
      storage.restart()
      let journal = try Journal.open(
        on: storage, path: "sample", for: .writing, wallMilliseconds: 0, random: Sample.seeded(5))
      guard journal.report.health == .sound else {
        #expect(journal.report.health == .readOnly(.noSlots) && acknowledged.isEmpty)
        continue
      }
      let slot = try #require(journal.slots.first { $0.operatorNumber == 7 })
      let known = opened[slot.encoded] ?? people.words.lazy.compactMap { slot.open($0) }.first
      let ring = try #require(known, "cut \(cut)")
      opened[slot.encoded] = ring
      journal.unlock(ring)
      let events = try Sample.records(of: journal).filter { $0.kind == .events }.map(\.payload)
      #expect(events.starts(with: acknowledged), "cut \(cut)")
      try Sample.begin(journal)
      try journal.append([[9]], wallMilliseconds: Sample.wall)
    }
  }
}
