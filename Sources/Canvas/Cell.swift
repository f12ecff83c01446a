/// One column of one row: a character with its marks, and what it means.
public struct Cell: Equatable, Sendable {
  /// How many combining marks a cell keeps: ncurses stores five characters a cell (`CCHARW_MAX`).
  public static let marksLimit = 4

  /// The character that takes up the column.
  public var base: Unicode.Scalar
  /// Combining marks drawn upon the base, at most `marksLimit`.
  public private(set) var marks: [Unicode.Scalar]
  /// The meaning, resolved to colours by a theme.
  public var role: Role
  /// Whether this is the right half of a wide character, which stands in the cell to the left.
  public var isContinuation: Bool
  /// Whether a reordering terminal would move this cell: its bidi class is R, AL or AN.
  public var isRightToLeft: Bool

  /// Makes a cell; marks beyond the limit are left out.
  public init(
    base: Unicode.Scalar = " ", marks: [Unicode.Scalar] = [], role: Role = .text,
    isContinuation: Bool = false, isRightToLeft: Bool = false
  ) {
    self.base = base
    self.marks = marks.count > Cell.marksLimit ? Array(marks.prefix(Cell.marksLimit)) : marks
    self.role = role
    self.isContinuation = isContinuation
    self.isRightToLeft = isRightToLeft
  }
}
