import CFriBidi

/// A character with the marks upon it, in logical order: what reordering moves as one.
struct Cluster: Sendable {
  var base: Unicode.Scalar
  var marks: [Unicode.Scalar] = []
  /// The scalars of the text that it shows; a lam-alef cell shows two letters.
  var range: Range<Int>
  /// The bidi class of the base in the text, before shaping.
  var kind: FriBidiCharType
  /// The embedding level: odd ones run from right to left.
  var level: FriBidiLevel

  /// Columns taken.
  var width: Int { displayWidth(base) }

  /// Whether a line may end behind it; no-break spaces are of another class.
  var isSpace: Bool { kind == FRIBIDI_TYPE_WS }

  /// Whether it is of a strong class, so that it has a direction of its own.
  var isLetter: Bool {
    kind == FRIBIDI_TYPE_LTR || kind == FRIBIDI_TYPE_RTL || kind == FRIBIDI_TYPE_AL
  }
}

extension Cluster {
  /// The cells that show it: one, or two for a wide character.
  func cells() -> [Cell] {
    let mask: UInt32 = 0x3  // FRIBIDI_MASK_RTL | FRIBIDI_MASK_ARABIC: classes R, AL and AN
    let cell = Cell(base: base, marks: marks, isRightToLeft: kind.rawValue & mask != 0)
    guard width == 2 else { return [cell] }
    return [cell, Cell(isContinuation: true)]
  }

  /// Adds a mark, unless the cell already holds as many as it can.
  mutating func add(mark: Unicode.Scalar) {
    if marks.count < Cell.marksLimit { marks.append(mark) }
  }
}

/// The clusters of a text that are being made, one scalar after the other.
struct ClusterBuilder {
  private(set) var clusters: [Cluster] = []
  private var vanishedFrom: Int?

  init(capacity: Int) {
    clusters.reserveCapacity(capacity)
  }

  /// Takes the next scalar; answers whether it opened a new cluster.
  mutating func add(
    _ scalar: Unicode.Scalar, at index: Int, kind: FriBidiCharType, level: FriBidiLevel
  ) -> Bool {
    if vanishes(scalar, kind) {
      extendLast(to: index)
      return false
    }
    if displayWidth(scalar) == 0 {
      return addMark(scalar, at: index, kind: kind, level: level)
    }
    open(scalar, at: index, kind: kind, level: level)
    return true
  }

  private mutating func open(
    _ scalar: Unicode.Scalar, at index: Int, kind: FriBidiCharType, level: FriBidiLevel
  ) {
    let start = vanishedFrom ?? index
    vanishedFrom = nil
    clusters.append(Cluster(base: scalar, range: start..<index + 1, kind: kind, level: level))
  }

  /// Puts a mark upon the letter before, or upon a dotted circle as Unicode's charts do.
  private mutating func addMark(
    _ mark: Unicode.Scalar, at index: Int, kind: FriBidiCharType, level: FriBidiLevel
  ) -> Bool {
    let isFirst = clusters.isEmpty
    if isFirst { open("\u{25CC}", at: index, kind: kind, level: level) }
    clusters[clusters.count - 1].add(mark: mark)
    extendLast(to: index)
    return isFirst
  }

  private mutating func extendLast(to index: Int) {
    if clusters.isEmpty {
      vanishedFrom = vanishedFrom ?? index
    } else {
      let last = clusters.count - 1
      clusters[last].range = clusters[last].range.lowerBound..<index + 1
    }
  }
}

/// Whether a character only steers the layout and is never painted.
///
/// Their effect already lies in the levels and joins. The marks LRM, RLM and ALM carry the class of
/// a letter and are told by value.
private func vanishes(_ scalar: Unicode.Scalar, _ kind: FriBidiCharType) -> Bool {
  let mask: UInt32 = 0x0010_9000  // FRIBIDI_MASK_BN | FRIBIDI_MASK_ISOLATE | FRIBIDI_MASK_EXPLICIT
  if kind.rawValue & mask != 0 { return true }
  return scalar == "\u{200E}" || scalar == "\u{200F}" || scalar == "\u{061C}"
}
