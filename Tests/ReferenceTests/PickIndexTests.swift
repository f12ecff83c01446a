import Domain
import Reference
import Testing

@Suite("Pick lists")
struct PickIndexTests {
  private typealias Entry = PickIndex<String>.Entry

  private static let provinces = Provinces.local.map {
    Entry(id: $0.code, names: [$0.name.fr, $0.name.ar], aliases: $0.aliases)
  }
  private static let places = Provinces.all.map {
    Entry(id: $0.code, names: [$0.name.fr, $0.name.ar], aliases: $0.aliases)
  }
  private static let trades = Trades.all.map { Entry(id: $0.key, names: [$0.name.fr, $0.name.ar]) }
  private static let items = Kits.catalogue.map {
    Entry(id: $0.key, names: [$0.name.fr, $0.name.ar])
  }

  private func index(_ entries: [Entry]) -> PickIndex<String> {
    PickIndex(entries, folding: { foldedLetters($0) })
  }

  @Test(
    "three letters of some word bring 95 % of the entries among the first three, in either script",
    arguments: [
      ("provinces", provinces), ("regions and provinces", places), ("trades", trades),
      ("items", items),
    ], [0, 1])
  private func threeLettersSuffice(table: (String, [Entry]), script: Int) {
    let picks = index(table.1)
    let missed = table.1.filter { entry in
      !starts(of: entry.names[script]).contains { start in
        picks.matches(start, limit: 3).contains(entry.id)
      }
    }
    #expect(missed.count * 20 <= table.1.count, "\(missed.map { $0.names[script] })")
  }

  /// The first one, two and three letters of each word, with and without the article.
  private func starts(of name: String) -> [String] {
    foldedLetters(name).split(separator: " ").flatMap { word in
      let bare = word.hasPrefix("ال") && word.count > 3 ? word.dropFirst(2) : word
      return (1...3).flatMap { [String(word.prefix($0)), String(bare.prefix($0))] }
    }
  }

  @Test(
    "accents, case, articles and forms of hamza do not matter",
    arguments: [
      ("FES", "MA-FES"), ("fès", "MA-FES"), ("jad", "MA-JDI"), ("el jad", "MA-JDI"),
      ("Al jad", "MA-JDI"), ("الجد", "MA-JDI"), ("جدي", "MA-JDI"), ("اسف", "MA-SAF"),
      ("آسفي", "MA-SAF"), ("أكا", "MA-AGD"), ("mogador", "MA-ESI"), ("fqu", "MA-FQH"),
      ("ben sal", "MA-FQH"), ("sal", "MA-SAL"), ("salé", "MA-SAL"), ("taz", "MA-TAZ"),
      ("گلم", "MA-GUE"), ("kelaa", "MA-KES"), ("aaiun", "MA-LAA"), ("m'diq", "MA-MDF"),
    ])
  func typing(typed: String, code: String) {
    #expect(index(Self.provinces).matches(typed, limit: 3).contains(code))
  }

  @Test("the start of the name comes before the start of a word, and that before a part")
  func ranking() {
    let picks = index([
      Entry(id: "part", names: ["Carrosserie"]), Entry(id: "word", names: ["Grand roseau"]),
      Entry(id: "longer", names: ["Rosette"]), Entry(id: "whole", names: ["Rose"]),
      Entry(id: "alias", names: ["Fleur"], aliases: ["Ros"]),
    ])
    #expect(picks.matches("ros", limit: 9) == ["alias", "whole", "longer", "word", "part"])
    #expect(picks.matches("ros", limit: 2) == ["alias", "whole"])
    #expect(picks.matches("rosier", limit: 9).isEmpty)
  }

  @Test("nothing typed offers the list from its beginning")
  func nothingTyped() {
    #expect(index(Self.trades).matches(" ", limit: 2) == ["aluminium_joinery", "bakery"])
  }
}
