internal import Sealing

/// Seals and opens the payloads of one session's records, each bound to its header and its file.
///
/// On disk a sealed payload is the sealed (16 random bytes ‖ content) ‖ tag; of the kinds that stay
/// clear it is 16 random bytes ‖ content ‖ tag. Authenticated along with it are the file id and the
/// header without its checks: 0..<12, 16..<28, 32..<72.
struct PayloadSeal {
  let fileID: [UInt8]
  let cipher: SessionCipher

  private static let boundSize = 16 + 12 + 12 + 40

  /// Seals the payload of a frame whose header is there, all but the checks.
  func seal(_ frame: UnsafeMutableRawBufferPointer, _ header: FrameHeader) -> Bool {
    let payload = UnsafeMutableRawBufferPointer(rebasing: frame[FrameHeader.size...])
    guard header.kind.isClear else {
      return withBound(to: UnsafeRawBufferPointer(frame)) {
        cipher.seal(payload, associated: $0, sequence: header.sequence)
      }
    }
    let end = payload.count - Limits.tag
    let clear = UnsafeRawBufferPointer(rebasing: payload[..<end])
    return withBound(to: UnsafeRawBufferPointer(frame), and: clear) {
      cipher.writeTag(
        of: $0, sequence: header.sequence,
        to: UnsafeMutableRawBufferPointer(rebasing: payload[end...]))
    }
  }

  /// Opens the payload in place; `false` when nobody with the keys wrote it.
  ///
  /// The bytes below the frame must be writable.
  func open(_ frame: Frame) -> Bool {
    let payload = UnsafeMutableRawBufferPointer(mutating: frame.payload)
    guard frame.header.kind.isClear else {
      return withBound(to: frame.bytes) {
        cipher.open(payload, associated: $0, sequence: frame.header.sequence)
      }
    }
    let end = payload.count - Limits.tag
    let clear = UnsafeRawBufferPointer(rebasing: frame.payload[..<end])
    let tag = UnsafeRawBufferPointer(rebasing: frame.payload[end...])
    return withBound(to: frame.bytes, and: clear) {
      cipher.verify(tag: tag, of: $0, sequence: frame.header.sequence)
    }
  }

  /// Gives the bytes that are authenticated and not sealed.
  private func withBound(
    to frame: UnsafeRawBufferPointer,
    and clear: UnsafeRawBufferPointer = UnsafeRawBufferPointer(start: nil, count: 0),
    _ body: (UnsafeRawBufferPointer) -> Bool
  ) -> Bool {
    let size = PayloadSeal.boundSize + clear.count
    return withUnsafeTemporaryAllocation(byteCount: size, alignment: 8) { bound in
      fileID.withUnsafeBytes { bound.copyMemory(from: $0) }
      PayloadSeal.copy(frame[0..<12], to: bound, at: 16)
      PayloadSeal.copy(frame[16..<28], to: bound, at: 28)
      PayloadSeal.copy(frame[32..<72], to: bound, at: 40)
      PayloadSeal.copy(clear[...], to: bound, at: PayloadSeal.boundSize)
      return body(UnsafeRawBufferPointer(bound))
    }
  }

  private static func copy(
    _ part: Slice<UnsafeRawBufferPointer>, to target: UnsafeMutableRawBufferPointer, at offset: Int
  ) {
    UnsafeMutableRawBufferPointer(rebasing: target[offset...])
      .copyMemory(from: UnsafeRawBufferPointer(rebasing: part))
  }
}
