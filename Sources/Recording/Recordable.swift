import Domain

/// A value that a field of an event can hold.
///
/// What is read is bounded so that nothing folded later can overflow: hostile or damaged values
/// are refused here, where they come in.
protocol Recordable {
  func write(to writer: inout RecordWriter)
  /// The value of exactly these bytes, or nothing where they are none.
  init?(recorded bytes: UnsafeRawBufferPointer)
}

extension Recordable where Self: FixedWidthInteger & BitwiseCopyable {
  func write(to writer: inout RecordWriter) { writer.append(self) }

  init?(recorded bytes: UnsafeRawBufferPointer) {
    guard bytes.count == MemoryLayout<Self>.size else { return nil }
    self = bytes.integer(at: 0)
  }
}

extension UInt16: Recordable {}
extension UInt32: Recordable {}
extension Int32: Recordable {}

/// Counts, orders and differences of people: four bytes, up to a million either way.
extension Int: Recordable {
  func write(to writer: inout RecordWriter) { writer.append(Int32(clamping: self)) }

  init?(recorded bytes: UnsafeRawBufferPointer) {
    guard let number = Int32(recorded: bytes), number.magnitude <= EventFields.largestCount else {
      return nil
    }
    self.init(number)
  }
}

/// Written numbers and figures: eight bytes, in the bounds of money, which some of them are.
extension Int64: Recordable {
  private static let bounds: ClosedRange<Int64> = -10_000_000_000_000...10_000_000_000_000

  init?(recorded bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 8 else { return nil }
    self = bytes.integer(at: 0)
    guard Int64.bounds.contains(self) else { return nil }
  }
}

/// Ten times what may be entered, so that sums of differences pass too; it takes 900,000 of the
/// largest to overflow 64 bits.
extension Money: Recordable {
  func write(to writer: inout RecordWriter) { writer.append(centimes) }

  init?(recorded bytes: UnsafeRawBufferPointer) {
    guard let centimes = Int64(recorded: bytes) else { return nil }
    self.init(centimes: centimes)
  }
}

/// Only days that the domain accepts too.
extension Day: Recordable {
  func write(to writer: inout RecordWriter) { writer.append(number) }

  init?(recorded bytes: UnsafeRawBufferPointer) {
    guard let number = Int32(recorded: bytes), Day.keepable.contains(Day(number: number)) else {
      return nil
    }
    self.init(number: number)
  }
}

extension Bool: Recordable {
  func write(to writer: inout RecordWriter) { writer.append(UInt8(self ? 1 : 0)) }

  init?(recorded bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 1, bytes[0] <= 1 else { return nil }
    self = bytes[0] == 1
  }
}

extension String: Recordable {
  func write(to writer: inout RecordWriter) { writer.append(contentsOf: utf8) }

  init?(recorded bytes: UnsafeRawBufferPointer) {
    self.init(validating: bytes, as: UTF8.self)
  }
}
