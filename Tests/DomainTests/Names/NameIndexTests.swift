import Reference
import Testing

@testable import Domain

@Suite("Search of names")
struct NameIndexTests {
  private func index(_ people: [(Int, [String])]) -> NameIndex<Int> {
    var index = NameIndex<Int>()
    for (id, texts) in people { index.update(id, texts: texts) }
    return index
  }

  private var three: NameIndex<Int> {
    index([
      (1, ["محمد", "العلوي"]), (2, ["Mohamed", "El Alaoui"]),
      (3, ["فاطمة الزهراء", "بن عيسى", "Fatima Zahra", "Ben Aïssa", "AGD-2-2026-0007"]),
    ])
  }

  @Test(
    "a person is found by any part of any name",
    arguments: [
      ("زهر", 3), ("الزهراء", 3), ("زهراء", 3), ("عيسى", 3), ("بنعيسى", 3), ("zah", 3),
      ("AISSA", 3),
      ("aïss", 3), ("فاطمه", 3), ("فاطمت", 3), ("zahra fatima", 3), ("عيسى فاط", 3), ("0007", 3),
      ("علوي", 1), ("العلوي محمد", 1), ("laou", 2), ("٠٠٠٧", 3),
    ])
  func parts(typed: String, id: Int) {
    #expect(three.search(typed, limit: 5).first == id)
  }

  @Test("what one script writes is found by the other")
  func acrossScripts() {
    #expect(three.search("mohamed alaoui", limit: 5) == [2, 1])
    #expect(three.search("Muhammad Lalaoui", limit: 5) == [1, 2])
    #expect(three.search("محمد العلوي", limit: 5) == [1, 2])
    #expect(three.search("benaissa", limit: 5) == [3])
    #expect(index([(1, ["المريني"])]).search("Lamrini", limit: 5) == [1])
  }

  @Test("nothing typed and nobody meant find nobody")
  func nobody() {
    #expect(three.search("", limit: 5).isEmpty)
    #expect(three.search("rachid", limit: 5).isEmpty)
    #expect(three.search("mohamed berrada", limit: 5).isEmpty)
    #expect(NameIndex<Int>().search("a", limit: 5).isEmpty)
  }

  @Test("the start of a name comes before the start of a word, and that before a part")
  func ranking() {
    let people = index([
      (1, ["Kamali"]), (2, ["Ben Ali"]), (3, ["Alioui"]), (4, ["العالي", "Ali"]),
    ])
    #expect(people.search("ali", limit: 9) == [3, 4, 2, 1])
    #expect(people.search("ali", limit: 2) == [3, 4])
  }

  @Test("a name with a hamza is found however it is typed")
  func hamza() {
    let people = index([(1, ["إلهام"])])
    for typed in ["إلهام", "الهام", "هام", "إله", "Ilham"] {
      #expect(people.search(typed, limit: 3) == [1], "\(typed)")
    }
  }

  @Test("new names replace the old ones, and a removed person is gone")
  func changes() {
    var people = three
    people.update(1, texts: ["Omar", "Tazi"])
    #expect(people.search("علوي", limit: 5) == [2])
    #expect(people.search("tazi", limit: 5) == [1])
    people.remove(3)
    people.remove(99)
    #expect(people.search("zahra", limit: 5).isEmpty)
    #expect(people.count == 2)
  }

  @Test("many changes leave the same answers as one fresh index")
  func compaction() {
    let names = Names.given(.female) + Names.given(.male)
    var changed = NameIndex<Int>()
    for round in 0..<12 {
      for id in 0..<names.count {
        changed.update(id, texts: [names[(id + round) % names.count].ar])
      }
    }
    var fresh = NameIndex<Int>()
    for id in 0..<names.count { fresh.update(id, texts: [names[(id + 11) % names.count].ar]) }
    for name in names {
      #expect(
        changed.search(name.ar, limit: 9) == fresh.search(name.ar, limit: 9), "\(name.ar)")
    }
  }

  @Test("each person of a thousand is found by each spelling of both names")
  func wholeTable() {
    let given = Names.given(.female) + Names.given(.male)
    var people = NameIndex<Int>()
    for id in 0..<1_000 { people.update(id, texts: texts(of: id, given: given)) }
    for id in stride(from: 0, to: 1_000, by: 37) {
      let first = given[id % given.count]
      let family = Names.family[id % Names.family.count]
      #expect(people.search("\(family.ar) \(first.ar)", limit: 20).contains(id))
      #expect(
        people.search("\(first.fr) \(family.fr)", limit: 40).contains(id), "\(first) \(family)")
    }
  }

  @Test("the fast search agrees with the plain one at every place and length")
  func fastSearch() {
    let memory = (0..<400).map { UInt8(truncatingIfNeeded: ($0 * $0 / 7) % 5 + 0x61) }
    memory.withUnsafeBytes { bytes in
      for start in stride(from: 0, to: 400, by: 3) {
        for length in 1...min(9, 400 - start) {
          let needle = Array(memory[start..<(start + length)])
          for from in [0, start / 2, start] {
            #expect(
              firstIndex(of: needle, in: bytes, from: from)
                == scalarIndex(of: needle, in: bytes, from: from))
          }
        }
      }
      #expect(firstIndex(of: Array("zz".utf8), in: bytes, from: 0) == nil)
    }
  }

  private func texts(of id: Int, given: [PersonName]) -> [String] {
    let first = given[id % given.count]
    let family = Names.family[id % Names.family.count]
    return id.isMultiple(of: 2)
      ? [first.ar, family.ar] : [first.ar, family.ar, first.fr, family.fr]
  }
}
