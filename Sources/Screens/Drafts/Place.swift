import Canvas
import Domain
import Wording

/// A screen of the stack as it is kept: where it is and what was typed there.
public enum Place: Equatable, Sendable {
  case page(Page)
  case form(Form)
  case desk(Desk)

  /// The place of a screen.
  public init?(_ screen: any Screen) {
    switch screen {
    case let page as Page: self = .page(page)
    case let form as Form: self = .form(form)
    case let desk as Desk: self = .desk(desk)
    default: return nil
    }
  }

  public var screen: any Screen {
    switch self {
    case .page(let page): page
    case .form(let form): form
    case .desk(let desk): desk
    }
  }

  public var route: Route {
    switch self {
    case .page(let page): .page(page.kind)
    case .form(let form): .form(form.kind)
    case .desk(let desk): .desk(desk.ceremony)
    }
  }

  /// The same place with nothing searched for.
  var unsearched: Place {
    switch self {
    case .page(let page): .page(Page(page.kind))
    case .form: self
    case .desk(let desk): .desk(Desk(desk.ceremony))
    }
  }
}

extension Place: Spelled {
  var spelled: [String] {
    switch self {
    case .page(let page): spell("page", page)
    case .form(let form): spell("form", form)
    case .desk(let desk): spell("desk", desk)
    }
  }

  init?(from words: inout ArraySlice<String>) {
    switch words.popFirst() {
    case "page": self.init(Place.page, from: &words)
    case "form": self.init(Place.form, from: &words)
    case "desk": self.init(Place.desk, from: &words)
    default: return nil
    }
  }
}

extension Form: Spelled {
  var spelled: [String] {
    kind.spelled + action.spelled + focus.spelled + buffers.spelled + problems.spelled
      + seenProposals.spelled + settled.spelled
  }

  /// A form comes back with its list closed, and Enter asks again before it saves.
  init?(from words: inout ArraySlice<String>) {
    guard let kind = FormKind(from: &words), let action = ActionID?(from: &words),
      let focus = FormKey?(from: &words), let buffers = [FormKey: EditBuffer](from: &words),
      let problems = [FormKey: Phrase](from: &words),
      let seenProposals = [FormKey: String](from: &words), let settled = Set<FormKey>(from: &words)
    else { return nil }
    self.init(kind)
    self.action = action
    self.focus = focus
    self.buffers = buffers
    self.problems = problems
    self.seenProposals = seenProposals
    self.settled = settled
  }
}

extension Page: Spelled {
  var spelled: [String] { kind.spelled + filter.spelled + selected.spelled }

  init?(from words: inout ArraySlice<String>) {
    guard let kind = PageKind(from: &words), let filter = EditBuffer(from: &words),
      let selected = String?(from: &words)
    else { return nil }
    self.init(kind)
    self.filter = filter
    self.selected = selected
  }
}

extension Desk: Spelled {
  var spelled: [String] {
    ceremony.spelled + mode.spelled + search.spelled + chosen.spelled + anchor.spelled
      + isOutOfTurn.spelled
  }

  /// Nobody is shown on a desk that comes back: Enter shows first, then hands over.
  init?(from words: inout ArraySlice<String>) {
    guard let ceremony = Ceremony.ID(from: &words), let mode = Mode(from: &words),
      let search = EditBuffer(from: &words), let chosen = Allocation.ID?(from: &words),
      let anchor = Int(from: &words), let isOutOfTurn = Bool(from: &words)
    else { return nil }
    self.init(ceremony)
    self.mode = mode
    self.search = search
    self.chosen = chosen
    self.anchor = anchor
    self.isOutOfTurn = isOutOfTurn
  }
}

extension Desk.Mode: Spelled {}
