import CFriBidi

extension Paragraph {
  /// Clusters in logical order, all of one level and unshaped.
  static func plainClusters(_ scalars: [Unicode.Scalar], level: FriBidiLevel) -> [Cluster] {
    var builder = ClusterBuilder(capacity: scalars.count)
    for (index, scalar) in scalars.enumerated() {
      _ = builder.add(scalar, at: index, kind: kind(of: scalar), level: level)
    }
    return builder.clusters
  }

  private static func kind(of scalar: Unicode.Scalar) -> FriBidiCharType {
    if scalar == " " { return FRIBIDI_TYPE_WS }
    return scalar.value < 0x300 && scalar.value != 0xAD
      ? FRIBIDI_TYPE_LTR : fribidi_get_bidi_type(scalar.value)
  }

  /// Clusters in logical order with levels resolved, letters joined and brackets mirrored.
  ///
  /// Joining looks at the whole text. Shaping then sees base characters only: with a mark between
  /// them in the array, FriBidi does not ligate lam and alef.
  static func shapedClusters(
    _ scalars: [Unicode.Scalar], type: FriBidiParType
  ) -> ([Cluster], Direction) {
    let resolved = ResolvedText(scalars.map(\.value), type: type)
    var builder = ClusterBuilder(capacity: scalars.count)
    var joins: [FriBidiArabicProp] = []
    joins.reserveCapacity(scalars.count)
    for (index, scalar) in scalars.enumerated() {
      let opened = builder.add(
        scalar, at: index, kind: resolved.kinds[index], level: resolved.levels[index])
      if opened { joins.append(resolved.joins[index]) }
    }
    let shaped = shape(builder.clusters, joins: joins)
    return (shaped.map(mirrored), resolved.isRightToLeft ? .rightToLeft : .leftToRight)
  }

  private static func shape(_ clusters: [Cluster], joins: [FriBidiArabicProp]) -> [Cluster] {
    let levels = clusters.map(\.level)
    var joins = joins
    var bases = clusters.map(\.base.value)
    fribidi_shape_arabic(
      FriBidiFlags(FRIBIDI_FLAGS_ARABIC), levels, FriBidiStrIndex(bases.count), &joins, &bases)
    return ligated(clusters, bases: bases)
  }

  /// Takes over the shaped characters; the lam of a ligature goes into the cell of its alef.
  private static func ligated(_ clusters: [Cluster], bases: [FriBidiChar]) -> [Cluster] {
    let fill: FriBidiChar = 0xFEFF  // FRIBIDI_CHAR_FILL
    var result: [Cluster] = []
    result.reserveCapacity(clusters.count)
    var lam: Cluster?
    for (cluster, base) in zip(clusters, bases) {
      if base == fill {
        lam = cluster
        continue
      }
      var cell = lam.map { joined($0, cluster) } ?? cluster
      cell.base = Unicode.Scalar(base) ?? cluster.base
      result.append(cell)
      lam = nil
    }
    return result
  }

  private static func joined(_ lam: Cluster, _ alef: Cluster) -> Cluster {
    var cell = alef
    cell.marks = Array((lam.marks + alef.marks).prefix(Cell.marksLimit))
    cell.range = lam.range.lowerBound..<alef.range.upperBound
    return cell
  }

  private static func mirrored(_ cluster: Cluster) -> Cluster {
    guard cluster.level & 1 == 1 else { return cluster }
    var cluster = cluster
    cluster.base = mirrorImage(of: cluster.base)
    return cluster
  }
}

/// The character that looks like the mirror image, such as `(` for `)`, or else the same.
func mirrorImage(of scalar: Unicode.Scalar) -> Unicode.Scalar {
  var image: FriBidiChar = 0
  guard fribidi_get_mirror_char(scalar.value, &image) != 0 else { return scalar }
  return Unicode.Scalar(image) ?? scalar
}

/// What FriBidi finds out about a paragraph.
private struct ResolvedText {
  var kinds: [FriBidiCharType]
  var levels: [FriBidiLevel]
  var joins: [FriBidiArabicProp]
  var isRightToLeft: Bool

  init(_ text: [FriBidiChar], type: FriBidiParType) {
    let count = FriBidiStrIndex(text.count)
    var type = type
    var brackets = [FriBidiBracketType](repeating: 0, count: text.count)
    kinds = Array(repeating: FRIBIDI_TYPE_ON, count: text.count)
    levels = Array(repeating: 0, count: text.count)
    joins = Array(repeating: 0, count: text.count)
    fribidi_get_bidi_types(text, count, &kinds)
    fribidi_get_bracket_types(text, count, kinds, &brackets)
    // Zero says that memory ran out; the text then stays in logical order.
    _ = fribidi_get_par_embedding_levels_ex(kinds, brackets, count, &type, &levels)
    fribidi_get_joining_types(text, count, &joins)
    fribidi_join_arabic(kinds, count, levels, &joins)
    isRightToLeft = type.rawValue & 1 == 1  // FRIBIDI_MASK_RTL
  }
}
