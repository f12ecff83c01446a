/// A record as it lies in a file, verified; its bytes are valid only within the call that hands it
/// over.
public struct RecordView {
  /// Its session and number.
  public let position: RecordPosition
  /// What it holds.
  public let kind: RecordKind
  /// When it was written; all records of a group share one clock.
  public let clock: HybridClock
  /// Where its frame begins in its file.
  public let offset: Int64
  /// Whether its group ends with it.
  public let isLastOfGroup: Bool
  /// The caller's bytes, without the 16 random ones before them.
  public let payload: UnsafeRawBufferPointer

  init(_ frame: Frame) {
    position = frame.header.position
    kind = frame.header.kind
    clock = frame.header.clock
    offset = frame.offset
    isLastOfGroup = !frame.header.hasMore
    payload = frame.content
  }

  /// A view of a record kept, with its payload's bytes.
  public init(_ record: StoredRecord, payload: UnsafeRawBufferPointer) {
    position = record.position
    kind = record.kind
    clock = record.clock
    offset = record.offset
    isLastOfGroup = record.isLastOfGroup
    self.payload = payload
  }
}

extension Journal {
  /// Hands over every record in the order of the file, as ``forEachRecord(_:)`` does, without
  /// making a value of each: for reading a million of them.
  public func forEachView(_ body: (RecordView) throws -> Void) throws {
    try confirmOpen()
    let reader = FrameReader(storage, from: FileHeader.end, to: chain.end)
    while true {
      let place = reader.offset
      switch try reader.next() {
      case .end: return
      case .newer: throw JournalError.damaged(at: place, .frameHeader)
      case .broken(let damage): throw JournalError.damaged(at: place, damage)
      case .frame(let frame): try body(RecordView(frame))
      }
    }
  }
}
