internal import CSodium

/// The printed way in when every passphrase is forgotten: 8 groups of 6 digits.
///
/// Digits alone, as every keyboard layout can type them. Each group is five random digits and a
/// check digit (Damm), which finds every single wrong digit and every exchange of two neighbours.
/// The check begins with the number of the group, so that exchanged groups are found as well.
public struct RecoveryCode: Equatable {
  /// How many groups there are.
  public static let groupCount = 8
  /// How many digits a group has, the check digit among them.
  public static let groupSize = 6

  /// The digits as ASCII.
  private let digits: SecretBytes

  /// A new random code.
  public static func fresh() -> RecoveryCode {
    _ = Sodium.isReady
    let digits = SecretBytes(count: groupCount * groupSize)
    digits.withMutableBytes { digits in
      for group in 0..<groupCount {
        var check = group
        for place in 0..<groupSize - 1 {
          let digit = Int(randombytes_uniform(10))
          check = damm[check * 10 + digit]
          digits[group * groupSize + place] = UInt8(0x30 + digit)
        }
        digits[group * groupSize + groupSize - 1] = UInt8(0x30 + check)
      }
    }
    return RecoveryCode(digits: digits)
  }

  private init(digits: SecretBytes) { self.digits = digits }

  /// Reads a code as somebody types it: digits of any script, with spaces, dashes and marks between
  /// them.
  public init(typed: String) throws(RecoveryCodeError) {
    var numbers: [Int] = []
    for scalar in typed.unicodeScalars where !RecoveryCode.isBetween(scalar) {
      guard let number = RecoveryCode.digit(scalar) else { throw .notADigit }
      numbers.append(number)
    }
    guard numbers.count == RecoveryCode.groupCount * RecoveryCode.groupSize else {
      throw .digitCount(numbers.count)
    }
    let wrong = RecoveryCode.wrongGroups(numbers)
    guard wrong.isEmpty else { throw .wrongGroups(wrong) }
    digits = SecretBytes(numbers.map { UInt8(0x30 + $0) })
  }

  /// The code to print: groups with a space between them.
  public var text: String {
    var text = ""
    digits.withBytes { digits in
      for (index, digit) in digits.enumerated() {
        if index > 0, index.isMultiple(of: RecoveryCode.groupSize) { text += " " }
        text.unicodeScalars.append(Unicode.Scalar(digit))
      }
    }
    return text
  }

  /// What opens the slot of the recovery code: all digits without spaces.
  public var passphrase: Passphrase { Passphrase(secret: digits) }

  /// Whether six ASCII digits may be that group, counted from 0, so that a wrong one is told as soon
  /// as it is typed.
  public static func isGroup(_ typed: String, at index: Int) -> Bool {
    let numbers = typed.utf8.map { Int($0) - 0x30 }
    return numbers.count == groupSize && numbers.allSatisfy { (0...9).contains($0) }
      && (0..<groupCount).contains(index) && isRight(numbers[...], at: index)
  }

  private static func isRight(_ group: ArraySlice<Int>, at index: Int) -> Bool {
    group.reduce(index) { damm[$0 * 10 + $1] } == 0
  }

  /// The groups, counted from 1, whose check digit is not right.
  private static func wrongGroups(_ numbers: [Int]) -> [Int] {
    (0..<groupCount).filter { group in
      let own = numbers[group * groupSize..<(group + 1) * groupSize]
      return !isRight(own, at: group)
    }.map { $0 + 1 }
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    guard scalar.properties.numericType == .decimal else { return nil }
    return scalar.properties.numericValue.map(Int.init)
  }

  private static func isBetween(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .dashPunctuation, .format, .control: true
    default: false
    }
  }

  /// The totally anti-symmetric quasigroup of order 10 by Damm, row by row.
  private static let damm: [Int] = [
    0, 3, 1, 7, 5, 9, 8, 6, 4, 2,
    7, 0, 9, 2, 1, 5, 4, 8, 6, 3,
    4, 2, 0, 6, 8, 7, 1, 3, 5, 9,
    1, 7, 5, 0, 9, 8, 3, 4, 2, 6,
    6, 1, 2, 3, 0, 4, 5, 9, 7, 8,
    3, 6, 7, 4, 2, 0, 9, 5, 8, 1,
    5, 8, 6, 9, 7, 2, 0, 1, 3, 4,
    8, 9, 4, 5, 3, 6, 2, 0, 1, 7,
    9, 4, 3, 8, 6, 1, 7, 2, 0, 5,
    2, 5, 8, 1, 4, 3, 6, 7, 9, 0,
  ]
}

/// What is wrong with a typed recovery code.
public enum RecoveryCodeError: Error, Equatable, Sendable {
  /// Something else than digits, spaces and dashes was typed.
  case notADigit
  /// There are this many digits, not 48.
  case digitCount(Int)
  /// These groups, counted from 1, hold a wrong digit.
  case wrongGroups([Int])
}
