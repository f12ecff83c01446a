import Canvas
import Domain
import Example
import Foundation
import Journaling
import Recording
import Testing
import Wording

@testable import Program

@Suite("Erasing people")
struct ErasureTests {
  @Test("everyone of the example erased: no byte of their words is left, no figure changes")
  func everyone() throws {
    let centre = try ExampleFile()
    let before = centre.chronicle.state
    let reports = before.reports
    let needles = try centre.needles()
    #expect(needles.count > 500)
    var bytes = try centre.bytes()
    for needle in needles { #expect(bytes.holds(needle), "\(needle)") }
    try centre.eraseAllowed()
    #expect(centre.chronicle.state.erased.count > 3)
    #expect(centre.chronicle.state.reports == reports)
    let everyone = Set(before.beneficiaries.keys)
    try centre.chronicle.erasePersonalRecords(of: everyone, at: ExampleFile.moment)
    bytes = try centre.bytes()
    for needle in needles { #expect(!bytes.holds(needle), "\(needle)") }
    centre.chronicle.journal.close()
    let again = try Chronicle(
      try Journal.open(
        at: centre.path, for: .writing, wallMilliseconds: ExampleFile.moment.wallMilliseconds))
    #expect(again.journal.report.health == .sound)
    #expect(again.state.reports == reports)
    #expect(again.state.words.isEmpty)
    #expect(again.state.anomalies.isEmpty)
    again.state.expectSameFacts(as: before)
  }

  @Test("an interrupted erasure goes on with the next session, and an erased action stays done")
  func interrupted() throws {
    let centre = try ExampleFile()
    let person = try #require(centre.closed.first)
    let needle = try #require(centre.chronicle.state.beneficiaries[person]?.name(arabic: false))
    let family = try #require(needle.split(separator: " ").last.map(String.init))
    // What a crash leaves: the fact is kept, the words are not zeroed yet.
    let act = centre.act()
    let payloads = EventCoder.payloads(
      for: [.fileErased(person)], of: CommandDigest(of: [.eraseFile(person)]), act: act,
      wallMilliseconds: ExampleFile.moment.wallMilliseconds, utcOffsetMinutes: 60)
    try centre.chronicle.journal.append(
      payloads, wallMilliseconds: ExampleFile.moment.wallMilliseconds)
    let held = try centre.bytes().count(of: family)
    centre.chronicle.journal.close()
    let again = try Chronicle(
      try Journal.open(
        at: centre.path, for: .writing, wallMilliseconds: ExampleFile.moment.wallMilliseconds))
    #expect(again.state.beneficiaries[person]?.name(arabic: false) == nil)
    #expect(try centre.bytes().count(of: family) == held)
    try again.beginSession(
      operatorNumber: 1, desk: 1, moment: ExampleFile.moment, device: ExampleFile.device)
    #expect(try centre.bytes().count(of: family) < held)
    let events = try again.perform([.eraseFile(person)], by: act, at: ExampleFile.moment)
    #expect(events == [.fileErased(person)])
    let history = try again.history(of: person)
    #expect(history.contains { $0.event == .fileErased(person) })
    #expect(!history.contains { $0.event.person != nil })
  }

  @Test("at the screen: the number is typed, Enter alone confirms, and only the number is left")
  func atTheScreen() throws {
    var typist = try Self.atClosedFile()
    typist.choose("effacer les données")
    #expect(typist.shows("Partent noms, CIN"))
    typist.type("AGD-1-2026-0002")
    typist.press(.function(2))
    #expect(typist.shows("Ce n'est pas le numéro"))
    typist.press(.backspace)
    typist.type("1")
    typist.press(.function(2))
    #expect(typist.shows("L'effacement est définitif"))
    #expect(typist.person?.erasedOn == nil)
    typist.walk.session.handle(Keystroke(key: .enter, isAlone: false))
    #expect(typist.person?.erasedOn == nil, "a burst confirms nothing")
    typist.press(.escape)
    #expect(typist.shows("Rien n'a été effacé"))
    typist.press(.function(2), .enter)
    #expect(typist.person?.erasedOn == Walk.today)
    #expect(typist.shows("Les sauvegardes faites avant"))
    #expect(typist.shows("Données effacées"))
    #expect(!typist.walk.screen.contains("Malika"))
    typist.press(.function(2))
    #expect(typist.shows("est effacé"))
    typist.open(screen: "2")
    typist.type("malika")
    #expect(!typist.shows("AGD-1-2026-0001"))
    #expect(try !Data(contentsOf: URL(fileURLWithPath: typist.walk.path)).holds("Malika"))
  }

  @Test("what was half typed about the person is dropped, and F5 repeats nothing of theirs")
  func drafts() throws {
    var typist = try Self.atClosedFile()
    typist.press(.function(2))
    typist.type("Malika pleure")
    typist.press(.escape)
    #expect(typist.walk.session.drafts.count == 1)
    typist.choose("effacer les données")
    typist.type("AGD-1-2026-0001")
    typist.press(.function(2), .enter)
    #expect(typist.person?.erasedOn == Walk.today)
    #expect(typist.walk.session.drafts.isEmpty)
    #expect(typist.walk.session.lastValues.isEmpty)
    #expect(typist.walk.session.people.count == 0)
  }

  @Test("both confirmations and the erased file, whole frames", arguments: Language.allCases)
  func frames(language: Language) throws {
    var typist = try Self.atClosedFile(language: language)
    typist.choose(Phrase.erasePerson(language))
    typist.type("AGD-1-2026-0001")
    try Golden.expect(typist.walk.screen, "erase-form.\(language.rawValue)")
    typist.press(.function(2))
    try Golden.expect(typist.walk.screen, "erase-confirm.\(language.rawValue)")
    typist.press(.enter)
    try Golden.expect(typist.walk.screen, "erased-file.\(language.rawValue)")
  }

  @Test("it takes a right of its own: without it the command is listed with the reason")
  func rightMissing() throws {
    var typist = try Self.atClosedFile([.changeOperator(2, rights: [.intake, .coordinate])])
    typist.press(.function(9))
    typist.choose("changer d'utilisateur")
    typist.choose("hassan")
    typist.open(screen: "2")
    typist.choose("0001")
    typist.choose("effacer les données")
    #expect(typist.shows("il faut le droit effacement"))
    #expect(!typist.shows("Numéro du dossier"))
  }

  private static let malika: Details = [
    .givenNameLatin: .text("Malika"), .familyNameLatin: .text("Lahmar"),
    .cin: .text("J123456"), .phone: .text("+212612345678"),
  ]

  private static func atClosedFile(
    _ others: [Command] = [], language: Language = .french
  ) throws -> Typist {
    let person = Beneficiary.ID(RawID(high: 1, low: 1))
    let walk = try Walk(
      language: language,
      preparing: [.openFile(1, malika), .closeFile(person, .moved, [:])] + others)
    var typist = Typist(walk: walk)
    typist.open(screen: "2")
    typist.choose("0001")
    return typist
  }
}

/// The example centre in a clear journal of its own.
private struct ExampleFile {
  let path: String
  let chronicle: Chronicle

  static let moment = Moment(wallMilliseconds: 1_795_255_200_000, utcOffsetMinutes: 60)
  static let device = [UInt8](repeating: 7, count: 16)

  init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("wasl-erasure-\(UUID().uuidString)")
    path = folder.appendingPathComponent("demo.wasl").path
    let journal = try Journal.make(at: path, mark: .demo, seal: .clear) { journal in
      let chronicle = try Chronicle(journal)
      try chronicle.beginSession(
        operatorNumber: 1, desk: 1, moment: ExampleFile.moment, device: ExampleFile.device)
      for step in ExampleCentre.steps(today: Walk.today) {
        try chronicle.perform([step.command], by: step.act, at: ExampleFile.moment)
      }
    }
    chronicle = try Chronicle(journal)
    try chronicle.beginSession(
      operatorNumber: 1, desk: 1, moment: ExampleFile.moment, device: ExampleFile.device)
  }

  func act(_ number: UInt64 = 1) -> Act {
    Act(id: RawID(high: 0xE, low: number), operatorNumber: 1, desk: 1, day: Walk.today)
  }

  /// Those whose erasure the rules allow.
  var closed: [Beneficiary.ID] {
    chronicle.state.beneficiaries.values.sorted { $0.number < $1.number }.map(\.id)
      .filter { (try? chronicle.state.events(for: .eraseFile($0), by: act())) != nil }
  }

  func eraseAllowed() throws {
    for (index, person) in closed.enumerated() {
      if chronicle.state.erased.contains(person) { continue }
      try chronicle.erase(person, by: act(UInt64(index + 10)), at: ExampleFile.moment)
    }
  }

  func bytes() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

  /// The words of people that no fact repeats, such as the name of a town.
  func needles() throws -> Set<String> {
    var (words, facts): (Set<String>, String) = ([], "")
    try chronicle.journal.forEachRecord { record in
      guard record.kind == .events else { return }
      for entry in try EventCoder.entries(in: record.payload, session: 0, sequence: 0) {
        switch entry.event {
        case .edited(let edit):
          guard case .text(let text) = edit.value else { continue }
          if edit.person == nil { facts += text } else { words.insert(text) }
        case .costLineAdded(_, let line): facts += line.item
        case .lineAdded(_, let line): facts += line.equipment?.item ?? ""
        case .stockReceived(let lot): facts += lot.item
        default: break
        }
      }
    }
    return words.filter { $0.utf8.count >= 5 && !facts.contains($0) }
  }
}

extension Data {
  fileprivate func holds(_ text: String) -> Bool { range(of: Data(text.utf8)) != nil }

