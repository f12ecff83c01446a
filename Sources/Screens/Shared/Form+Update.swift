public import Canvas
import Domain
import Wording

extension Form {
  public mutating func update(_ stroke: Keystroke, in context: Context) -> [Effect] {
    if list != nil { return updateList(stroke, in: context) }
    let fields = fields(in: context)
    guard let field = focused(fields) else { return [.back] }
    focus = field.key
    if let typed = stroke.key.typed {
      if field.secret == .group { return typeGroups(typed, in: context) }
      type(typed, into: field, context)
      return []
    }
    if case .enter = stroke.key, passesOver(field) { return [] }
    if case .enter = stroke.key { return enter(field, fields, stroke, context) }
    let bindings = Self.keyTable.filter { $0.key == stroke.key }
    let possible = bindings.first { $0.refusal(self, context) == nil }
    if let binding = possible ?? bindings.first {
      if let refusal = binding.refusal(self, context) { return [.say(refusal, .bad)] }
      return binding.action(&self, context)
    }
    return [.say(.nothingHere(stroke.key.phrase(context.language)), .plain)]
  }

  /// Typing takes the place of a value that was carried over, proposed or chosen, and goes on where
  /// something was typed; undo brings the value back.
  private mutating func type(_ typed: String, into field: FormField, _ context: Context) {
    let isFresh = field.secret == nil && (buffers[field.key] == nil || settled.contains(field.key))
    edit(field, context) { isFresh ? $0.replace(with: typed) : $0.insert(typed) }
  }

  /// Changes the text of a field; its message goes, and saving is no longer asked.
  mutating func edit(
    _ field: FormField, _ context: Context, _ change: (inout EditBuffer) -> Void
  ) {
    if field.secret == nil {
      var buffer = buffers[field.key] ?? EditBuffer(text(field, context))
      change(&buffer)
      buffers[field.key] = buffer
    } else {
      change(&secrets[field.key, default: EditBuffer()])
    }
    problems[field.key] = nil
    settled.remove(field.key)
    asksToSave = false
  }

  /// Enter accepts and advances; on the last field it offers to save, and saves when pressed again
  /// on its own.
  ///
  /// A burst only moves on.
  private mutating func enter(
    _ field: FormField, _ fields: [FormField], _ stroke: Keystroke, _ context: Context
  ) -> [Effect] {
    guard field.key == fields.last?.key else { return move(by: 1, in: context) }
    leave(field, context)
    if !kind.content.asksToSave { return save(in: context) }
    if asksToSave {
      return stroke.isAlone ? save(in: context) : [.say(.pressAlone, .plain)]
    }
    asksToSave = true
    return [.say(.enterSaves, .plain)]
  }

  /// Moves the focus; the field left says what is wrong with it, and never holds anyone back.
  ///
  /// The room beside a field is short, so the whole message goes to the message line.
  mutating func move(by step: Int, in context: Context) -> [Effect] {
    let left = focused(fields(in: context))
    if let left { leave(left, context) }
    let fields = fields(in: context)
    let index = fields.firstIndex { $0.key == focus } ?? 0
    focus = fields[min(max(0, index + step), fields.count - 1)].key
    asksToSave = false
    guard let left, problems[left.key] != nil else { return [] }
    return [.say(complaint(about: left), .bad)]
  }

  /// Leaves the field with the focus: whatever was proposed there has been seen.
  private mutating func leave(_ field: FormField, _ context: Context) {
    if field.isProposal { seenProposals[field.key] = field.initial }
    check(field, context)
  }

  private mutating func check(_ field: FormField, _ context: Context) {
    if let secret = field.secret {
      problems[field.key] = problem(of: secret, field, context)
      return
    }
    switch field.read(text(field, context), in: context) {
    case .empty: problems[field.key] = nil
    case .problem(let message): problems[field.key] = message
    case .value(_, let shown):
      problems[field.key] = nil
      if case .choice = field.input { settle(field, on: context.say(shown)) }
    }
  }

  private mutating func settle(_ field: FormField, on text: String) {
    guard buffers[field.key] != nil else { return }
    buffers[field.key] = EditBuffer(text)
    settled.insert(field.key)
  }

  /// Saves, or goes to the first field that is missing or wrong.
  mutating func save(in context: Context) -> [Effect] {
    if let field = focused(fields(in: context)) { leave(field, context) }
    let fields = fields(in: context)
    for field in fields {
      check(field, context)
      if field.isRequired, isEmpty(field, in: context) {
        problems[field.key] = Rejection(.missing).phrase
      }
    }
    for problem in kind.content.problems(in: answers(in: context), context)
    where problems[problem.key] == nil {
      problems[problem.key] = problem.message
    }
    if let wrong = fields.first(where: { problems[$0.key] != nil }) {
      focus = wrong.key
      asksToSave = false
      return [.say(complaint(about: wrong), .bad)]
    }
    do {
      let answers = answers(in: context)
      let commands = try kind.content.commands(from: answers, in: context)
      if commands.isEmpty { return kind.content.effects(of: answers, in: context) }
      let next = kind.content.afterSaving(commands, in: context)
      guard let day = answers.day(.effectiveDay) else {
        return [.perform(commands, then: next)]
      }
      return [.performOn(day, commands, then: next)]
    } catch {
      problems[error.key] = error.message
      focus = error.key
      return [.say(error.message, .bad)]
    }
  }

  private func complaint(about field: FormField) -> Phrase {
    let label = field.label ?? field.key.phrase
    let colon = Phrase(": ", " : ", ": ")
    return label + colon + (problems[field.key] ?? .missing)
  }
}
