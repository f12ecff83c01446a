internal import Domain

/// One command as a line names it: what the schema says of it, and how it is read.
///
/// The table of all forms is the only place that knows them, so that schema and decoding cannot
/// drift apart.
struct CommandForm: Sendable {
  /// The command that it builds.
  var command: Command.Name
  /// What a line calls it: the command's name, but where a command has two forms.
  var name: String
  /// One line of English.
  var summary: String
  var fields: [FieldForm]
  /// The names of what the answer's `ids` holds.
  var ids: [String]
  var build: @Sendable (Arguments) throws(BatchError) -> Command

  /// A form out of parameters and what makes a command of their values.
  init<each Output: Sendable>(
    _ command: Command.Name, as name: String? = nil, _ summary: String,
    _ parameters: repeat Parameter<each Output>,
    ids: [String] = [], build: @escaping @Sendable (repeat each Output) -> Command
  ) {
    var fields: [FieldForm] = []
    for parameter in repeat each parameters { fields += parameter.forms }
    self.command = command
    self.name = name ?? command.rawValue
    self.summary = summary
    self.fields = fields
    self.ids = ids
    self.build = { arguments throws(BatchError) in
      try build(repeat (each parameters).read(arguments))
    }
  }

  /// Every command there is, noun by noun.
  static let all =
    centre + beneficiaries + lifeProjects + money + allocations + cheques + ceremonies + visits

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// The form of this name, or nothing.
  static func named(_ name: String) -> CommandForm? { byName[name] }
}
