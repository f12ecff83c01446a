@testable import Journaling
@testable import Sealing

/// The frames of a file taken apart, to be put together again with right checks.
///
/// It is what somebody without the keys can do.
struct Forgery {
  /// A header and the bytes after it, as they will lie on disk.
  struct Piece {
    var header: FrameHeader
    var payload: [UInt8]
  }

  let area: [UInt8]
  var pieces: [Piece] = []

  init(_ bytes: [UInt8]) {
    area = Array(bytes[..<Int(FileHeader.end)])
    var start = Int(FileHeader.end)
    bytes.withUnsafeBytes { raw in
      while start < raw.count {
        let rest = UnsafeRawBufferPointer(rebasing: raw[start...])
        guard let header = FrameHeader(rest) else { return }
        let end = FrameHeader.size + Int(header.length)
        pieces.append(Piece(header: header, payload: Array(rest[FrameHeader.size..<end])))
        start += end
      }
    }
  }

  /// The whole file: lengths and checks are made right, and the chain where it is wanted.
  func bytes(chained: Bool) -> [UInt8] {
    var result = area
    var hashes: [UInt64: Digest] = [:]
    for piece in pieces {
      var header = piece.header
      header.length = UInt32(piece.payload.count)
      header.payloadCheck = piece.payload.withUnsafeBytes { CRC32C.of($0) }
      if chained, header.kind != .session {
        header.previous = hashes[header.session] ?? header.previous
      }
      var frame = [UInt8](repeating: 0, count: FrameHeader.size)
      frame.withUnsafeMutableBytes { header.write(to: $0) }
      hashes[header.session] = frame.withUnsafeBytes {
        FrameHeader.recordHash(header: $0, payloadHash: Digest.ofBytes(piece.payload))
      }
      result += frame + piece.payload
    }
    return result
  }

  /// Where each frame begins.
  var offsets: [Int64] {
    pieces.indices.map { index in
      pieces[..<index].reduce(FileHeader.end) {
        $0 + Int64(FrameHeader.size + $1.payload.count)
      }
    }
  }
}
