public import ArgumentParser
public import Domain
public import Wording

/// Which journal.
struct StoreOption: ParsableArguments {
  @Option(help: ArgumentHelp("The centre's journal.", valueName: "file"))
  var store: String?

  /// The journal's path: the option's, or the default under `$XDG_DATA_HOME`.
  var path: String { store ?? StoreOption.usualPath }

  static var usualPath: String { Environment.dataFolder + "/centre.wasl" }
}

/// In which language.
struct LanguageOption: ParsableArguments {
  @Option(help: ArgumentHelp("The language: ar, fr or en.", valueName: "language"))
  var language: Language?

  /// The language by option, then as chosen before, then by the locale's variables, else French.
  var chosen: Language { language ?? SettingsFile.kept.language ?? Environment.language }
}

extension Day: ExpressibleByArgument {
  /// A day of the command line: `2026-11-21`.
  public init?(argument: String) { self.init(iso: argument) }
}

extension Language: ExpressibleByArgument {}
