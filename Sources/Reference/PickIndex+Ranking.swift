/// What was typed, folded: as it stands, and without an article in front.
struct PickQuery {
  let whole: [UInt8]
  let words: [[UInt8]]

  init(_ folded: String) {
    whole = Array(folded.utf8)
    let all = folded.split(separator: " ").map { Array($0.utf8) }
    // "el jad" is also Jadida; a last "al" may be the start of "aluminium".
    words = all.dropLast().filter { !latinArticles.contains($0) } + all.suffix(1)
  }

  var isEmpty: Bool { words.isEmpty }
}

/// How well a label matches; the lesser is the better.
struct PickRank: Comparable {
  /// 0 for the start of the name, 1 for the start of a word, 2 for a part.
  var kind: Int
  /// False, which comes first, when a word is exactly what was typed.
  var isPartial: Bool
  var isAlias: Bool
  var length: Int

  static func < (left: PickRank, right: PickRank) -> Bool { left.order < right.order }

  private var order: (Int, Int, Int, Int) {
    (kind, isPartial ? 1 : 0, isAlias ? 1 : 0, length)
  }
}

/// A name of an entry, folded and taken apart into words.
struct PickLabel: Sendable {
  private let whole: [UInt8]
  private let words: [Word]
  private let isAlias: Bool

  /// A word with its article, and without it.
  private struct Word: Sendable {
    let full: [UInt8]
    let bare: [UInt8]

    func starts(with typed: [UInt8]) -> Bool {
      full.starts(with: typed) || bare.starts(with: typed)
    }

    func equals(_ typed: [UInt8]) -> Bool { full == typed || bare == typed }
  }

  init(_ folded: String, isAlias: Bool) {
    whole = Array(folded.utf8)
    words = folded.split(separator: " ").map { word in
      let full = Array(word.utf8)
      let isLong = word.unicodeScalars.count > 3
      return Word(full: full, bare: isLong && full.starts(with: article) ? Array(full[4...]) : full)
    }
    self.isAlias = isAlias
  }

  func rank(of query: PickQuery) -> PickRank? {
    guard let kind = kind(of: query) else { return nil }
    let isExact = query.words.allSatisfy { typed in words.contains { $0.equals(typed) } }
    return PickRank(kind: kind, isPartial: !isExact, isAlias: isAlias, length: whole.count)
  }

  private func kind(of query: PickQuery) -> Int? {
    if begins(with: query) { return 0 }
    if query.words.allSatisfy({ typed in words.contains { $0.starts(with: typed) } }) { return 1 }
    let holdsAll = query.words.allSatisfy { typed in words.contains { $0.full.holds(typed) } }
    return holdsAll ? 2 : nil
  }

  /// True when the words typed are the first of the name, the last one perhaps unfinished.
  private func begins(with query: PickQuery) -> Bool {
    if whole.starts(with: query.whole) { return true }
    let first = words.drop { latinArticles.contains($0.full) }
    guard first.count >= query.words.count else { return false }
    return zip(first, query.words).enumerated().allSatisfy { index, pair in
      let isLast = index + 1 == query.words.count
      return isLast ? pair.0.starts(with: pair.1) : pair.0.equals(pair.1)
    }
  }
}

private let article = Array("ال".utf8)
private let latinArticles: Set<[UInt8]> = Set(["el", "al", "l", "d"].map { Array($0.utf8) })

extension [UInt8] {
  /// True when the bytes stand somewhere in these.
  fileprivate func holds(_ part: [UInt8]) -> Bool {
    guard count >= part.count else { return false }
    return (0...(count - part.count)).contains { self[$0...].starts(with: part) }
  }
}
