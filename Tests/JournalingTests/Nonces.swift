@testable import Journaling

/// What was sealed in each place: the key follows from the session and the nonce from the sequence,
/// so two different payloads in one place would show both.
struct Nonces {
  private var sealed: [RecordPosition: [UInt8]] = [:]
  private(set) var reused: Set<RecordPosition> = []

  /// Takes in what was asked to be written, whether or not it came to the disk.
  mutating func note(_ bytes: ArraySlice<UInt8>) {
    let area = [UInt8](repeating: 0, count: Int(FileHeader.end))
    for piece in Forgery(area + bytes).pieces {
      let position = piece.header.position
      if let known = sealed[position], known != piece.payload { reused.insert(position) }
      sealed[position] = piece.payload
    }
  }
}
