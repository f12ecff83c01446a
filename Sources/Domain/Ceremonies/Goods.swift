/// Items and cheques that lie on the tables of a ceremony.
public struct Goods: Equatable, Sendable {
  public var items = 0
  public var cheques = 0

  init(items: Int = 0, cheques: Int = 0) {
    self.items = items
    self.cheques = cheques
  }

  /// What of a line lies there: an oven or a cow does not come to the hall.
  init?(_ line: AllocationLine) {
    switch line.content {
    case .equipment(let goods) where goods.delivery == .ceremony: items = goods.quantity
    case .money(let payment) where payment.mode == .cheque: cheques = 1
    default: return nil
    }
  }

  static func + (left: Goods, right: Goods) -> Goods {
    Goods(items: left.items + right.items, cheques: left.cheques + right.cheques)
  }
}

extension State {
  /// What was brought to the ceremony and what went out, in items and cheques.
  ///
  /// What an earlier ceremony handed over is not brought again.
  public func goods(of ceremony: Ceremony) -> (brought: Goods, out: Goods) {
    var (brought, out) = (Goods(), Goods())
    for entry in ceremony.entries {
      guard let allocation = allocations[entry.allocation] else { continue }
      let isLocked = entry.order != nil
      let listed =
        isLocked ? entry.brought : entry.delivered.union(allocation.undelivered.map(\.id))
      for line in allocation.lines where listed.contains(line.id) {
        guard let goods = Goods(line) else { continue }
        brought = brought + goods
        if entry.delivered.contains(line.id) { out = out + goods }
      }
    }
    return (brought, out)
  }
}
