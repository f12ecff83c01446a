public import Canvas
import Domain
public import Wording

extension Form: Screen {
  public func title(in context: Context) -> Phrase { kind.content.title(in: context) }

  public func awaitsConfirmation(in context: Context) -> Bool { asksToSave }

  public func hints(in context: Context) -> [KeyHint] {
    if list != nil { return [KeyHint(.enterKey, .choose), KeyHint(.escapeKey, .back)] }
    let enter = KeyHint(.enterKey, asksToSave ? .save : opens(in: context) ? .open : .next)
    let table = Self.keyTable.filter { binding in
      binding.isHinted && binding.refusal(self, context) == nil
        // Where nothing is saved, F2 does what Enter does on the last field.
        && (kind.content.asksToSave || binding.key != .function(2))
    }
    return [enter] + table.map { KeyHint($0.keyName, $0.label) }
  }

  /// Whether Enter leads on at once: on the last field of a form that does not ask before.
  private func opens(in context: Context) -> Bool {
    let fields = fields(in: context)
    return !kind.content.asksToSave && focused(fields)?.key == fields.last?.key
  }

  public func commands(in context: Context) -> [MenuCommand] { [] }

  /// What the field is, what may be typed there, and what is wrong with what was.
  public func explanation(in context: Context) -> Phrase? {
    guard let field = focused(fields(in: context)) else { return nil }
    let said = [problems[field.key], field.help ?? field.hint].compactMap { $0 }
    let required = field.isRequired ? Phrase(verbatim: " · ") + .required : Phrase(verbatim: "")
    let label = (field.label ?? field.key.phrase) + required
    return said.reduce(label) { $0 + Phrase(verbatim: "\n") + $1 }
  }

  public func view(into frame: inout Frame, body: Rect, in context: Context) {
    frame.box(body, title: context.say(title(in: context)))
    var inner = body.inset(horizontally: 2, vertically: 1)
    if let remark = kind.content.remark(on: answers(in: context), in: context) {
      let lines = frame.put(
        context.say(remark), in: inner.split(top: 2).top, role: .warning, base: .interface)
      inner = inner.split(top: lines).bottom
    }
    let fields = fields(in: context)
    let focusIndex = fields.firstIndex { $0.key == focus } ?? 0
    let foot = drawFoot(fields[safe: focusIndex], inner, into: &frame, context)
    let rows = inner.split(bottom: max(1, foot)).top
    let top = max(0, min(focusIndex - rows.height / 2, fields.count - rows.height))
    for (row, field) in fields.dropFirst(top).prefix(rows.height).enumerated() {
      draw(field, isFocused: top + row == focusIndex, rows.row(row), into: &frame, context)
    }
    if let list { list.draw(into: &frame, in: listRect(body), context) }
  }

  private func listRect(_ body: Rect) -> Rect {
    let width = min(46, body.width - 4)
    return Rect(
      x: body.x + body.width - width - 1, y: body.y + 1, width: width, height: body.height - 2)
  }

  private func draw(
    _ field: FormField, isFocused: Bool, _ line: Rect, into frame: inout Frame,
    _ context: Context
  ) {
    let labelWidth = min(26, line.width / 3)
    let valueWidth = min(32, (line.width - labelWidth - 2) * 3 / 5)
    let noteX = line.x + labelWidth + valueWidth + 3
    let mark = problems[field.key] != nil ? "✗ " : field.isRequired ? "* " : "  "
    frame.put(
      mark + context.say(field.label ?? field.key.phrase), x: line.x, y: line.y,
      width: labelWidth, role: problems[field.key] != nil ? .error : .label, base: .interface)
    drawValue(
      field, Rect(x: line.x + labelWidth + 1, y: line.y, width: valueWidth, height: 1), isFocused,
      into: &frame, context)
    drawNote(
      field, Rect(x: noteX, y: line.y, width: line.x + line.width - noteX, height: 1),
      isFocused, into: &frame, context)
  }

  /// Only the field with the focus is scrolled to its caret: any other shows its beginning.
  private func drawValue(
    _ field: FormField, _ rect: Rect, _ isFocused: Bool, into frame: inout Frame,
    _ context: Context
  ) {
    if let secret = field.secret {
      return draw(secret, field, rect, isFocused, into: &frame)
    }
    let words = shownText(field, context)
    guard isFocused else {
      let role: Role = isUnseen(field) ? .placeholder : .field
      frame.fill(rect, role: role)
      frame.put(words, x: rect.x, y: rect.y, width: rect.width, role: role)
      return
    }
    frame.put(
      buffers[field.key] ?? EditBuffer(words), x: rect.x, y: rect.y, width: rect.width,
      role: .focusedField, isFocused: list == nil)
  }

  /// What the field means, or what is wrong with it, beside it.
  private func drawNote(
    _ field: FormField, _ rect: Rect, _ isFocused: Bool, into frame: inout Frame,
    _ context: Context
  ) {
    if let problem = problems[field.key] {
      frame.put(
        context.say(problem), x: rect.x, y: rect.y, width: rect.width, role: .error,
        base: .interface)
      return
    }
    if let secret = field.secret {
      let note = note(on: secret, field, context).map { context.say($0) } ?? ""
      frame.put(note, x: rect.x, y: rect.y, width: rect.width, role: .hint, base: .interface)
      return
    }
    let typed = text(field, context)
    guard case .value(_, let shown) = field.read(typed, in: context) else { return }
    let note = context.say(shown)
    if note != typed {
      frame.put(note, x: rect.x, y: rect.y, width: rect.width, role: .value, base: .content)
    }
  }

  /// The whole message or help of the focused field.
  ///
  /// - Returns: The number of rows that it takes at the bottom.
  private func drawFoot(
    _ field: FormField?, _ rect: Rect, into frame: inout Frame, _ context: Context
  ) -> Int {
    guard let field, let words = problems[field.key] ?? field.help ?? field.hint else { return 0 }
    return frame.put(
      context.say(words), atBottomOf: rect.split(bottom: 3).bottom,
      role: problems[field.key] == nil ? .hint : .error, base: .interface)
  }
}

extension FormField {
  /// What may be typed here, where the field says nothing of its own.
  var hint: Phrase? {
    switch input {
    case .day:
      Phrase(
        "مثال: 21/11/2026، \u{2066}+3\u{2069}، \u{2066}+3m\u{2069}، اليوم",
        "Ex. 21/11/2026, +3, +3m, aujourd'hui",
        "E.g. 21/11/2026, +3, +3m, today")
    case .birth:
      Phrase(
        "مثال: 03/09/1988 أو 1988 أو ~1988 (مفترضة)", "Ex. 03/09/1988, 1988, ~1988 (présumée)",
        "E.g. 03/09/1988, 1988, ~1988 (presumed)")
    case .money:
      Phrase("بالدرهم، مثال: 1.500,50", "En dirhams, ex. 1 500,50", "In dirhams, e.g. 1,500.50")
    case .choice:
      Phrase(
        "اكتبوا بداية كلمة، أو F4 للائحة", "Tapez le début d'un mot, ou F4 pour la liste",
        "Type the start of a word, or F4 for the list")
    case .digits: .digitsOnly
    case .difference:
      Phrase(
        "بالدرهم، مثال: 500.000 أو \u{2066}-20.000\u{2069}", "En dirhams, ex. 500 000 ou -20 000",
        "In dirhams, e.g. 500,000 or -20,000")
    case .number, .text, .secret: nil
    }
  }
}

extension Array {
  /// The element at an index, or nothing outside.
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
