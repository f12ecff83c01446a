/// The names of all people, to be found by any part of any name in either script.
///
/// Names are kept folded. What is typed is first looked for as it stands, each word anywhere in the
/// person's names and in any order; if that leaves room, by its consonant key, so that `mohamed
/// alaoui` finds a person who has only محمد العلوي. Not safe to share between tasks while it changes.
public struct NameIndex<ID: Hashable & Sendable>: Sendable {
  private var ids: [ID?] = []
  private var rows: [ID: Int] = [:]
  private var names = ByteRows()
  private var keys = ByteRows()

  /// An index without anybody.
  public init() {}

  /// How many people are in it.
  public var count: Int { rows.count }

  /// Adds a person, or replaces the names of one already there.
  ///
  /// `texts` are given and family names in both scripts, nicknames, file number; empty ones are left
  /// out. Words of one text belong together, so give each name as a text of its own.
  public mutating func update(_ id: ID, texts: [String]) {
    remove(id)
    rows[id] = ids.count
    ids.append(id)
    names.append(nameRow(texts))
    keys.append(keyRow(texts))
  }

  /// Takes a person out and overwrites the names kept here; nothing happens for an unknown one.
  public mutating func remove(_ id: ID) {
    guard let row = rows.removeValue(forKey: id) else { return }
    ids[row] = nil
    names.wipe(row)
    keys.wipe(row)
    if ids.count > 1_024, rows.count < ids.count / 2 { compact() }
  }

  /// The people whose names hold what is typed, best first: at most `limit`.
  ///
  /// A name that begins with it comes first, then a word that does, then any part, then a name with
  /// the same consonants. Among equals the one added first.
  public func search(_ typed: String, limit: Int) -> [ID] {
    let found = literalMatches(typed, limit: limit)
    guard found.count < limit else { return found }
    let seen = Set(found)
    let alike = keyMatches(typed, limit: limit).filter { !seen.contains($0) }
    return Array((found + alike).prefix(limit))
  }

  /// The people with a name of the same consonants as each word typed: whom `likeness` should look at.
  public func keyMatches(_ typed: String, limit: Int) -> [ID] {
    let words = soundWords(typed).map(keyNeedles)
    guard let rarest = words.max(by: { $0.length < $1.length }) else { return [] }
    var ranked = RankedRows(levels: 2, limit: limit)
    for needle in rarest.all {
      keys.visitRows(containing: needle) { row, cells in
        keyRank(of: words, in: cells).map { ranked.add(row, at: $0) }
        return !ranked.isFull
      }
    }
    return ranked.rows.compactMap { ids[$0] }
  }

  private func literalMatches(_ typed: String, limit: Int) -> [ID] {
    let words = foldedForSearch(typed).split(separator: " ").map { Array($0.utf8) }
    guard let longest = words.max(by: { $0.count < $1.count }) else { return [] }
    var ranked = RankedRows(levels: 3, limit: limit)
    names.visitRows(containing: longest) { row, cells in
      let ranks = words.map { wordRank($0, in: cells) }
      if let worst = ranks.max(), worst <= 2 { ranked.add(row, at: worst) }
      return !ranked.isFull
    }
    return ranked.rows.compactMap { ids[$0] }
  }

  private mutating func compact() {
    let kept = ids.indices.filter { ids[$0] != nil }
    var (newNames, newKeys) = (ByteRows(), ByteRows())
    for row in kept {
      newNames.append(Array(names.bytes[names.range(of: row)]))
      newKeys.append(Array(keys.bytes[keys.range(of: row)]))
    }
    (names, keys) = (newNames, newKeys)
    ids = kept.map { ids[$0] }
    for (row, id) in ids.enumerated() { id.map { rows[$0] = row } }
  }
}
