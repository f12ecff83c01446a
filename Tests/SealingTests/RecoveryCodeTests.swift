import Testing

@testable import Sealing

@Suite("The recovery code")
struct RecoveryCodeTests {
  @Test("reads back as it was printed, and in Arabic digits with other separators")
  func roundTrip() throws {
    let code = RecoveryCode.fresh()
    #expect(code.text.split(separator: " ").map(\.count) == [6, 6, 6, 6, 6, 6, 6, 6])
    #expect(try RecoveryCode(typed: code.text) == code)
    let arabic = String(
      String.UnicodeScalarView(
        code.text.replacing(" ", with: "-\u{200F}").unicodeScalars.compactMap {
          ("0"..."9").contains($0) ? Unicode.Scalar($0.value - 0x30 + 0x660) : $0
        }))
    #expect(try RecoveryCode(typed: arabic) == code)
    #expect(try RecoveryCode(typed: arabic).passphrase == code.passphrase)
    #expect(RecoveryCode.fresh() != code)
  }

  @Test("every single wrong digit is found, and its group is named")
  func wrongDigits() {
    let digits = RecoveryCode.fresh().text.compactMap(\.wholeNumberValue)
    for place in digits.indices {
      for digit in 0...9 where digit != digits[place] {
        var typed = digits
        typed[place] = digit
        #expect(throws: RecoveryCodeError.wrongGroups([place / 6 + 1])) {
          try RecoveryCode(typed: typed.map(String.init).joined())
        }
      }
    }
  }

  @Test("every exchange of neighbouring digits and of groups is found")
  func exchanges() {
    for _ in 0..<50 {
      let digits = RecoveryCode.fresh().text.compactMap(\.wholeNumberValue)
      for place in digits.indices.dropLast() where digits[place] != digits[place + 1] {
        var typed = digits
        typed.swapAt(place, place + 1)
        #expect(throws: RecoveryCodeError.self) {
          try RecoveryCode(typed: typed.map(String.init).joined())
        }
      }
      let groups = (0..<8).map { Array(digits[$0 * 6..<$0 * 6 + 6]) }
      for first in 0..<8 {
        for second in first + 1..<8 where groups[first] != groups[second] {
          var typed = groups
          typed.swapAt(first, second)
          #expect(throws: RecoveryCodeError.wrongGroups([first + 1, second + 1])) {
            try RecoveryCode(typed: typed.joined().map(String.init).joined())
          }
        }
      }
    }
  }

  @Test("too few digits and letters among them are told apart")
  func notACode() {
    #expect(throws: RecoveryCodeError.digitCount(6)) { try RecoveryCode(typed: "123 456") }
    #expect(throws: RecoveryCodeError.notADigit) { try RecoveryCode(typed: "12a456") }
    #expect(throws: RecoveryCodeError.digitCount(0)) { try RecoveryCode(typed: "") }
  }

  @Test("opens the slot that was made with it")
  func opens() throws {
    let code = RecoveryCode.fresh()
    let keys = KeyRing.fresh()
    let slot = try Cheap.slot(operatorNumber: KeySlot.recoveryNumber, code.passphrase, keys)
    #expect(slot.open(try RecoveryCode(typed: code.text).passphrase) == keys)
    #expect(slot.open(RecoveryCode.fresh().passphrase) == nil)
  }
}
