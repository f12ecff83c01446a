import Canvas
import Wording

extension SettingsPage {
  /// Size, newest backup and room left; what will hurt one day is a warning now.
  func disk(_ facts: DiskFacts) -> [Row] {
    let isOld = facts.daysSinceBackup.map { $0 > DiskFacts.mostDays } ?? true
    let age = facts.daysSinceBackup.map { Phrase.backedUp(daysAgo: $0) } ?? .neverBackedUp
    var rows = [
      Row(id: "journal-size", [.empty, .size(facts.fileSize)]),
      Row(
        id: "journal-backup", [.lastBackup, Phrase(verbatim: isOld ? "! " : "") + age],
        role: isOld ? .warning : .text, effects: [.open(.form(.centre(.backup)))]),
    ]
    if let room = facts.roomLeft {
      let isLittle = facts.scarceRoom != nil
      rows.append(
        Row(
          id: "journal-room", [.roomLeft, Phrase(verbatim: isLittle ? "! " : "") + .size(room)],
          role: isLittle ? .warning : .text))
    }
    if facts.knownGaps > 0 {
      rows.append(
        Row(id: "journal-gaps", [.empty, .namedLosses(facts.knownGaps)], role: .warning))
    }
    return rows
  }
}

extension CentreForm {
  /// Where the last copy went is where the next one goes, unless something else is typed.
  func backupFields(_ context: Context) -> [FormField] {
    [
      FormField(
        .place, .text(limit: 200), required: true, initial: context.journal.disk.lastBackupFolder,
        help: .backupHelp)
    ]
  }
}
