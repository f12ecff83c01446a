internal import Sealing

/// A group before it has bytes.
struct GroupDraft {
  let session: UInt64
  let firstSequence: UInt32
  let clock: HybridClock
  let previous: Digest
  let kind: RecordKind
  let payloads: [[UInt8]]
  let tagSize: Int

  /// What a record takes beside its content.
  private var overhead: Int { FrameHeader.size + Limits.salt + tagSize }

  private var size: Int {
    payloads.reduce(0) { $0 + overhead + $1.count }
  }

  /// Whether every payload and the whole are within their limits.
  var fits: Bool {
    size <= Limits.group
      && payloads.allSatisfy { $0.count <= Limits.payload - Limits.salt - tagSize }
  }

  /// The bytes of all frames, each chained to the one before; `nil` when the keys were wiped.
  func encoded(random: RandomSource, seal: PayloadSeal?) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: size)
    let isDone = bytes.withUnsafeMutableBytes { all in
      var start = 0
      var before = previous
      for (index, payload) in payloads.enumerated() {
        let end = start + overhead + payload.count
        let frame = UnsafeMutableRawBufferPointer(rebasing: all[start..<end])
        put(payload, into: frame, random: random)
        let header = header(of: frame, index: index, previous: before)
        guard let hash = finish(frame, header, seal: seal) else { return false }
        before = hash
        start = end
      }
      return true
    }
    return isDone ? bytes : nil
  }

  private func put(
    _ payload: [UInt8], into frame: UnsafeMutableRawBufferPointer, random: RandomSource
  ) {
    let body = UnsafeMutableRawBufferPointer(rebasing: frame[FrameHeader.size...])
    random(UnsafeMutableRawBufferPointer(rebasing: body[0..<Limits.salt]))
    UnsafeMutableRawBufferPointer(rebasing: body[Limits.salt...]).copyBytes(from: payload)
  }

  private func header(
    of frame: UnsafeMutableRawBufferPointer, index: Int, previous: Digest
  ) -> FrameHeader {
    let more = index + 1 < payloads.count ? FrameHeader.moreFollows : 0
    return FrameHeader(
      kind: kind, flags: more | (index > 0 ? FrameHeader.continuesGroup : 0),
      length: UInt32(frame.count - FrameHeader.size), session: session,
      sequence: firstSequence + UInt32(index), payloadCheck: 0, clock: clock, previous: previous)
  }

  /// Seals the payload, writes the header, and says the record's hash; `nil` when it was not sealed.
  private func finish(
    _ frame: UnsafeMutableRawBufferPointer, _ header: FrameHeader, seal: PayloadSeal?
  ) -> Digest? {
    var header = header
    header.write(to: frame)
    if let seal, !seal.seal(frame, header) { return nil }
    let payload = UnsafeRawBufferPointer(rebasing: frame[FrameHeader.size...])
    header.payloadCheck = CRC32C.of(payload)
    header.write(to: frame)
    return FrameHeader.recordHash(
      header: UnsafeRawBufferPointer(frame), payloadHash: Digest.ofBytes(payload))
  }
}
