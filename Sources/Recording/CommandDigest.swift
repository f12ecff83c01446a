public import Domain

/// What tells the commands of one action from those of another: 64 bits, FNV-1a.
///
/// An action that comes again must come with the same commands. The commands themselves are not
/// kept, and what they made happen does not tell them apart: two of them may both change nothing.
///
/// There are two sums, because an action's factual record outlives the words of a person. It keeps
/// the sum of the facts alone; that of all, from which a name could be guessed, stands in the
/// person's own record and is erased with it. Where the words changed nothing there is no such
/// record: then 16 bits of the sum of all stand among the facts, too few to guess a name by and
/// enough to miss one other submission in 65,536.
///
/// The text that is summed is the program's own: the names of cases and parts, in the order in
/// which they are declared. A later version that renames one refuses an action that an earlier one
/// kept; it never takes it for done.
public struct CommandDigest: Equatable, Sendable {
  /// The sum of everything but the words of a person.
  public private(set) var facts: UInt64 = 0xCBF2_9CE4_8422_2325
  /// The sum of everything.
  public private(set) var all: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The sum of the facts with the last 16 bits of that of everything; without words the same sum.
  var factsAndTrace: UInt64 { facts & ~0xFFFF | all & 0xFFFF }

  public init(of commands: [Command]) {
    for command in commands { take(command, isPersonal: false) }
  }

  private init() {}

  private mutating func take(_ value: Any, isPersonal: Bool) {
    switch value {
    case let text as String: take(text: text, isPersonal)
    case let details as Details: takeUnordered(details) { $0.take(field: $1.key, $1.value) }
    case let correct as Correct:
      take(correct.subject, isPersonal: false)
      take(field: correct.field, correct.value as Any)
      take(text: correct.reason, true)
    default: take(partsOf: value, isPersonal)
    }
  }

  private mutating func take(partsOf value: Any, _ isPersonal: Bool) {
    let mirror = Mirror(reflecting: value)
    if mirror.displayStyle == .dictionary || mirror.displayStyle == .set {
      return takeUnordered(mirror.children) { $0.take($1.value, isPersonal: isPersonal) }
    }
    if mirror.children.isEmpty { return take(text: String(describing: value), isPersonal) }
    for part in mirror.children {
      take(text: part.label ?? "", isPersonal)
      take(part.value, isPersonal: isPersonal)
    }
  }

  /// The same sum in whatever order the elements come: a dictionary's changes from run to run.
  private mutating func takeUnordered<Elements: Collection>(
    _ elements: Elements, _ body: (inout CommandDigest, Elements.Element) -> Void
  ) {
    var sums: (facts: UInt64, all: UInt64) = (0, 0)
    for element in elements {
      var digest = CommandDigest()
      body(&digest, element)
      sums = (sums.facts &+ digest.facts, sums.all &+ digest.all)
    }
    take(text: "\(elements.count)", false)
    facts = CommandDigest.sum(facts, String(sums.facts).utf8)
    all = CommandDigest.sum(all, String(sums.all).utf8)
  }

  private mutating func take(field: Field, _ value: Any) {
    take(text: String(field.rawValue), false)
    take(value, isPersonal: field.isPersonal)
  }

  /// Takes a text with an end that no text has.
  private mutating func take(text: String, _ isPersonal: Bool) {
    if !isPersonal { facts = CommandDigest.sum(facts, text.utf8) }
    all = CommandDigest.sum(all, text.utf8)
  }

  private static func sum(_ start: UInt64, _ bytes: String.UTF8View) -> UInt64 {
    let words = bytes.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return (words ^ 0xFF) &* 0x100_0000_01B3
  }
}
