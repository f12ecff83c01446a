/// The direction of the interface: which edge of the screen leads.
public enum Direction: Sendable {
  case leftToRight
  case rightToLeft
}

/// How Arabic text is written for terminals that treat bidirectional text differently.
///
/// Terminals either paint cells as they come, or reorder them once more; see each case.
public enum BidiMode: String, Sendable, CaseIterable {
  /// Visual order and presentation forms, for terminals that do not reorder or can be told not to.
  case app
  /// As `app`, with U+200E in every right-to-left cell: a run of one letter survives reordering.
  case marks
  /// As `app`, with the letters of each Arabic word reversed, for terminals that reorder by word.
  case words
  /// Logical order and plain letters: the terminal does what it can.
  case terminal
  /// Logical order, no shaping and a left-to-right layout, for debugging and screen readers.
  case off
}

/// Where a paragraph takes its base direction from.
public enum Base: Sendable {
  /// The direction of the interface: labels and everything the program says.
  case interface
  /// The first strong letter of the text, or else the interface: what people have written.
  case content
  /// Left to right always: codes, file names, technical text.
  case leftToRight
}

/// Which edge of its place a text keeps to; leading is right in a right-to-left interface.
public enum Alignment: Sendable {
  case leading
  case trailing
  case centre
}
