/// One sound of a name, in a single alphabet for both scripts.
///
/// The alphabet: the vowels `a i u`, `h`, and the consonants `b t j x d r z s c f k l m n`, where `x`
/// is خ, `c` is ش and غ is `r` as in Rhita. The Latin spellings follow French habits and the clerk of
/// the day, so letters that the registers mix up are one sound here.
struct Sound: Equatable {
  /// The usual sound.
  let main: UInt8
  /// The other sound that the same letter may have; equal to `main` when there is none.
  let other: UInt8

  init(_ main: Unicode.Scalar, or other: Unicode.Scalar? = nil) {
    self.main = UInt8(ascii: main)
    self.other = UInt8(ascii: other ?? main)
  }
}

/// The words of a name as sounds: particles joined with the next word, articles dropped.
func soundWords(_ name: String) -> [[Sound]] {
  var result: [[Sound]] = []
  var fuses = false
  for word in significantWords(foldedWords(name, for: .sounds)) {
    let sounds = word.isArabic ? arabicSounds(word.letters) : latinSounds(word.letters)
    if fuses || Particles.fusesBackward.contains(word.letters), let last = result.indices.last {
      result[last] += sounds
    } else {
      result.append(sounds)
    }
    fuses = Particles.fusesForward.contains(word.letters)
  }
  return result
}

/// The ways in which a name may be heard: whole, and without a title in front.
///
/// مولاي علي is Ali to one clerk and Moulay Ali to the next.
func soundForms(_ name: String) -> [[Sound]] {
  let words = foldedWords(name, for: .sounds)
  let whole = soundWords(name).flatMap { $0 }
  guard words.count > 1, let first = words.first, Particles.titles.contains(first.letters) else {
    return [whole]
  }
  return [whole, Array(whole.dropFirst(soundWords(of: first).count))]
}

private func soundWords(of word: FoldedWord) -> [Sound] {
  significantWords([word]).flatMap {
    $0.isArabic ? arabicSounds($0.letters) : latinSounds($0.letters)
  }
}

/// The words without articles, whether the article is fused (ال) or a word (El, Ech).
private func significantWords(_ words: [FoldedWord]) -> [FoldedWord] {
  var result: [FoldedWord] = []
  for (index, word) in words.enumerated() {
    let next = index + 1 < words.count ? words[index + 1] : nil
    if let next, isLatinArticle(word, before: next) { continue }
    var kept = word
    kept.dropArticle()
    result.append(kept)
  }
  return result
}

/// True for El, Al and L', and for Er, Es, Ech and the like when the next word begins so.
///
/// Et and En are also the beginnings of other words, hence the look at the sun letter.
private func isLatinArticle(_ word: FoldedWord, before next: FoldedWord) -> Bool {
  if Particles.latinArticles.contains(word.letters) { return true }
  guard word.letters.first == 0x65, (2...3).contains(word.letters.count) else { return false }
  return next.letters.starts(with: word.letters.dropFirst())
    || word.letters.count == 3 && word.letters[1] == word.letters[2]
      && next.letters.first == word.letters[1]
}

extension FoldedWord {
  fileprivate var isArabic: Bool { (letters.first ?? 0) >= 0x600 }
}

/// The small words that hold names together, folded for sounds.
private enum Particles {
  static let latinArticles = words("el al l ul")
  static let fusesForward = words(
    "عبد بن ابن بو ابو بل ولد اولاد ايت او abd abdel abdul abde ben bin ibn bou abou abu bel ould oulad "
      + "ait ayt ou")
  static let fusesBackward = words("الدين دين eddine ddine dine eddin din")
  static let titles = words(
    "مولاي سيدي لالة لاله لالا الحاج moulay mly mulay sidi lalla lala haj hadj elhaj lhaj")

  private static func words(_ list: String) -> Set<[UInt32]> {
    Set(list.split(separator: " ").map { Arabic.letters(String($0)) })
  }
}

/// The sounds of an Arabic word; short vowels are not written and so are not there.
private func arabicSounds(_ letters: [UInt32]) -> [Sound] {
  letters.compactMap { arabicSound[$0] }
}

private let arabicSound: [UInt32: Sound] = {
  var table: [UInt32: Sound] = [:]
  func add(_ letters: String, _ sound: Sound) {
    for letter in Arabic.letters(letters) { table[letter] = sound }
  }
  add("ب پ", Sound("b"))
  add("تط", Sound("t"))
  add("ث", Sound("t", or: "s"))
  add("ج", Sound("j", or: "k"))
  add("خ", Sound("x"))
  add("دضذظ", Sound("d"))
  add("رغ", Sound("r"))
  add("ز", Sound("z"))
  add("سص", Sound("s"))
  add("ش", Sound("c"))
  add("فڤڥ", Sound("f"))
  add("قك", Sound("k"))
  add("ل", Sound("l"))
  add("م", Sound("m"))
  add("ن", Sound("n"))
  add("حه", Sound("h"))
  add("اعى", Sound("a"))
  add("يإ", Sound("i"))
  add("و", Sound("u"))
  // نجاة is written Najat, فاطمة Fatima: the final ة is t or nothing.
  add("ة", Sound("a", or: "t"))
  return table
}()
