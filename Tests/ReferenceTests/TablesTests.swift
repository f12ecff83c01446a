import Reference
import Testing

@Suite("Reference tables")
struct TablesTests {
  @Test("there are 12 regions, 13 prefectures and 62 provinces")
  func provinceCounts() {
    #expect(Provinces.all.count == 87)
    #expect(Provinces.regions.count == 12)
    #expect(Provinces.all.count { $0.level == .prefecture } == 13)
    #expect(Provinces.all.count { $0.level == .province } == 62)
    #expect(Provinces.local.count == 75)
    #expect(Set(Provinces.all.map(\.code)).count == 87)
  }

  @Test("each province lies in a region, and a region in itself")
  func provinceRegions() {
    for province in Provinces.all {
      #expect(Provinces.region(of: province.code)?.level == .region, "\(province.code)")
    }
    #expect(Provinces.region(of: "MA-AGD")?.code == "MA-09")
    #expect(Provinces.region(of: "MA-09")?.code == "MA-09")
    #expect(Provinces.region(of: "XX") == nil)
    #expect(Provinces["MA-TIZ"]?.aliases == ["تزنيت"])
    #expect(Provinces["MA-09"]?.regionCode == nil)
  }

  @Test("there are ten sectors and 68 trades, each trade in a sector")
  func trades() {
    #expect(Sectors.all.count == 10)
    #expect(Trades.all.count == 68)
    for trade in Trades.all { #expect(Trades.sector(of: trade.key) != nil, "\(trade.key)") }
    #expect(Trades["beekeeping"]?.name.ar == "تربية النحل")
    #expect(Trades.sector(of: "beekeeping")?.key == "farming")
    #expect(Trades["farming"] == nil)
    #expect(Sectors["farming"]?.name.fr == "Agriculture et élevage")
  }

  @Test("171 lines of equipment stand in the kits of 45 trades, with units and prices")
  func kits() {
    #expect(Kits.all.count == 171)
    #expect(Set(Kits.all.map(\.tradeKey)).count == 45)
    #expect(Kits.catalogue.count == 157)
    for item in Kits.all {
      #expect(Trades[item.tradeKey] != nil, "\(item.tradeKey)")
      #expect(Units[item.unitKey] != nil, "\(item.unitKey)")
      #expect(item.illustrativePrice.lowerBound > 0, "\(item.key)")
      let first = Kits.item(item.key)
      #expect(first?.name == item.name && first?.illustrativePrice == item.illustrativePrice)
      #expect(first?.unitKey == item.unitKey)
    }
    #expect(Kits.items(of: "coffee_cart").map(\.key) == ["coffee_tricycle", "espresso_machine"])
    #expect(Kits.items(of: "tutoring").isEmpty)
    #expect(Kits.item("nothing") == nil)
    #expect(Units.all.count == 5)
  }

  @Test("there are 95 names of women, 107 of men and 111 of families")
  func names() {
    #expect(Names.given(.female).count == 95)
    #expect(Names.given(.male).count == 107)
    #expect(Names.family.count == 111)
    #expect(
      Names.given(.male).contains { $0.ar == "محمد" && $0.latinSpellings.contains("Mouhamed") })
  }

  @Test("centres lie in provinces")
  func centres() {
    #expect(Centres.all.count == 7)
    for centre in Centres.all { #expect(Provinces[centre.provinceCode] != nil, "\(centre.key)") }
    #expect(Centres["agadir"]?.provinceCode == "MA-AGD")
  }

  @Test("months and days have their Moroccan names in order")
  func calendar() {
    #expect(Months.all.map(\.number) == Array(1...12))
    #expect(Weekdays.all.map(\.number) == Array(1...7))
    #expect(Months[7]?.name == Named(ar: "يوليوز", fr: "juillet", en: "July"))
    #expect(Months[8]?.frenchShort == "août")
    #expect(Months[11]?.aliases.contains("نوفمبر") == true)
    #expect(Weekdays[1]?.name.name(in: .arabic) == "الاثنين")
    #expect(Months[13] == nil)
  }

  @Test("every name is there in the three languages, without a mark or a blank around it")
  func complete() {
    let named =
      Provinces.all.map(\.name) + Sectors.all.map(\.name) + Trades.all.map(\.name)
      + Kits.all.map(\.name) + Units.all.map(\.name) + Centres.all.map(\.name)
      + Months.all.map(\.name) + Weekdays.all.map(\.name)
    #expect(named.count == 87 + 10 + 68 + 171 + 5 + 7 + 12 + 7)
    for name in named {
      for tongue in Tongue.allCases {
        let text = name.name(in: tongue)
        #expect(!text.isEmpty && text != "-" && text.first != " " && text.last != " ", "\(name)")
      }
    }
  }
}
