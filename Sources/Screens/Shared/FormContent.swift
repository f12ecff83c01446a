public import Domain
public import Wording

/// A form: what it asks, and the commands that its answers become.
public protocol FormContent: Hashable, Sendable {
  /// What last values are shared by: the forms that ask the same of another person.
  var family: String { get }

  func title(in context: Context) -> Phrase

  /// The fields, in order; which there are may depend on what was answered so far.
  func fields(for answers: Answers, in context: Context) -> [FormField]

  /// The commands of one action.
  ///
  /// - Throws: what no single field can know; the domain refuses the rest.
  func commands(from answers: Answers, in context: Context) throws(FormProblem) -> [Command]

  /// What is wrong with the answers beyond what each field reads, known before anything is asked of
  /// the domain, so that every field says its own at once.
  func problems(in answers: Answers, _ context: Context) -> [FormProblem]

  /// Whether the form saves nothing and only asks, so that a journal that is read only may have it.
  var onlyAsks: Bool { get }

  /// Whether Enter on the last field asks before it saves.
  var asksToSave: Bool { get }

  /// Where to go once it is saved.
  func afterSaving(_ commands: [Command], in context: Context) -> [Effect]

  /// Where a form leads that saves nothing and only asks.
  func effects(of answers: Answers, in context: Context) -> [Effect]

  /// A line under the title that changes with what is typed, such as who may be the same person.
  func remark(on answers: Answers, in context: Context) -> Phrase?

  /// The field at which a refusal belongs that names no field of the domain.
  func key(of rejection: Rejection) -> FormKey?
}

extension FormContent {
  public func afterSaving(_ commands: [Command], in context: Context) -> [Effect] { [.back] }
  public func effects(of answers: Answers, in context: Context) -> [Effect] {
    afterSaving([], in: context)
  }
  public func problems(in answers: Answers, _ context: Context) -> [FormProblem] { [] }
  public var onlyAsks: Bool { false }
  public var asksToSave: Bool { true }
  public func remark(on answers: Answers, in context: Context) -> Phrase? { nil }
  public func key(of rejection: Rejection) -> FormKey? { nil }
}

/// A field that is not right yet, with what would be.
public struct FormProblem: Error, Equatable, Sendable {
  public var key: FormKey
  public var message: Phrase

  public init(_ key: FormKey, _ message: Phrase) {
    self.key = key
    self.message = message
  }
}

/// The answers of a form that could be read.
public struct Answers: Equatable, Sendable {
  public private(set) var values: [FormKey: FormValue] = [:]

  public init() {}

  public subscript(key: FormKey) -> FormValue? {
    get { values[key] }
    set { values[key] = newValue }
  }

  public func text(_ part: FormKey.Part) -> String? {
    switch values[.part(part)] {
    case .text(let text), .key(let text): text
    default: nil
    }
  }
  public func money(_ part: FormKey.Part) -> Money? {
    if case .money(let money) = values[.part(part)] { money } else { nil }
  }
  public func number(_ part: FormKey.Part) -> Int? {
    if case .number(let number) = values[.part(part)] { Int(number) } else { nil }
  }
  public func day(_ part: FormKey.Part) -> Day? {
    if case .day(let day) = values[.part(part)] { day } else { nil }
  }
  /// The meaning chosen for one of several things.
  public func code<Meaning: Coded>(
    _ part: FormKey.Part, of index: Int, as: Meaning.Type = Meaning.self
  ) -> Meaning? {
    if case .code(let code) = values[.each(part, index)] { Meaning(rawValue: code) } else { nil }
  }
  public func flag(_ part: FormKey.Part, of index: Int) -> Bool? {
    if case .flag(let flag) = values[.each(part, index)] { flag } else { nil }
  }
  public func flag(_ part: FormKey.Part) -> Bool? {
    if case .flag(let flag) = values[.part(part)] { flag } else { nil }
  }
  public func code<Meaning: Coded>(_ part: FormKey.Part, as: Meaning.Type = Meaning.self)
    -> Meaning?
  {
    if case .code(let code) = values[.part(part)] { Meaning(rawValue: code) } else { nil }
  }
  public func id<Subject>(_ part: FormKey.Part) -> Identifier<Subject>? {
    if case .id(let id) = values[.part(part)] { Identifier(id) } else { nil }
  }

  /// The fields of the domain among the answers.
  public var details: Details {
    var details: Details = [:]
    for (key, value) in values {
      if case .field(let field) = key { details[field] = value.fieldValue }
    }
    return details
  }

  /// The fields of the domain among these.
  public func details(_ allowed: Set<Field>) -> Details {
    details.filter { allowed.contains($0.key) }
  }
}

extension FormValue {
  var fieldValue: Value? {
    switch self {
    case .text(let text), .key(let text): .text(text)
    case .money(let money): .money(money)
    case .number(let number): .number(number)
    case .day(let day): .day(day)
    case .birth(let birth): .birth(birth)
    case .code(let code): .code(code)
    case .flag(let flag): .flag(flag)
    case .id: nil
    }
  }
}
