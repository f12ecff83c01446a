import Recording
import ArgumentParser
import Batch
import Domain

/// Prints all that happened to one file.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Prints all that happened to one file, who and when.")

  @OptionGroup var store: StoreOption

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
    let chronicle = try Stores.read(store.path)
    guard let wanted = HumanNumber(number),
      let person = chronicle.state.beneficiary(numbered: wanted)
    else { throw Failure.failed("no file has the number \(number)") }
    do {
      let entries = try chronicle.history(of: person.id)
      if json { return print(historyJSON(wanted, entries, in: chronicle.state).document) }
      for entry in entries {
        let name = chronicle.state.operators[entry.operatorNumber]?.name ?? ""
        print("\(stamp(entry))\t\(entry.day.iso)\t\(name)\t\(eventJSON(entry.event).description)")
      }
    } catch { throw Failure.failed(error.sentence) }
  }
}
