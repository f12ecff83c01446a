import Domain
import Testing

@Suite("Tables")
struct TableTests {
  private func lot(_ number: Int, _ quantity: Int) -> StockLot {
    StockLot(
      id: Identifier(RawID(high: 7, low: UInt64(number))), item: "saw", quantity: quantity,
      unitPrice: .dirhams(1))
  }

  @Test("a table holds what a dictionary holds, whatever comes and goes", arguments: 1...20)
  func likeADictionary(_ seed: Int) {
    var chance = Chance(seed: UInt64(seed))
    var table = Table<StockLot>()
    var model: [StockLot.ID: StockLot] = [:]
    for step in 0..<2_000 {
      let lot = lot(chance.below(400), step)
      switch chance.below(4) {
      case 0:
        table[lot.id] = nil
        model[lot.id] = nil
      case 1:
        let isThere = table.change(lot.id) { $0.quantity = -step }
        #expect(isThere == (model[lot.id] != nil))
        model[lot.id]?.quantity = -step
      default:
        table[lot.id] = lot
        model[lot.id] = lot
      }
    }
    #expect(table.count == model.count)
    for number in 0..<400 {
      let id = lot(number, 0).id
      #expect(table[id] == model[id])
    }
    #expect(Set(table.keys) == Set(model.keys))
    #expect(table.values.allSatisfy { model[$0.id] == $0 })
  }

  @Test("tables with the same things are equal in whatever order they came, and else not")
  func equality() {
    var (one, other) = (Table<StockLot>(), Table<StockLot>())
    for number in 0..<200 {
      one[lot(number, 1).id] = lot(number, 1)
      other[lot(199 - number, 1).id] = lot(199 - number, 1)
    }
    #expect(one == other)
    one.change(lot(5, 1).id) { $0.quantity = 2 }
    #expect(one != other)
  }

  @Test("a change to a copy leaves the table as it was")
  func copies() {
    var table = Table<StockLot>()
    for number in 0..<200 { table[lot(number, 1).id] = lot(number, 1) }
    var copy = table
    copy.change(lot(3, 1).id) { $0.quantity = 9 }
    copy[lot(500, 1).id] = lot(500, 1)
    #expect(table[lot(3, 1).id]?.quantity == 1)
    #expect(table[lot(500, 1).id] == nil && table.count == 200)
    #expect(copy[lot(3, 1).id]?.quantity == 9 && copy.count == 201)
  }
}
