internal import Sealing

/// What `NAME.head` claims: the last record that was acknowledged on this machine.
///
/// It is written after each acknowledgement and never synced: it may lag behind, it cannot run
/// ahead of the journal, unless the journal itself lost records or went back in time.
///
///     0  magic "WASLHEAD"   8
///     8  file id           16
///    24  session            8
///    32  sequence           4
///    36  zero               4
///    40  record hash       32
///    72  records in file    8
///    80  CRC32C of 0..<80   4
struct HeadFile: Equatable {
  static let size = 84
  private static let magic = Array("WASLHEAD".utf8)

  var fileID: [UInt8]
  var head: Head
  var recordCount: UInt64

  init(fileID: [UInt8], head: Head, recordCount: UInt64) {
    self.fileID = fileID
    self.head = head
    self.recordCount = recordCount
  }

  var encoded: [UInt8] {
    var bytes = HeadFile.magic + fileID
    bytes.append(integer: head.session)
    bytes.append(integer: head.sequence)
    bytes.append(integer: UInt32(0))
    bytes.append(contentsOf: head.hash.bytes)
    bytes.append(integer: recordCount)
    let check = bytes.withUnsafeBytes { CRC32C.of($0) }
    bytes.append(integer: check)
    return bytes
  }

  /// Reads the file; `nil` when it is torn or something else: then nothing is claimed.
  init?(_ bytes: [UInt8]) {
    guard bytes.count == HeadFile.size, bytes.starts(with: HeadFile.magic),
      let hash = Digest(Array(bytes[40..<72]))
    else { return nil }
    let numbers = bytes.withUnsafeBytes { raw in
      (
        check: CRC32C.of(UnsafeRawBufferPointer(rebasing: raw[0..<80])) == raw.integer(at: 80),
        session: raw.integer(at: 24, as: UInt64.self),
        sequence: raw.integer(at: 32, as: UInt32.self), count: raw.integer(at: 72, as: UInt64.self)
      )
    }
    guard numbers.check else { return nil }
    fileID = Array(bytes[8..<24])
    head = Head(session: numbers.session, sequence: numbers.sequence, hash: hash)
    recordCount = numbers.count
  }
}
