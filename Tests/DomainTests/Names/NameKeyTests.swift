import Domain
import Reference
import Testing

@Suite("Name keys")
struct NameKeyTests {
  @Test(
    "spellings of one name meet",
    arguments: [
      ("محمد", "Mohammed|Mohamed|Mouhamed|Muhammad|Mhamed"), ("خديجة", "Khadija|Khadidja|Khadijah"),
      ("عبد الرحمن", "Abderrahman|Abderrahmane|Abdurrahman"), ("بن عيسى", "Benaissa|Ben Aissa"),
      ("آيت علي", "Aït Ali|Ayt Ali"), ("العلوي", "El Alaoui|Alaoui"),
      ("المريني", "Lamrini|El Mrini"), ("غزلان", "Ghizlane|Rizlane"), ("قاسم", "Kacem|Qassem"),
      ("عائشة", "Aïcha|Aisha"), ("ولد الطالب", "Ould Taleb|Ould Ettaleb"), ("نجاة", "Najat|Najate"),
      ("لحلو", "Lahlou"), ("كلثوم", "Keltoum"), ("مولاي علي", "Moulay Ali|Ali"),
      ("نور الدين", "Noureddine|Nour-Eddine|Nour Ed Dine"), ("محمد", "Mo7amed"),
      ("جرسيف", "Guercif"),
    ])
  func spellingsMeet(arabic: String, latin: String) {
    for spelling in latin.split(separator: "|") {
      #expect(nameKeysMeet(nameKeys(arabic), nameKeys(String(spelling))), "\(spelling)")
    }
  }

  @Test("at least 980 of the 982 spellings in the table meet their Arabic name")
  func tableMeets() {
    let names = Names.given(.female) + Names.given(.male) + Names.family
    let pairs = names.flatMap { name in name.latinSpellings.map { (name.ar, $0) } }
    let missed = pairs.filter { !nameKeysMeet(nameKeys($0.0), nameKeys($0.1)) }
    #expect(pairs.count == 982)
    #expect(missed.count <= 2, "\(missed)")
  }

  @Test("fewer than 1 % of pairs of different names are taken for the same")
  func fewFalseFriends() {
    let all = Names.given(.female) + Names.given(.male) + Names.family
    let keys = Set(all.map(\.ar)).sorted().map(nameKeys)
    var meetings = 0
    for left in keys.indices {
      meetings += keys[(left + 1)...].count { nameKeysMeet(keys[left], $0) }
    }
    #expect(meetings * 100 < keys.count * (keys.count - 1) / 2, "\(meetings)")
  }

  @Test("names of provinces meet across scripts but for the true exonyms")
  func provincesMeet() {
    let met = Provinces.all.count { nameKeysMeet(nameKeys($0.name.ar), nameKeys($0.name.fr)) }
    #expect(met >= 80, "\(met)")
  }

  @Test(
    "different names do not meet",
    arguments: [("محمد", "Rachid"), ("خديجة", "Fatima"), ("علي", "Omar")])
  func othersDoNot(arabic: String, latin: String) {
    #expect(!nameKeysMeet(nameKeys(arabic), nameKeys(latin)))
  }

  @Test("a name without consonants still has a key, a blank one has none")
  func weakNames() {
    #expect(nameKeysMeet(nameKeys("آية"), nameKeys("Aya")))
    #expect(nameKeys(" ").isEmpty)
  }
}
