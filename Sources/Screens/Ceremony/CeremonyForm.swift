import Canvas
public import Domain
public import Wording

/// The forms of ceremonies and of the desk's other outcomes.
public enum CeremonyForm: FormContent {
  case plan
  case add(Ceremony.ID)
  case remove(Ceremony.ID)
  case postpone(Ceremony.ID)
  case cancel(Ceremony.ID)
  case close(Ceremony.ID)
  case partial(Ceremony.ID, Allocation.ID)
  case proxy(Ceremony.ID, Allocation.ID)
  case notServed(Ceremony.ID, Allocation.ID, HandOverOutcome)
  case takeBack(Ceremony.ID, Allocation.ID)

  public var family: String {
    switch self {
    case .plan: "ceremony"
    case .partial, .proxy, .notServed, .takeBack: "desk"
    default: "list"
    }
  }

  public func title(in context: Context) -> Phrase {
    switch self {
    case .plan: .planCeremony
    case .add: .addPerson
    case .remove: .removePerson
    case .postpone: .postponeCeremony
    case .cancel: .cancelCeremony
    case .close: .closeCeremony
    case .partial(_, let id): HandOverOutcome.partial.phrase + named(id, context)
    case .proxy(_, let id): HandOverOutcome.proxy.phrase + named(id, context)
    case .notServed(_, let id, let outcome): outcome.phrase + named(id, context)
    case .takeBack(_, let id): .takeBack + named(id, context)
    }
  }

  private func named(_ id: Allocation.ID, _ context: Context) -> Phrase {
    let name = context.state.allocations[id].map { context.name(of: $0.person) }
    return Phrase(verbatim: " · " + nameIsolated(name ?? "?"))
  }

  public func afterSaving(_ commands: [Command], in context: Context) -> [Effect] {
    if case .plan = self, case .planCeremony(let id, _, _) = commands.first {
      return [.replace(.page(.ceremony(id)))]
    }
    return [.back]
  }

  public func remark(on answers: Answers, in context: Context) -> Phrase? {
    switch self {
    case .close(let id): back(id, context).map { expected($0) }
    case .proxy(_, let id): owed(id, context)
    case .cancel(let id): receiptsLost(id, context)
    default: nil
    }
  }

  /// What must lie on the tables again.
  func back(_ id: Ceremony.ID, _ context: Context) -> Goods? {
    context.state.ceremonies[id].map { context.state.minutes(of: $0).back }
  }

  private func expected(_ goods: Goods) -> Phrase {
    Phrase("المنتظر إرجاعه: ", "Attendu au retour : ", "Expected back: ") + .goods(goods)
  }

  /// A cheque is never handed to a proxy.
  private func owed(_ id: Allocation.ID, _ context: Context) -> Phrase? {
    guard context.state.allocations[id]?.lines.contains(where: \.isCheque) ?? false else {
      return nil
    }
    return Phrase(
      "الشيك لا يسلم للوكيل: يبقى مستحقا", "Le chèque ne se remet pas au mandataire : il reste dû",
      "The cheque is not handed to a proxy: it stays owed")
  }

  private func receiptsLost(_ id: Ceremony.ID, _ context: Context) -> Phrase? {
    let drawn = context.state.ceremonies[id]?.entries.count { $0.receipt != nil } ?? 0
    if drawn == 0 { return nil }
    return Phrase(
      "{0} أرقام وصولات ستُلغى", "{0} numéros de décharge seront annulés",
      "{0} receipt numbers become void"
    ).filled(Phrase(verbatim: String(drawn)))
  }
}
