/// The figures of a report, in the order in which they are shown.
///
/// People, projects and hand-overs are counted apart: one person may hold two projects, and one
/// project may be handed over in two parts.
public enum FigureName: String, CaseIterable, Sendable {
  // People, as they come
  /// People who opened a file or had a contact in the period.
  case received
  case contacts
  case peopleInContact
  case filesOpened
  /// Advice to people who refused a file: only counted, so it has no list.
  ///
  /// Nothing is kept of those people, so a scope of a province, a sex or a trade leaves them all in:
  /// the figure is the centre's, whatever is asked beside the period.
  case adviceWithoutFile
  case inquiriesConcluded
  /// People whose inquiry concluded in the period that they are vulnerable.
  case vulnerable
  case eligible
  /// How it stands at the end of the period.
  case waitingForPapers
  // Projects, up to the decision
  case projectsDrafted, projectsSubmitted, projectsApproved
  /// How it stands: approved and nothing allocated yet.
  case waitingForFunding
  // Hand-overs
  /// Projects whose first hand-over lies in the period.
  case projectsLaunched
  /// Hand-overs; an allocation that was handed over in parts is in the list once for each.
  case handOvers
  case peopleServed, womenServed
  /// Lines of equipment handed over, and their value.
  case equipmentDelivered
  case chequesHandedOver
  /// Transfers and cash orders.
  case otherPayments
  /// How it stands: handed over and neither cashed, lost nor returned.
  case chequesUncashed
  // Follow-up
  case visitsMade
  /// Windows of visit plans, as they stand; a project that is late twice is in the list twice.
  case visitsOverdue, visitsOpen
  /// Projects whose 6th month after the first hand-over ended in the period; they are running,
  /// stopped or not seen.
  case dueAfter6, runningAfter6, stoppedAfter6, notSeenAfter6
  case dueAfter12, runningAfter12, stoppedAfter12, notSeenAfter12
  case dueAfter24, runningAfter24, stoppedAfter24, notSeenAfter24
  // Other pathways; enrolled is not completed
  case placedWithPartners, jobsFoundByThemselves, ownProjects
  case trainingEnrolled, trainingCompleted
  case schoolEnrolled, schoolCompleted
  /// People under 18 on the day they enrolled in school.
  case minorsEnrolled
  // Ends
  case filesClosed, lasting

  /// Whether the figure opens a list with one subject for each that it counts.
  public var hasList: Bool { self != .adviceWithoutFile }
}
