import Glibc

extension Theme {
  /// The themes that are compiled into the program, in the order in which they are offered.
  public static let builtInNames = ["night", "day", "contrast", "mono"]

  /// Every theme that can be chosen: those built in, then the person's own.
  public static func names(environment: [String: String]) -> [String] {
    let own = folder(environment).map(fileNames) ?? []
    return builtInNames + own.filter { !builtInNames.contains($0) }.sorted()
  }

  /// The theme to use: the one named, or `night`; but `mono` whenever NO_COLOR is set to something.
  ///
  /// According to no-color.org the variable counts "when present and not an empty string".
  public static func preferred(
    _ name: String?, environment: [String: String]
  ) throws(ThemeError) -> Theme {
    let isColorless = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    return try named(isColorless ? "mono" : name ?? "night", environment: environment)
  }

  /// The theme of this name: the person's own `wasl/themes/NAME.toml`, or one that is built in.
  public static func named(
    _ name: String, environment: [String: String]
  ) throws(ThemeError) -> Theme {
    var sources: [ThemeSource] = []
    var line: [String] = []
    var next: String? = name
    while let current = next {
      // A person's own `night` may inherit the `night` that it hides.
      let hidesBuiltIn = line.last == current
      if line.contains(current), !hidesBuiltIn || line.dropLast().last == current {
        throw ThemeError(
          file: sources.first?.file ?? current, key: "inherits",
          problem: .inheritsInACircle(line + [current]))
      }
      let child = sources.first
      let source = try find(current, onlyBuiltIn: hidesBuiltIn, for: child, environment)
      sources.insert(source, at: 0)
      line.append(current)
      next = try source.parent()
    }
    return try Theme(name: name, sources: sources)
  }

  private static func find(
    _ name: String, onlyBuiltIn: Bool, for child: ThemeSource?, _ environment: [String: String]
  ) throws(ThemeError) -> ThemeSource {
    let isFileName = !name.isEmpty && !name.contains("/") && !name.hasPrefix(".")
    if !onlyBuiltIn, isFileName, let folder = folder(environment),
      let own = try read("\(folder)/\(name).toml")
    {
      return own
    }
    if let text = builtIn(name) { return ThemeSource(file: "\(name).toml", text: text) }
    let problem = ThemeError.Problem.unknownTheme(name, known: names(environment: environment))
    throw child?.error(at: ["inherits"], problem)
      ?? ThemeError(file: "\(name).toml", problem: problem)
  }

  private static func builtIn(_ name: String) -> String? {
    let bytes: [UInt8]? =
      switch name {
      case "night": PackageResources.night_toml
      case "day": PackageResources.day_toml
      case "contrast": PackageResources.contrast_toml
      case "mono": PackageResources.mono_toml
      default: nil
      }
    return bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The folder of a person's own themes, by the XDG base directory specification.
  ///
  /// It says that a relative path in XDG_CONFIG_HOME is invalid and to be ignored.
  private static func folder(_ environment: [String: String]) -> String? {
    if let configuration = environment["XDG_CONFIG_HOME"], configuration.hasPrefix("/") {
      return configuration + "/wasl/themes"
    }
    return environment["HOME"].flatMap { $0.isEmpty ? nil : $0 + "/.config/wasl/themes" }
  }

  /// The file's text, or nil if there is no such file.
  private static func read(_ path: String) throws(ThemeError) -> ThemeSource? {
    guard let file = fopen(path, "re") else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw ThemeError(file: path, problem: .unreadable(errno))
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
      bytes += chunk[..<count]
    }
    if ferror(file) != 0 { throw ThemeError(file: path, problem: .unreadable(errno)) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ThemeError(file: path, problem: .notUTF8)
    }
    return ThemeSource(file: path, text: text)
  }

  private static func fileNames(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let file = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if file.hasSuffix(".toml"), !file.hasPrefix(".") { names.append(String(file.dropLast(5))) }
    }
    return names
  }
}
