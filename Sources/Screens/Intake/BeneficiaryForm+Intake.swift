import Domain
import Wording

// Fifteen fields of which half stand already: the notice as it is mostly given, no image, the other
// script of a known name, the village of the person before. Enter accepts what stands.
extension BeneficiaryForm {
  func intakeFields(for answers: Answers, in context: Context) -> [FormField] {
    let notice = [
      FormField(
        .noticeWay, .choice(Choices.list(NoticeWay.self)), required: true, carries: true,
        initial: context.say(NoticeWay.readAloud.phrase)),
      FormField(
        .noticeLanguage, .choice(Choices.list(SpokenLanguage.self)), required: true,
        carries: true, initial: context.say(SpokenLanguage.darija.phrase)),
      FormField(.consents, .choice(Choices.yesNo), required: true, help: .consentHelp),
    ]
    if answers.flag(.consents) == false { return notice }
    return notice + [imageField(context)] + nameFields(for: answers, in: context)
      + personFields(for: answers, in: context)
  }

  private func imageField(_ context: Context) -> FormField {
    FormField(
      .image, .choice(Choices.yesNo), required: true, initial: context.say(.no), help: .imageHelp)
  }

  /// The script of the interface first; the other is proposed where the table knows the name.
  private func nameFields(for answers: Answers, in context: Context) -> [FormField] {
    let names = answers.details
    return nameOrder(context).first.map { FormField($0) }
      + nameOrder(context).second.map { field in
        let proposed = Spelling.proposed(for: field, from: names)
        var proposing = FormField(
          field, initial: proposed, help: proposed.map { _ in Phrase.spellingHelp })
        proposing.isProposal = true
        return proposing
      }
  }

  private func nameOrder(_ context: Context) -> (first: [Field], second: [Field]) {
    let arabic: [Field] = [.givenNameArabic, .familyNameArabic]
    let latin: [Field] = [.givenNameLatin, .familyNameLatin]
    return context.language == .arabic ? (arabic, latin) : (latin, arabic)
  }

  private func personFields(for answers: Answers, in context: Context) -> [FormField] {
    var fields = [FormField(.sex, required: true), FormField(.birth)]
    if let birth = answers.details.birth(.birth), birth.age(on: context.today) < 18 {
      fields += [
        FormField(.guardianName, required: true, help: .guardianHelp), FormField(.guardianKind),
        FormField(.guardianCard),
      ]
    }
    return fields + [
      FormField(.cin, help: .cardHelp), FormField(.phone),
      FormField(.commune, carries: true), FormField(.province, carries: true),
      FormField(.releasedOn, .day(.either), help: .releaseHelp),
      FormField(
        .kind, .choice(Choices.list(FileKind.self)), required: true,
        initial: context.say(FileKind.formerInmate.phrase)),
    ]
  }

  func noticeFields(in context: Context) -> [FormField] {
    let stands = person(in: context)?.notice
    return [
      FormField(
        .noticeWay, .choice(Choices.list(NoticeWay.self)), required: true,
        initial: stands.map { context.say($0.way.phrase) }),
      FormField(
        .noticeLanguage, .choice(Choices.list(SpokenLanguage.self)), required: true,
        initial: stands.map { context.say($0.language.phrase) }),
      FormField(.consents, .choice(Choices.yesNo), required: true),
      FormField(
        .image, .choice(Choices.yesNo), required: true,
        initial: context.say(stands?.image == true ? .yes : .no), help: .imageHelp),
      .effectiveDay(in: context),
    ]
  }

  func notice(from answers: Answers) throws(FormProblem) -> Notice {
    guard answers.flag(.consents) == true else {
      throw FormProblem(.part(.consents), Rejection(.consentRefused).phrase)
    }
    return Notice(
      way: answers.code(.noticeWay) ?? .readAloud,
      language: answers.code(.noticeLanguage) ?? .darija, consents: true,
      image: answers.flag(.image) ?? false)
  }

  /// A file needs one name, in either script.
  public func problems(in answers: Answers, _ context: Context) -> [FormProblem] {
    if self != .intake || answers.flag(.consents) == false { return [] }
    let names = nameOrder(context)
    let isNamed = (names.first + names.second).contains { answers.details[$0] != nil }
    if isNamed { return [] }
    return [FormProblem(.field(names.first[0]), Rejection(.nameMissing).phrase)]
  }

  func intakeCommands(
    from answers: Answers, in context: Context
  ) throws(FormProblem) -> [Command] {
    if answers.flag(.consents) == false {
      return [.recordAdvice(answers.code(.noticeLanguage) ?? .darija)]
    }
    var identity = answers.details
    var released = answers.day(.releasedOn)
    if let day = released, day > context.today {
      identity[.expectedRelease] = .day(day)
      released = nil
    }
    return [
      .openFile(
        OpenFile(
          id: context.freshID(), kind: answers.code(.kind) ?? .formerInmate,
          notice: try notice(from: answers), identity: identity, releasedOn: released))
    ]
  }
}

extension FormField {
  /// The day on which it was done, today unless typed.
  static func effectiveDay(in context: Context) -> FormField {
    FormField(.effectiveDay, .day(.past), initial: context.say(.today))
  }
}
