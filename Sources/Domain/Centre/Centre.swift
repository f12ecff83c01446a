/// The regional centre whose journal this is.
public struct Centre: Equatable, Sendable {
  /// Three Latin capitals that begin every number the centre gives.
  public var letters: String
  /// Its names in Arabic and French.
  public var fields = FieldSet()
}

/// Someone who works with the program.
public struct Operator: Equatable, Sendable {
  public typealias Number = UInt32
  public var number: Number
  public var rights: Rights
  public var isGone = false
  public var fields = FieldSet()

  /// The operator's name as written.
  public var name: String { fields.text(.operatorName) ?? "" }
}

/// What an operator may do; a set of bits, stored by number.
public struct Rights: OptionSet, Hashable, Sendable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static let intake = Rights(rawValue: 1)
  public static let opinion = Rights(rawValue: 2)
  public static let money = Rights(rawValue: 4)
  public static let ceremony = Rights(rawValue: 8)
  public static let followUp = Rights(rawValue: 16)
  public static let coordinate = Rights(rawValue: 32)
  public static let audit = Rights(rawValue: 64)
  /// To erase a person's words: given apart, for it cannot be taken back.
  public static let erase = Rights(rawValue: 128)
  public static let all = Rights(rawValue: 255)

  /// The single rights it holds, in the order of their numbers.
  public var each: [Rights] { Rights.named.map(\.right).filter(contains) }

  /// The names of the rights it holds.
  public var names: [String] { Rights.named.filter { contains($0.right) }.map(\.name) }

  /// The rights by the names that batch commands use.
  public static let named: [(name: String, right: Rights)] = [
    ("intake", .intake), ("opinion", .opinion), ("money", .money), ("ceremony", .ceremony),
    ("followUp", .followUp), ("coordinate", .coordinate), ("audit", .audit), ("erase", .erase),
  ]
}
