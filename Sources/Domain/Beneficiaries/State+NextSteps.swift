extension State {
  /// Contacts whose next step falls due up to a day, the earliest first.
  public func nextSteps(until day: Day) -> [Contact] {
    contacts.values.filter { contact in
      guard let due = contact.fields.day(.nextDay), due <= day else { return false }
      return !isFollowedUp(contact, due: due)
    }
    .sorted {
      ($0.fields.day(.nextDay) ?? $0.day, $0.id) < ($1.fields.day(.nextDay) ?? $1.day, $1.id)
    }
  }

  /// A later contact settles a step: on its day or after, or before it about the same subject.
  private func isFollowedUp(_ contact: Contact, due: Day) -> Bool {
    guard let person = beneficiaries[contact.person], person.isServed else { return true }
    let later = person.contacts.drop { $0 != contact.id }.dropFirst().compactMap { contacts[$0] }
    return later.contains { other in
      other.day >= due || other.fields[.subjectDomain] == contact.fields[.subjectDomain]
    }
  }
}
