import Domain
import Wording

/// What was typed or scanned at the desk, and who may be meant by it.
struct DeskSearch {
  let text: String
  /// The digits, where it is nothing else.
  let digits: String?

  init(_ typed: String) {
    // A hyphen is the 6 of the French and Moroccan digit row; here it is never a minus.
    let isSixes = typed.allSatisfy { $0 == "-" }
    let plain = isSixes ? String(typed.map { _ in "6" }) : plainDigits(typed)
    text = typed
    digits = plain.utf8.allSatisfy { (0x30...0x39).contains($0) } ? plain : nil
  }

  /// A number of nine digits or more is a scanned label and nothing else.
  private var isScan: Bool { (digits?.utf8.count ?? 0) >= Label.length }

  /// The people who match, the likeliest first.
  func matches(among entries: [CeremonyEntry], in context: Context) -> [CeremonyEntry] {
    guard let digits else { return named(entries, context) }
    if isScan {
      guard let label = Label(digits: digits) else { return [] }
      return entries.filter { $0.receipt.map { label.names($0) } ?? false }
    }
    let numbered = entries.filter { $0.order == Int(digits) }
    if !numbered.isEmpty, digits.utf8.count < 3 { return numbered }
    return numbered
      + entries.filter { entry in
        entry.order != Int(digits) && card(of: entry, context).hasSuffix(digits)
      }
  }

  /// Why nobody was found.
  func complaint(_ voids: [HumanNumber]) -> Phrase {
    guard isScan else { return .notOnThisList(text) }
    guard let label = Label(digits: digits ?? "") else { return .labelMisread }
    return voids.contains { label.names($0) } ? .labelVoid : .notOnThisList(text)
  }

  private func card(of entry: CeremonyEntry, _ context: Context) -> String {
    person(of: entry, context)?.fields.text(.cin) ?? ""
  }

  private func person(of entry: CeremonyEntry, _ context: Context) -> Beneficiary? {
    context.state.allocations[entry.allocation].flatMap { context.state.beneficiaries[$0.person] }
  }

  /// By any part of either name or of the file's number, else by the sound of the name.
  private func named(_ entries: [CeremonyEntry], _ context: Context) -> [CeremonyEntry] {
    let words = foldedForSearch(text).split(separator: " ")
    var ranked: [(rank: Int, entry: CeremonyEntry)] = []
    for entry in entries {
      guard let person = person(of: entry, context) else { continue }
      let hay = folded(person)
      if let rank = rank(words, hay) { ranked.append((rank, entry)) }
    }
    if ranked.isEmpty { return sounding(entries, context) }
    return ranked.filter { $0.rank == 0 }.map(\.entry) + ranked.filter { $0.rank > 0 }.map(\.entry)
  }

  private func folded(_ person: Beneficiary) -> String {
    let texts = [person.name(arabic: true), person.name(arabic: false), person.number.file]
    return texts.compactMap { $0 }.map { " " + foldedForSearch($0) }.joined()
  }

  /// 0 where every word begins a word of the names, 1 where it stands within, nothing else.
  private func rank(_ words: [Substring], _ hay: String) -> Int? {
    guard !words.isEmpty, words.allSatisfy({ hay.contains($0) }) else { return nil }
    return words.allSatisfy { hay.contains(" " + $0) } ? 0 : 1
  }

  private func sounding(_ entries: [CeremonyEntry], _ context: Context) -> [CeremonyEntry] {
    var index = NameIndex<Allocation.ID>()
    for entry in entries {
      guard let person = person(of: entry, context) else { continue }
      let names = [person.name(arabic: true), person.name(arabic: false)].compactMap { $0 }
      index.update(entry.allocation, texts: names)
    }
    let found = index.keyMatches(text, limit: entries.count)
    return found.compactMap { id in entries.first { $0.allocation == id } }
  }
}
