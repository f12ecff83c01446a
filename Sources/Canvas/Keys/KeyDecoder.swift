/// Turns the bytes of a terminal into keys; pure, time is handed in.
///
/// A lone ESC is the Escape key only after 30 ms: what follows sooner makes a chord (`.alt`, or
/// F1–F10 for a digit). The beginning of a longer sequence waits 500 ms for its rest and is then
/// dropped whole, never typed as text. Answers of the terminal to queries, focus and mouse reports
/// are dropped silently; complete sequences without a known meaning are `.unknown`.
public struct KeyDecoder: Sendable {
  /// How long ESC waits for a second byte, in milliseconds.
  public static let chordTime: Int64 = 30
  /// How long the beginning of a sequence or character waits for its rest, in milliseconds.
  public static let sequenceTime: Int64 = 500
  /// How long a paste may pause, in milliseconds, before it counts as complete.
  public static let pasteTime: Int64 = 2000

  let sequences: [[UInt8]: Key]
  var pending: [UInt8] = []
  var pasted: [UInt8]?
  private var lastByteTime: Int64 = 0

  /// Makes a decoder.
  ///
  /// - Parameter sequences: The bytes of keys: `commonSequences`, and terminfo's on top of them.
  public init(sequences: [[UInt8]: Key] = KeyDecoder.commonSequences) {
    self.sequences = sequences
  }

  /// The keys completed by some bytes that arrived at a time.
  ///
  /// - Parameter milliseconds: Any clock that does not run backwards.
  public mutating func feed(_ bytes: some Sequence<UInt8>, at milliseconds: Int64) -> [Key] {
    var keys = timeout(at: milliseconds)
    for byte in bytes {
      lastByteTime = milliseconds
      if pasted == nil { take(byte, into: &keys) } else { collect(byte, into: &keys) }
    }
    return keys
  }

  /// The keys that are due because nothing followed them.
  public mutating func timeout(at milliseconds: Int64) -> [Key] {
    guard let deadline, milliseconds >= deadline else { return [] }
    defer { pending = [] }
    if let bytes = pasted {
      pasted = nil
      return [.paste(pastedText(bytes))]
    }
    if pending.allSatisfy({ $0 == escapeByte }) { return pending.map { _ in .escape } }
    // Alt with a letter that could also have begun a terminal's answer.
    if isPossibleString { return [.alt(Unicode.Scalar(pending[1]))] }
    return []
  }

  /// When `timeout(at:)` is due, unless more bytes come before; nil if nothing waits.
  public var deadline: Int64? {
    if pasted != nil { return lastByteTime + KeyDecoder.pasteTime }
    guard !pending.isEmpty else { return nil }
    let isChord = pending.allSatisfy { $0 == escapeByte } || isPossibleString
    return lastByteTime + (isChord ? KeyDecoder.chordTime : KeyDecoder.sequenceTime)
  }

  private var isPossibleString: Bool {
    pending.count == 2 && pending[0] == escapeByte && stringIntroducers.contains(pending[1])
  }

  private mutating func take(_ byte: UInt8, into keys: inout [Key]) {
    pending.append(byte)
    while !pending.isEmpty, pasted == nil {
      switch step(at: 0) {
      case .wait:
        return
      case .beginPaste:
        pending = []
        pasted = []
      case .taken(let count, let key):
        pending.removeFirst(count)
        if let key { keys.append(key) }
      }
    }
  }

  private mutating func collect(_ byte: UInt8, into keys: inout [Key]) {
    pasted?.append(byte)
    guard byte == pasteEnd.last, let bytes = pasted, bytes.suffix(pasteEnd.count) == pasteEnd
    else { return }
    pasted = nil
    keys.append(.paste(pastedText(bytes.dropLast(pasteEnd.count))))
  }
}

/// What can be said of the bytes from some position on.
enum DecodingStep: Equatable {
  /// More bytes are needed.
  case wait
  /// So many bytes are dealt with; they make a key, or nothing.
  case taken(Int, Key?)
  /// A bracketed paste begins.
  case beginPaste
}

let escapeByte: UInt8 = 0x1B
private let pasteEnd = Array("\u{1B}[201~".utf8)[...]

/// `P`, `]` and `_` after ESC begin a terminal's answer, or are letters held with Alt.
let stringIntroducers: [UInt8] = [0x50, 0x5D, 0x5F]

/// Pasted bytes as text: bad UTF-8 is left out, line breaks are U+000A.
private func pastedText(_ bytes: some Sequence<UInt8>) -> String {
  var text = String.UnicodeScalarView()
  var decoder = UTF8()
  var iterator = bytes.makeIterator()
  var previous: Unicode.Scalar?
  loop: while true {
    switch decoder.decode(&iterator) {
    case .emptyInput: break loop
    case .error: previous = nil
    case .scalarValue(let scalar):
      if scalar == "\r" {
        text.append("\n")
      } else if scalar != "\n" || previous != "\r" {
        text.append(scalar)
      }
      previous = scalar
    }
  }
  return String(text)
}
