extension State {
  /// Ceremonies neither closed nor cancelled, the earliest first; a past one waits to be closed.
  public var openCeremonies: [Ceremony] {
    ceremonies.values.filter { [.planned, .locked].contains($0.state) }
      .sorted { ($0.day, $0.id) < ($1.day, $1.id) }
  }

  /// How many on a ceremony's list could not be handed anything as things stand.
  public func blockedCount(of ceremony: Ceremony) -> Int {
    ceremony.entries.count { entry in
      entry.outcome == nil
        && allocations[entry.allocation].map { !obstacles(of: $0).isEmpty } ?? true
    }
  }
}
