/// A closed list of meanings, stored by number and named in commands.
///
/// The raw number is what the journal keeps: it is never changed or used again. The case's own
/// name is what batch commands say.
public protocol Coded: CaseIterable, RawRepresentable, Hashable, Sendable where RawValue == UInt16 {
}

extension Coded {
  /// The name used in batch commands and reports.
  public var name: String { String(describing: self) }

  /// The meaning of this name, or nothing where the list has none.
  public init?(name: String) {
    guard let found = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = found
  }
}

public enum FileKind: UInt16, Coded { case formerInmate = 1, relative, protectionLeaver }
public enum Sex: UInt16, Coded { case female = 1, male }
public enum MaritalStatus: UInt16, Coded { case single = 1, married, divorced, widowed }
public enum Schooling: UInt16, Coded {
  case none = 1, literacy, nonFormal, primary, lowerSecondary, upperSecondary, vocational,
    university
}
/// What is known of the identity card; `none`, `lost` and `renewing` are things to do, not errors.
public enum CardStatus: UInt16, Coded { case held = 1, none, lost, renewing }
public enum NoticeWay: UInt16, Coded { case readAloud = 1, readAlone, byPhone }
public enum SpokenLanguage: UInt16, Coded {
  case darija = 1, tachelhit, tamazight, tarifit, hassaniya, french
}
public enum GuardianKind: UInt16, Coded { case father = 1, mother, testamentary, appointed }
public enum NeedDomain: UInt16, Coded {
  case housing = 1, papers, family, childcare, healthSupport, income, work, training, debts
}
/// How a need stands; blank is never "no".
public enum NeedStatus: UInt16, Coded {
  case notAsked = 1, noneFound, found, inProgress, met, declined
}
public enum ContactPlace: UInt16, Coded { case centre = 1, phone, home, workplace, elsewhere }
public enum ContactParty: UInt16, Coded { case person = 1, relative, partner }
public enum ContactAct: UInt16, Coded {
  case listened = 1, advised, referred, paperObtained, workshop, smallAid
}
public enum Body: UInt16, Coded {
  case centre = 1, centralServices, provincialCommittee, socialActionDivision, localAuthority,
    specialist, partner
}
public enum InquiryConclusion: UInt16, Coded { case vulnerable = 1, notVulnerable }
public enum Eligibility: UInt16, Coded {
  case eligible = 1, notEligible, waitingForPapers, withdrawn, referredElsewhere
}
/// Where a person is; anything but `available` stops visits at once.
public enum Condition: UInt16, Coded {
  case available = 1, unavailable, inCustody, deceased, moved, lostSightOf
}
public enum Outcome: UInt16, Coded {
  case lasting = 1, job, training, stopped, moved, deceased, lostSightOf, withdrawn
}
public enum Pathway: UInt16, Coded {
  case incomeProject = 1, partnerJob, ownJob, ownProject, vocationalTraining, school, familySupport
}
/// How far a pathway has come; launched is not succeeded, enrolled is not completed.
public enum Stage: UInt16, Coded {
  case enrolled = 1, attending, completed, failed, dropped, hired, left, launched
}
public enum Actor: UInt16, Coded { case person = 1, centre, partner, family }
public enum DecisionOutcome: UInt16, Coded {
  case approved = 1, endorsed, sentBack, deferred, refused, withdrawn
}
/// How exactly a figure is known.
public enum Precision: UInt16, Coded { case exact = 1, about, moreThan, notStated }
public enum AgreementStatus: UInt16, Coded { case active = 1, suspended, closed }
public enum DeliveryPlace: UInt16, Coded { case ceremony = 1, supplier, home }
public enum PaymentPurpose: UInt16, Coded { case workingCapital = 1, rent, transport, licence }
public enum PaymentMode: UInt16, Coded { case cheque = 1, transfer, cashOrder }
public enum Payee: UInt16, Coded { case beneficiary = 1, supplier, landlord, guardian }
public enum ChequeStatus: UInt16, Coded {
  case prepared = 1, signed, handedOver, cashed, void, lost, returned
}
/// How the hand-over of one person at a ceremony ended.
public enum HandOverOutcome: UInt16, Coded {
  case full = 1, partial, proxy, absent, refused, notIdentified, postponed

  /// Whether something left the table.
  public var isServed: Bool { self == .full || self == .partial || self == .proxy }
}
public enum AbsenceReason: UInt16, Coded {
  case excused = 1, notExcused, unreachable, hospital, custody, deceased, moved
}
public enum Encounter: UInt16, Coded { case met = 1, absent, refused, wrongAddress, closed }
public enum ProjectRunning: UInt16, Coded {
  case notStarted = 1, running, reduced, paused, changed, runByFamily, stopped, sold
}
public enum VisitKind: UInt16, Coded { case workplace = 1, home, office, phone }
public enum AssetCondition: UInt16, Coded {
  case working = 1, unused, broken, lent, sold, stolen, notShown
}
public enum ExemptionReason: UInt16, Coded { case travel = 1, illness, season, weather, other }
public enum AssetDecision: UInt16, Coded { case familyContinues = 1, recover, writeOff }
public enum FigureUnit: UInt16, Coded {
  case people = 1, projects, centimes, placements, enrolments, cohorts
}
