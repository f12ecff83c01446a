import Glibc
import Testing

@testable import Journaling

@Suite("Faults")
struct FaultTests {
  @Test("a full disk keeps nothing, says what it needs, and ends the session only")
  func fullDisk() throws {
    let storage = try Sample.filled()
    let journal = try Sample.open(storage)
    try Sample.begin(journal)
    let before = storage.current
    for room in [0, 1, 87, 88] {
      storage.capacity = before.count + room
      if !journal.hasSession {
        storage.capacity = .max
        try Sample.begin(journal)
        storage.capacity = storage.current.count + room
      }
      let size = storage.current.count
      #expect(throws: JournalError.noSpace(needed: 89)) {
        try journal.append([[1]], wallMilliseconds: Sample.wall)
      }
      #expect(storage.current.count == size)
      #expect(storage.durable == storage.current)
      #expect(journal.isWritable && !journal.hasSession)
    }
    storage.capacity = .max
    try Sample.begin(journal)
    try journal.append([[1]], wallMilliseconds: Sample.wall)
    #expect(try Sample.open(storage).report.health == .sound)
  }

  @Test("one failed sync is answered by writing the same bytes again")
  func oneFailedSync() throws {
    for seed in 0..<50 as Range<UInt64> {
      let storage = FaultyStorage(Sample.emptyBytes(), seed: seed)
      let journal = try Sample.open(storage)
      try Sample.begin(journal)
      storage.failingSyncs = 1
      try journal.append([[UInt8](repeating: 5, count: 3000)], wallMilliseconds: Sample.wall)
      #expect(storage.durable == storage.current, "seed \(seed)")
      #expect(journal.isWritable)
    }
  }

  @Test("two failed syncs poison: this process writes no more")
  func poisoned() throws {
    let storage = FaultyStorage(Sample.emptyBytes())
    let journal = try Sample.open(storage)
    try Sample.begin(journal)
    storage.failingSyncs = 2
    #expect(throws: JournalError.poisoned) {
      try journal.append([[1]], wallMilliseconds: Sample.wall)
    }
    let operations = storage.operations
    #expect(throws: JournalError.poisoned) {
      try journal.append([[1]], wallMilliseconds: Sample.wall)
    }
    #expect(throws: JournalError.poisoned) { try Sample.begin(journal) }
    #expect(storage.operations == operations)
    #expect(!journal.isWritable)
    #expect(try Sample.records(of: journal).count == 1)
  }

  @Test("a file that was replaced or that someone else lengthened is not written")
  func replaced() throws {
    let storage = try Sample.filled()
    let journal = try Sample.open(storage)
    try Sample.begin(journal)
    storage.isMoved = true
    #expect(throws: JournalError.replacedUnderUs) {
      try journal.append([[1]], wallMilliseconds: Sample.wall)
    }
    storage.isMoved = false
    _ = try storage.write([1, 2, 3], at: try storage.size())
    #expect(throws: JournalError.replacedUnderUs) {
      try journal.append([[1]], wallMilliseconds: Sample.wall)
    }
  }

  @Test("what memory shows and the disk lacks is not believed at opening")
  func distrust() throws {
    var differing = 0
    for seed in 0..<20 as Range<UInt64> {
      let storage = FaultyStorage(Sample.emptyBytes(), seed: seed)
      let journal = try Sample.open(storage)
      try Sample.begin(journal)
      storage.failingSyncs = 2
      #expect(throws: JournalError.poisoned) {
        try journal.append([[UInt8](repeating: 1, count: 5000)], wallMilliseconds: Sample.wall)
      }
      if storage.current != storage.durable { differing += 1 }
      let again = try Sample.open(storage)
      #expect(storage.current == storage.durable, "seed \(seed)")
      #expect(again.report.health == .sound, "seed \(seed)")
    }
    #expect(differing > 10)
  }

  /// A few sessions on a disk with faults: which groups were tried, and which acknowledged.
  private struct Trial {
    let storage: FaultyStorage
    var random: Seeded
    var tried: [[[UInt8]]] = []
    var acknowledged: Set<Int> = []

    mutating func session(groups: Int) {
      do {
        let journal = try Sample.open(storage, random: Sample.seeded(random.next()))
        guard journal.isWritable else { return }
        try Sample.begin(journal)
        for _ in 0..<groups { try append(to: journal) }
      } catch {
        return
      }
    }

    private mutating func append(to journal: Journal) throws(JournalError) {
      let number = tried.count
      let count = Int.random(in: 1...4, using: &random)
      var group: [[UInt8]] = []
      for index in 0..<count {
        let filler = Int.random(in: 0...900, using: &random)
        group.append(
          [UInt8(number & 0xFF), UInt8(number >> 8), UInt8(index)]
            + [UInt8](repeating: 6, count: filler))
      }
      tried.append(group)
      do {
        try journal.append(group, wallMilliseconds: Sample.wall + Int64(number))
        acknowledged.insert(number)
      } catch {
        // Whoever may go on does, in the same session where it still takes records: that is how a
        // place would be sealed twice.
        guard journal.isWritable, !storage.isDead else { throw error }
        if !journal.hasSession { try Sample.begin(journal) }
      }
    }

    /// Every acknowledged group is there, in order, and nothing that was never tried.
    func check(_ label: String) throws {
      let journal = try Sample.open(storage)
      if journal.report.health == .readOnly(.noSlots) {
        // The power went before the first slot was written: nothing was acknowledged.
        #expect(acknowledged.isEmpty, "\(label)")
        return
      }
      #expect(journal.report.health == .sound, "\(label)")
      var groups: [[[UInt8]]] = []
      var open: [[UInt8]] = []
      for record in try Sample.records(of: journal) where record.kind == .events {
        open.append(record.payload)
        if record.isLastOfGroup {
          groups.append(open)
          open = []
        }
      }
      let found = groups.map { Int($0[0][0]) | Int($0[0][1]) << 8 }
      #expect(found == found.sorted(), "\(label)")
      #expect(Set(found).count == found.count, "\(label)")
      #expect(acknowledged.isSubset(of: found), "\(label)")
      for (number, group) in zip(found, groups) { #expect(group == tried[number], "\(label)") }
    }
  }

  @Test(
    "whatever fails, all that was acknowledged is there, in order", arguments: Seeds.many,
    [false, true])
  func faults(seed: UInt64, isSealed: Bool) throws {
    var random = Seeded(seed: seed)
    let storage = FaultyStorage(Sample.emptyBytes(isSealed: isSealed), seed: seed)
    var nonces = Nonces()
    storage.onWrite = { nonces.note($0) }
    var trial = Trial(storage: storage, random: Seeded(seed: seed &+ 1_000_000))
    for round in 0..<4 {
      storage.errorRate = [0, 10, 40][Int(random.next() % 3)]
      storage.shortRate = [0, 3][Int(random.next() % 2)]
      storage.capacity = random.next() % 4 == 0 ? storage.current.count + 4000 : .max
      storage.cutAt = storage.operations + Int.random(in: 1...30, using: &random)
      trial.session(groups: 8)
      storage.restart()
      try trial.check("\(Seeds.again(seed)) round \(round)")
    }
    #expect(nonces.reused.isEmpty, "\(Seeds.again(seed))")
  }

  @Test("a power cut during any operation loses nothing that was acknowledged")
  func cutEverywhere() throws {
    for cut in 1...24 {
      for seed in 0..<8 as Range<UInt64> {
        let storage = FaultyStorage(Sample.emptyBytes(isSealed: seed % 2 == 1), seed: seed)
        var trial = Trial(storage: storage, random: Seeded(seed: seed))
        storage.cutAt = cut
        trial.session(groups: 9)
        storage.restart()
        try trial.check("cut \(cut) seed \(seed)")
        trial.session(groups: 2)
        try trial.check("cut \(cut) seed \(seed), later")
      }
    }
  }

  @Test("a power cut during the repair of a tail leaves a tail that is repaired")
  func cutDuringRepair() throws {
    let whole = try Sample.filled(lastGroup: 3)
    for cut in 1...4 {
      for seed in 0..<8 as Range<UInt64> {
        let storage = FaultyStorage(Array(whole.current.dropLast(3)), seed: seed)
        storage.cutAt = cut
        #expect(throws: JournalError.self) { try Sample.open(storage) }
        storage.restart()
        let journal = try Sample.open(storage)
        #expect(journal.report.health == .sound)
        #expect(journal.report.recordCount == 6)
      }
    }
  }
}
