extension State {
  mutating func applyToCentre(_ entry: Entry) {
    switch entry.event {
    case .centreFounded(let letters):
      if centre != nil { return note(.centreTwice, .centre, entry) }
      centre = Centre(letters: letters)
    case .deskOpened(let desk):
      if !desks.insert(desk).inserted { note(.sameNumber, .centre, entry) }
    case .operatorAdded(let number, let rights):
      insert(
        \.operators, number, .operator_(number), entry, Operator(number: number, rights: rights))
    case .operatorChanged(let number, let rights):
      change(\.operators, number, .operator_(number), entry) { $0.rights = rights }
    case .operatorRemoved(let number):
      change(\.operators, number, .operator_(number), entry) { $0.isGone = true }
    default: break
    }
  }
}
