import Canvas
import Domain
import Wording

extension Agreement {
  /// What people call it: its reference, else its label.
  var name: String { fields.text(.reference) ?? fields.text(.label) ?? "—" }
}

extension Envelope {
  var label: String { fields.text(.label) ?? "—" }

  /// Its label and what it belongs to, so that two of one label are told apart.
  func name(in state: State) -> Phrase {
    let owner =
      agreement.flatMap { state.agreements[$0] }.map { Phrase(verbatim: $0.name) }
      ?? Phrase("إمكانيات ذاتية", "moyens propres", "own means")
    return Phrase(verbatim: label + " · ") + owner
  }
}

extension Programme {
  var name: Phrase {
    let arabic = fields.text(.nameArabic)
    let french = fields.text(.nameFrench)
    let year = fields.number(.budgetYear).map { " \($0)" } ?? ""
    let any = arabic ?? french ?? fields.text(.label) ?? "—"
    return Phrase((arabic ?? any) + year, (french ?? any) + year, (french ?? any) + year)
  }
}

extension Choices {
  /// The envelopes that may still be drawn on, with what is free of each.
  static func envelopes(in state: State) -> [Choice] {
    let owners = state.agreementsInOrder.filter { $0.status == .active }.map {
      $0.id as Agreement.ID?
    }
    return (owners + [nil]).flatMap { state.envelopesInOrder(of: $0) }
      .map { Choice(.id($0.id.raw), $0.name(in: state), note: $0.free.cell) }.numbered
  }

  /// The envelopes of one agreement.
  static func envelopes(of agreement: Agreement, in state: State) -> [Choice] {
    state.envelopesInOrder(of: agreement.id)
      .map { Choice(.id($0.id.raw), Phrase(verbatim: $0.label), note: $0.free.cell) }.numbered
  }

  static func programmes(in state: State) -> [Choice] {
    state.programmes.values.sorted { $0.id < $1.id }
      .map { Choice(.id($0.id.raw), $0.name) }.numbered
  }

  static func contributions(of agreement: Agreement, in state: State) -> [Choice] {
    agreement.contributions.compactMap { state.contributions[$0] }
      .map {
        Choice(
          .id($0.id.raw), Phrase(verbatim: $0.fields.text(.partner) ?? "—"),
          note: $0.promised.cell)
      }.numbered
  }

  /// The cohorts of the agreements in force.
  static func cohorts(in state: State) -> [Choice] {
    state.agreementsInOrder.filter { $0.status == .active }
      .flatMap { agreement in
        agreement.cohorts.compactMap { state.cohorts[$0] }.map { cohort in
          Choice(
            .id(cohort.id.raw),
            Phrase(verbatim: (cohort.fields.text(.label) ?? "—") + " · " + agreement.name))
        }
      }.numbered
  }

  /// What is in stock and promised to nobody.
  static func lots(in state: State) -> [Choice] {
    state.lotsInOrder.filter { $0.available > 0 }
      .map { lot in
        let serial = lot.serial.map { Phrase(verbatim: " · " + $0) } ?? Phrase(verbatim: "")
        return Choice(
          .id(lot.id.raw), Choices.itemPhrase(lot.item) + serial,
          note: .unitsInStock.filled(.numeral(lot.available)))
      }.numbered
  }
}

extension State {
  /// The lots as they came in.
  var lotsInOrder: [StockLot] {
    stock.values.sorted {
      ($0.receivedOn?.number ?? 0, $0.id) < ($1.receivedOn?.number ?? 0, $1.id)
    }
  }
}

extension [Choice] {
  /// The entries with a number behind each label that was there before: what is typed must mean
  /// one thing only.
  var numbered: [Choice] {
    var seen: [Phrase: Int] = [:]
    return map { choice in
      let count = seen[choice.label, default: 0] + 1
      seen[choice.label] = count
      var choice = choice
      if count > 1 { choice.label = choice.label + Phrase(verbatim: " (\(count))") }
      return choice
    }
  }
}
