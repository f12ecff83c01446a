public import Domain

/// One line of commands as JSON, read.
public struct Request: Equatable, Sendable {
  /// The submission; the same one twice happens once.
  public var action: ActionID
  /// The effective day, where the line names one (`on`).
  public var day: Day?
  /// The words with which warnings are passed: the `overrideReason` of an `Act`.
  public var reason: String?
  public var command: Command

  public init(action: ActionID, day: Day?, reason: String?, command: Command) {
    self.action = action
    self.day = day
    self.reason = reason
    self.command = command
  }

  /// The fields of every line beside those of its command.
  static let envelope: [FieldForm] = [
    FieldForm(
      name: "action", type: .id,
      note: "of the submission; twice the same happens once, with another command it is refused"),
    FieldForm(name: "command", type: .text()),
    FieldForm(
      name: "on", type: .day, isRequired: false, note: "the effective day; today when left out"),
    FieldForm(
      name: "reason", type: .text(limit: 200), isRequired: false,
      note: "passes the warnings of reserveAllocation and stands in the reports"),
  ]
}

/// The request of one JSON line.
///
/// - Parameters:
///   - line: one JSON object.
///   - state: only read to find files by their numbers.
/// - Throws: ``BatchError`` where the line does not have the form that ``schema()`` describes.
public func request(from line: String, in state: State) throws(BatchError) -> Request {
  guard let json = JSONValue(json: line) else { throw .notJSON }
  guard case .object(let members) = json else { throw .notAnObject }
  var fields = try Arguments(members, state: state)
  fields.action = try fields.given("action").id()
  let name = try fields.given("command").text()
  guard let form = CommandForm.named(name) else { throw .unknownCommand(name) }
  let names = (Request.envelope + form.fields).map(\.name)
  try fields.refuseOthers(than: Set(names))
  let day = fields.members["on"] == nil ? nil : try fields.given("on").day()
  let reason = fields.members["reason"] == nil ? nil : try fields.given("reason").text()
  return Request(action: fields.action, day: day, reason: reason, command: try form.build(fields))
}

/// The name of the command that a line gives, where one can be made out.
public func commandName(of line: String) -> String? { JSONValue(json: line)?["command"]?.text }

/// The action of a line, where one can be made out: what the answer to a malformed line names.
public func actionID(of line: String) -> ActionID? {
  JSONValue(json: line)?["action"]?.text.flatMap { RawID(hex: $0) }
}
