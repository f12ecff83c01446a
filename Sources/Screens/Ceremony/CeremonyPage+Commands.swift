import Canvas
import Domain
import Wording

extension CeremonyPage {
  /// What may be done with the ceremony as it stands.
  func commands(_ ceremony: Ceremony, _ context: Context) -> [MenuCommand] {
    switch ceremony.state {
    case .planned: listing(ceremony, context) + [lock(ceremony, context)] + putOff(ceremony)
    case .locked:
      [
        MenuCommand(.openDesk, effects: [.open(.desk(id))]), close(ceremony), minutes,
      ] + putOff(ceremony)
    case .closed, .cancelled: [minutes]
    }
  }

  private var minutes: MenuCommand {
    MenuCommand(.minutes, effects: [.open(.page(.minutes(id)))])
  }

  private func listing(_ ceremony: Ceremony, _ context: Context) -> [MenuCommand] {
    let free = context.state.listable
    let ready = free.filter { context.state.obstacles(of: $0).isEmpty }
    return [
      MenuCommand(
        .addPerson, refusal: free.isEmpty ? .nobodyToAdd : nil,
        effects: [.open(.form(.ceremony(.add(id))))]),
      MenuCommand(
        .addEveryone.filled(Phrase(verbatim: String(ready.count))),
        refusal: ready.isEmpty ? .nobodyReady : nil,
        effects: [.perform(ready.map { .addToList(id, $0.id) }, then: [])]),
      MenuCommand(
        .removePerson, refusal: ceremony.entries.isEmpty ? .nobodyOnList : nil,
        effects: [.open(.form(.ceremony(.remove(id))))]),
    ]
  }

  /// Refused as long as something is missing, saying for whom and what.
  private func lock(_ ceremony: Ceremony, _ context: Context) -> MenuCommand {
    MenuCommand(
      .lockTheList, refusal: whatIsMissing(ceremony, context),
      effects: [.perform([.lockList(id)], then: [.open(.desk(id))])])
  }

  private func whatIsMissing(_ ceremony: Ceremony, _ context: Context) -> Phrase? {
    if ceremony.entries.isEmpty { return .nobodyOnList }
    let blocked = ceremony.entries.filter { !obstacles($0, context).isEmpty }
    guard let first = blocked.first,
      let allocation = context.state.allocations[first.allocation]
    else { return nil }
    let others = blocked.count == 1 ? "" : " " + isolated("(+\(blocked.count - 1))")
    return Phrase(verbatim: nameIsolated(context.name(of: allocation.person)))
      + Phrase(": ", " : ", ": ") + obstacles(first, context).joined + Phrase(verbatim: others)
  }

  private func close(_ ceremony: Ceremony) -> MenuCommand {
    let open = ceremony.entries.count - ceremony.settled
    let refusal =
      open == 0 ? nil : Rejection(.entriesOpen, [.number: .number(open)]).phrase
    return MenuCommand(
      .closeCeremony, refusal: refusal, effects: [.open(.form(.ceremony(.close(id))))])
  }

  private func putOff(_ ceremony: Ceremony) -> [MenuCommand] {
    let served = ceremony.served > 0
    let refusal: Phrase? =
      served
      ? Phrase(
        "بدأ التسليم: لا إلغاء بعده", "La remise a commencé : plus d'annulation",
        "Hand-over has begun: it cannot be cancelled") : nil
    return [
      MenuCommand(.postponeCeremony, effects: [.open(.form(.ceremony(.postpone(id))))]),
      MenuCommand(
        .cancelCeremony, refusal: refusal, effects: [.open(.form(.ceremony(.cancel(id))))]),
    ]
  }
}
