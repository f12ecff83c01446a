import Canvas
public import Domain
import Journaling
import Recording
import Screens
public import Wording

extension Session {
  /// In how many milliseconds the half-typed forms must be on disk; nothing where they are.
  ///
  /// A field that was left is due at once, but while keys wait (`isBusy`) only the second counts.
  public func draftsDue(isBusy: Bool = false) -> Int? {
    guard let since = keeping.since else { return nil }
    let now = surroundings.moment().wallMilliseconds
    if keeping.problem != nil { return Int(clamping: max(0, since + Keeping.pause - now)) }
    if keeping.isUrgent, !isBusy { return 0 }
    // A clock that was set back must not put it off.
    return now < since ? 0 : Int(clamping: max(0, since + Keeping.delay - now))
  }

  /// All operators' half-typed forms as they stand, to be written whole.
  ///
  /// - Parameter evenUntouched: Whether the place is kept where nothing is half typed too, as when
  ///   the screen is locked.
  public func drafts(evenUntouched: Bool = false) -> [Operator.Number: [UInt8]] {
    var all = keeping.others
    guard let operatorNumber, keepsDrafts else { return all }
    let snapshot = snapshot
    all[operatorNumber] = snapshot.forms.isEmpty && !evenUntouched ? nil : snapshot.bytes
    return all
  }

  /// Has the half-typed forms written, where they are not yet.
  ///
  /// Failing is told, and work goes on; it is tried again later.
  ///
  /// - Parameters:
  ///   - evenUntouched: As for ``drafts(evenUntouched:)``.
  ///   - write: Writes all operators' drafts; the answer is what was in the way.
  public mutating func keepDrafts(
    evenUntouched: Bool = false, _ write: ([Operator.Number: [UInt8]]) -> Phrase?
  ) {
    let all = drafts(evenUntouched: evenUntouched)
    keeping.since = nil
    keeping.isUrgent = false
    if all == keeping.written { return }
    if let problem = write(all) {
      keeping.since = surroundings.moment().wallMilliseconds
      // It would say the contrary, or stand before it.
      if keeping.problem == nil || message?.text == .draftKept { message = nil }
      keeping.problem = .draftsNotKept + problem
    } else {
      keeping.written = all
      keeping.problem = nil
    }
  }

  /// Drops all that was typed about a person and not saved, whoever typed it.
  public mutating func dropDrafts(about person: Beneficiary.ID) {
    let state = chronicle.state
    keeping.others = keeping.others.compactMapValues { bytes in
      let rest = Snapshot(bytes: bytes).dropping(person, in: state)
      return rest.forms.isEmpty ? nil : rest.bytes
    }
    drafts = drafts.filter { !Place.form($0.value).concerns(person, in: state) }
    stack.removeAll { Place($0.screen)?.concerns(person, in: state) ?? false }
    if stack.isEmpty { stack = [ScreenState(.page(.today))] }
    lastValues = [:]
    noteTyping(hasLeft: true)
  }
}

extension Session {
  /// Whether somebody is at the desk under whose number drafts are kept.
  var keepsDrafts: Bool { keeping.isPossible && operatorNumber != nil }

  /// The forms with something typed in them, the one on top included.
  var halfTyped: [Form] {
    var all = drafts
    if let form = top.screen as? Form { all[form.kind] = form.isTouched ? form : nil }
    return all.values.filter { !$0.kind.content.onlyAsks }
  }

  var snapshot: Snapshot {
    Snapshot(
      forms: halfTyped, places: stack.compactMap { Place($0.screen) }, lastValues: lastValues)
  }

  /// The field that has the focus, by the form it stands in.
  var focus: Focus {
    Focus(route: top.route, depth: stack.count, key: (top.screen as? Form)?.focus)
  }

  struct Focus: Equatable {
    var route: Route
    var depth: Int
    var key: FormKey?
  }

  /// What was said, as far as it is true of drafts that cannot be kept.
  var kept: Message? {
    message?.text == .draftKept && keeping.problem != nil ? nil : message
  }

  /// After a key: something may not be on disk; a field that was left is kept at once.
  mutating func noteTyping(hasLeft: Bool) {
    guard keeping.isPossible else { return }
    guard drafts() != keeping.written else {
      keeping.since = nil
      keeping.isUrgent = false
      return
    }
    keeping.since = keeping.since ?? surroundings.moment().wallMilliseconds
    keeping.isUrgent = keeping.isUrgent || hasLeft
  }

  /// Puts the forms of whoever leaves the desk aside for their return.
  mutating func putAside() {
    keeping.others = drafts()
    drafts = [:]
  }

  /// Takes up the forms of whoever has come to the desk, at the very field, as if never left.
  mutating func resume() {
    guard keepsDrafts, let operatorNumber,
      let bytes = keeping.others.removeValue(forKey: operatorNumber)
    else { return }
    let kept = Snapshot(bytes: bytes)
      .standing(in: chronicle.state) { chronicle.hasPerformed($0) }
    drafts = Dictionary(kept.forms.map { ($0.kind, $0) }) { $1 }
    lastValues.merge(kept.lastValues) { $1 }
    let places = kept.places.filter { $0.route != .page(.operators) }
    if !places.isEmpty { stack = places.map { ScreenState($0) } }
    reloadHistory()
    tellOfReturn()
  }

  private mutating func tellOfReturn() {
    if let form = top.screen as? Form, form.isTouched {
      message = Message(text: .continued, tone: .good)
    } else if let form = snapshot.forms.first {
      let title = form.kind.content.title(in: context())
      message = Message(text: .draftWaits.filled(title), tone: .good)
    }
  }
}
