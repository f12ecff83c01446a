import Canvas
import Domain
import Journaling
public import Recording
import Screens
public import Wording

extension Session {
  /// The second of the two confirmations: Enter on its own erases, anything else leaves.
  mutating func takeErasing(_ person: Beneficiary.ID, _ stroke: Keystroke) {
    if case .enter = stroke.key {
      // A held or pasted Enter confirms nothing.
      guard stroke.isAlone else { return message = Message(text: .pressAlone, tone: .plain) }
      overlay = nil
      erase(person)
    } else {
      overlay = nil
      message = Message(text: .erasureLeft, tone: .plain)
    }
  }

  private mutating func erase(_ person: Beneficiary.ID) {
    let today = surroundings.today()
    let act = Act(
      id: surroundings.randomID(), operatorNumber: operatorNumber ?? 1, desk: desk, day: today,
      today: today)
    do {
      if !chronicle.journal.hasSession { try begin() }
      let erased = try chronicle.erase(person, by: act, at: surroundings.moment())
      forget(Set(erased))
      message = Message(
        text: .erased(in: chronicle), tone: chronicle.unreached.remnants.isEmpty ? .good : .bad)
    } catch {
      let isRecorded = chronicle.state.beneficiaries[person]?.erasedOn != nil
      if isRecorded { forget([person]) }
      message = Message(text: isRecorded ? .erasureUnfinished : error.phrase, tone: .bad)
    }
  }

  /// Drops whatever this sitting still remembers of them: names to search by, half-typed forms,
  /// what F5 would repeat, and what F6 would take back.
  private mutating func forget(_ persons: Set<Beneficiary.ID>) {
    for person in persons {
      people.remove(person)
      dropDrafts(about: person)
    }
    done = []
    history = []
    reloadHistory()
  }

  func drawErasing(
    _ person: Beneficiary.ID, into frame: inout Frame, _ body: Rect, _ context: Context
  ) {
    let width = min(76, body.width - 4)
    let rect = Rect(x: (body.width - width) / 2, y: body.y + 4, width: width, height: 9)
    frame.fill(rect, role: .text)
    frame.box(rect, title: context.say(.erasePerson), role: .warning)
    let inner = rect.inset(horizontally: 2, vertically: 1)
    let number = context.state.beneficiaries[person]?.number.file ?? ""
    frame.put(number, x: inner.x, y: inner.y, width: inner.width, role: .value, base: .interface)
    frame.put(
      context.say(.erasureRemark),
      in: Rect(x: inner.x, y: inner.y + 1, width: inner.width, height: 2), role: .warning,
      base: .interface)
    frame.put(
      context.say(.erasureAsk), x: inner.x, y: inner.y + 4, width: inner.width, role: .warning,
      base: .interface)
    frame.put(
      context.say(.erasureHint), x: inner.x, y: inner.y + 6, width: inner.width, role: .hint,
      base: .interface)
  }
}

extension Phrase {
  /// That words were erased, and which copies hold them still, the latest first.
  public static func erased(in chronicle: Chronicle) -> Phrase {
    let known = BackupList.backups(beside: Store(path: chronicle.journal.path))
    let holding = chronicle.unreached.backups(among: known)
      .sorted { $0.wallMilliseconds > $1.wallMilliseconds }.map { Phrase.reference($0.path) }
    return erased(
      backups: known.isEmpty ? nil : holding,
      remnants: chronicle.unreached.remnants.map { Phrase.reference($0) })
  }
}
