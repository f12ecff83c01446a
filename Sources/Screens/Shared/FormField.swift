public import Domain
public import Wording

/// One field of a form as its feature declares it.
public struct FormField: Sendable {
  public var key: FormKey
  public var input: Input
  public var isRequired: Bool
  /// Whether the value of the last saved form stands here at first.
  public var carries: Bool
  /// What is asked, with an example, in one line.
  public var help: Phrase?
  /// What stands here at first, typed.
  public var initial: String?
  /// Whether what stands here at first is a guess, which counts only once it was seen.
  public var isProposal = false
  /// Another label than the key's own.
  public var label: Phrase?

  /// What may be typed.
  public enum Input: Sendable {
    case text(limit: Int)
    case money
    case number(ClosedRange<Int64>)
    case day(FieldKind.Direction)
    case birth
    case choice([Choice])
    /// Digits kept as typed, zeros in front included.
    case digits
    /// An amount with a sign: how much more or less.
    case difference
    /// A passphrase or a part of a recovery code: kept apart, never an answer.
    case secret(Secret)
  }

  public init(
    _ key: FormKey, _ input: Input, required: Bool = false, carries: Bool = false,
    initial: String? = nil, label: Phrase? = nil, help: Phrase? = nil
  ) {
    self.key = key
    self.input = input
    self.isRequired = required
    self.carries = carries
    self.initial = initial
    self.label = label
    self.help = help
  }

  /// A field of the domain, with the input that its kind asks for.
  public init(
    _ field: Field, required: Bool = false, carries: Bool = false, initial: String? = nil,
    label: Phrase? = nil, help: Phrase? = nil
  ) {
    self.init(
      .field(field), field.input, required: required, carries: carries, initial: initial,
      label: label, help: help)
  }

  /// A part of a command.
  public init(
    _ part: FormKey.Part, _ input: Input, required: Bool = false, carries: Bool = false,
    initial: String? = nil, label: Phrase? = nil, help: Phrase? = nil
  ) {
    self.init(
      .part(part), input, required: required, carries: carries, initial: initial, label: label,
      help: help)
  }
}

/// One entry of a pick list: what it is, its label, other names it is found by.
public struct Choice: Equatable, Sendable {
  public var value: FormValue
  public var label: Phrase
  public var aliases: [String]
  /// What stands beside it in the list and may change, such as a balance; nothing is found by it.
  public var note: Phrase?
  /// Whether it is meant before any other that matches, as the kit of the trade is.
  public var isUsual: Bool

  public init(
    _ value: FormValue, _ label: Phrase, aliases: [String] = [], note: Phrase? = nil,
    isUsual: Bool = false
  ) {
    self.isUsual = isUsual
    self.value = value
    self.label = label
    self.aliases = aliases
    self.note = note
  }
}

/// What a field means once it is read.
public enum FormValue: Hashable, Sendable {
  case text(String)
  case money(Money)
  case number(Int64)
  case day(Day)
  case birth(Birth)
  case code(UInt16)
  case flag(Bool)
  case id(RawID)
  case key(String)
}

extension Field {
  /// The input of a field, from its kind.
  var input: FormField.Input {
    switch kind {
    case .text(let limit):
      switch self {
      case .province: .choice(Choices.provinces)
      case .trade: .choice(Choices.trades)
      default: .text(limit: limit)
      }
    case .number(let range): .number(range)
    case .money: .money
    case .day(let direction): .day(direction)
    case .birth: .birth
    case .flag: .choice(Choices.yesNo)
    case .code: .choice(Choices.meanings(of: self))
    }
  }
}
