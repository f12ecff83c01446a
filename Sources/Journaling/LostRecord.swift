internal import Sealing

/// A record that is in no file at hand: a salvage found it gone.
///
/// What followed it names its hash, so the chain goes on after it, and a machine that still has it
/// can bring it back in a join.
struct LostRecord: Hashable {
  var head: Head
  /// The epoch of its session, where the session's own record is lost too; else 0.
  var epoch: UInt32

  private static let size = 48
  /// How many fit one record.
  static let mostInRecord = (Limits.payload - Limits.salt - 4 - 64) / size

  /// The content of a record that names these.
  static func encoded(_ records: ArraySlice<LostRecord>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(integer: UInt32(records.count))
    for record in records {
      bytes.append(integer: record.head.session)
      bytes.append(integer: record.head.sequence)
      bytes.append(contentsOf: record.head.hash.bytes)
      bytes.append(integer: record.epoch)
    }
    return bytes
  }

  /// Reads such a content; `nil` when it is too short for what it names.
  static func list(_ bytes: UnsafeRawBufferPointer) -> [LostRecord]? {
    guard bytes.count >= 4 else { return nil }
    let count = Int(bytes.integer(at: 0, as: UInt32.self))
    guard count <= (bytes.count - 4) / size else { return nil }
    return (0..<count).compactMap { index in
      let start = 4 + index * size
      let part = UnsafeRawBufferPointer(rebasing: bytes[start..<(start + size)])
      return Digest(UnsafeRawBufferPointer(rebasing: part[12..<44])).map { hash in
        LostRecord(
          head: Head(session: part.integer(at: 0), sequence: part.integer(at: 8), hash: hash),
          epoch: part.integer(at: 44))
      }
    }
  }
}

extension SessionOpening {
  /// What stands for a session record that is lost: nobody, nowhere, at the time of what followed.
  static func lost(clock: HybridClock, epoch: UInt32) -> SessionOpening {
    SessionOpening(
      device: [UInt8](repeating: 0, count: 16), operatorNumber: 0, desk: 0,
      wallMilliseconds: clock.milliseconds, utcOffsetMinutes: 0, parents: [], epoch: epoch)
  }
}
