import Canvas
import Domain
import Wording

/// One line of a person's card: words and, at the other edge, an amount.
struct CardLine {
  var text: String
  var amount = ""
  var role = Role.text
}

extension Desk {
  /// The selected person's card; dim until Enter shows it, and it says so in words.
  func drawCard(
    _ entry: CeremonyEntry?, _ rect: Rect, into frame: inout Frame, _ context: Context
  ) {
    guard let entry, let allocation = context.state.allocations[entry.allocation],
      let person = context.state.beneficiaries[allocation.person]
    else { return frame.box(rect) }
    let number = String(entry.order ?? 0)
    frame.box(
      rect,
      title: String(repeating: "0", count: max(0, 3 - number.count)) + number + " · "
        + nameIsolated(context.name(of: person)),
      role: isShown ? .accent : .border)
    let inner = rect.inset(by: 1)
    let foot = footLines(entry, allocation, isNarrow: inner.width < 38, context)
    let (top, bottom) = inner.split(bottom: foot.count)
    let head = headLines(person, allocation, context)
    let goods = goodsLines(entry, allocation, room: top.height - head.count - 1, context)
    let blank = CardLine(text: "")
    draw(head + [blank] + goods, top, into: &frame, context)
    draw(foot, bottom, into: &frame, context)
  }

  private func draw(
    _ lines: [CardLine], _ rect: Rect, into frame: inout Frame, _ context: Context
  ) {
    for (row, line) in lines.prefix(rect.height).enumerated() {
      let y = rect.y + row
      let width = layout(line.amount, base: .interface, direction: context.direction).count
      let role = isShown || mode == .checkIn || line.role != .text ? line.role : .dim
      frame.put(
        line.text, x: rect.x, y: y, width: rect.width - width - (width == 0 ? 0 : 1), role: role,
        base: .interface)
      frame.put(
        line.amount, x: rect.maxX - width, y: y, width: width, role: role, alignment: .trailing,
        base: .interface)
    }
  }

  /// The name in both scripts, the card masked, the file, the trade, what to mind.
  private func headLines(
    _ person: Beneficiary, _ allocation: Allocation, _ context: Context
  ) -> [CardLine] {
    let names = [person.name(arabic: false), person.name(arabic: true)].compactMap { $0 }
    let card = person.fields.text(.cin).map { "CIN " + maskedCard($0) }
    let papers = [card, person.number.file].compactMap { $0 }.map { isolated($0) }
    let trade = context.state.projects[allocation.project]?.fields.text(.trade)
      .map { context.say(Choices.tradePhrase($0)) }
    var lines = [
      CardLine(text: names.map { nameIsolated($0) }.joined(separator: " · "), role: .value),
      CardLine(text: papers.joined(separator: " · ")),
    ]
    if let trade { lines.append(CardLine(text: trade)) }
    let obstacles = allocation.handOver == nil ? context.state.obstacles(of: allocation) : []
    let blocks = obstacles.map { Phrase(verbatim: "✗ ") + $0.obstacle }
    return lines
      + (notes(person, context) + blocks).map { CardLine(text: context.say($0), role: .warning) }
  }

  /// What the one at the table must mind about this person.
  private func notes(_ person: Beneficiary, _ context: Context) -> [Phrase] {
    var notes: [Phrase] = []
    if person.isMinor(on: context.today) {
      notes.append(
        Phrase("! قاصر: يوقع {0}", "! Mineur(e) : signe {0}", "! A minor: signed by {0}")
          .filled(Phrase(verbatim: nameIsolated(person.fields.text(.guardianName) ?? "?"))))
    }
    if person.fields.flag(.readsArabic) == false {
      notes.append(
        Phrase("! يُقرأ الوصل جهرا", "! Lire la décharge à voix haute", "! Read the receipt aloud"))
    }
    return notes
  }

  /// Money first, then things; where they are too many, serial numbers share their lines.
  private func goodsLines(
    _ entry: CeremonyEntry, _ allocation: Allocation, room: Int, _ context: Context
  ) -> [CardLine] {
    let lines =
      allocation.lines.filter { $0.payment != nil } + allocation.lines.filter { $0.payment == nil }
    let wide = lines.flatMap { cardLines($0, entry, isTight: false, context) }
    if wide.count <= room { return wide }
    let tight = lines.flatMap { cardLines($0, entry, isTight: true, context) }
    if tight.count <= room { return tight }
    return Array(tight.prefix(max(0, room - 1)))
      + [CardLine(text: "… +\(tight.count - max(0, room - 1))")]
  }

  /// A line with its amount, and what is compared at the table: the serial number.
  private func cardLines(
    _ line: AllocationLine, _ entry: CeremonyEntry, isTight: Bool, _ context: Context
  ) -> [CardLine] {
    let mark = entry.outcome == nil ? "" : entry.delivered.contains(line.id) ? "✓ " : "○ "
    let words = lineWords(line, context)
    let amount = isolatedAmount(line.total, in: context.language)
    if isTight {
      let text = (words.details + [words.thing]).joined(separator: " · ")
      return [CardLine(text: mark + text, amount: amount)]
    }
    return [CardLine(text: mark + words.thing, amount: amount)]
      + words.details.map { CardLine(text: "  " + $0) }
  }

  /// The receipt with the total, then what Enter does or what happened.
  private func footLines(
    _ entry: CeremonyEntry, _ allocation: Allocation, isNarrow: Bool, _ context: Context
  ) -> [CardLine] {
    let receipt = entry.receipt.map { isolated($0.receipt) } ?? "—"
    let words = Phrase("وصل {0}", "décharge {0}", "receipt {0}").filled(Phrase(verbatim: receipt))
    let total = isolatedAmount(allocation.total, in: context.language)
    let now: CardLine
    if entry.outcome != nil {
      now = CardLine(text: entry.glyph + " " + context.say(entry.standing), role: entry.role)
    } else if mode == .checkIn, entry.checkedInAt != nil {
      now = CardLine(text: entry.glyph + " " + context.say(entry.presence), role: entry.role)
    } else {
      let does: Phrase = mode == .checkIn ? .checkIn : isShown ? .handOver : .show
      let arrow = isShown ? context.pointer + " " : ""
      now = CardLine(
        text: arrow + context.say(.enterKey) + ": " + context.say(does), role: .key)
    }
    let text = context.say(words)
    if !isNarrow { return [CardLine(text: text, amount: total, role: .value), now] }
    return [
      CardLine(text: text, role: .value),
      CardLine(text: context.say(.sum), amount: total, role: .value), now,
    ]
  }
}

/// What a line is, in words: the thing and how many, or the payment; then serial and place.
func lineWords(
  _ line: AllocationLine, _ context: Context
) -> (thing: String, details: [String]) {
  switch line.content {
  case .equipment(let goods):
    let item = "\(goods.quantity) " + nameIsolated(context.say(Choices.itemPhrase(goods.item)))
    let serial = goods.serial.map { isolated($0.hasPrefix("SN") ? $0 : "SN " + $0) }
    let place = goods.delivery == .ceremony ? nil : context.say(goods.delivery.phrase)
    let details = [serial, place].compactMap { $0 }
    return (item, details.isEmpty ? [] : [details.joined(separator: " · ")])
  case .money(let payment):
    let number = context.state.chequeOfLine[line.id].map { " " + isolated("n° " + $0) } ?? ""
    return (context.say(payment.mode.phrase) + number, [])
  }
}

/// A card's number with its middle hidden: `J***456`.
func maskedCard(_ card: String) -> String {
  let letters = card.prefix { !$0.isNumber }
  return letters + "***" + card.dropFirst(letters.count).suffix(3)
}
