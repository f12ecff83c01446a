internal import Domain

extension CommandForm {
  static let ceremonies: [CommandForm] =
    [
      CommandForm(
        .planCeremony, "Plans a distribution ceremony.",
        Take.newID("ceremony", of: Ceremony.self), Take.day("day", note: "of the ceremony"),
        Take.details(Field.ceremony, required: [.venue]), ids: ["id"]
      ) { .planCeremony($0, on: $1, $2) },
      CommandForm(
        .addToList, "Puts an allocation on a ceremony's list.",
        Take.ceremony, Take.allocation, build: Command.addToList),
      CommandForm(
        .removeFromList, "Takes an allocation off a ceremony's list.",
        Take.ceremony, Take.allocation, build: Command.removeFromList),
      CommandForm(
        .lockList, "Freezes the list and draws the numbers of its receipts.",
        Take.ceremony, ids: ["receipts"], build: Command.lockList),
      CommandForm(
        .postponeCeremony, "Moves a ceremony to another day.",
        Take.ceremony, Take.day("to")
      ) { .postponeCeremony($0, to: $1) },
      CommandForm(
        .cancelCeremony, "Cancels a ceremony at which nothing was handed over.",
        Take.ceremony, build: Command.cancelCeremony),
      CommandForm(
        .closeCeremony, "Closes a ceremony; what comes back must account for all.",
        Take.ceremony,
        Take.integer("itemsBack", as: Int.self, unit: "items"),
        Take.integer("chequesBack", as: Int.self, unit: "cheques")
      ) { .closeCeremony($0, itemsBack: $1, chequesBack: $2) },
    ] + desk

  private static let desk: [CommandForm] = [
    CommandForm(
      .checkIn, "Says that a person is there.", Take.ceremony, Take.allocation,
      build: Command.checkIn),
    CommandForm(
      .undoCheckIn, "Takes a check-in back.", Take.ceremony, Take.allocation,
      build: Command.undoCheckIn),
    CommandForm(
      .handOver, "Hands over; a proxy needs `proxyName` and `proxyCard`.",
      Take.ceremony, Take.allocation,
      Take.code(
        "outcome", HandOverOutcome.self, HandOverOutcome.allCases.filter(\.isServed),
        note: "full when left out"
      ).otherwise(.full), Take.lines,
      Take.details(Field.handOver),
      ids: ["receipt"]
    ) { ceremony, allocation, outcome, lines, details in
      .handOver(
        RecordHandOver(
          ceremony: ceremony, allocation: allocation, outcome: outcome, lines: lines,
          details: details))
    },
    CommandForm(
      .recordNotServed, "Says why nothing was handed to somebody on the list.",
      Take.ceremony, Take.allocation,
      Take.code(
        "outcome", HandOverOutcome.self, HandOverOutcome.allCases.filter { !$0.isServed }),
      Take.details(Field.notServed), build: Command.recordNotServed),
    CommandForm(
      .takeBack, "Takes back an outcome typed wrongly; its receipt is voided.",
      Take.ceremony, Take.allocation,
      Take.details(Field.takeBack, required: [.takeBackReason]), build: Command.takeBack),
  ]
}

extension Take {
  fileprivate static let ceremony = id("ceremony", of: Ceremony.self)

  fileprivate static let lines = list(
    "lines", of: .id, note: "of the allocation; all not yet handed over when left out"
  ) { given throws(BatchError) in AllocationLine.ID(try given.id()) }.optional
}
