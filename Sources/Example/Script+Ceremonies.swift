import Domain

/// A ceremony as it is to be played.
struct Gathering {
  var day: Day
  var venue: Value
  var province: String
  var label: Value
  var given: [Given]
  /// On the list and not there on the day.
  var absent: [Given] = []
}

extension Script {
  /// Plans a ceremony, lists everyone and locks the list the day before.
  mutating func gather(_ gathering: Gathering) -> Ceremony.ID {
    let id: Ceremony.ID = draw()
    on(
      gathering.day - 21, by: .coordinator,
      .planCeremony(
        id, on: gathering.day,
        [
          .venue: gathering.venue, .province: .text(gathering.province),
          .label: gathering.label,
        ]))
    for given in gathering.given + gathering.absent {
      on(gathering.day - 5, by: .coordinator, .addToList(id, given.allocation))
    }
    on(gathering.day - 1, by: .coordinator, .lockList(id))
    return id
  }

  /// The day itself: check-in, the tables, the count.
  mutating func hold(_ id: Ceremony.ID, _ gathering: Gathering) {
    let day = gathering.day
    for given in gathering.given { on(day, .checkIn(id, given.allocation)) }
    for given in gathering.given {
      on(day, .handOver(RecordHandOver(ceremony: id, allocation: given.allocation)))
    }
    for given in gathering.absent {
      on(
        day,
        .recordNotServed(
          id, given.allocation, .absent,
          [.absenceReason: .code(AbsenceReason.unreachable.rawValue)]))
    }
    let back = gathering.absent.flatMap(\.lines)
    let items = back.compactMap(\.equipment).filter { $0.delivery == .ceremony }
    on(
      day, by: .coordinator,
      .closeCeremony(
        id, itemsBack: items.map(\.quantity).reduce(0, +),
        chequesBack: back.count(where: \.isCheque)))
  }

  /// Cashes the cheques within the fortnight.
  mutating func cash(_ given: [Given], after day: Day) {
    for number in given.compactMap(\.cheque) {
      let cashed = day + chance.draw(2...12)
      if cashed <= today { on(cashed, by: .treasurer, .settleCheque(number: number, .cashed)) }
    }
  }
}
