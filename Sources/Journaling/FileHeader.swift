/// What a journal is for.
public enum FileMark: Hashable, Sendable {
  /// A centre's own.
  case plain
  /// Invented people, to learn and to show; screens say so.
  case demo
}

/// The 64 bytes at the beginning of a journal and again at 4096.
///
/// `Journal.swift` lists them.
struct FileHeader: Equatable {
  static let size = 64
  static let copies: [Int64] = [0, 4096]
  /// Where the first record lies.
  ///
  /// All that is between the copies and it is zero.
  static let end: Int64 = 8192
  static let version: UInt32 = 1
  /// 0x89 and the line ends tell a file that went through a transfer of text, as in PNG.
  static let magic: [UInt8] = [0x89, 0x57, 0x41, 0x53, 0x4C, 0x0D, 0x0A, 0x1A]

  /// Compatible feature: the people in the file are invented.
  static let demoMark: UInt64 = 1
  static let knownCompatible = demoMark
  /// Incompatible feature: payloads are in clear.
  ///
  /// Without it they are sealed.
  static let clearPayloads: UInt64 = 1
  static let knownIncompatible = clearPayloads

  var version = FileHeader.version
  var compatible: UInt64
  var incompatible: UInt64
  /// 16 random bytes.
  var fileID: [UInt8]
  /// The passphrase that everybody may know, in the file of an example: 12 bytes, zeros at the end.
  var publicBytes = [UInt8](repeating: 0, count: FileHeader.publicSize)

  static let publicSize = 12

  init(mark: FileMark, fileID: [UInt8], isSealed: Bool = false) {
    compatible = mark == .demo ? FileHeader.demoMark : 0
    incompatible = isSealed ? 0 : FileHeader.clearPayloads
    self.fileID = fileID
  }

  var mark: FileMark { compatible & FileHeader.demoMark != 0 ? .demo : .plain }
  var isSealed: Bool { incompatible & FileHeader.clearPayloads == 0 }
  /// How many bytes of authentication end each payload.
  var tagSize: Int { isSealed ? Limits.tag : 0 }
  var unknownCompatible: UInt64 { compatible & ~FileHeader.knownCompatible }
}

extension FileHeader {
  /// The 64 bytes.
  var encoded: [UInt8] {
    var bytes = FileHeader.magic
    bytes.append(integer: version)
    bytes.append(integer: UInt32(0))
    bytes.append(integer: compatible)
    bytes.append(integer: incompatible)
    bytes.append(contentsOf: fileID)
    bytes.append(contentsOf: publicBytes)
    let check = bytes.withUnsafeBytes { CRC32C.of($0) }
    bytes.append(integer: check)
    return bytes
  }

  /// Both copies and the zeros around them: the first 8192 bytes of a file.
  var encodedArea: [UInt8] {
    let half = encoded + repeatElement(0, count: 4096 - FileHeader.size)
    return half + half
  }

  /// Reads one copy; `nil` when its mark or its check is wrong.
  ///
  /// Mark, version and check keep their places in all versions of the format, so that an old
  /// program can tell a newer file from a damaged one.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= FileHeader.size, bytes.starts(with: FileHeader.magic) else { return nil }
    let checked = UnsafeRawBufferPointer(rebasing: bytes[0..<60])
    guard CRC32C.of(checked) == bytes.integer(at: 60), bytes.integer(at: 12) == UInt32(0) else {
      return nil
    }
    version = bytes.integer(at: 8)
    compatible = bytes.integer(at: 16)
    incompatible = bytes.integer(at: 24)
    fileID = Array(bytes[32..<48])
    publicBytes = Array(bytes[48..<60])
    // Only the file of an example says how it is opened.
    if mark != .demo, publicBytes.contains(where: { $0 != 0 }) { return nil }
  }
}

