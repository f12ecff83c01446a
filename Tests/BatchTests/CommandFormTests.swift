import Domain
import Testing

@testable import Batch

@Suite struct CommandFormTests {
  @Test("every command has a form, and every form builds its command")
  func everyCommandIsReached() throws {
    var reached: Set<Command.Name> = []
    for form in CommandForm.all {
      let built = try request(from: line(form), in: State()).command.name
      #expect(built == form.command)
      if !["addEquipmentLine", "addMoneyLine"].contains(form.name) {
        #expect(built.rawValue == form.name)
      }
      reached.insert(built)
    }
    #expect(reached == Set(Command.Name.allCases))
  }

  @Test("a form builds from its required fields alone", arguments: CommandForm.all.map(\.name))
  func requiredIsEnough(name: String) throws {
    let form = try #require(CommandForm.named(name))
    let read = try request(from: line(form, where: \.isRequired), in: State())
    #expect(read.day == nil && read.reason == nil)
  }

  @Test("a missing required field is named", arguments: CommandForm.all.map(\.name))
  func missingFieldIsRefused(name: String) throws {
    let form = try #require(CommandForm.named(name))
    for field in form.fields where field.isRequired {
      #expect(throws: BatchError.missing(field.name)) {
        try request(from: line(form) { $0.name != field.name }, in: State())
      }
    }
  }

  @Test("a field of another type is refused at its name", arguments: CommandForm.all.map(\.name))
  func wrongTypeIsRefused(name: String) throws {
    let form = try #require(CommandForm.named(name))
    for field in form.fields where field.type.name != "value" {
      // null, because no field but a correction's value may hold it.
      let wrong = line(form, changing: [field.name: .null])
      #expect(throws: BatchError.wrongType(field: field.name, expected: field.type.name)) {
        try request(from: wrong, in: State())
      }
    }
  }

  @Test("no form names a field twice, nor one that every line has")
  func namesAreApart() {
    for form in CommandForm.all {
      let names = (Request.envelope + form.fields).map(\.name)
      #expect(Set(names).count == names.count, "\(form.name)")
    }
  }

  @Test("a form that takes the id of a new thing says that it answers with it")
  func newIDsAreAnswered() {
    for form in CommandForm.all {
      let takesID = form.fields.contains { $0.name == "id" }
      #expect(form.ids.contains("id") == takesID, "\(form.name)")
    }
  }

  @Test("a code outside the list is refused with the list")
  func codeOutsideList() {
    #expect(
      throws: BatchError.noSuchValue(field: "status", allowed: ["cashed", "lost", "returned"])
    ) {
      try request(
        from: """
          {"action":"\(action)","command":"settleCheque","number":"0012","status":"signed"}
          """, in: State())
    }
  }

  @Test("all fields of the Domain's sets stand in the forms under their own names")
  func fieldsComeFromTheDomain() throws {
    let sets: [(String, Set<Field>)] = [
      ("openFile", Field.identity), ("editFile", Field.identity),
      ("recordContact", Field.contact), ("recordInquiry", Field.inquiry),
      ("draftProject", Field.project), ("planStep", Field.step),
      ("signAgreement", Field.agreement), ("publishFigure", Field.figure),
      ("planCeremony", Field.ceremony), ("recordVisit", Field.visit),
      ("decideEligibility", Field.eligibility), ("changeCondition", Field.standing),
      ("closeFile", Field.standing), ("reopenFile", Field.standing),
      ("giveOpinion", Field.opinion), ("recordDecision", Field.decision),
      ("reviseProject", Field.revision), ("reachStage", Field.stage),
      ("createProgramme", Field.programme), ("promiseContribution", Field.contribution),
      ("openEnvelope", Field.envelope), ("formCohort", Field.cohort),
      ("receiveStock", Field.stock), ("releaseAllocation", Field.release),
      ("handOver", Field.handOver), ("recordNotServed", Field.notServed),
      ("takeBack", Field.takeBack),
    ]
    for (name, fields) in sets {
      let form = try #require(CommandForm.named(name))
      #expect(Set(form.fields.map(\.name)).isSuperset(of: fields.map(\.name)), "\(name)")
    }
  }
}

private let action = "00000000-0000-0000-0000-00000000000a"

/// A line with an example of each field of a form.
///
/// The subject of `correct` is the centre, which has neither id nor number: these two stand in the
/// line only when they are what is tried.
private func line(
  _ form: CommandForm, changing changed: [String: JSONValue] = [:],
  where isGiven: (FieldForm) -> Bool = { _ in true }
) -> String {
  var members: [JSONValue.Member] = [
    JSONValue.Member("action", .string(action)),
    JSONValue.Member("command", .string(form.name)),
  ]
  for field in form.fields where isGiven(field) {
    if ["subjectID", "operator"].contains(field.name), changed[field.name] == nil { continue }
    let value = changed[field.name] ?? example(of: field.type)
    members.append(JSONValue.Member(field.name, value))
  }
  return JSONValue.object(members).description
}

private func example(of type: FieldType) -> JSONValue {
  switch type {
  case .id, .person: "0123456789abcdef0123456789abcdef"
  case .day: "2026-11-21"
  case .money: "12.50"
  case .integer(let range): .integer(range?.lowerBound ?? 3)
  // `correct` is tried with the first subject and field, the Arabic given name.
  case .text, .value: "كلمة"
  case .boolean: true
  case .code(let names): .string(names[0])
  case .birth: "~1990"
  case .list(let element): .array([example(of: element)])
  case .object(let fields):
    .object(fields.map { JSONValue.Member($0.name, example(of: $0.type)) })
  }
}
