import Canvas
import Domain
import Wording

/// What of the list stands on the screen, and who is selected.
struct DeskList {
  var entries: [CeremonyEntry]
  var selected: CeremonyEntry?
  /// Why nobody stands here.
  var complaint: Phrase?
}

extension Desk {
  /// The list as it is seen now: the mode's people, those who match the search.
  func list(in context: Context) -> DeskList {
    let all = entries(in: context)
    let typed = searched
    guard !typed.isEmpty else {
      let empty: Phrase = mode == .symbolic ? .nobodyPresent : .nobodyOnList
      return DeskList(entries: all, selected: current(all), complaint: all.isEmpty ? empty : nil)
    }
    let found = DeskSearch(typed).matches(among: all, in: context)
    let voids = context.state.ceremonies[ceremony]?.voidReceipts ?? []
    return DeskList(
      entries: found, selected: found.first { $0.allocation == chosen } ?? found.first,
      complaint: found.isEmpty ? DeskSearch(typed).complaint(voids) : nil)
  }

  private var searched: String {
    var scalars = search.text.unicodeScalars[...]
    while scalars.first == " " { scalars.removeFirst() }
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }

  /// Everyone of the mode; the symbolic hand-over serves those who have checked in.
  private func entries(in context: Context) -> [CeremonyEntry] {
    let all = context.state.ceremonies[ceremony]?.entries ?? []
    return mode == .symbolic ? all.filter { $0.checkedInAt != nil } : all
  }

  /// The one chosen, or the next whose turn it is, beginning again at the head of the list.
  private func current(_ all: [CeremonyEntry]) -> CeremonyEntry? {
    if let chosen = all.first(where: { $0.allocation == chosen }) { return chosen }
    let open = all.filter { isOpen($0) }
    return open.first { ($0.order ?? 0) >= anchor } ?? open.first ?? all.last
  }

  private func isOpen(_ entry: CeremonyEntry) -> Bool {
    entry.outcome == nil && (mode != .checkIn || entry.checkedInAt == nil)
  }

  /// Whether someone already settled was picked out by hand: F6 is then about that person.
  public func takesBack(in context: Context) -> Bool {
    guard outcomes == nil, chosen != nil || !search.isEmpty,
      let entry = list(in: context).selected
    else { return false }
    return entry.outcome != nil || (mode == .checkIn && entry.checkedInAt != nil)
  }
}
