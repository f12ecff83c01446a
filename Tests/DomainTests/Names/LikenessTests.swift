import Reference
import Testing

@testable import Domain

@Suite("Likeness")
struct LikenessTests {
  private let arabic = PersonSketch(givenArabic: "محمد", familyArabic: "العلوي", birthYear: 1990)
  private let latin = PersonSketch(givenLatin: "Mohamed", familyLatin: "El Alaoui", birthYear: 1990)

  @Test("the same identity number is the same person, whatever the names")
  func sameNumber() {
    let left = PersonSketch(givenArabic: "محمد", cin: "JB 12345")
    #expect(likeness(left, PersonSketch(givenLatin: "Ali", cin: "jb12345")) == .same)
    #expect(likeness(left, PersonSketch(givenLatin: "Ali", cin: "jb12346")) == .none)
    #expect(likeness(PersonSketch(cin: " "), PersonSketch(cin: "")) == .none)
  }

  @Test(
    "the same phone is likely, in any way of writing it",
    arguments: [
      "06 12-34-56-78", "+212612345678", "00212 612 345 678", "٠٦١٢٣٤٥٦٧٨", "+212 (0)612345678",
    ])
  func samePhone(phone: String) {
    let other = PersonSketch(givenLatin: "Ali", phone: phone)
    #expect(likeness(PersonSketch(givenArabic: "عمر", phone: "0612345678"), other) == .likely)
    #expect(likeness(PersonSketch(phone: "0612345679"), other) == .none)
  }

  @Test("names that meet across scripts with the same year are likely")
  func acrossScripts() {
    #expect(likeness(arabic, latin) == .likely)
    #expect(likeness(latin, arabic) == .likely)
  }

  @Test("names alone are only possible: other year, no year, other identity number")
  func namesAlone() {
    var other = latin
    other.birthYear = 1991
    #expect(likeness(arabic, other) == .possible)
    other.birthYear = nil
    #expect(likeness(arabic, other) == .possible)
    var (left, right) = (arabic, latin)
    (left.cin, right.cin) = ("A1", "A2")
    #expect(likeness(left, right) == .possible)
  }

  @Test("one name of two is nothing")
  func halfName() {
    var other = latin
    other.familyLatin = "Berrada"
    #expect(likeness(arabic, other) == .none)
    other.familyLatin = ""
    #expect(likeness(arabic, other) == .none)
  }

  @Test("given and family name may have changed places")
  func swapped() {
    let other = PersonSketch(givenLatin: "ALAOUI", familyLatin: "Mohammed", birthYear: 1990)
    #expect(likeness(arabic, other) == .likely)
  }

  @Test(
    "false friends are possible and never likely",
    arguments: [
      ("عمر", "عمرو"), ("محمد", "أحمد"), ("حسن", "حسين"), ("عمر", "Amr"), ("عمرو", "Omar"),
      ("محمد", "Ahmed"), ("أحمد", "Mohamed"), ("حسن", "Houssine"), ("حسين", "Hassan"),
      ("Omar", "Amr"), ("Mohamed", "Ahmed"), ("Hassan", "Houssine"), ("Hassan", "Hussein"),
    ])
  func falseFriends(left: String, right: String) {
    #expect(likeness(person(left), person(right)) == .possible)
  }

  @Test(
    "true spellings with the same year are likely",
    arguments: [
      ("عمر", "Omar"), ("عمرو", "Amr"), ("أحمد", "Ahmed"), ("حسن", "Hassan"), ("حسين", "Houssine"),
      ("حسين", "Hussein"), ("Mohammed", "Mhamed"), ("Khadija", "Khadidja"), ("بن عيسى", "بنعيسى"),
      ("عبد الرحمن", "Abderrahmane"), ("عائشة", "Aïcha"), ("نجاة", "Najate"), ("Rachid", "Rachide"),
    ])
  func trueSpellings(left: String, right: String) {
    #expect(likeness(person(left), person(right)) == .likely)
  }

  @Test("29 in 30 spellings of the table are read like their Arabic name")
  func readingsOfTheTable() {
    let names = Names.given(.female) + Names.given(.male) + Names.family
    let pairs = names.flatMap { name in name.latinSpellings.map { (name.ar, $0) } }
    let far = pairs.filter { likeness(person($0.0), person($0.1)) != .likely }
    #expect(far.count * 30 <= pairs.count, "\(far.count): \(far)")
  }

  private func person(_ given: String) -> PersonSketch {
    let isLatin = given.utf8.allSatisfy { $0 < 0x80 } || given.contains("ï")
    return PersonSketch(
      givenArabic: isLatin ? "" : given, familyArabic: "برادة",
      givenLatin: isLatin ? given : "", familyLatin: "Berrada", birthYear: 1985)
  }
}
