internal import Domain

extension CommandForm {
  static let beneficiaries: [CommandForm] =
    [
      CommandForm(
        .openFile, "Opens a person's file; at least one name in either script is needed.",
        Take.newID("beneficiary", of: Beneficiary.self),
        Take.code("kind", FileKind.self).otherwise(.formerInmate), Take.notice,
        Take.details(Field.identity),
        Take.day("releasedOn", note: "the confirmed day of release").optional,
        ids: ["id", "file"]
      ) { id, kind, notice, identity, released in
        .openFile(
          OpenFile(id: id, kind: kind, notice: notice, identity: identity, releasedOn: released))
      },
      CommandForm(
        .recordAdvice, "Counts advice that was given without a file.",
        Take.code("language", SpokenLanguage.self), build: Command.recordAdvice),
      CommandForm(
        .editFile, "Writes fields of a person's file.",
        Take.person(), Take.details(Field.identity), build: Command.editFile),
      CommandForm(
        .renewNotice, "Gives the notice of law 09-08 again.",
        Take.person(), Take.notice, build: Command.renewNotice),
      CommandForm(
        .assessNeed, "Says how one need of a person stands.",
        Take.person(), Take.code("domain", NeedDomain.self), Take.code("status", NeedStatus.self),
        build: Command.assessNeed),
      CommandForm(
        .recordContact, "Records a conversation or act of the daily work.",
        Take.newID("contact", of: Contact.self), Take.person(),
        Take.details(Field.contact, required: [.words]), ids: ["id"],
        build: Command.recordContact),
      CommandForm(
        .recordInquiry, "Records a social inquiry; a conclusion needs reasons.",
        Take.newID("inquiry", of: Inquiry.self), Take.person(),
        Take.code("conclusion", InquiryConclusion.self).optional, Take.details(Field.inquiry),
        ids: ["id"]
      ) { .recordInquiry(RecordInquiry(id: $0, person: $1, conclusion: $2, details: $3)) },
      CommandForm(
        .concludeInquiry, "Concludes an inquiry recorded before, with reasons.",
        Take.id("inquiry", of: Inquiry.self), Take.code("conclusion", InquiryConclusion.self),
        Take.details(Field.inquiry), build: Command.concludeInquiry),
      CommandForm(
        .decideEligibility, "Says whether a person may be helped; a no needs reasons.",
        Take.person(), Take.code("eligibility", Eligibility.self), Take.details(Field.eligibility),
        build: Command.decideEligibility),
      CommandForm(
        .confirmRelease, "Confirms the day on which a person was released.",
        Take.person(), Take.day("releasedOn"), build: Command.confirmRelease),
    ] + standing

  private static let standing: [CommandForm] = [
    CommandForm(
      .changeCondition, "Says where a person is; anything but available stops visits.",
      Take.person(), Take.code("condition", Condition.self), Take.details(Field.standing),
      build: Command.changeCondition),
    CommandForm(
      .closeFile, "Closes a file with its outcome.",
      Take.person(), Take.code("outcome", Outcome.self), Take.details(Field.standing),
      build: Command.closeFile),
    CommandForm(
      .reopenFile, "Opens a closed file again.",
      Take.person(), Take.details(Field.standing), build: Command.reopenFile),
    CommandForm(
      .mergeFiles, "Says that two files are the same person's; the first is read through `into`.",
      Take.person(), Take.person("into"), build: Command.mergeFiles),
    CommandForm(
      .partFiles, "Takes a merging of files back.", Take.person(), build: Command.partFiles),
    CommandForm(
      .eraseFile, "Erases the words about a person whose file is closed; facts and sums stay.",
      Take.person(), build: Command.eraseFile),
  ]
}

extension Take {
  /// The notice of law 09-08 and the answers to it: consent to a file, and apart to images.
  fileprivate static let notice: Parameter<Notice> = {
    let way = code("noticeWay", NoticeWay.self)
    let language = code("noticeLanguage", SpokenLanguage.self)
    let consents = boolean("consents", note: "to a file; without consent there is no file")
    let image = boolean("image", note: "consent to image and press; false when left out")
      .otherwise(false)
    let forms = way.forms + language.forms + consents.forms + image.forms
    return Parameter(forms) { arguments throws(BatchError) in
      Notice(
        way: try way.read(arguments), language: try language.read(arguments),
        consents: try consents.read(arguments), image: try image.read(arguments))
    }
  }()
}
