extension KeyDecoder {
  /// Looks at the pending bytes from `start` on.
  func step(at start: Int) -> DecodingStep {
    let byte = pending[start]
    if byte == escapeByte { return escapeStep(at: start) }
    if byte < 0x20 || byte == 0x7F { return .taken(1, controlKey(byte)) }
    return characterStep(at: start) { .character($0) }
  }

  private func controlKey(_ byte: UInt8) -> Key {
    if let key = sequences[[byte]] { return key }
    switch byte {
    case 0x08, 0x7F: return .backspace
    case 0x09: return .tab
    case 0x0A, 0x0D: return .enter
    // Ctrl takes bits 6 and 7 from a character: 0x01 is a letter, 0x00 is @, 0x1C is \.
    case 0x01...0x1A: return .control(Unicode.Scalar(byte + 0x60))
    default: return .control(Unicode.Scalar(byte + 0x40))
    }
  }

  private func escapeStep(at start: Int) -> DecodingStep {
    guard start + 1 < pending.count else { return .wait }
    let second = pending[start + 1]
    switch second {
    // Esc was struck, and another key or Esc after it. A key held with Alt, which rxvt sends like
    // this, means nothing here anyway.
    case escapeByte: return .taken(1, .escape)
    case 0x5B: return controlSequenceStep(at: start)
    case 0x4F: return functionSequenceStep(at: start)
    case _ where stringIntroducers.contains(second): return stringStep(at: start)
    default: return chordStep(at: start)
    }
  }

  /// ESC and a character: Alt and that character, or a function key for a digit.
  private func chordStep(at start: Int) -> DecodingStep {
    let second = pending[start + 1]
    if let key = sequences[[escapeByte, second]] { return .taken(2, key) }
    if second < 0x20 || second == 0x7F { return .taken(2, .unknown) }
    return switch characterStep(at: start + 1, key: chord) {
    case .taken(let count, let key): .taken(count + 1, key)
    case let other: other
    }
  }

  private func chord(_ scalar: Unicode.Scalar) -> Key {
    let digit = asciiDigit(scalar)
    guard ("0"..."9").contains(digit) else { return .alt(scalar) }
    return .function(digit == "0" ? 10 : Int(digit.value - 0x30))
  }

  /// One UTF-8 character; a bad byte is dropped, and so are the C1 controls.
  private func characterStep(
    at start: Int, key: (Unicode.Scalar) -> Key
  ) -> DecodingStep {
    let length = utf8Length(pending[start])
    guard length > 0 else { return .taken(1, nil) }
    let bytes = pending[start...].prefix(length)
    if let bad = bytes.dropFirst().firstIndex(where: { $0 & 0xC0 != 0x80 }) {
      return .taken(bad - start, nil)
    }
    guard bytes.count == length else { return .wait }
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else {
      return .taken(length, nil)
    }
    let isControl = (0x80..<0xA0).contains(scalar.value)
    return .taken(length, isControl ? nil : key(scalar))
  }
}

/// The length that a first byte announces, or 0 for a byte that cannot come first.
private func utf8Length(_ byte: UInt8) -> Int {
  switch byte {
  case 0x00...0x7F: 1
  case 0xC2...0xDF: 2
  case 0xE0...0xEF: 3
  case 0xF0...0xF4: 4
  default: 0
  }
}
