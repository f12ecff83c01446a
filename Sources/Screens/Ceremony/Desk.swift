public import Canvas
public import Domain
public import Wording

/// The desk of a ceremony: one list, one search field, one person's card.
///
/// Enter shows the selected person and, pressed again on its own, hands everything over; in a burst
/// it only ever shows, so that whoever rests on the key serves nobody.
public struct Desk: Screen {
  public let ceremony: Ceremony.ID
  var mode = Mode.tables
  var search = EditBuffer()
  /// The person chosen by hand; nothing for the next in the order of the list.
  var chosen: Allocation.ID?
  /// The order number from which the next is looked for.
  var anchor = 0
  /// Whether the person chosen was searched for, out of turn: the queue then goes on where it was.
  var isOutOfTurn = false
  /// Whether the selected person is shown, so that Enter hands over.
  var isShown = false
  /// The other outcomes, while one is chosen.
  var outcomes: PickList?

  public init(_ ceremony: Ceremony.ID) { self.ceremony = ceremony }

  public func title(in context: Context) -> Phrase { mode.title }

  public func awaitsConfirmation(in context: Context) -> Bool {
    outcomes == nil && (isShown || mode == .checkIn)
  }

  public mutating func update(_ stroke: Keystroke, in context: Context) -> [Effect] {
    if outcomes != nil { return updateOutcomes(stroke, in: context) }
    if let typed = stroke.key.typed {
      search.insert(typed)
      choose(nil)
      return []
    }
    if case .enter = stroke.key { return enter(stroke, in: context) }
    guard let binding = Self.keyTable.first(where: { $0.key == stroke.key }) else {
      return [.say(.nothingHere(stroke.key.phrase(context.language)), .plain)]
    }
    if let refusal = binding.refusal(self, context) { return [.say(refusal, .bad)] }
    return binding.action(&self, context)
  }

  /// Selects somebody, or with nothing the next in order; whoever is selected is not yet shown.
  mutating func choose(_ allocation: Allocation.ID?) {
    chosen = allocation
    isShown = false
    isOutOfTurn = false
  }

  /// Goes on with the list, the field empty again: after this person, or where it was if this one
  /// was searched for.
  mutating func goOn(after entry: CeremonyEntry) {
    if !isOutOfTurn, search.isEmpty { anchor = entry.order ?? 0 }
    search = EditBuffer()
    choose(nil)
  }
}

extension Desk {
  /// What the desk is used for.
  enum Mode: String, CaseIterable, Equatable {
    case tables, checkIn, symbolic

    var title: Phrase {
      switch self {
      case .tables: .handOverTable
      case .checkIn: .checkInTable
      case .symbolic: .symbolicTable
      }
    }

    /// The mode that Tab leads to.
    var next: Mode {
      switch self {
      case .tables: .checkIn
      case .checkIn: .symbolic
      case .symbolic: .tables
      }
    }

    var label: Phrase {
      switch self {
      case .tables: .tablesMode
      case .checkIn: .checkInMode
      case .symbolic: .symbolicMode
      }
    }
  }
}
