/// A record while it is handed over: its bytes are there only during the call.
public struct RecordView: ~Copyable {
  /// Its session and number.
  public let position: RecordPosition
  /// What it holds.
  public let kind: RecordKind
  /// When it was written; all records of a group share one clock.
  public let clock: HybridClock
  /// Where its frame begins in the file.
  public let offset: Int64
  /// Whether its group ends with it.
  public let isLastOfGroup: Bool
  /// Whether an erasure took the bytes.
  public let isErased: Bool
  /// The caller's bytes, none where they were erased; valid during the call only.
  public let content: UnsafeRawBufferPointer

  init(_ frame: Frame, isErased: Bool) {
    position = frame.header.position
    kind = frame.header.kind
    clock = frame.header.clock
    offset = frame.offset
    isLastOfGroup = !frame.header.hasMore
    self.isErased = isErased
    content = isErased ? UnsafeRawBufferPointer(start: nil, count: 0) : frame.content
  }
}
