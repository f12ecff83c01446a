import Recording
import ArgumentParser
import Batch
import Canvas
import Domain
import Reference
import Wording

/// Prints the figures of a period.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Prints the figures of a period.")

  @OptionGroup var store: StoreOption
  @OptionGroup var spoken: LanguageOption
  @OptionGroup var key: KeyOptions

  @Flag(help: "Print one JSON document.")
  var json = false

  @Option(help: ArgumentHelp("The first day that counts.", valueName: "date"))
  var from: Day?

  @Option(help: ArgumentHelp("The last day that counts.", valueName: "date"))
  var to: Day?

  @Option(help: ArgumentHelp("The code of a province, such as MA-TIZ.", valueName: "code"))
  var province: String?

  @Option(help: ArgumentHelp("The day taken for today.", valueName: "date"))
  var today: Day?

  func validate() throws {
    if let from, let to, to < from { throw ValidationError("--to lies before --from") }
    if let province, Provinces[province] == nil {
      throw ValidationError("no province has the code \(province); an example: MA-TIZ")
    }
  }

  func run() throws {
    let chronicle = try Stores.read(store.path, with: key.key())
    let scope = ReportScope(
      today: today ?? Environment.today, from: from, to: to, province: province)
    let report = chronicle.state.report(scope)
    let isSound = Stores.trouble(of: chronicle.journal) == nil
    print(
      json
        ? reportJSON(report).adding(["sound": .bool(isSound)]).document
        : text(report, in: spoken.chosen))
    try Stores.complainOfHealth(chronicle)
  }

  /// The report as lines of text: a name, a count, an amount.
  private func text(_ report: Report, in language: Language) -> String {
    var lines = report.figures.map { figure in
      let amount = figure.amount.map { "  " + $0.written(in: language) } ?? ""
      return "\(figure.count)\t\(figure.name.phrase(language))\(amount)"
    }
    lines += report.envelopes.map { line in
      "\(cleaned(line.label ?? ""))\t\(line.committed.figures(in: language)) / "
        + line.amount.written(in: language)
    }
    lines += report.operations.map { line in
      "\(line.day.figures(in: language))\t\(cleaned(line.venue ?? ""))\t\(line.people)\t"
        + line.delivered.written(in: language)
    }
    lines += report.published.map { line in
      "\(cleaned(line.label ?? ""))\t\(line.valueText(in: language))\t\(line.precision.phrase(language))"
        + "\t\(cleaned(line.source ?? ""))"
    }
    return lines.joined(separator: "\n")
  }
}

extension PublishedLine {
  fileprivate func valueText(in language: Language) -> String {
    guard let value else { return "—" }
    return unit == .centimes ? Money(centimes: value).written(in: language) : String(value)
  }
}
