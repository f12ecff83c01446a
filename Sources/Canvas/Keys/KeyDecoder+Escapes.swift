extension KeyDecoder {
  /// CSI, `ESC [`: parameters, intermediate bytes and a final byte.
  func controlSequenceStep(at start: Int) -> DecodingStep {
    let parameters = start + 2
    guard parameters < pending.count else { return .wait }
    // The Linux console's F1–F5 are ESC [ [ A to ESC [ [ E, against the standard.
    if pending[parameters] == 0x5B { return linuxStep(at: start) }
    guard let end = pending[parameters...].firstIndex(where: { !(0x20...0x3F).contains($0) })
    else { return unfinishedStep(at: start) }
    // An ESC, a control byte or a letter of another alphabet breaks the sequence off.
    guard (0x40...0x7E).contains(pending[end]) else { return .taken(end - start, nil) }
    return sequenceStep(at: start, through: end)
  }

  private func linuxStep(at start: Int) -> DecodingStep {
    guard start + 3 < pending.count else { return .wait }
    guard (0x40...0x7E).contains(pending[start + 3]) else { return .taken(3, nil) }
    return .taken(4, sequences[Array(pending[start..<start + 4])] ?? .unknown)
  }

  /// No key and no answer is so long that it must be waited for without limit.
  private func unfinishedStep(at start: Int) -> DecodingStep {
    let limit = 64
    return pending.count - start > limit ? .taken(pending.count - start, nil) : .wait
  }

  private func sequenceStep(at start: Int, through end: Int) -> DecodingStep {
    let count = end - start + 1
    let bytes = Array(pending[start...end])
    if bytes == pasteStart { return start == 0 ? .beginPaste : .taken(count, nil) }
    if let key = sequences[bytes] { return .taken(count, key) }
    if bytes == mouseReport {
      return pending.count - start >= count + 3 ? .taken(count + 3, nil) : .wait
    }
    return .taken(count, isReport(bytes[2...]) ? nil : .unknown)
  }

  /// SS3, `ESC O`: old terminals put a modifier before the final byte.
  func functionSequenceStep(at start: Int) -> DecodingStep {
    let first = start + 2
    guard first < pending.count else { return .wait }
    guard let end = pending[first...].firstIndex(where: { !(0x30...0x3F).contains($0) })
    else { return unfinishedStep(at: start) }
    guard (0x40...0x7E).contains(pending[end]) else { return .taken(end - start, nil) }
    let bytes = Array(pending[start...end])
    return .taken(bytes.count, sequences[bytes] ?? .unknown)
  }

  /// DCS, OSC and APC: a terminal's answer up to ST (`ESC \`) or BEL, dropped whole.
  ///
  /// Only what begins like an answer is waited for; otherwise the letter was held with Alt.
  func stringStep(at start: Int) -> DecodingStep {
    guard start + 2 < pending.count else { return .wait }
    guard beginsAnswer(pending[start + 1], pending[start + 2]) else {
      return .taken(2, .alt(Unicode.Scalar(pending[start + 1])))
    }
    let last = pending.count - 1
    let isEnded =
      pending[last] == 0x07 || (pending[last] == 0x5C && pending[last - 1] == escapeByte)
    let limit = 4096
    return isEnded || last - start > limit ? .taken(pending.count - start, nil) : .wait
  }
}

private let pasteStart = Array("\u{1B}[200~".utf8)

/// The old mouse report, `ESC [ M`, which three bytes follow; some program may have left it on.
private let mouseReport = Array("\u{1B}[M".utf8)

/// Whether the rest of a control sequence is no key but something the terminal reports.
private func isReport(_ rest: ArraySlice<UInt8>) -> Bool {
  guard let first = rest.first, let last = rest.last else { return false }
  // Private markers ? > < = : device attributes, modes, mouse.
  if (0x3C...0x3F).contains(first) { return true }
  // Focus: I and O without parameters. DECRPM: $ y. A stray end of a paste: 201~.
  if rest.count == 1 { return last == 0x49 || last == 0x4F }
  return rest.suffix(2).elementsEqual("$y".utf8) || rest.elementsEqual("201~".utf8)
}

/// Whether the byte after the introducer can begin an answer: OSC has a number, DCS a parameter
/// or marker, APC (kitty's graphics) a G.
private func beginsAnswer(_ introducer: UInt8, _ next: UInt8) -> Bool {
  switch introducer {
  case 0x50: (0x20...0x3F).contains(next)
  case 0x5D: (0x30...0x39).contains(next)
  default: next == 0x47
  }
}
