import Domain
import Reference
import Wording

// Prices are kept TTC. One typed HT is converted in sight, with its rate, before it is saved.
extension ProjectForm {
  func costFields(
    of project: LifeProject, for answers: Answers, in context: Context
  ) -> [FormField] {
    let own = Choice(.key(""), Phrase("صنف آخر", "Autre article", "Another item"))
    let items = Choices.items(of: project.fields.text(.trade)) + [own]
    var fields = [FormField(.item, .choice(items), required: true)]
    if answers.text(.item) == "" {
      fields.append(
        FormField(.label, required: true, label: Phrase("البيان", "Désignation", "Description")))
    }
    return fields + [
      FormField(.quantity, .number(1...100_000), required: true, initial: "1"),
      FormField(
        .unitPrice, .money, required: true,
        help: answers.text(.item).flatMap { Kits.item($0) }.map { .guidePrice($0) }),
      FormField(
        .taxRate, .choice(Self.taxRates), required: true, initial: "TTC", help: .taxHelp),
    ]
  }

  /// The rates of value added tax in Morocco; nothing to add where all taxes are in.
  private static let taxRates =
    [Choice(.number(0), Phrase(verbatim: "TTC"))]
    + [20, 14, 10, 7].map { Choice(.number($0), Phrase(verbatim: "HT + \($0) %")) }

  /// The unit price with all taxes, rounded to the centime.
  private func taxed(_ answers: Answers) -> Money? {
    guard let price = answers.money(.unitPrice) else { return nil }
    let rate = Int64(answers.number(.taxRate) ?? 0)
    return Money(centimes: (price.centimes * (100 + rate) + 50) / 100)
  }

  func priceRemark(on answers: Answers) -> Phrase? {
    guard let price = taxed(answers), let count = answers.number(.quantity),
      let total = price.times(count)
    else { return nil }
    return Phrase(verbatim: "\(count) × ") + .amount(price) + Phrase(verbatim: " TTC = ")
      + .amount(total)
  }

  func costCommands(
    _ id: LifeProject.ID, _ answers: Answers, in context: Context
  ) throws(FormProblem) -> [Command] {
    let key = answers.text(.item) ?? ""
    let item = key.isEmpty ? answers.details.text(.label) ?? "" : key
    guard let price = taxed(answers), price.isEnterable, price > .zero else {
      throw FormProblem(.part(.unitPrice), Rejection(.amountOutOfRange).phrase)
    }
    let line = CostLine(
      id: context.freshID(), item: item, quantity: answers.number(.quantity) ?? 1,
      unitPrice: price)
    return [.addCostLine(id, line)]
  }

  func costFields(
    of id: CostLine.ID, _ project: LifeProject, for answers: Answers, in context: Context
  ) -> [FormField] {
    guard let line = project.costLines.first(where: { $0.id == id }) else { return [] }
    let change = FormField(
      .settled, .choice(Self.lineEnds), required: true,
      help: Choices.itemPhrase(line.item))
    guard answers.flag(.settled) == true else { return [change] }
    return [
      change,
      FormField(
        .quantity, .number(1...100_000), required: true, initial: String(line.quantity)),
      FormField(
        .unitPrice, .money, required: true,
        initial: line.unitPrice.figures(in: context.language)),
    ]
  }

  private static let lineEnds = [
    Choice(.flag(true), Phrase("تغيير", "Modifier", "Change")),
    Choice(.flag(false), Phrase("حذف السطر", "Retirer la ligne", "Remove the line")),
  ]

  /// A changed line is another line: the old one goes in the same action.
  func changeCommands(
    _ id: LifeProject.ID, _ line: CostLine.ID, _ answers: Answers, in context: Context
  ) -> [Command] {
    let old = context.state.projects[id]?.costLines.first { $0.id == line }
    guard answers.flag(.settled) == true, let old else { return [.removeCostLine(id, line)] }
    let new = CostLine(
      id: context.freshID(), item: old.item, quantity: answers.number(.quantity) ?? old.quantity,
      unitPrice: answers.money(.unitPrice) ?? old.unitPrice)
    if new.quantity == old.quantity, new.unitPrice == old.unitPrice { return [] }
    return [.removeCostLine(id, line), .addCostLine(id, new)]
  }
}

// The usual kit of a trade, one of each: a price keeps the line, an empty one leaves it out.
extension ProjectForm {
  func kitFields(of project: LifeProject) -> [FormField] {
    missingKit(of: project).map { item in
      FormField(
        .entry(item.key), .money, label: Phrase(item.name), help: .guidePrice(item))
    }
  }

  /// The items of the trade's kit that the project does not have yet.
  func missingKit(of project: LifeProject) -> [KitItem] {
    let have = Set(project.costLines.map(\.item))
    return Kits.items(of: project.fields.text(.trade) ?? "").filter { !have.contains($0.key) }
  }

  private func kitLines(
    _ id: LifeProject.ID, _ answers: Answers, in context: Context
  ) -> [CostLine] {
    guard let project = context.state.projects[id] else { return [] }
    return missingKit(of: project).enumerated().compactMap { index, item in
      guard case .money(let price) = answers[.entry(item.key)] else { return nil }
      return CostLine(
        id: context.freshID(UInt64(index)), item: item.key, quantity: 1, unitPrice: price)
    }
  }

  func kitRemark(
    _ id: LifeProject.ID, on answers: Answers, in context: Context
  ) -> Phrase? {
    .labelled(
      Phrase(
        "ثمن يضيف السطر، فارغ يتركه. المجموع", "Un prix ajoute la ligne, vide la laisse. Total",
        "A price adds the line, empty leaves it. Total"),
      .amount(kitLines(id, answers, in: context).map(\.total).total))
  }

  func kitCommands(
    _ id: LifeProject.ID, _ answers: Answers, in context: Context
  ) throws(FormProblem) -> [Command] {
    let lines = kitLines(id, answers, in: context)
    if lines.isEmpty, let first = context.state.projects[id].flatMap({ kitFields(of: $0).first }) {
      throw FormProblem(
        first.key, Phrase("ثمن واحد على الأقل", "Un prix au moins", "One price at least"))
    }
    return lines.map { .addCostLine(id, $0) }
  }
}

extension Phrase {
  /// The illustrative price of an item: where to start from, not a price list.
  fileprivate static func guidePrice(_ item: KitItem) -> Phrase {
    let range = item.illustrativePrice
    func words(_ dirhams: Int) -> Phrase { .amount(.dirhams(Int64(dirhams))) }
    return Phrase(
      "ثمن إرشادي: من {0} إلى {1}", "Prix indicatif : de {0} à {1}", "A guide: {0} to {1}"
    ).filled(words(range.lowerBound), words(range.upperBound))
  }
}
