import Domain

/// Commands tried one after the other on a copy of the state.
struct Trial {
  var state: State
  let act: Act
  var events: [Event] = []
  private var count: UInt16 = 0

  init(state: State, act: Act) {
    self.state = state
    self.act = act
  }

  mutating func take(_ command: Command) throws(Rejection) {
    for event in try state.events(for: command, by: act) {
      count += 1
      state.apply(
        Entry(
          id: EventID(session: 0, sequence: 0, index: count), action: act.id,
          operatorNumber: act.operatorNumber, desk: act.desk, wallMilliseconds: 0,
          utcOffsetMinutes: 0, day: act.day, event: event))
      add(event)
    }
  }

  /// Of two edits of one field in an action the later stands, replacing what the first replaced.
  private mutating func add(_ event: Event) {
    guard case .edited(var edit) = event, edit.replaces?.session == 0 else {
      return events.append(event)
    }
    let earlier = events.lastIndex { earlier in
      if case .edited(let other) = earlier {
        other.subject == edit.subject && other.field == edit.field
      } else {
        false
      }
    }
    if let earlier, case .edited(let other) = events.remove(at: earlier) {
      edit.replaces = other.replaces
    }
    events.append(.edited(edit))
  }
}
