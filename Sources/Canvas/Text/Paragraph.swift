import CFriBidi

/// A text laid out once as a whole: shaped, with directions resolved, ready to be cut into lines.
///
/// The Unicode Bidirectional Algorithm resolves directions over a whole paragraph and reorders
/// line by line afterwards. So clipping and wrapping work on the logical order kept here, by the
/// width of the shaped characters, and only a finished line is put into visual order.
public struct Paragraph: Sendable {
  /// The resolved base direction.
  public let direction: Direction
  let clusters: [Cluster]
  let mode: BidiMode
  let scalarCount: Int

  /// Lays out a text; line breaks in it show as spaces, other control characters as U+FFFD.
  ///
  /// - Parameters:
  ///   - text: The text in logical order, plain letters.
  ///   - base: Where the base direction comes from.
  ///   - direction: The direction of the interface.
  ///   - mode: `terminal` and `off` keep the logical order; the other modes give the same layout.
  public init(
    _ text: String, base: Base = .content, direction: Direction, mode: BidiMode = .app
  ) {
    let scalars = displayableScalars(of: text)
    self.mode = mode
    scalarCount = scalars.count
    if mode == .terminal || mode == .off {
      self.direction = mode == .off ? .leftToRight : direction
      clusters = Paragraph.plainClusters(scalars, level: 0)
    } else if let plain = plainDirection(of: scalars, base: base, direction: direction) {
      self.direction = plain
      clusters = Paragraph.plainClusters(scalars, level: plain == .leftToRight ? 0 : 2)
    } else {
      let type = paragraphType(base: base, direction: direction)
      (clusters, self.direction) = Paragraph.shapedClusters(scalars, type: type)
    }
  }

  /// The columns that the text takes on one line.
  public var width: Int { clusters.reduce(0) { $0 + $1.width } }

  /// The whole text as one line.
  public func line() -> LaidOutText {
    visualLine(clusters)
  }
}

/// Lays out a text as one line of cells, left to right as they are painted.
///
/// In the mode `words` the cells are already those that are sent to such a terminal.
public func layout(
  _ text: String, base: Base, direction: Direction, mode: BidiMode = .app
) -> [Cell] {
  let cells = Paragraph(text, base: base, direction: direction, mode: mode).line().cells
  return mode == .words ? wordsReversed(cells) : cells
}

/// The scalars to lay out: line breaks and tabs as spaces, other controls as U+FFFD.
///
/// A raw ESC in a stored name must never reach a terminal.
private func displayableScalars(of text: String) -> [Unicode.Scalar] {
  text.unicodeScalars.map { scalar in
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: " "
    case 0..<0x20, 0x7F..<0xA0: "\u{FFFD}"
    default: scalar
    }
  }
}

/// The direction of a text that needs no bidirectional layout, or nil if it may need one.
///
/// Most rows of a French or English interface, and plain numbers in all of them, take this path.
private func plainDirection(
  of scalars: [Unicode.Scalar], base: Base, direction: Direction
) -> Direction? {
  if direction == .leftToRight || base == .leftToRight {
    return scalars.allSatisfy(isPlainLeftToRight) ? .leftToRight : nil
  }
  if scalars.allSatisfy({ $0.value >= 0x30 && $0.value <= 0x39 }) { return .rightToLeft }
  guard base == .content else { return nil }
  // Every first strong letter is a Latin one if no other kind of letter occurs.
  let hasLetter = scalars.contains { $0.value < 0x80 && $0.properties.isAlphabetic }
  return hasLetter && scalars.allSatisfy(isPlainLeftToRight) ? .leftToRight : nil
}

/// Whether a character keeps its place in a left-to-right paragraph and joins no neighbour.
private func isPlainLeftToRight(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0xAD: false
  case 0..<0x300, 0x2010...0x2027, 0x202F...0x205E, 0x2190...0x22FF, 0x2500...0x25FF: true
  default: false
  }
}

private func paragraphType(base: Base, direction: Direction) -> FriBidiParType {
  switch (base, direction) {
  case (.leftToRight, _), (.interface, .leftToRight): FRIBIDI_PAR_LTR
  case (.interface, .rightToLeft): FRIBIDI_PAR_RTL
  case (.content, .leftToRight): FRIBIDI_PAR_WLTR
  case (.content, .rightToLeft): FRIBIDI_PAR_WRTL
  }
}
