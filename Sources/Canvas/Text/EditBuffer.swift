/// The text of a field while it is edited: logical order, one line, plain letters.
///
/// The caret is the index of the scalar that it stands before. Two buffers are equal if text and
/// caret are; what could be undone does not count.
public struct EditBuffer: Equatable, Sendable {
  var scalars: [Unicode.Scalar]
  /// The index of the scalar before which the caret stands, up to the number of scalars.
  public internal(set) var caret: Int
  var past: [Snapshot] = []
  var future: [Snapshot] = []
  var lastEdit = EditKind.other

  /// Makes a buffer with the caret at the end; the text is cleaned and folded as if it were pasted.
  public init(_ text: String = "") {
    scalars = accepted(text)
    caret = scalars.count
  }

  /// Makes a buffer that was kept: its text, cleaned and folded again, and the caret where it stood.
  public init(_ text: String, caret: Int) {
    self.init(text)
    self.caret = min(max(0, caret), scalars.count)
  }

  /// The text in logical order, without control characters.
  public var text: String { String(String.UnicodeScalarView(scalars)) }

  /// Whether nothing has been typed.
  public var isEmpty: Bool { scalars.isEmpty }

  /// Whether the two hold the same text and caret.
  public static func == (left: EditBuffer, right: EditBuffer) -> Bool {
    left.caret == right.caret && left.scalars == right.scalars
  }

  struct Snapshot: Sendable {
    var scalars: [Unicode.Scalar]
    var caret: Int
  }

  /// What the last change was: letters typed one after the other are undone together.
  enum EditKind: Sendable {
    case typing
    case other
  }
}

/// What may stand in a field: no controls, no line breaks, no presentation forms.
func accepted(_ text: String) -> [Unicode.Scalar] {
  Array(foldedInput(cleaned(text)).unicodeScalars)
}
