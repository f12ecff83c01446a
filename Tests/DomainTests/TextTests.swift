import Domain
import Testing

@Suite("Words as they are kept")
struct TextTests {
  private let day = Day(number: 20_000)

  private func kept(_ words: String, as field: Field = .commune) throws(Rejection) -> Value {
    try field.checked(.text(words), on: day, today: day)
  }

  private func code(_ words: String, as field: Field = .commune) -> Rejection.Code? {
    do throws(Rejection) {
      _ = try kept(words, as: field)
      return nil
    } catch { return error.code }
  }

  @Test(
    "what nobody sees is no text",
    arguments: [
      "", " ", "\u{200B}", "\u{200C}\u{200D}", "\u{202E}\u{2069}", "\u{0}\u{1B}", "\u{85}\n\t",
      "\u{FEFF}", "\u{AD}", "\u{2003}\u{3164}", "\u{200F} \u{061C}",
    ])
  func invisible(_ words: String) {
    #expect(code(words) == .missing)
  }

  @Test("marks of direction and control characters are taken out, joiners stay")
  func stripped() throws {
    #expect(try kept("\u{202E}Ali\u{202C}") == .text("Ali"))
    #expect(try kept("A\u{0}l\u{1B}i\u{9B}") == .text("Ali"))
    #expect(try kept("a\u{200F}ب\u{2066}") == .text("aب"))
    #expect(try kept("one\r\ntwo\tthree") == .text("one two three"))
    #expect(try kept("می\u{200C}خواهم") == .text("می\u{200C}خواهم"))
    #expect(try kept("\u{FEFF}Ali\u{200B} ") == .text("Ali"))
  }

  @Test("a name, a reason and an item that nobody sees are missing")
  func everywhere() throws {
    var world = try World.founded()
    let nameless = OpenFile(
      id: world.fresh(), notice: World.consent, identity: [.givenNameLatin: .text("\u{200B}")])
    #expect(world.code(of: .openFile(nameless)) == .nameMissing)
    let person = try world.person([.commune: .text("Tiznit")])
    let correction = Correct(
      subject: .beneficiary(person), field: .commune, value: nil, reason: "\u{2067}")
    #expect(world.code(of: .correct(correction)) == .missing)
    let lot = StockLot(
      id: world.fresh(), item: "\u{200E}", quantity: 1, unitPrice: .dirhams(1))
    #expect(world.code(of: .receiveStock(lot, [:])) == .missing)
  }

  @Test("a province is MA- with three capitals or two digits")
  func provinces() throws {
    for code in ["MA-AGD", "MA-07"] { #expect(try kept(code, as: .province) == .text(code)) }
    for wrong in ["Tiznit", "MA-", "MA-A", "MA-AG", "MA-007", "MA-A1B", "ma-agd", "MA-AGDX"] {
      #expect(code(wrong, as: .province) == .noSuchValue, "\(wrong)")
    }
  }
}
