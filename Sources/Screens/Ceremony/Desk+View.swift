public import Canvas
import Domain
import Wording

extension Desk {
  public func view(into frame: inout Frame, body: Rect, in context: Context) {
    guard let ceremony = context.state.ceremonies[ceremony] else { return }
    let (head, rest) = body.split(top: 1)
    drawHead(ceremony, head, into: &frame, context)
    let list = list(in: context)
    let halves = rest.split(leading: rest.width * 48 / 100)
    drawList(list, halves.leading, into: &frame, context)
    drawCard(list.selected, halves.trailing, into: &frame, context)
    if let outcomes {
      let card = halves.trailing
      outcomes.draw(
        into: &frame,
        in: Rect(x: card.x + 1, y: card.y + 1, width: card.width - 2, height: 10), context)
    }
  }

  /// Where and when, how far the day has come, and when it will end at this pace.
  private func drawHead(
    _ ceremony: Ceremony, _ rect: Rect, into frame: inout Frame, _ context: Context
  ) {
    let handed = Phrase("سُلم {0}", "remis {0}", "handed {0}").filled(
      Phrase(verbatim: isolated("\(ceremony.served)/\(ceremony.entries.count)")))
    let waiting = ceremony.entries.count { $0.checkedInAt != nil && $0.outcome == nil }
    let present = Phrase("حاضرون {0}", "présents {0}", "present {0}")
      .filled(Phrase(verbatim: String(waiting)))
    let end =
      ceremony.expectedEnd(at: context.minuteOfDay)
      .map { Phrase(verbatim: "  " + isolated("~" + hour($0))) } ?? Phrase(verbatim: "")
    let counts = context.say(handed + Phrase(verbatim: "  ") + present + end)
    let used = layout(counts, base: .interface, direction: context.direction).count
    frame.put(
      counts, x: rect.maxX - used - 1, y: rect.y, width: used, role: .value, base: .interface)
    frame.put(
      context.say(place(ceremony, context)), x: rect.x + 1, y: rect.y,
      width: rect.width - used - 4, role: .title, base: .interface)
  }

  /// The day first, because a long venue is cut at its end.
  private func place(_ ceremony: Ceremony, _ context: Context) -> Phrase {
    let venue = nameIsolated(ceremony.fields.text(.venue) ?? "?")
    let day = phrase { isolatedDay(ceremony.day, in: $0) }
    let mark = ceremony.day == context.today ? "" : "! "
    return Phrase(verbatim: mark) + day + Phrase(verbatim: " · " + venue)
  }

  private func drawList(
    _ list: DeskList, _ rect: Rect, into frame: inout Frame, _ context: Context
  ) {
    frame.box(rect, title: context.say(mode.title))
    let inner = rect.inset(by: 1)
    drawSearch(inner.row(0), into: &frame, context)
    let rows = inner.split(top: 1).bottom
    if let complaint = list.complaint {
      frame.put(context.say(complaint), in: rows, role: .warning, base: .interface)
    }
    let index =
      list.entries.firstIndex { $0.allocation == list.selected?.allocation } ?? 0
    let top = max(0, min(index - rows.height / 2, list.entries.count - rows.height))
    for (offset, entry) in list.entries.dropFirst(top).prefix(rows.height).enumerated() {
      let line = rows.row(offset)
      draw(entry, line, into: &frame, context)
      if top + offset == index {
        frame.put(
          context.pointer, x: line.x, y: line.y, width: 1, role: .selected, base: .interface)
        frame.paint(line, role: .selected)
        if search.isEmpty { frame.place(cursorAt: line.x, y: line.y) }
      }
    }
  }

  private func drawSearch(_ rect: Rect, into frame: inout Frame, _ context: Context) {
    let label = context.say(Phrase("بحث:", "chercher :", "find:"))
    let used = frame.put(
      label, x: rect.x, y: rect.y, width: rect.width / 2, role: .label, base: .interface)
    frame.put(
      search, x: rect.x + used + 1, y: rect.y, width: rect.width - used - 1,
      role: .focusedField, isFocused: !search.isEmpty)
  }

  private func draw(
    _ entry: CeremonyEntry, _ rect: Rect, into frame: inout Frame, _ context: Context
  ) {
    let number = String(entry.order ?? 0)
    let order = String(repeating: "0", count: max(0, 3 - number.count)) + number
    frame.put(order, x: rect.x + 2, y: rect.y, width: 3, role: .label, base: .interface)
    frame.put(
      entry.glyph, x: rect.x + 6, y: rect.y, width: 1, role: entry.role, base: .interface)
    let name = context.state.allocations[entry.allocation].map { context.name(of: $0.person) }
    // Where there is little room the hour stays, and the glyph says the rest.
    let isNarrow = rect.width < 32
    let width = isNarrow ? 5 : 13
    frame.put(
      name ?? "?", x: rect.x + 8, y: rect.y, width: rect.width - width - 9, role: entry.role)
    frame.put(
      isNarrow ? hourWords(entry) : words(entry, context), x: rect.maxX - width, y: rect.y,
      width: width, role: entry.role, alignment: .trailing, base: .interface)
  }

  private func words(_ entry: CeremonyEntry, _ context: Context) -> String {
    context.say(mode == .checkIn ? entry.presence : entry.standing)
  }

  private func hourWords(_ entry: CeremonyEntry) -> String {
    let minute = mode == .checkIn ? entry.checkedInAt : entry.settledAt
    return minute.map { isolated(hour($0)) } ?? ""
  }
}

extension CeremonyEntry {
  /// How the entry is painted; its glyph and words say the same.
  var role: Role {
    guard let outcome else { return checkedInAt == nil ? .text : .accent }
    return outcome.isServed ? .success : .warning
  }
}

/// The day in words, in one piece within any text.
func isolatedDay(_ day: Day, in language: Language) -> String {
  nameIsolated(day.words(in: language))
}
