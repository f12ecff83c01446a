import Glibc

@testable import Journaling

/// A generator whose numbers follow from a seed (SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A disk in memory that fails as disks do: sectors of unsynced writes survive a power cut or not,
/// each on its own; a failed sync leaves pages that count as clean and are not on the disk.
final class FaultyStorage: Storage {
  private static let sector = 512

  /// What a power cut leaves for certain.
  private(set) var durable: [UInt8]
  /// What reading shows.
  private(set) var current: [UInt8]
  private var dirty: Set<Int> = []
  private var heads: [[UInt8]] = []
  private(set) var tails: [String: [UInt8]] = [:]
  private var random: Seeded

  /// One in so many operations fails; 0 is never.
  var errorRate: UInt64 = 0
  /// One in so many reads and writes is short or interrupted; 0 is never.
  var shortRate: UInt64 = 0
  /// The disk's room in bytes.
  var capacity = Int.max
  /// Calls of `synchronize` that fail next.
  var failingSyncs = 0
  /// Whether each of the next calls of `synchronize` fails.
  var syncFailures: [Bool] = []
  /// Sees what every call of `write` was asked to write.
  var onWrite: ((ArraySlice<UInt8>) -> Void)?
  /// The power is cut during the operation of this number.
  var cutAt = Int.max
  private(set) var operations = 0
  private(set) var syncs = 0
  private(set) var isDead = false
  var isMoved = false

  init(_ bytes: [UInt8], head: [UInt8]? = nil, seed: UInt64 = 0) {
    durable = bytes
    current = bytes
    heads = head.map { [$0] } ?? []
    random = Seeded(seed: seed)
  }

  var head: [UInt8]? { heads.last }

  func size() throws(JournalError) -> Int64 {
    if isDead { throw .io(errno: EIO, .status) }
    return Int64(current.count)
  }

  func confirmUnmoved() throws(JournalError) {
    if isMoved { throw .replacedUnderUs }
  }

  func read(
    into buffer: UnsafeMutableRawBufferPointer, at offset: Int64
  ) throws(JournalError) -> Int {
    if isDead { throw .io(errno: EIO, .read) }
    let start = min(Int(offset), current.count)
    let most = min(buffer.count, current.count - start)
    let count = try shortened(most, .read)
    buffer.copyBytes(from: current[start..<(start + count)])
    return count
  }

  func write(_ bytes: ArraySlice<UInt8>, at offset: Int64) throws(JournalError) -> Int {
    onWrite?(bytes)
    let dies = step()
    if isDead && !dies { throw .io(errno: EIO, .write) }
    var count = try shortened(bytes.count, .write)
    if dies || chance(errorRate) {
      put(bytes.prefix(Int.random(in: 0...count, using: &random)), at: Int(offset))
      throw .io(errno: EIO, .write)
    }
    let room = max(0, capacity - Int(offset))
    if room == 0 { throw .io(errno: ENOSPC, .write) }
    count = min(count, room)
    put(bytes.prefix(count), at: Int(offset))
    return count
  }

  func synchronize() throws(JournalError) {
    try spend()
    syncs += 1
    let isToFail = syncFailures.isEmpty ? false : syncFailures.removeFirst()
    if failingSyncs > 0 || isToFail || chance(errorRate) {
      failingSyncs = max(0, failingSyncs - 1)
      keepSome()
      throw .io(errno: EIO, .sync)
    }
    durable = current.indices.isEmpty ? [] : merged(persisting: dirty, size: current.count)
    dirty = []
  }

  func truncate(to size: Int64) throws(JournalError) {
    try spend()
    if chance(errorRate) { throw .io(errno: EIO, .truncate) }
    current.removeLast(max(0, current.count - Int(size)))
  }

  func forgetCache(from offset: Int64) {
    for sector in (Int(offset) / Self.sector)...(max(current.count, 1) / Self.sector)
    where !dirty.contains(sector) {
      let start = sector * Self.sector
      for place in start..<min(start + Self.sector, current.count) {
        current[place] = place < durable.count ? durable[place] : 0
      }
    }
  }

  func headBytes() -> [UInt8]? { heads.last }

  func writeHead(_ bytes: [UInt8]) {
    if !isDead { heads.append(bytes) }
  }

  func keepTail(_ bytes: [UInt8], wallMilliseconds: Int64) throws(JournalError) -> String {
    try spend()
    tails["tail-\(wallMilliseconds)"] = bytes
    return "tail-\(wallMilliseconds)"
  }

  func discardRemnants() -> [String] {
    tails = [:]
    return []
  }

  func close() {}

  /// The power comes back: what was not durable is there in part.
  func restart() {
    keepSome()
    current = durable
    // The head file is never synced: any of its versions may be there, or a torn one.
    if let kept = heads.randomElement(using: &random) {
      heads = [chance(4) ? Array(kept.dropLast(10)) : kept]
    }
    isDead = false
    cutAt = .max
    errorRate = 0
    shortRate = 0
    failingSyncs = 0
    syncFailures = []
    capacity = .max
  }

  private func spend() throws(JournalError) {
    _ = step()
    if isDead { throw .io(errno: EIO, .sync) }
  }

  /// Counts an operation, and says whether the power is cut during it.
  private func step() -> Bool {
    operations += 1
    guard operations == cutAt else { return false }
    isDead = true
    return true
  }

  private func chance(_ rate: UInt64) -> Bool {
    rate > 0 && random.next() % rate == 0
  }

  private func shortened(_ count: Int, _ operation: Journaling.Operation) throws(JournalError)
    -> Int
  {
    guard chance(shortRate), count > 1 else { return count }
    if random.next() % 2 == 0 { throw .io(errno: EINTR, operation) }
    return Int.random(in: 1..<count, using: &random)
  }

  private func put(_ bytes: ArraySlice<UInt8>, at offset: Int) {
    guard !bytes.isEmpty else { return }
    let end = offset + bytes.count
    if current.count < end {
      current.append(contentsOf: repeatElement(0, count: end - current.count))
    }
    current.replaceSubrange(offset..<end, with: bytes)
    dirty.formUnion((offset / Self.sector)...((end - 1) / Self.sector))
  }

  /// Makes an arbitrary part of the unsynced sectors durable, and perhaps the size; the rest is
  /// lost.
  private func keepSome() {
    let some = dirty.filter { _ in random.next() % 2 == 0 }
    let sizes = [durable.count, current.count]
    let reach = some.map { min(current.count, ($0 + 1) * Self.sector) }.max() ?? 0
    let size = max(sizes[Int(random.next() % 2)], current.count < durable.count ? 0 : reach)
    durable = merged(persisting: Set(some), size: size)
    dirty = []
  }

  private func merged(persisting sectors: Set<Int>, size: Int) -> [UInt8] {
    var result = Array(durable.prefix(size))
    let filler: UInt8 = random.next() % 2 == 0 ? 0 : UInt8(truncatingIfNeeded: random.next())
    result.append(contentsOf: repeatElement(filler, count: size - result.count))
    for sector in sectors {
      let start = sector * Self.sector
      let end = min(start + Self.sector, current.count, size)
      if start < end { result.replaceSubrange(start..<end, with: current[start..<end]) }
    }
    return result
  }
}
