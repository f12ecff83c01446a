import Canvas
import Domain
import Wording

/// What was bought and is held, with how much of it is promised to nobody yet.
public struct StockPage: PageContent {
  public init() {}

  public func view(in context: Context) -> PageView {
    let state = context.state
    return PageView(
      title: .stockTitle,
      summary: [SummaryLine(.unallocatedStock, state.unallocatedStock.sum)],
      columns: [
        Column(FormKey.Part.item.phrase),
        Column(.quantityColumn, width: 4, alignment: .trailing),
        Column(Phrase("متاح", "Dispo", "Free"), width: 5, alignment: .trailing),
        Column(.priceColumn, width: 12, alignment: .trailing),
        Column(Phrase("الرقم", "N° série", "Serial"), width: 10),
        Column(Field.supplier.phrase, width: 11),
        Column(.envelopeColumn, width: 10),
      ],
      rows: state.lotsInOrder.map { row($0, state) }, empty: .noStock,
      new: MenuCommand(
        .receiveStock, key: Phrase(verbatim: "F2"), effects: [.open(.form(.money(.stock)))]))
  }

  private func row(_ lot: StockLot, _ state: State) -> Row {
    let envelope = lot.envelope.flatMap { state.envelopes[$0] }
    return Row(
      id: lot.id.raw.hex,
      [
        Choices.itemPhrase(lot.item), .numeral(lot.quantity), .numeral(lot.available),
        lot.unitPrice.cell, Phrase(verbatim: lot.serial ?? ""),
        Phrase(verbatim: lot.fields.text(.supplier) ?? ""),
        Phrase(verbatim: envelope?.label ?? ""),
      ],
      role: lot.available > 0 ? .text : .dim,
      searched: Choices.itemPhrase(lot.item).all)
  }
}