  fileprivate func count(of text: String) -> Int {
    var (count, rest) = (0, startIndex..<endIndex)
    while let found = range(of: Data(text.utf8), in: rest) {
      count += 1
      rest = found.upperBound..<endIndex
    }
    return count
  }
}

extension State {
  /// Reports of all kinds of scopes, without the words with which warnings were passed.
  fileprivate var reports: [Report] {
    let all = ReportScope(today: Walk.today)
    var scopes = [all]
    for year in Int32(0)..<4 {
      var scope = all
      scope.from = Walk.today - Int(year + 1) * 365
      scope.to = Walk.today - Int(year) * 365
      scopes.append(scope)
    }
    for sex in Sex.allCases {
      var scope = all
      scope.sex = sex
      scopes.append(scope)
    }
    for province in ["MA-AGD", "MA-TIZ", "MA-GUE"] {
      var scope = all
      scope.province = province
      scopes.append(scope)
    }
    for agreement in agreements.keys.sorted() {
      var scope = all
      scope.agreement = agreement
      scopes.append(scope)
    }
    return scopes.map { scope in
      var found = report(scope)
      for index in found.warnings.indices { found.warnings[index].reason = nil }
      return found
    }
  }

  /// The personal fields that stand anywhere.
  fileprivate var words: [Field] {
    let sets =
      beneficiaries.values.map(\.fields) + contacts.values.map(\.fields)
      + inquiries.values.map(\.fields) + projects.values.map(\.fields)
      + projects.values.flatMap(\.steps).map(\.fields) + allocations.values.map(\.fields)
      + visits.values.map(\.fields)
    return sets.flatMap(\.known).map(\.field).filter(\.isPersonal)
  }

  fileprivate func expectSameFacts(as other: State) {
    #expect(envelopes == other.envelopes && agreements == other.agreements)
    #expect(stock == other.stock && cheques == other.cheques && serials == other.serials)
    #expect(ceremonies == other.ceremonies && cohorts == other.cohorts)
    #expect(figures == other.figures && contributions == other.contributions)
    #expect(visits.count == other.visits.count && contacts.count == other.contacts.count)
    for (id, person) in other.beneficiaries {
      let same = beneficiaries[id]
      #expect(same?.number == person.number && same?.closure == person.closure)
      #expect(same?.needs == person.needs && same?.eligibility == person.eligibility)
    }
    for (id, allocation) in other.allocations {
      let same = allocations[id]
      #expect(same?.state == allocation.state && same?.lines == allocation.lines)
      #expect(same?.handOvers == allocation.handOvers)
    }
    for (id, project) in other.projects {
      let same = projects[id]
      #expect(same?.state == project.state && same?.decisions == project.decisions)
      #expect(same?.costLines == project.costLines && same?.stages == project.stages)
    }
  }
}
