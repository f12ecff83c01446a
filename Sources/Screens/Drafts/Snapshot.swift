public import Domain

/// What is kept of a sitting while it lasts: the half-typed forms, and where everyone stood.
///
/// It is no state: it stays on its machine, out of the journal, and whatever of it is not understood
/// any more is left out, one form or place at a time.
public struct Snapshot: Equatable, Sendable {
  /// What was typed into and not saved.
  public var forms: [Form]
  /// The screens on top of each other, the lowest first.
  public var places: [Place]
  /// What the half-typed forms carry over from the last ones saved, by family.
  public var lastValues: [String: [FormKey: String]]

  public init(forms: [Form], places: [Place], lastValues: [String: [FormKey: String]]) {
    // One sitting, one spelling: what did not change is not written again.
    self.forms = forms.sorted { $0.kind.spelled.lexicographicallyPrecedes($1.kind.spelled) }
    self.places = places
    let families = Set(forms.map(\.kind.content.family))
    self.lastValues = lastValues.filter { families.contains($0.key) }
  }

  /// What of it still stands: things may have gone, and a form may have been saved at the last
  /// moment.
  ///
  /// - Parameter isDone: Whether the action of this id was performed.
  public func standing(in state: State, isDone: (ActionID) -> Bool) -> Snapshot {
    func stands(_ place: Place) -> Bool {
      if case .form(let form) = place, form.action.map(isDone) ?? false { return false }
      return place.route.stands(in: state)
    }
    return Snapshot(
      forms: forms.filter { stands(.form($0)) }, places: places.filter(stands),
      lastValues: lastValues)
  }

  /// Without anything that was typed about a person, for whoever is erased.
  ///
  /// Words that were searched for may be a name, and values to carry over may be this person's.
  public func dropping(_ person: Beneficiary.ID, in state: State) -> Snapshot {
    Snapshot(
      forms: forms.filter { !Place.form($0).concerns(person, in: state) },
      places: places.filter { !$0.concerns(person, in: state) }.map(\.unsearched), lastValues: [:])
  }
}

extension Place {
  /// Whether this is a form about the person.
  public func concerns(_ person: Beneficiary.ID, in state: State) -> Bool {
    guard case .form = self else { return false }
    return (route.subjects(in: state) ?? []).contains { state.person(of: $0) == person }
  }
}
