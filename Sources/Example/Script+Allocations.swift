import Domain
import Reference

/// An allocation with what stands on its lines.
struct Given {
  var allocation: Allocation.ID
  var granted: Granted
  var lines: [AllocationLine]
  var cheque: String?
}

extension Script {
  /// Splits an amount among so many people by about a third up or down; the last takes what is
  /// left, so that the sum is exact to the centime.
  mutating func split(_ amount: Money, among count: Int) -> [Money] {
    let weights = (0..<count).map { _ in chance.draw(75...125) }
    let sum = weights.reduce(0, +)
    var shares = weights.map { weight in
      Money.dirhams(amount.centimes / 100 * Int64(weight) / Int64(sum) / 10 * 10)
    }
    let rest = amount - shares.dropLast().total
    shares[count - 1] = rest
    return shares
  }

  /// The lines of an allocation: the kit of the trade, working capital by cheque where there is
  /// one, and starting goods that bring the sum to the amount.
  mutating func lines(for granted: Granted, from envelope: Envelope.ID, cheque: Money?)
    -> [AllocationLine]
  {
    var rest = granted.amount - (cheque ?? .zero)
    var lines: [AllocationLine] = []
    let kit = Kits.items(of: granted.trade).sorted {
      ($1.illustrativePrice.upperBound, $0.key) < ($0.illustrativePrice.upperBound, $1.key)
    }
    for item in kit.prefix(6) {
      var goods = goods(of: item)
      // The cheapest of its kind where the amount does not reach for a better one.
      let low = Money.dirhams(Int64(item.illustrativePrice.lowerBound))
      for price in [goods.unitPrice, low] {
        guard let cost = price.times(goods.quantity), cost + .dirhams(500) <= rest else { continue }
        goods.unitPrice = price
        rest -= cost
        lines.append(AllocationLine(id: draw(), envelope: envelope, content: .equipment(goods)))
        break
      }
    }
    lines += startingLines(rest, from: envelope)
    guard let cheque else { return lines }
    return lines + [chequeLine(cheque, from: envelope)]
  }

  /// Beside the machines: the fitting of the place, where much is left, and goods to start with.
  private mutating func startingLines(_ rest: Money, from envelope: Envelope.ID)
    -> [AllocationLine]
  {
    let fitting =
      rest < .dirhams(9_000) ? Money.zero : .dirhams(rest.centimes * 6 / 10 / 10_000 * 100)
    let place = AllocationLine.Equipment(
      item: say("تهيئة المحل والتركيب", "Aménagement du local et installation"), quantity: 1,
      unitPrice: fitting, delivery: .supplier)
    let start = AllocationLine.Equipment(
      item: say("مواد أولية ولوازم الانطلاق", "Matières premières et fournitures de départ"),
      quantity: 1, unitPrice: rest - fitting)
    return [place, start].filter { $0.unitPrice > .zero }
      .map { AllocationLine(id: draw(), envelope: envelope, content: .equipment($0)) }
  }

  mutating func chequeLine(_ amount: Money, from envelope: Envelope.ID) -> AllocationLine {
    let payment = AllocationLine.Payment(
      purpose: .workingCapital, mode: .cheque, payee: .beneficiary, amount: amount)
    return AllocationLine(id: draw(), envelope: envelope, content: .money(payment))
  }

  private mutating func goods(of item: KitItem) -> AllocationLine.Equipment {
    let range = item.illustrativePrice
    let price = chance.draw((range.lowerBound + range.upperBound) / 2...range.upperBound)
    let isHeavy = range.upperBound >= 20_000
    let quantity: Int =
      switch item.unitKey {
      case "kg": 200
      case "head" where range.upperBound < 10_000 && item.key != "ram": 5
      case _ where item.key == "hive": 6
      default: 1
      }
    let isNumbered = item.unitKey == "unit" && range.upperBound >= 6_000
    return AllocationLine.Equipment(
      item: item.key, quantity: quantity,
      unitPrice: .dirhams(Int64(range.upperBound < 200 ? price : price / 10 * 10)),
      serial: isNumbered ? nextSerial() : nil,
      delivery: item.unitKey == "head" ? .home : isHeavy ? .supplier : .ceremony)
  }

  /// Proposes and reserves an allocation on a day.
  mutating func reserve(
    _ granted: Granted, _ lines: [AllocationLine], cohort: Cohort.ID? = nil, on day: Day,
    reason: String? = nil
  ) -> Given {
    let id: Allocation.ID = draw()
    on(day, by: .treasurer, .proposeAllocation(id, granted.project, cohort))
    for line in lines { on(day, by: .treasurer, .addLine(id, line)) }
    on(day, by: .treasurer, reason: reason, .reserveAllocation(id))
    return Given(allocation: id, granted: granted, lines: lines)
  }

  /// Undertaking and cheque, up to ready, in the weeks before a ceremony.
  mutating func prepare(_ given: Given, before ceremony: Day) -> Given {
    var given = given
    on(ceremony - 20, by: given.granted.person.desk, .signUndertaking(given.allocation))
    if let line = given.lines.first(where: \.isCheque) {
      let number = nextCheque()
      given.cheque = number
      on(ceremony - 15, by: .treasurer, .prepareCheque(line.id, number: number))
      on(ceremony - 10, by: .treasurer, .signCheque(number: number))
    }
    on(ceremony - 7, by: .treasurer, .readyAllocation(given.allocation))
    return given
  }
}
