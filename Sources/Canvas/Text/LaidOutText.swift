/// One line of text as it is painted, left to right.
public struct LaidOutText: Equatable, Sendable {
  /// The cells; the right half of a wide character is a cell too.
  public let cells: [Cell]
  /// For each cell, the scalars of the text that it shows.
  public let logicalRanges: [Range<Int>]

  /// The columns taken.
  public var width: Int { cells.count }
}
