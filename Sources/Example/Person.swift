import Domain
import Reference

/// Somebody of the example; nobody in particular.
struct Person {
  var file: Beneficiary.ID
  var sex: Sex
  var province: String
  var commune: Commune
  var desk: Script.Desk
  var openedOn: Day
  var identity: Details
}

/// A commune's name in both languages.
struct Commune {
  var arabic: String
  var french: String

  static let agadir = Commune(arabic: "أكادير", french: "Agadir")

  /// Communes of the provinces that the centre serves.
  static let all: [String: [Commune]] = [
    "MA-AGD": [
      agadir, Commune(arabic: "الدراركة", french: "Drarga"),
      Commune(arabic: "أورير", french: "Aourir"),
    ],
    "MA-INE": [
      Commune(arabic: "إنزكان", french: "Inezgane"),
      Commune(arabic: "آيت ملول", french: "Aït Melloul"),
      Commune(arabic: "الدشيرة الجهادية", french: "Dcheïra El Jihadia"),
    ],
    "MA-CHT": [
      Commune(arabic: "بيوكرى", french: "Biougra"),
      Commune(arabic: "آيت عميرة", french: "Aït Amira"),
    ],
    "MA-TAR": [
      Commune(arabic: "تارودانت", french: "Taroudant"),
      Commune(arabic: "أولاد تايمة", french: "Ouled Teïma"),
      Commune(arabic: "أولاد برحيل", french: "Ouled Berhil"),
    ],
    "MA-TAT": [Commune(arabic: "طاطا", french: "Tata"), Commune(arabic: "أقا", french: "Akka")],
    "MA-TIZ": [
      Commune(arabic: "تيزنيت", french: "Tiznit"), Commune(arabic: "تافراوت", french: "Tafraout"),
      Commune(arabic: "الأخصاص", french: "Lakhsas"),
    ],
    "MA-GUE": [
      Commune(arabic: "كلميم", french: "Guelmim"),
      Commune(arabic: "بويزكارن", french: "Bouizakarne"),
      Commune(arabic: "تغجيجت", french: "Taghjijt"),
    ],
  ]
}

/// What an opening of a file may set apart from most.
struct Opening {
  var kind = FileKind.formerInmate
  /// Years of age on the day; nothing for a grown-up's, drawn.
  var age: Int?
  var isReleased = true
  var scripts = Scripts.both
  var sex: Sex?
  /// Somebody who has a file already, as they give themselves at another desk.
  var known: Person?

  enum Scripts { case both, arabic, latin }
}

extension Script {
  /// Opens a file for somebody new.
  mutating func open(
    in province: String, on day: Day, _ opening: Opening = Opening()
  ) -> Person {
    let sex = opening.known?.sex ?? opening.sex ?? (chance.draw(0...9) < 3 ? .female : .male)
    let commune = chance.draw(of: Commune.all[province] ?? [Commune.agadir])
    let desk: Desk = chance.draw(0...2) == 0 ? .secondSocialWorker : .socialWorker
    var person = Person(
      file: draw(), sex: sex, province: province, commune: commune, desk: desk,
      openedOn: working(day), identity: opening.known?.identity ?? [:])
    if opening.known == nil { person.identity = identity(of: person, opening, on: day) }
    person.identity[.province] = .text(province)
    person.identity[.commune] = words(commune.arabic, commune.french)
    if !opening.isReleased { person.identity[.expectedRelease] = .day(day + 45) }
    var identity = person.identity
    // The card is shown at one desk only: the domain refuses two files of one card.
    if opening.known != nil { identity[.cin] = nil }
    let isNotOut = opening.kind == .relative || !opening.isReleased
    on(
      day, by: desk,
      .openFile(
        OpenFile(
          id: person.file, kind: opening.kind, notice: notice(), identity: identity,
          releasedOn: isNotOut ? nil : day - chance.draw(20...240))))
    people.append(person)
    return person
  }

  private mutating func identity(
    of person: Person, _ opening: Opening, on day: Day
  ) -> Details {
    var identity = names(person.sex, opening.scripts)
    identity[.sex] = .code(person.sex.rawValue)
    identity.merge(birth(opening.age, on: day)) { _, new in new }
    identity.merge(standing(of: person, opening)) { _, new in new }
    return identity
  }

  private mutating func notice() -> Notice {
    let language: SpokenLanguage = chance.draw(of: [.darija, .darija, .tachelhit, .french])
    return Notice(
      way: .readAloud, language: language, consents: true, image: chance.draw(0...9) == 0)
  }

  private mutating func names(_ sex: Sex, _ scripts: Opening.Scripts) -> Details {
    var (given, family) = drawName(sex)
    while !usedNames.insert(given.ar + " " + family.ar).inserted {
      (given, family) = drawName(sex)
    }
    var names: Details = [:]
    if scripts != .latin {
      names[.givenNameArabic] = .text(given.ar)
      names[.familyNameArabic] = .text(family.ar)
    }
    if scripts != .arabic {
      names[.givenNameLatin] = .text(given.fr)
      names[.familyNameLatin] = .text(family.fr)
    }
    return names
  }

  private mutating func drawName(_ sex: Sex) -> (given: PersonName, family: PersonName) {
    let given = Names.given(sex == .female ? .female : .male)
    return (chance.draw(of: given), chance.draw(of: Names.family))
  }

  /// Mostly a day; some papers give a year alone, or a presumed one.
  private mutating func birth(_ age: Int?, on day: Day) -> Details {
    let years = age ?? chance.draw(21...52)
    let born = day.adding(months: -12 * years - chance.draw(1...10)) - chance.draw(0...27)
    let kind = age == nil ? chance.draw(0...19) : 0
    let birth: Birth =
      switch kind {
      case 18: .year(born.year)
      case 19: .presumed(born.year)
      default: .day(born)
      }
    return [.birth: .birth(birth)]
  }

  private mutating func standing(of person: Person, _ opening: Opening) -> Details {
    var facts: Details = [
      .schooling: .code(UInt16(chance.draw(1...7))), .readsArabic: .flag(chance.draw(0...4) > 0),
      .mayPhone: .flag(true), .mayLeaveMessage: .flag(chance.draw(0...2) > 0),
      .mayVisitHome: .flag(chance.draw(0...5) > 0),
      .maritalStatus: .code(MaritalStatus.single.rawValue),
    ]
    let number = 600_000_000 + people.count * 37 + 101
    facts[.phone] = .text("0" + String(number))
    if opening.age ?? 18 < 18 {
      facts[.guardianKind] = .code(GuardianKind.mother.rawValue)
      facts[.guardianName] = words("الزهرة الحلو", "Zohra Lahlou")
      return facts
    }
    facts[.maritalStatus] = .code(UInt16(chance.draw(1...4)))
    facts[.dependants] = .number(Int64(chance.draw(0...5)))
    facts[.hasBankAccount] = .flag(chance.draw(0...2) > 0)
    switch chance.draw(0...14) {
    case 0: facts[.cardStatus] = .code(CardStatus.renewing.rawValue)
    case 1: facts[.cardStatus] = .code(CardStatus.none.rawValue)
    default:
      facts[.cardStatus] = .code(CardStatus.held.rawValue)
      facts[.cin] = .text(nextCard())
    }
    return facts
  }
}
