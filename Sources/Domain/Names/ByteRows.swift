/// Rows of bytes laid end to end, so that a search runs over one piece of memory.
///
/// A hundred thousand names are four megabytes here; as strings each would be an object to visit.
public struct ByteRows: Sendable {
  private(set) var bytes: [UInt8] = []
  private var starts: [Int] = [0]

  var count: Int { starts.count - 1 }

  public init() {}

  /// Adds a row, which ends with a zero.
  public mutating func append(_ row: [UInt8]) {
    bytes += row
    starts.append(bytes.count)
  }

  /// Overwrites a row with zeros: what a person asked to have erased is not kept in memory either.
  mutating func wipe(_ row: Int) {
    for index in range(of: row) { bytes[index] = 0 }
  }

  func range(of row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }

  /// The rows that contain the needle, in order.
  public func rows(containing needle: [UInt8]) -> [Int] {
    var found: [Int] = []
    visitRows(containing: needle) { row, _ in
      found.append(row)
      return true
    }
    return found
  }

  /// Calls `visit` with each row that contains the needle, in order, until it returns false.
  func visitRows(containing needle: [UInt8], _ visit: (Int, UnsafeRawBufferPointer) -> Bool) {
    bytes.withUnsafeBytes { memory in
      var row = 0
      var from = 0
      while let hit = firstIndex(of: needle, in: memory, from: from) {
        while starts[row + 1] <= hit { row += 1 }
        let cells = UnsafeRawBufferPointer(rebasing: memory[range(of: row)])
        // A needle never holds the zero that ends a row, so a hit lies in one row.
        guard visit(row, cells) else { return }
        from = starts[row + 1]
      }
    }
  }
}

/// Where the needle first stands at or after `from`, or nil.
///
/// Sixteen places at a time by two of its bytes. The first byte of an Arabic letter is D8 or D9 for
/// all of them, so the second one is looked at instead.
func firstIndex(of needle: [UInt8], in memory: UnsafeRawBufferPointer, from: Int) -> Int? {
  guard let last = needle.last, memory.count >= needle.count else { return nil }
  let near = needle.count > 2 ? 1 : 0
  let far = needle.count - 1
  let nearBytes = SIMD16<UInt8>(repeating: needle[near])
  let farBytes = SIMD16<UInt8>(repeating: last)
  var place = from
  while place + far + 16 <= memory.count {
    let left = memory.loadUnaligned(fromByteOffset: place + near, as: SIMD16<UInt8>.self)
    let right = memory.loadUnaligned(fromByteOffset: place + far, as: SIMD16<UInt8>.self)
    let both = (left .== nearBytes) .& (right .== farBytes)
    if any(both), let hit = firstHit(of: needle, in: memory, at: place, among: both) { return hit }
    place += 16
  }
  return scalarIndex(of: needle, in: memory, from: place)
}

private func firstHit(
  of needle: [UInt8], in memory: UnsafeRawBufferPointer, at place: Int,
  among lanes: SIMDMask<SIMD16<Int8>>
) -> Int? {
  for lane in 0..<16 where lanes[lane] {
    if stands(needle, in: memory, at: place + lane) { return place + lane }
  }
  return nil
}

/// The plain search, for the last bytes and for single rows.
func scalarIndex(of needle: [UInt8], in memory: UnsafeRawBufferPointer, from: Int) -> Int? {
  var place = from
  while place + needle.count <= memory.count {
    if stands(needle, in: memory, at: place) { return place }
    place += 1
  }
  return nil
}

private func stands(_ needle: [UInt8], in memory: UnsafeRawBufferPointer, at place: Int) -> Bool {
  for index in needle.indices where memory[place + index] != needle[index] { return false }
  return true
}
