extension DraftFile {
  static let magic = Array("wasldrf1".utf8)
  static let headerSize = 32
  private static let checkPlace = 28

  /// The whole file for these drafts.
  public func bytes(of drafts: [UInt32: [UInt8]]) -> [UInt8] {
    var content: [UInt8] = []
    for (number, bytes) in drafts.sorted(by: { $0.key < $1.key }) {
      content += DraftFile.word(number) + DraftFile.word(UInt32(clamping: bytes.count)) + bytes
    }
    let head = DraftFile.magic + fileID + DraftFile.word(seal.seal == nil ? 0 : 1)
    let body = seal.seal?(content) ?? content
    return head + DraftFile.word(DraftFile.check(head, body)) + body
  }

  /// The drafts in the bytes of a file, or nothing where it is torn, foreign or locked.
  public func drafts(in bytes: [UInt8]) -> [UInt32: [UInt8]]? {
    guard bytes.count >= DraftFile.headerSize else { return nil }
    let head = Array(bytes[..<DraftFile.checkPlace])
    let body = Array(bytes[DraftFile.headerSize...])
    guard head == DraftFile.magic + fileID + DraftFile.word(seal.seal == nil ? 0 : 1),
      DraftFile.word(DraftFile.check(head, body))
        == Array(bytes[DraftFile.checkPlace..<DraftFile.headerSize])
    else { return nil }
    return seal.open(body).flatMap { DraftFile.entries(in: $0) }
  }

  private static func entries(in content: [UInt8]) -> [UInt32: [UInt8]]? {
    var drafts: [UInt32: [UInt8]] = [:]
    var rest = content[...]
    while !rest.isEmpty {
      guard rest.count >= 8 else { return nil }
      let number = word(rest.prefix(4))
      let length = Int(word(rest.dropFirst(4).prefix(4)))
      rest = rest.dropFirst(8)
      guard length <= rest.count else { return nil }
      drafts[number] = Array(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return drafts
  }

  private static func check(_ head: [UInt8], _ body: [UInt8]) -> UInt32 {
    (head + body).withUnsafeBytes { CRC32C.of($0) }
  }

  private static func word(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  private static func word(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }
}
