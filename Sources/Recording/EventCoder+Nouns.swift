import Domain

extension EventCoder {
  /// Kind, length and fields of one event.
  static func bytes(of event: Event) -> [UInt8] {
    var writer = RecordWriter()
    write(event, to: &writer)
    return writer.bytes
  }

  private static func write(_ event: Event, to writer: inout RecordWriter) {
    switch event {
    case .edited(let edit): write(edit, to: &writer)
    case .centreFounded, .deskOpened, .operatorAdded, .operatorChanged, .operatorRemoved:
      writeCentre(event, to: &writer)
    case .fileOpened, .noticeGiven, .adviceGiven, .needAssessed, .contactRecorded, .inquiryOpened,
      .inquiryConcluded, .eligibilityDecided, .releaseConfirmed, .conditionChanged, .fileClosed,
      .fileReopened, .filesMerged, .filesParted, .fileErased:
      writeBeneficiary(event, to: &writer)
    case .projectDrafted, .stepPlanned, .stepDone, .stepDropped, .costLineAdded, .costLineRemoved,
      .projectSubmitted, .opinionGiven, .decisionRecorded, .projectRevised, .stageReached:
      writeLifeProject(event, to: &writer)
    case .programmeCreated, .agreementSigned, .agreementChanged, .addendumSigned,
      .contributionPromised, .contributionReceived, .envelopeOpened, .envelopeChanged,
      .cohortFormed, .stockReceived, .figurePublished:
      writeMoney(event, to: &writer)
    case .allocationProposed, .lineAdded, .lineRemoved, .allocationReserved, .undertakingSigned,
      .allocationReady, .allocationReleased, .warningPassed, .chequePrepared, .chequeChanged,
      .chequeVoided:
      writeAllocation(event, to: &writer)
    case .ceremonyPlanned, .entryAdded, .entryRemoved, .listLocked, .checkedIn, .checkInUndone,
      .handedOver, .notServed, .handOverTakenBack, .receiptVoided, .ceremonyPostponed,
      .ceremonyCancelled, .ceremonyClosed:
      writeCeremony(event, to: &writer)
    case .visitRecorded, .assetObserved, .visitExempted, .visitMissed, .assetsDecided:
      writeVisit(event, to: &writer)
    }
  }

  /// The event of a kind that has these fields.
  static func event(_ kind: EventKind, _ fields: EventFields) throws(CodingError) -> Event {
    switch kind.rawValue {
    case 1: .edited(try edit(fields))
    case 10..<20: try centre(kind, fields)
    case 20..<40: try beneficiary(kind, fields)
    case 40..<60: try lifeProject(kind, fields)
    case 60..<80: try money(kind, fields)
    case 80..<100: try allocation(kind, fields)
    case 100..<120: try ceremony(kind, fields)
    default: try visit(kind, fields)
    }
  }
}
