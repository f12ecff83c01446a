import Domain
import Journaling
import Recording
import Reference

/// A centre of so many people with ten events each, the same every time.
///
/// Each event is an action and a record of its own: the hardest shape that a journal of as many
/// events can have.
struct SampleCentre {
  let people: Int

  static let eventsPerPerson = 10
  /// How many people come in one session; what follows for them comes in the next order.
  private static let sessionSize = 100
  private static let firstDay = Day(number: 16_436)  // 1 January 2015
  private static let device = [UInt8](repeating: 7, count: 16)

  /// Writes the journal.
  func fill(_ journal: Journal) throws {
    var writer = Writer(journal: journal)
    try writer.beginSession()
    for event in founding { try writer.keep(event) }
    for start in stride(from: 0, to: people, by: SampleCentre.sessionSize) {
      try writer.beginSession()
      let group = start..<min(people, start + SampleCentre.sessionSize)
      var persons = group.map { Person($0) }
      for index in persons.indices { try persons[index].arrive(&writer) }
      // Nobody's events stay together: what follows comes weeks later, in another order.
      for step in persons.indices {
        try persons[(step * 37 + 11) % persons.count].follow(&writer)
      }
    }
  }

  private var founding: [Event] {
    [
      .centreFounded(letters: "AGD"), .deskOpened(1), .operatorAdded(1, rights: .all),
      .edited(Edit(subject: .centre, field: .nameFrench, value: .text("Centre d'Agadir"))),
      .edited(Edit(subject: .operator_(1), field: .operatorName, value: .text("Naïma B."))),
    ]
  }

  /// Appends each event as an action of its own.
  struct Writer {
    let journal: Journal
    private var count: UInt64 = 0
    private let nothing = CommandDigest(of: [])

    init(journal: Journal) { self.journal = journal }

    private var wall: Int64 { 1_420_070_400_000 + Int64(count) * 30_000 }
    private var day: Day { SampleCentre.firstDay + Int(count / 2_880) }

    func beginSession() throws {
      try journal.beginSession(
        device: SampleCentre.device, operatorNumber: 1, desk: 1, wallMilliseconds: wall,
        utcOffsetMinutes: 60)
    }

    @discardableResult
    mutating func keep(_ event: Event) throws -> EventID? {
      count += 1
      let act = Act(id: SampleCentre.id(0xAC, count), operatorNumber: 1, desk: 1, day: day)
      let payloads = EventCoder.payloads(
        for: [event], of: nothing, act: act, wallMilliseconds: wall, utcOffsetMinutes: 60)
      let records = try journal.append(payloads, wallMilliseconds: wall)
      return records.last.map {
        EventID(session: $0.position.session, sequence: $0.position.sequence, index: 0)
      }
    }
  }

  /// An identifier as random as those that are drawn, and the same every time.
  static func id(_ kind: UInt64, _ number: UInt64) -> RawID {
    RawID(high: mixed(kind << 56 | number), low: mixed(kind << 48 ^ number &* 3 &+ 1))
  }

  /// One step of SplitMix64.
  static func mixed(_ seed: UInt64) -> UInt64 {
    var word = seed &+ 0x9E37_79B9_7F4A_7C15
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}

extension SampleCentre {
  /// One person's ten events.
  struct Person {
    let number: Int
    let id: Beneficiary.ID
    private let chance: UInt64
    private var phone: EventID?

    init(_ number: Int) {
      self.number = number
      id = Identifier(SampleCentre.id(0xBE, UInt64(number)))
      chance = SampleCentre.mixed(UInt64(number))
    }

    /// Given and family name.
    var names: (given: PersonName, family: PersonName) {
      let given = Names.given(chance & 1 == 0 ? .female : .male)
      return (
        given[Int(chance >> 8) % given.count], Names.family[Int(chance >> 24) % Names.family.count]
      )
    }

    private static let provinces = [
      "agadir-ida-ou-tanane", "inezgane-ait-melloul", "taroudannt", "tiznit", "casablanca",
    ]

    /// The file, four names, the phone and the province.
    mutating func arrive(_ writer: inout Writer) throws {
      let file = HumanNumber(
        centre: "AGD", desk: 1, year: 2015 + number / 10_000, sequence: number % 10_000 + 1)
      try writer.keep(.fileOpened(id, number: file, kind: .formerInmate))
      let (given, family) = names
      try writer.keep(edit(.givenNameArabic, .text(given.ar)))
      try writer.keep(edit(.familyNameArabic, .text(family.ar)))
      try writer.keep(edit(.givenNameLatin, .text(given.fr)))
      try writer.keep(edit(.familyNameLatin, .text(family.fr)))
      phone = try writer.keep(edit(.phone, .text(digits(of: chance >> 3))))
      let province = Person.provinces[Int(chance >> 40) % Person.provinces.count]
      try writer.keep(edit(.province, .text(province)))
    }

    /// A need, and two events of contacts, projects and visits, or of the card or a new phone.
    func follow(_ writer: inout Writer) throws {
      try writer.keep(.needAssessed(id, NeedDomain.allCases[number % 3], .met))
      let project = LifeProject.ID(SampleCentre.id(0x9A, UInt64(number)))
      if number % 6 == 0 {
        try writer.keep(.projectDrafted(project, id, .ownProject))
        try writer.keep(
          .visitRecorded(Identifier(SampleCentre.id(0x71, UInt64(number))), project, window: nil))
        return
      }
      let contact = Contact.ID(SampleCentre.id(0xC0, UInt64(number)))
      try writer.keep(.contactRecorded(contact, id))
      switch number % 6 {
      case 1, 4:
        let code = Value.code(NeedDomain.allCases[number % 4].rawValue)
        try writer.keep(
          .edited(
            Edit(subject: .contact(contact), field: .subjectDomain, value: code)))
      case 2: try writer.keep(edit(.cin, .text("JB" + digits(of: chance >> 5).prefix(6))))
      case 3: try writer.keep(.projectDrafted(project, id, .ownProject))
      default: try writer.keep(edit(.phone, .text(digits(of: chance >> 9)), replaces: phone))
      }
    }

    private func edit(_ field: Field, _ value: Value, replaces: EventID? = nil) -> Event {
      .edited(
        Edit(
          subject: .beneficiary(id), person: field.isPersonal ? id : nil, field: field,
          value: value, replaces: replaces))
    }

    private func digits(of word: UInt64) -> String {
      let number = String(word % 100_000_000)
      return "06" + String(repeating: "0", count: 8 - number.count) + number
    }
  }
}
