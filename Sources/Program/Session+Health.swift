import Domain
import Journaling
import Recording
import Screens
import Wording

extension Session {
  /// Looks at the disk anew: at opening, after saving, and when the settings open.
  mutating func lookAtDisk() {
    let journal = chronicle.journal
    let now = surroundings.moment().wallMilliseconds
    disk.fileSize = journal.fileSize
    disk.roomLeft = surroundings.roomLeft(journal.path)
    disk.knownGaps = journal.knownGaps
    let newest = BackupList.backups(beside: Store(path: journal.path))
      .max { $0.wallMilliseconds < $1.wallMilliseconds }
    disk.daysSinceBackup = newest.map { Int(max(0, now - $0.wallMilliseconds) / 86_400_000) }
    disk.lastBackupFolder = newest.map { Store(path: $0.path).folder }
  }

  /// Copies the journal, and says where the copy lies or what was in the way.
  mutating func backUp(to place: String) {
    let answer = surroundings.backUp(chronicle.journal.path, place)
    lookAtDisk()
    // What did not work is there to be corrected.
    if answer.isDone { drafts[.centre(.backup)] = nil }
    message = Message(text: answer.words, tone: answer.isDone ? .good : .bad)
  }

  /// Says that the disk is nearly full, after what was just said to be saved.
  mutating func warnOfRoom() {
    disk.roomLeft = surroundings.roomLeft(chronicle.journal.path)
    disk.fileSize = chronicle.journal.fileSize
    guard let room = disk.scarceRoom, let said = message, said.tone == .good else { return }
    message = Message(
      text: Phrase(verbatim: "● ") + said.text + Phrase(verbatim: " · ! ") + .littleRoom(room),
      tone: .plain)
  }

  /// What is to be told at opening, the gravest first.
  var openingMessage: Message? {
    if let trouble { return Message(text: trouble, tone: .bad) }
    if chronicle.journal.report.headerDamage != nil {
      return Message(text: .headerCopyDamaged, tone: .bad)
    }
    if chronicle.journal.report.repaired != nil {
      return Message(text: .actionDropped(intact: chronicle.journal.report.recordCount), tone: .bad)
    }
    return disk.scarceRoom.map { Message(text: .littleRoom($0), tone: .bad) }
  }

  /// Whether a person's file may be shown here: only where the reading can be put on record.
  ///
  /// An example's people are invented: there is nobody to protect.
  func mayShow(_ route: Route) -> Bool {
    if chronicle.journal.isWritable || chronicle.journal.mark == .demo { return true }
    switch route {
    case .page(.details(let subject)): return chronicle.state.person(of: subject) == nil
    case .page(.file), .page(.project), .page(.allocation), .page(.followUp), .page(.visit), .desk:
      return false
    case .page, .form: return true
    }
  }
}
