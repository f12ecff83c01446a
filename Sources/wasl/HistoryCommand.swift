import Recording
import ArgumentParser
import Batch
import Canvas
import Wording
import Domain

/// Prints all that happened to one file.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Prints all that happened to one file, who and when.")

  @OptionGroup var store: StoreOption
  @OptionGroup var spoken: LanguageOption
  @OptionGroup var key: KeyOptions

  @Argument(help: ArgumentHelp("The file's number, such as AGD-1-2026-0007."))
  var number: String

  @Flag(help: "Print one JSON document.")
  var json = false

  func validate() throws {
    if HumanNumber(number) == nil {
      throw ValidationError("\(number) is no file number; an example: AGD-1-2026-0007")
    }
  }

  func run() throws {
    let chronicle = try Stores.readPerson(store.path, with: key.key())
    guard let wanted = HumanNumber(number),
      let person = chronicle.state.beneficiary(numbered: wanted)
    else {
      try Stores.complainOfHealth(chronicle)
      throw Failure.failed(
        Phrase("لا ملف برقم {0}", "aucun dossier n'a le numéro {0}", "no file has the number {0}")
          .filled(Phrase(verbatim: number)))
    }
    do {
      let entries = try chronicle.history(of: person.id)
      let isSound = Stores.trouble(of: chronicle.journal) == nil
      if json {
        let document = historyJSON(wanted, entries, in: chronicle.state)
        print(document.adding(["sound": .bool(isSound)]).document)
      } else {
        for entry in entries { print(line(entry, chronicle.state)) }
      }
    } catch { throw Failure.failed(error.phrase(store.path)) }
    try Stores.complainOfHealth(chronicle)
  }

  /// When, for which day, who, and what happened in words.
  private func line(_ entry: Entry, _ state: State) -> String {
    let name = state.operators[entry.operatorNumber]?.name ?? ""
    let words = entry.event.phrase(in: state)(spoken.chosen)
    return [stamp(entry), entry.day.iso, cleaned(name), cleaned(words)].joined(separator: "\t")
  }
}
