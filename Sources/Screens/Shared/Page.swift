public import Canvas
public import Domain
public import Wording

/// What a list screen shows, computed anew from the state each time.
public struct PageView: Equatable, Sendable {
  public var title: Phrase
  /// Lines above the list.
  public var summary: [SummaryLine]
  public var columns: [Column]
  public var rows: [Row]
  /// What to press where the list is empty.
  public var empty: Phrase
  /// F2: something new of this kind.
  public var new: MenuCommand?
  /// What may be done here, listed in the menu and, on a page of one thing, above its rows.
  public var commands: [MenuCommand]
  /// Commands that F9 alone names, and no list.
  public var rareCommands: [MenuCommand] = []
  /// The row that stands selected when the page opens.
  public var firstRow: String?

  public init(
    title: Phrase, summary: [SummaryLine] = [], columns: [Column] = [], rows: [Row],
    empty: Phrase, new: MenuCommand? = nil, commands: [MenuCommand] = [], firstRow: String? = nil
  ) {
    self.title = title
    self.summary = summary
    self.columns = columns
    self.rows = rows
    self.empty = empty
    self.new = new
    self.commands = commands
    self.firstRow = firstRow
  }
}

/// A line of pieces, each with its meaning.
public struct SummaryLine: Equatable, Sendable {
  public var label: Phrase
  public var value: Phrase
  public var role: Role
  /// A bar of so much out of so much, after the value.
  public var bar: Bar?

  public struct Bar: Equatable, Sendable {
    public var filled: Int
    public var total: Int
    public init(filled: Int, total: Int) {
      self.filled = filled
      self.total = total
    }
  }

  public init(_ label: Phrase, _ value: Phrase, role: Role = .value, bar: Bar? = nil) {
    self.label = label
    self.value = value
    self.role = role
    self.bar = bar
  }
}

/// A column of a list.
public struct Column: Equatable, Sendable {
  public var title: Phrase
  /// Cells; nothing for whatever is left over.
  public var width: Int?
  public var alignment: Alignment

  public init(_ title: Phrase, width: Int? = nil, alignment: Alignment = .leading) {
    self.title = title
    self.width = width
    self.alignment = alignment
  }
}

/// One row of a list.
public struct Row: Equatable, Sendable {
  /// Names the row while the list changes around it.
  public var id: String
  public var cells: [Phrase]
  public var role: Role
  /// Words by which the row is found beside its cells.
  public var searched: [String]
  /// Whom the row is about, so that a name typed in the other script finds it too.
  public var person: Beneficiary.ID?
  /// What Enter does.
  public var effects: [Effect]

  public init(
    id: String, _ cells: [Phrase], role: Role = .text, searched: [String] = [],
    person: Beneficiary.ID? = nil, effects: [Effect] = []
  ) {
    self.id = id
    self.cells = cells
    self.role = role
    self.searched = searched
    self.person = person
    self.effects = effects
  }
}

/// What a page is about, and how it looks on a state.
public protocol PageContent: Hashable, Sendable {
  /// Whether the page shows the same until something is recorded, another day comes, or another
  /// operator or language: then it need not be computed for each key.
  var isLasting: Bool { get }

  func view(in context: Context) -> PageView
}

extension PageContent {
  public var isLasting: Bool { false }
}

/// A list in work: its filter and its selected row.
public struct Page: Equatable, Sendable {
  public let kind: PageKind
  public internal(set) var filter = EditBuffer()
  public internal(set) var selected: String?

  public init(_ kind: PageKind) { self.kind = kind }

  /// Whether nothing is typed, so that Esc goes back.
  public var isUnfiltered: Bool { filter.isEmpty }

  /// The rows that match the filter: actions first, then the list.
  func rows(of view: PageView, in context: Context) -> [Row] {
    let wanted = foldedLetters(plainDigits(filter.text))
    let actions = view.commands.enumerated().map { index, command in
      Row(
        id: "\(Page.commandPrefix)\(index)", [Phrase(verbatim: "› ") + command.name], role: .accent,
        searched: command.name.all,
        effects: command.refusal.map { [.say($0, .bad)] } ?? command.effects)
    }
    if wanted.isEmpty { return actions.isEmpty ? view.rows : actions + view.rows }
    let words = wanted.split(separator: " ")
    let named = Set(context.people.search(filter.text, limit: 50))
    let found = context.ready(kind)?.rows(holding: words)
    func isWanted(_ row: Row, _ place: Int?) -> Bool {
      if let person = row.person, named.contains(person) { return true }
      if let found, let place { return found.contains(place) }
      let letters = Page.letters(of: row, in: context)
      return words.allSatisfy { letters.contains($0) }
    }
    return actions.filter { isWanted($0, nil) }
      + view.rows.indices.filter { isWanted(view.rows[$0], $0) }.map { view.rows[$0] }
  }

  /// What a filter looks at in a row.
  static func letters(of row: Row, in context: Context) -> String {
    foldedLetters((row.cells.map { context.say($0) } + row.searched).joined(separator: " "))
  }

  /// What the ids of rows that are commands begin with.
  static let commandPrefix = "command-"

  func selectedIndex(_ rows: [Row], _ view: PageView) -> Int {
    let wanted = selected ?? view.firstRow
    return rows.firstIndex { $0.id == wanted } ?? 0
  }
}
