public import Domain
import Wording

/// A figure as someone published it, with its precision and source; nothing here was counted.
public struct PublishedPage: PageContent {
  public var id: PublishedFigure.ID

  public init(id: PublishedFigure.ID) { self.id = id }

  public func view(in context: Context) -> PageView {
    guard let figure = context.state.figures[id] else {
      return PageView(title: .none, rows: [], empty: .none)
    }
    let told: [Field] = [.label, .source, .place, .periodFrom, .periodTo]
    let rows = told.compactMap { field in
      figure.fields[field].map { value in
        Row(id: field.name, [field.phrase, words(value, field)])
      }
    }
    return PageView(
      title: .publishedFigures,
      columns: [
        Column(Phrase("الخانة", "Champ", "Field"), width: 16),
        Column(Phrase("القيمة", "Valeur", "Value")),
      ],
      rows: [
        Row(id: "value", [FormKey.Part.value.phrase, figure.value(stated: figure.precision)]),
        Row(id: "precision", [FormKey.Part.precision.phrase, figure.precision.phrase]),
      ] + rows, empty: .none)
  }

  /// A place is the code of a province, or words.
  private func words(_ value: Value, _ field: Field) -> Phrase {
    if field == .place, case .text(let code) = value { return Choices.provincePhrase(code) }
    return value.phrase(of: field)
  }
}

extension PublishedFigure {
  /// The value in its unit, as precisely as the source says.
  func value(stated precision: Precision) -> Phrase {
    guard let value else { return .notKnown }
    let figure: Phrase =
      unit == .centimes
      ? .money(Money(centimes: value))
      : .number(Int(value)) + Phrase(verbatim: " ") + unit.phrase
    return precision.stated(figure)
  }
}
