import Domain

extension RawID: Recordable {
  func write(to writer: inout RecordWriter) {
    writer.append(high)
    writer.append(low)
  }

  init?(recorded bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 16 else { return nil }
    self.init(
      high: bytes.integer(at: 0),
      low: bytes.integer(at: 8))
  }
}

extension Identifier: Recordable {
  func write(to writer: inout RecordWriter) { raw.write(to: &writer) }

  init?(recorded bytes: UnsafeRawBufferPointer) {
    guard let raw = RawID(recorded: bytes) else { return nil }
    self.init(raw)
  }
}

extension EventID: Recordable {
  func write(to writer: inout RecordWriter) {
    writer.append(session)
    writer.append(sequence)
    writer.append(index)
  }

  init?(recorded bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 14 else { return nil }
    self.init(
      session: bytes.integer(at: 0),
      sequence: bytes.integer(at: 8),
      index: bytes.integer(at: 12))
  }
}

extension Subject: Recordable {
  func write(to writer: inout RecordWriter) {
    writer.append(kind.rawValue)
    id.write(to: &writer)
  }

  init?(recorded bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 18,
      let kind = Kind(rawValue: bytes.integer(at: 0)),
      let id = RawID(recorded: UnsafeRawBufferPointer(rebasing: bytes[2...]))
    else { return nil }
    self.init(kind, id)
  }
}

/// Eleven bytes: letters 3, desk 2, year 2, sequence 4.
extension HumanNumber: Recordable {
  func write(to writer: inout RecordWriter) {
    for index in 0..<3 { writer.append(centre.utf8.dropFirst(index).first ?? 0) }
    writer.append(desk)
    writer.append(UInt16(clamping: year))
    writer.append(UInt32(clamping: sequence))
  }

  init?(recorded bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 11, bytes[..<3].allSatisfy({ (0x41...0x5A).contains($0) }) else {
      return nil
    }
    let year: UInt16 = bytes.integer(at: 5)
    let sequence: UInt32 = bytes.integer(at: 7)
    guard (1...9999).contains(year), sequence > 0 else { return nil }
    self.init(
      centre: String(decoding: bytes[..<3], as: UTF8.self),
      desk: bytes.integer(at: 3),
      year: Int(year), sequence: Int(sequence))
  }
}
