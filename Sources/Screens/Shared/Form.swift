public import Canvas
public import Domain
public import Wording

/// A form in work: what was typed, where the focus is, what is wrong.
///
/// Nothing that was typed is lost: a refused command, a message, going back all leave it here.
public struct Form: Equatable, Sendable {
  public let kind: FormKind
  /// Under which id the form is saved: one that comes back from a draft though it was saved is known
  /// by it.
  public var action: ActionID?
  public internal(set) var buffers: [FormKey: EditBuffer] = [:]
  public internal(set) var focus: FormKey?
  public internal(set) var problems: [FormKey: Phrase] = [:]
  /// Proposals the person has been at, as they stood then: one that changed is to be seen again.
  var seenProposals: [FormKey: String] = [:]
  /// Choices whose text was put in full; what is typed next takes its place.
  var settled: Set<FormKey> = []
  public internal(set) var list: PickList?
  public internal(set) var asksToSave = false
  /// What was typed into secret fields: apart from the rest, so that no draft and no last value can
  /// hold it.
  var secrets: [FormKey: EditBuffer] = [:]
  /// Whether F4 asked to see what is typed in secret.
  var showsSecrets = false

  /// A form in which nothing was typed; it begins at its first field or at another.
  public init(_ kind: FormKind, focus: FormKey? = nil) {
    self.kind = kind
    self.focus = focus
  }

  /// Whether anything was typed.
  public var isTouched: Bool { buffers.values.contains { !$0.isEmpty } }

  /// What can be read of what was typed.
  public func answers(in context: Context) -> Answers {
    var answers = Answers()
    // Which fields there are may depend on answers before them: read until nothing changes, and
    // only what still stands, so that an answer to a field that is gone is not saved.
    for _ in 0..<3 {
      let before = answers
      answers = Answers()
      for field in kind.content.fields(for: before, in: context) {
        if case .value(let value, _) = field.read(text(field, context), in: context) {
          answers[field.key] = value
        }
      }
      if answers == before { break }
    }
    return answers
  }

  /// The fields as they stand.
  public func fields(in context: Context) -> [FormField] {
    kind.content.fields(for: answers(in: context), in: context)
  }

  /// What counts in a field: typed, carried over, its first value, or a proposal that was seen.
  func text(_ field: FormField, _ context: Context) -> String {
    isUnseen(field) ? "" : shownText(field, context)
  }

  /// Whether nobody has been at what is proposed here, so that saving must not record it.
  func isUnseen(_ field: FormField) -> Bool {
    field.isProposal && buffers[field.key] == nil && focus != field.key
      && seenProposals[field.key] != field.initial
  }

  /// What stands in a field, a proposal nobody has seen yet included.
  func shownText(_ field: FormField, _ context: Context) -> String {
    if let buffer = buffers[field.key] { return buffer.text }
    if field.carries, let last = context.lastValues[kind.content.family]?[field.key] { return last }
    return field.initial ?? ""
  }

  /// The texts by field, for carrying over to the next form of the family.
  public func texts(in context: Context) -> [FormKey: String] {
    var texts: [FormKey: String] = [:]
    for field in fields(in: context) where field.secret == nil {
      texts[field.key] = text(field, context)
    }
    return texts
  }

  /// The field with the focus.
  func focused(_ fields: [FormField]) -> FormField? {
    fields.first { $0.key == focus } ?? fields.first
  }

  /// Puts a refusal at its field; the message comes back for the status line.
  public mutating func take(_ rejection: Rejection, in context: Context) {
    asksToSave = false
    let shown = Set(fields(in: context).map(\.key))
    let named = rejection.field.map { FormKey.field($0) }
    guard
      let key = [named, kind.content.key(of: rejection)].compactMap({ $0 }).first(
        where: shown.contains)
    else { return }
    problems[key] = rejection.phrase
    focus = key
  }
}
