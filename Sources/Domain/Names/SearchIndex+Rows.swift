/// Rows gathered by rank, so that the first of the best rank can end a search early.
struct RankedRows {
  private var levels: [[Int]]
  private var seen: Set<Int> = []
  private let limit: Int

  init(levels: Int, limit: Int) {
    self.levels = Array(repeating: [], count: levels)
    self.limit = limit
  }

  /// True when nothing further could stand among the first.
  var isFull: Bool { levels[0].count >= limit }

  /// Best first, at most the limit.
  var rows: [Int] { Array(levels.joined().prefix(limit)) }

  mutating func add(_ row: Int, at level: Int) {
    guard levels[level].count < limit, seen.insert(row).inserted else { return }
    levels[level].append(row)
  }
}

private let textStart: UInt8 = 0x02
private let space: UInt8 = 0x20
private let articleBytes = Array("ال".utf8)

/// The bytes kept of a person's names: a start mark and the folded words for each text, then zero.
///
/// A name in ة is kept with ت as well: نجاة is also typed نجات, as Najat says.
func nameRow(_ texts: [String]) -> [UInt8] {
  var row: [UInt8] = []
  for text in texts {
    let withTeh = String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "ة" ? "ت" : $0 }))
    for spelling in withTeh == text ? [text] : [text, withTeh] {
      let folded = foldedForIndex(spelling)
      if !folded.isEmpty { row += [textStart] + Array(folded.utf8) }
    }
  }
  return row + [0]
}

/// 0 when a text begins with the word, 1 when a word does, 2 when it stands inside, 3 when nowhere.
///
/// The article in front does not count: علوي begins العلوي.
func wordRank(_ word: [UInt8], in cells: UnsafeRawBufferPointer) -> Int {
  var best = 3
  var from = 0
  while best > 0, let hit = scalarIndex(of: word, in: cells, from: from) {
    best = min(best, startRank(hit, in: cells))
    from = hit + 1
  }
  return best
}

private func startRank(_ hit: Int, in cells: UnsafeRawBufferPointer) -> Int {
  switch hit > 0 ? cells[hit - 1] : textStart {
  case textStart: return 0
  case space: return 1
  default: break
  }
  let article = hit - articleBytes.count
  guard article > 0, cells[article..<hit].elementsEqual(articleBytes) else { return 2 }
  return cells[article - 1] == textStart ? 0 : cells[article - 1] == space ? 1 : 2
}

/// The ways in which one typed word may stand in a row of keys.
struct KeyNeedles {
  /// Keys as they are.
  var exact: [[UInt8]]
  /// Keys without any l, which a row keeps under a mark of their own.
  var withoutL: [[UInt8]]

  var all: [[UInt8]] { exact + withoutL }
  /// The length of the longest key: the longer, the fewer people have it.
  var length: Int { exact.map(\.count).max() ?? 0 }
}

func keyNeedles(_ word: [Sound]) -> KeyNeedles {
  let keys = keyBytes(word)
  return KeyNeedles(
    exact: keys.map { [space] + $0 + [space] },
    withoutL: keys.compactMap(bareKey).map { [space] + $0 + [space] })
}

/// The key without l behind a minus sign, so that it meets only other keys without l.
private func bareKey(_ key: [UInt8]) -> [UInt8]? {
  keyWithoutL(String(decoding: key, as: UTF8.self)).map { Array("-\($0)".utf8) }
}

/// The bytes kept of a person's keys: those of each word between spaces, then zero.
func keyRow(_ texts: [String]) -> [UInt8] {
  var row = [space]
  for word in texts.flatMap(soundWords) {
    for key in keyBytes(word) {
      row += key + [space]
      if let bare = bareKey(key) { row += bare + [space] }
    }
  }
  return row + [0]
}

/// 0 when each word has a key in the row, 1 when only without l, nil when one has none.
func keyRank(of words: [KeyNeedles], in cells: UnsafeRawBufferPointer) -> Int? {
  var rank = 0
  for word in words {
    if word.exact.contains(where: { scalarIndex(of: $0, in: cells, from: 0) != nil }) { continue }
    guard word.withoutL.contains(where: { scalarIndex(of: $0, in: cells, from: 0) != nil }) else {
      return nil
    }
    rank = 1
  }
  return rank
}
