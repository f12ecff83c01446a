/// The text as a search sees it: one spelling for each letter, and no article.
///
/// Arabic loses its vowel marks, tatweel, hamza seats and the article ال, and عبد, بن, بو, أبو are
/// joined with the next word; Latin becomes lower case without accents. Both sides of a comparison
/// must be folded. Never for storage or print: the identity card's own spelling is what stands there.
public func foldedForSearch(_ text: String) -> String {
  var words = joinedWords(foldedWords(text))
  for index in words.indices { words[index].dropArticle() }
  return joined(words)
}

/// The text with one spelling for each letter, but with every word and article as it was written.
///
/// For pick lists, where the operator may type the article or leave it out.
public func foldedLetters(_ text: String) -> String {
  joined(foldedWords(text))
}

/// The text as an index of names keeps it: particles joined, article kept.
///
/// What is typed loses its article, what is kept does not, so إلهام is found by إلهام, الهام and
/// هام alike: a typed الهام cannot be told from an article and هام.
func foldedForIndex(_ text: String) -> String {
  joined(joinedWords(foldedWords(text)))
}

/// What a folding is for: the sounds of a name need ة, ى, إ and ç, which a search does not tell apart.
enum FoldingGoal {
  case search
  case sounds
}

/// One word of a folded text, as scalar values.
struct FoldedWord: Equatable {
  var letters: [UInt32] = []
  /// True for أ إ آ ٱ: then the alef belongs to the name and an ال after it is no article.
  var beginsWithHamza = false

  /// Removes ال from a word of more than three letters, unless it belongs to the name itself.
  mutating func dropArticle() {
    guard hasArticle else { return }
    letters.removeFirst(2)
  }

  var hasArticle: Bool {
    letters.count > 3 && letters.starts(with: Arabic.article) && !beginsWithHamza
      && letters != Arabic.allah
  }
}

/// The words of a text with each letter folded; whatever separates words is gone.
func foldedWords(_ text: String, for goal: FoldingGoal = .search) -> [FoldedWord] {
  var words: [FoldedWord] = []
  var word = FoldedWord()
  func finish() {
    if !word.letters.isEmpty { words.append(word) }
    word = FoldedWord()
  }
  for scalar in text.unicodeScalars {
    if goal == .sounds, isApostrophe(scalar.value) { continue }
    if isSeparator(scalar.value) {
      finish()
      continue
    }
    if word.letters.isEmpty { word.beginsWithHamza = Arabic.hamzaAlefs.contains(scalar.value) }
    appendFolded(scalar, to: &word.letters, for: goal)
    if word.letters.contains(0x20) { split(&word, into: &words) }
  }
  finish()
  return words
}

/// Takes apart a ligature of several words, such as U+FDFA.
private func split(_ word: inout FoldedWord, into words: inout [FoldedWord]) {
  let parts = word.letters.split(separator: 0x20)
  words += parts.dropLast().map { FoldedWord(letters: Array($0)) }
  word = FoldedWord(letters: parts.last.map { Array($0) } ?? [])
}

/// The words with عبد, بن, بو, أبو fused to the next one, as half of the registers write them.
private func joinedWords(_ words: [FoldedWord]) -> [FoldedWord] {
  var result: [FoldedWord] = []
  var fuses = false
  for word in words {
    if fuses, let last = result.indices.last {
      result[last].letters += word.letters
    } else {
      result.append(word)
    }
    fuses = Arabic.fusing.contains(word.letters)
  }
  return result
}

private func joined(_ words: [FoldedWord]) -> String {
  var scalars = String.UnicodeScalarView()
  for word in words {
    if !scalars.isEmpty { scalars.append(" ") }
    for letter in word.letters { Unicode.Scalar(letter).map { scalars.append($0) } }
  }
  return String(scalars)
}

/// The sets of letters that the rules name, as scalar values.
enum Arabic {
  static let article: [UInt32] = [0x0627, 0x0644]
  static let allah = letters("الله")
  static let hamzaAlefs: [UInt32] = [0x0622, 0x0623, 0x0625, 0x0671]
  static let fusing: Set<[UInt32]> = Set(["عبد", "بن", "بو", "ابو"].map(letters))
  static let tehMarbuta: UInt32 = 0x0629

  static func letters(_ word: String) -> [UInt32] { word.unicodeScalars.map(\.value) }
}
