/// The names of the files of one centre: the journal and what lies beside it.
public struct Store: Hashable, Sendable {
  /// The journal itself, `NAME.wasl`.
  public let journalPath: String
  /// The path without its ending: what the names of the files beside it begin with.
  public let base: String

  /// Derives the names from the journal's path; an ending other than `.wasl` stays part of the
  /// name.
  public init(path: String) {
    journalPath = path
    base = path.hasSuffix(".wasl") ? String(path.dropLast(5)) : path
  }

  /// `NAME.head`: the last acknowledged record, to notice that the journal went back in time.
  public var headPath: String { base + ".head" }

  /// `NAME.draft`: half-typed forms.
  public var draftPath: String { base + ".draft" }

  /// `NAME.backups`: when and where copies were made.
  public var backupsPath: String { base + ".backups" }

  /// The name of the copy of an unfinished tail that was cut at this time.
  public func tailPath(wallMilliseconds: Int64) -> String {
    base + ".tail-\(wallMilliseconds)"
  }

  /// Whether a file of this name is what nobody can look into for one person's words: the copy of an
  /// unfinished tail, or drafts that could not be read.
  func isRemnant(_ name: String) -> Bool {
    let own = String(base.split(separator: "/").last ?? "")
    return name.hasPrefix(own + ".tail-") || name.hasPrefix(own + ".draft.unreadable")
  }

  /// The folder that holds the files.
  public var folder: String {
    guard let slash = journalPath.lastIndex(of: "/") else { return "." }
    return slash == journalPath.startIndex ? "/" : String(journalPath[..<slash])
  }
}
