/// A short list from which one is picked by typing the start of any word, in either script.
///
/// For tables of some hundred entries: it looks at each of them at every key.
public struct PickIndex<ID: Sendable>: Sendable {
  /// One thing to pick.
  public struct Entry: Sendable {
    /// What the caller knows it by.
    public var id: ID
    /// Its names, in both scripts.
    public var names: [String]
    /// Other names, which count less than the names at the same place.
    public var aliases: [String]

    /// Makes an entry.
    public init(id: ID, names: [String], aliases: [String] = []) {
      self.id = id
      self.names = names
      self.aliases = aliases
    }
  }

  private struct Kept: Sendable {
    let id: ID
    let labels: [PickLabel]
  }

  private let entries: [Kept]
  private let folding: @Sendable (String) -> String

  /// Makes an index of entries, the commonest first: among equals their order decides.
  ///
  /// `folding` is the letter folding of the program (lower case, no accents, one hamza, words apart
  /// by one space, articles kept); it is handed in so that there is only one.
  public init(_ entries: [Entry], folding: @escaping @Sendable (String) -> String) {
    self.folding = folding
    self.entries = entries.map { entry in
      let names = entry.names.map { PickLabel(folding($0), isAlias: false) }
      let aliases = entry.aliases.map { PickLabel(folding($0), isAlias: true) }
      return Kept(id: entry.id, labels: names + aliases)
    }
  }

  /// The entries that match what is typed, best first, at most `limit`; all of them for nothing typed.
  ///
  /// The start of a whole name is better than the start of a word, and that better than any part.
  public func matches(_ typed: String, limit: Int) -> [ID] {
    let query = PickQuery(folding(typed))
    guard !query.isEmpty else { return entries.prefix(limit).map(\.id) }
    var ranked: [(rank: PickRank, place: Int)] = []
    for (place, entry) in entries.enumerated() {
      if let rank = entry.labels.compactMap({ $0.rank(of: query) }).min() {
        ranked.append((rank, place))
      }
    }
    ranked.sort { ($0.rank, $0.place) < ($1.rank, $1.place) }
    return ranked.prefix(limit).map { entries[$0.place].id }
  }
}
