import Domain
import Wording

extension Command {
  /// The command that takes this one back; nothing where a correction is the only way.
  func inverse(_ language: Language) -> Command? {
    switch self {
    case .planStep(_, let step, _): .dropStep(step)
    case .addCostLine(let project, let line): .removeCostLine(project, line.id)
    case .addLine(_, let line): .removeLine(line.id)
    case .addToList(let ceremony, let allocation): .removeFromList(ceremony, allocation)
    case .removeFromList(let ceremony, let allocation): .addToList(ceremony, allocation)
    case .checkIn(let ceremony, let allocation): .undoCheckIn(ceremony, allocation)
    case .undoCheckIn(let ceremony, let allocation): .checkIn(ceremony, allocation)
    case .mergeFiles(let file, _): .partFiles(file)
    case .handOver(let asked):
      .takeBack(asked.ceremony, asked.allocation, Self.deskError(language))
    case .recordNotServed(let ceremony, let allocation, _, _):
      .takeBack(ceremony, allocation, Self.deskError(language))
    default: nil
    }
  }

  private static func deskError(_ language: Language) -> Details {
    let reason = Phrase("خطأ في الطاولة", "erreur de table", "desk error")
    return [.takeBackReason: .text(reason(language))]
  }
}
