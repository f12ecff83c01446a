/// The lines that are given to `wasl batch`: the founding, a file, and what happens to its person.
///
/// The action of each line is its number, and each leaves at least one event in the person's
/// history but for the founding, so that the history tells which lines were kept and in what order.
struct Script {
  private(set) var lines: [String] = []

  static let file = "AGD-1-2026-0001"
  /// Given to the program as today: numbers carry the year.
  static let today = "2026-11-21"

  /// A dozen lines of different lengths.
  static let dozen = Script(lines: 12)

  /// As many lines as that, the same ones each time.
  init(lines count: Int) {
    add("foundCentre", Script.founding)
    add("openFile", Script.opening)
    while lines.count < count { addNext() }
  }

  /// The founding of another centre by an action of its own.
  static func founding(action: Int, letters: String) -> String {
    line(action, "foundCentre", founding.replacing("AGD", with: letters))
  }

  /// One more line, with a note of the longest kind.
  mutating func addLongNote() {
    contact(String(repeating: "ملاحظة ", count: 280) + "\(lines.count)")
  }

  var text: String { lines.map { $0 + "\n" }.joined() }

  private static let founding =
    #""letters":"AGD","nameFrench":"Centre d'Agadir","nameArabic":"مركز أكادير","desk":1,"#
    + #""coordinator":1,"coordinatorName":"Naïma B.""#
  private static let opening =
    #""noticeWay":"readAloud","noticeLanguage":"darija","consents":true,"#
    + #""givenNameLatin":"Fatima","familyNameLatin":"Alaoui""#

  private mutating func addNext() {
    let isOdd = lines.count / 5 % 2 == 1
    switch lines.count % 5 {
    case 0: contact("Note \(lines.count)")
    case 1: about("editFile", #""landmark":"قرب المسجد رقم \#(lines.count)""#)
    case 2:
      about("assessNeed", #""domain":"work","status":"\#(isOdd ? "inProgress" : "found")""#)
    case 3:
      about("renewNotice", #""noticeWay":"readAloud","noticeLanguage":"french","consents":true"#)
    default: addLongNote()
    }
  }

  private mutating func contact(_ words: String) {
    about("recordContact", #""words":"\#(words)""#)
  }

  private mutating func about(_ command: String, _ fields: String) {
    add(command, #""person":"\#(Script.file)",\#(fields)"#)
  }

  private mutating func add(_ command: String, _ fields: String) {
    lines.append(Script.line(lines.count + 1, command, fields))
  }

  private static func line(_ action: Int, _ command: String, _ fields: String) -> String {
    let digits = String(action)
    let id = String(repeating: "0", count: 32 - digits.count) + digits
    return #"{"action":"\#(id)","command":"\#(command)",\#(fields)}"#
  }
}
