import CFriBidi

extension Paragraph {
  /// One line of at most `width` columns, with an ellipsis in place of what does not fit.
  ///
  /// The text is cut at its logical end; the ellipsis stands where it would have read on.
  public func truncated(to width: Int) -> LaidOutText {
    guard width > 0 else { return LaidOutText(cells: [], logicalRanges: []) }
    return self.width > width ? lineWithEllipsis(from: 0, width: width) : line()
  }

  /// Lines of at most `width` columns, broken at spaces, or within a word longer than a line.
  ///
  /// An empty text is one empty line. Spaces at a break belong to no line. If there are more lines
  /// than `limit`, the last one ends in an ellipsis.
  public func lines(width: Int, limit: Int = .max) -> [LaidOutText] {
    lines(width: width, limit: limit, isContinued: false)
  }

  /// Lines as above; the last one allowed ends in an ellipsis also if the text is continued.
  func lines(width: Int, limit: Int, isContinued: Bool) -> [LaidOutText] {
    guard width > 0, limit > 0 else { return [] }
    var lines: [LaidOutText] = []
    var start = 0
    repeat {
      let end = lineEnd(from: start, width: width)
      let next = clusters[end...].firstIndex { !$0.isSpace } ?? clusters.count
      if lines.count == limit - 1, next < clusters.count || isContinued {
        return lines + [lineWithEllipsis(from: start, width: width)]
      }
      lines.append(visualLine(clusters[start..<lastInk(from: start, to: end)]))
      start = next
    } while start < clusters.count
    return lines
  }

  var baseLevel: FriBidiLevel { direction == .rightToLeft ? 1 : 0 }

  /// The index after the last cluster that fits into `width` columns.
  private func fitting(_ width: Int, from start: Int) -> Int {
    var room = width
    var end = start
    while end < clusters.count, clusters[end].width <= room {
      room -= clusters[end].width
      end += 1
    }
    return end
  }

  /// What fits before an ellipsis, and the ellipsis.
  private func lineWithEllipsis(from start: Int, width: Int) -> LaidOutText {
    let end = fitting(width - 1, from: start)
    let kept = clusters[start..<end]
    let cut = end < clusters.count ? clusters[end].range.lowerBound : scalarCount
    let ellipsis = Cluster(
      base: "…", range: cut..<scalarCount, kind: FRIBIDI_TYPE_ON, level: ellipsisLevel(of: kept))
    return visualLine(kept + [ellipsis])
  }

  /// A line that runs wholly against the base, such as a French name in an Arabic line, reads on at
  /// its own end; there the ellipsis stands.
  ///
  /// Any other line reads on in the base direction.
  private func ellipsisLevel(of kept: ArraySlice<Cluster>) -> FriBidiLevel {
    guard let last = kept.last(where: \.isLetter), last.level & 1 != baseLevel & 1,
      kept.allSatisfy({ !$0.isLetter || $0.level & 1 == last.level & 1 })
    else { return baseLevel }
    return last.level
  }

  /// The index after the last cluster of the line that begins at `start`; at least one is taken.
  private func lineEnd(from start: Int, width: Int) -> Int {
    let fit = min(max(fitting(width, from: start), start + 1), clusters.count)
    if fit == clusters.count || clusters[fit].isSpace { return fit }
    guard let space = clusters[start..<fit].lastIndex(where: \.isSpace) else { return fit }
    // Leading spaces (an indent) are no place to break: the line would be empty.
    return clusters[start..<space].contains { !$0.isSpace } ? space : fit
  }

  private func lastInk(from start: Int, to end: Int) -> Int {
    (clusters[start..<end].lastIndex { !$0.isSpace }).map { $0 + 1 } ?? start
  }

  /// The cells of a line in the order in which they are painted.
  func visualLine(_ line: some Collection<Cluster>) -> LaidOutText {
    var cells: [Cell] = []
    var ranges: [Range<Int>] = []
    cells.reserveCapacity(line.count)
    ranges.reserveCapacity(line.count)
    for cluster in inVisualOrder(Array(line)) {
      for cell in cluster.cells() {
        cells.append(cell)
        ranges.append(cluster.range)
      }
    }
    return LaidOutText(cells: cells, logicalRanges: ranges)
  }

  /// Rules L1 and L2 of the Unicode Bidirectional Algorithm, over clusters.
  private func inVisualOrder(_ line: [Cluster]) -> [Cluster] {
    guard let first = line.first else { return [] }
    if mode == .terminal || mode == .off { return line }
    if first.level == baseLevel, line.allSatisfy({ $0.level == first.level }) {
      return first.level & 1 == 1 ? line.reversed() : line
    }
    var levels = line.map(\.level)
    var order = line.indices.map(FriBidiStrIndex.init)
    let base = direction == .rightToLeft ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR
    // Marks already lie in their clusters, so the flag that reorders them stays off.
    _ = fribidi_reorder_line(
      0, line.map(\.kind), FriBidiStrIndex(line.count), 0, base, &levels, nil, &order)
    return order.map { line[Int($0)] }
  }
}

/// The lines of a text of several paragraphs, each broken to `width` columns.
///
/// A line break in the text ends a paragraph; each takes its base direction by itself. If there are
/// more lines than `limit`, the last one ends in an ellipsis.
public func wrapped(
  _ text: String, width: Int, limit: Int = .max, base: Base = .content, direction: Direction,
  mode: BidiMode = .app
) -> [LaidOutText] {
  let parts = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  var lines: [LaidOutText] = []
  for (index, part) in parts.enumerated() where lines.count < limit {
    let paragraph = Paragraph(String(part), base: base, direction: direction, mode: mode)
    lines += paragraph.lines(
      width: width, limit: limit - lines.count, isContinued: index < parts.count - 1)
  }
  return lines
}