extension FileHeader {
  /// The public passphrase; `nil` when there is none, or it is not 1 to 12 printable ASCII
  /// characters.
  var publicPassphrase: String? {
    let text = publicBytes.prefix { $0 != 0 }
    guard !text.isEmpty, text.allSatisfy({ (0x20...0x7E).contains($0) }),
      publicBytes[text.count...].allSatisfy({ $0 == 0 })
    else { return nil }
    return String(decoding: text, as: UTF8.self)
  }

  /// Writes a passphrase into the header for everybody to read; `false` when it does not fit there.
  mutating func publish(passphrase: String) -> Bool {
    let text = Array(passphrase.utf8.prefix(FileHeader.publicSize + 1))
    guard text.count <= FileHeader.publicSize else { return false }
    publicBytes = text + repeatElement(0, count: FileHeader.publicSize - text.count)
    return publicPassphrase != nil
  }
}

/// The header of a file, and what is wrong with its two copies although one of them could be read.
struct HeaderArea {
  var header: FileHeader
  var damage: DamagedPlace?

  /// Reads the first 8192 bytes of a file.
  init(_ storage: any Storage) throws(JournalError) {
    let bytes = try storage.bytes(from: 0, count: Int(FileHeader.end))
    guard !bytes.isEmpty else { throw .empty }
    let copies = bytes.withUnsafeBytes { raw in
      FileHeader.copies.map { FileHeader(HeaderArea.part(raw, from: $0, count: FileHeader.size)) }
    }
    guard let header = copies[0] ?? copies[1] else {
      throw try HeaderArea.refusal(of: bytes, in: storage)
    }
    try HeaderArea.check(header)
    guard bytes.count == Int(FileHeader.end) else {
      throw .damaged(at: Int64(bytes.count), .headerCopy)
    }
    self.header = header
    damage = HeaderArea.damage(in: bytes, copies: copies)
  }

  private static func part(
    _ raw: UnsafeRawBufferPointer, from start: Int64, count: Int
  ) -> UnsafeRawBufferPointer {
    let low = min(Int(start), raw.count)
    return UnsafeRawBufferPointer(rebasing: raw[low..<min(low + count, raw.count)])
  }

  /// How far records are looked for where there is no header: a film that was named by mistake is
  /// not read to its end.
  private static let reach: Int64 = 64 << 20

  private static func refusal(
    of bytes: [UInt8], in storage: any Storage
  ) throws(JournalError) -> JournalError {
    let end = min(try storage.size(), FileHeader.end + reach)
    if try FrameReader.groupBegin(in: storage, from: FileHeader.end, to: end) != nil {
      return .headerLost
    }
    let marked = FileHeader.copies.contains {
      bytes.dropFirst(Int($0)).starts(with: FileHeader.magic)
    }
    return marked ? .damaged(at: 0, .headerCopy) : .notAJournal
  }

  private static func check(_ header: FileHeader) throws(JournalError) {
    guard header.version <= FileHeader.version else {
      throw .newerFormat(found: header.version)
    }
    let unknown = header.incompatible & ~FileHeader.knownIncompatible
    guard unknown == 0 else { throw .unknownFeatures(unknown) }
  }

  private static func damage(in bytes: [UInt8], copies: [FileHeader?]) -> DamagedPlace? {
    if copies[0] == nil { return DamagedPlace(offset: 0, damage: .headerCopy) }
    if let stray = strayByte(in: bytes, from: 64, to: 4096) { return stray }
    if copies[1] != copies[0] { return DamagedPlace(offset: 4096, damage: .headerCopy) }
    return strayByte(in: bytes, from: 4160, to: 8192)
  }

  private static func strayByte(in bytes: [UInt8], from: Int, to: Int) -> DamagedPlace? {
    let isZero = bytes.withUnsafeBytes { UnsafeRawBufferPointer(rebasing: $0[from..<to]).isAllZero }
    guard !isZero, let place = bytes[from..<to].firstIndex(where: { $0 != 0 }) else { return nil }
    return DamagedPlace(offset: Int64(place), damage: .strayBytes)
  }
}
