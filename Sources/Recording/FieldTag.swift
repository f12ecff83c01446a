/// The names of the fields of events, stored by number.
///
/// A number is never changed or used again. A new field takes a new number: versions that do not
/// know it pass over it, so it must be one without which an event still says what is true.
enum FieldTag: UInt8, CaseIterable {
  // Which thing
  case subject = 1, person, into, contact, inquiry
  case project = 10, step, costLine
  case programme = 20, agreement, contribution, envelope, cohort, stock, figure
  case allocation = 30, line, cheque, replacedBy
  case ceremony = 40, entry
  case visit = 50, window
  case operatorNumber = 60, rights, desk, letters, number

  // Words and facts
  case field = 70, replaces
  case text = 80, numeral, code, flag, day, birthDay, birthYear, presumedYear
  case kind = 100, way, language, consents, image
  case domain = 110, status, conclusion, eligibility, condition, outcome
  case pathway = 120, stage, body, favourable, until, assetDecision
  case item = 130, serial, quantity, unitPrice, amount, people, precision, unit
  case signedOn = 140, from, to, province
  case content = 150, delivery, purpose, mode, payee, warning, receipt, seen

  // The envelope of a record, which has places instead of tags: named here for errors alone
  case effectiveDay = 250, recordClass
}
