import Domain

extension EventCoder {
  static func writeBeneficiary(_ event: Event, to writer: inout RecordWriter) {
    switch event {
    case .fileOpened(let id, let number, let kind):
      writer.event(.fileOpened, [.person: id, .number: number, .kind: kind.rawValue])
    case .noticeGiven(let id, let notice): write(notice, to: id, &writer)
    case .adviceGiven(let language):
      writer.event(.adviceGiven, [.language: language.rawValue])
    case .needAssessed(let id, let domain, let status):
      writer.event(
        .needAssessed, [.person: id, .domain: domain.rawValue, .status: status.rawValue])
    case .contactRecorded(let id, let person):
      writer.event(.contactRecorded, [.contact: id, .person: person])
    case .inquiryOpened(let id, let person):
      writer.event(.inquiryOpened, [.inquiry: id, .person: person])
    case .inquiryConcluded(let id, let conclusion):
      writer.event(.inquiryConcluded, [.inquiry: id, .conclusion: conclusion.rawValue])
    case .eligibilityDecided(let id, let eligibility):
      writer.event(.eligibilityDecided, [.person: id, .eligibility: eligibility.rawValue])
    case .releaseConfirmed(let id, let day):
      writer.event(.releaseConfirmed, [.person: id, .day: day])
    case .conditionChanged(let id, let condition):
      writer.event(.conditionChanged, [.person: id, .condition: condition.rawValue])
    case .fileClosed(let id, let outcome):
      writer.event(.fileClosed, [.person: id, .outcome: outcome.rawValue])
    case .fileReopened(let id): writer.event(.fileReopened, [.person: id])
    case .filesMerged(let id, let other): writer.event(.filesMerged, [.person: id, .into: other])
    case .filesParted(let id): writer.event(.filesParted, [.person: id])
    case .fileErased(let id): writer.event(.fileErased, [.person: id])
    default: break
    }
  }

  static func beneficiary(_ kind: EventKind, _ fields: EventFields) throws(CodingError) -> Event {
    switch kind {
    case .fileOpened:
      .fileOpened(
        try fields.need(.person), number: try fields.need(.number), kind: try fields.need(.kind))
    case .noticeGiven: .noticeGiven(try fields.need(.person), try notice(fields))
    case .adviceGiven: .adviceGiven(try fields.need(.language))
    case .needAssessed:
      .needAssessed(try fields.need(.person), try fields.need(.domain), try fields.need(.status))
    case .contactRecorded: .contactRecorded(try fields.need(.contact), try fields.need(.person))
    case .inquiryOpened: .inquiryOpened(try fields.need(.inquiry), try fields.need(.person))
    case .inquiryConcluded:
      .inquiryConcluded(try fields.need(.inquiry), try fields.need(.conclusion))
    case .eligibilityDecided:
      .eligibilityDecided(try fields.need(.person), try fields.need(.eligibility))
    case .releaseConfirmed: .releaseConfirmed(try fields.need(.person), try fields.need(.day))
    case .conditionChanged:
      .conditionChanged(try fields.need(.person), try fields.need(.condition))
    case .fileClosed: .fileClosed(try fields.need(.person), try fields.need(.outcome))
    case .fileReopened: .fileReopened(try fields.need(.person))
    case .filesMerged: .filesMerged(try fields.need(.person), into: try fields.need(.into))
    case .filesParted: .filesParted(try fields.need(.person))
    case .fileErased: .fileErased(try fields.need(.person))
    default: throw .unknownKind(kind.rawValue)
    }
  }

  /// The day of a notice is that of the act, which the fold puts in.
  private static func write(
    _ notice: Notice, to id: Beneficiary.ID, _ writer: inout RecordWriter
  ) {
    writer.event(
      .noticeGiven,
      [
        .person: id, .way: notice.way.rawValue, .language: notice.language.rawValue,
        .consents: notice.consents, .image: notice.image,
      ])
  }

  private static func notice(_ fields: EventFields) throws(CodingError) -> Notice {
    Notice(
      way: try fields.need(.way), language: try fields.need(.language),
      consents: try fields.need(.consents), image: try fields.need(.image))
  }
}
