import Domain
import Testing

@testable import Batch

@Suite struct WayTests {
  @Test("one person's whole way goes through lines, from the notice to a visit")
  func wholeWay() throws {
    var centre = try TestCentre.agadir()
    let opened = try centre.send("openFile", WayTests.opening, by: 2)
    #expect(try centre.id(opened, "file") == "AGD-1-2026-0001")
    let project = try decidedProject(&centre)
    let (allocation, equipment) = try readyAllocation(&centre, project)
    let ceremony = try lockedCeremony(&centre, allocation)

    let handed = try centre.send(
      "handOver", ["ceremony": ceremony, "allocation": allocation], on: "2026-12-01")
    #expect(try centre.id(handed, "receipt") == "AGD-1-2026-000001")
    let closed = try centre.send(
      "closeCeremony", ["ceremony": ceremony, "itemsBack": 0, "chequesBack": 0], on: "2026-12-01")
    #expect(closed["ok"] == true)
    let visited = try centre.send(
      "recordVisit",
      [
        "project": project, "window": 0, "encounter": "met", "running": "running",
        "takings": "1500.50", "nextVisit": "2027-01-02",
        "assets": [["line": equipment, "condition": "working", "seen": true]],
      ], on: "2026-12-16", by: 2)
    _ = try centre.id(visited)

    let names = visited["events"]?.elements.compactMap { $0["event"]?.text } ?? []
    #expect(
      names == ["visitRecorded", "assetObserved", "edited", "edited", "edited", "edited"])
    #expect(centre.state.anomalies.isEmpty)
    #expect(centre.state.envelopes.values.map(\.delivered) == [Money(centimes: 900_050)])
    #expect(centre.state.visits.values.map(\.window) == [0])
  }

  @Test("what the rules refuse is answered with the code and its facts")
  func refusals() throws {
    var centre = try TestCentre.agadir()
    let nameless = try centre.send(
      "openFile", ["noticeWay": "readAloud", "noticeLanguage": "darija", "consents": true])
    #expect(
      nameless.description
        == """
        {"version":1,"action":"00000000-0000-000a-0000-000000000003","ok":false,\
        "rejection":{"code":"nameMissing","field":"givenNameArabic"}}
        """)
    let envelope = try centre.send("openEnvelope", ["amount": "-5", "label": "x"])
    #expect(
      envelope["rejection"]
        == ["code": "amountOutOfRange", "asked": "-5.00", "limit": "10000000000.00"])
    let early = try centre.send("openDesk", ["desk": 2], on: "2030-01-01")
    #expect(
      early["rejection"] == ["code": "dayInFuture", "day": "2030-01-01", "today": "2027-12-31"])
  }

  @Test("the envelope overdrawn by one centime is refused with both amounts")
  func overdrawn() throws {
    var centre = try TestCentre.agadir()
    _ = try centre.send("openFile", WayTests.opening)
    let project = try decidedProject(&centre)
    let envelope = try centre.id(
      centre.send("openEnvelope", ["amount": "100.00", "label": "fonds"]))
    let allocation = try centre.id(centre.send("proposeAllocation", ["project": project]))
    let line = try centre.send(
      "addMoneyLine",
      [
        "allocation": allocation, "envelope": envelope, "purpose": "rent", "mode": "transfer",
        "payee": "landlord", "amount": "100.01",
      ])
    #expect(
      line["rejection"] == ["code": "overEnvelope", "available": "100.00", "asked": "100.01"])
  }

  @Test("a warning refuses without the line's reason, and passes with it")
  func warnings() throws {
    var centre = try TestCentre.agadir()
    _ = try centre.send("openFile", WayTests.opening)
    let project = try decidedProject(&centre)
    let agreement = try centre.id(
      centre.send(
        "signAgreement",
        [
          "amount": 1000, "precision": "notStated", "to": "2026-01-31", "reference": "1/2026",
          "provinces": ["MA-TIZ"],
        ]))
    let envelope = try centre.id(
      centre.send("openEnvelope", ["agreement": agreement, "amount": 1000, "label": "x"]))
    let allocation = try centre.id(centre.send("proposeAllocation", ["project": project]))
    _ = try centre.id(
      centre.send(
        "addMoneyLine",
        [
          "allocation": allocation, "envelope": envelope, "purpose": "rent",
          "mode": "transfer", "payee": "landlord", "amount": "1000.00",
        ]))
    let refused = try centre.send("reserveAllocation", ["allocation": allocation])
    #expect(refused["rejection"] == ["code": "warnings", "warnings": ["outsideDates"]])
    let passed = try centre.send(
      "reserveAllocation", ["allocation": allocation, "reason": "avenant en cours"])
    #expect(passed["ok"] == true)
    #expect(
      passed["events"]?.elements.last?["value"] == "avenant en cours")
  }

  @Test("a malformed line is answered with its fault, under its action where it has one")
  func malformed() throws {
    var centre = try TestCentre.agadir()
    #expect(
      try centre.take("nonsense").description
        == """
        {"version":1,"action":null,"ok":false,\
        "rejection":{"code":"malformed","fault":"notJSON"}}
        """)
    #expect(
      try centre.send("openDesk", ["desk": 2, "colour": 1])["rejection"]
        == ["code": "malformed", "fault": "unknownField", "field": "colour"])
  }

  @Test("the same action names the same things, and another action others")
  func sameActionSameIDs() throws {
    let line = """
      {"action":"6f9619ff8b86d011b42d00cf4fc964ff","command":"openEnvelope","amount":5,"label":"x"}
      """
    var (first, second) = (try TestCentre.agadir(), try TestCentre.agadir())
    let answer = try first.take(line)
    #expect(try second.take(line) == answer)
    let other = try first.take(line.replacing("6f96", with: "6f97"))
    #expect(try first.id(other) != first.id(answer))
  }

  private static let opening: JSONValue = [
    "givenNameArabic": "مينة", "familyNameLatin": "Aït", "birth": "1990-05-12", "sex": "female",
    "noticeWay": "readAloud", "noticeLanguage": "tachelhit", "consents": true,
    "releasedOn": "2026-10-01",
  ]

  /// Contact, inquiry, project and decision; the project's id.
  private func decidedProject(_ centre: inout TestCentre) throws -> JSONValue {
    let person: JSONValue = "AGD-1-2026-0001"
    _ = try centre.id(
      centre.send("recordContact", ["person": person, "words": "نقش", "contactPlace": "phone"]))
    _ = try centre.id(
      centre.send(
        "recordInquiry", ["person": person, "conclusion": "vulnerable", "reasons": "r"]))
    let eligible = try centre.send(
      "decideEligibility", ["person": person, "eligibility": "eligible"])
    #expect(eligible["ok"] == true)
    let project = try centre.id(
      centre.send(
        "draftProject", ["person": person, "pathway": "incomeProject", "trade": "sewing"], by: 2))
    _ = try centre.id(
      centre.send("planStep", ["project": project, "stepWords": "local", "stepActor": "person"]))
    _ = try centre.id(
      centre.send(
        "addCostLine",
        ["project": project, "item": "machine", "quantity": 2, "unitPrice": "4000.25"]))
    for (command, fields) in WayTests.approval {
      let answer = try centre.send(command, ["project": project] as JSONValue + fields)
      #expect(answer["ok"] == true, "\(answer)")
    }
    return project
  }

  private static let approval: [(String, JSONValue)] = [
    ("submitProject", [:]), ("giveOpinion", ["favourable": true]),
    (
      "recordDecision",
      ["body": "provincialCommittee", "outcome": "approved", "amount": "9000.50"]
    ),
  ]

  /// Two machines and a cheque out of one envelope, reserved and ready; with the machines' line.
  private func readyAllocation(
    _ centre: inout TestCentre, _ project: JSONValue
  ) throws -> (allocation: JSONValue, equipment: JSONValue) {
    let envelope = try centre.id(
      centre.send("openEnvelope", ["amount": "9000.50", "label": "fonds propres"]))
    let allocation = try centre.id(centre.send("proposeAllocation", ["project": project]))
    let place: JSONValue = ["allocation": allocation, "envelope": envelope]
    let equipment = try centre.id(
      centre.send(
        "addEquipmentLine",
        place + ["item": "machine", "quantity": 2, "unitPrice": "4000.25"]))
    let payment = try centre.id(
      centre.send(
        "addMoneyLine",
        place
          + ["purpose": "workingCapital", "mode": "cheque", "payee": "beneficiary", "amount": 1000])
    )
    let steps: [(String, JSONValue)] = [
      ("reserveAllocation", ["allocation": allocation]),
      ("signUndertaking", ["allocation": allocation]),
      ("prepareCheque", ["line": payment, "number": "0012345"]),
      ("signCheque", ["number": "0012345"]),
      ("readyAllocation", ["allocation": allocation]),
    ]
    for (command, fields) in steps {
      #expect(try centre.send(command, fields)["ok"] == true, "\(command)")
    }
    return (allocation, equipment)
  }

  /// A ceremony whose list is locked and whose person has checked in.
  private func lockedCeremony(
    _ centre: inout TestCentre, _ allocation: JSONValue
  ) throws -> JSONValue {
    let ceremony = try centre.id(
      centre.send("planCeremony", ["day": "2026-12-01", "venue": "قاعة"]))
    let place: JSONValue = ["ceremony": ceremony, "allocation": allocation]
    #expect(try centre.send("addToList", place)["ok"] == true)
    let locked = try centre.send("lockList", ["ceremony": ceremony])
    #expect(
      try centre.id(locked, "receipts")
        == [
          [
            "receipt": "AGD-1-2026-000001", "allocation": allocation, "file": "AGD-1-2026-0001",
          ]
        ])
    #expect(try centre.send("checkIn", place, on: "2026-12-01")["ok"] == true)
    return ceremony
  }
}

extension JSONValue {
  fileprivate static func + (left: JSONValue, right: JSONValue) -> JSONValue { left.adding(right) }
}
