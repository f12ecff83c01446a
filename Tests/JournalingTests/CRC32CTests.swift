import Testing

@testable import Journaling

@Suite("CRC32C")
struct CRC32CTests {
  @Test("the known vector of nine digits")
  func knownVector() {
    let check = Array("123456789".utf8).withUnsafeBytes { CRC32C.of($0) }
    #expect(check == 0xE306_9283)
  }

  @Test("thirty-two zeros and thirty-two ones, as in RFC 3720")
  func rfcVectors() {
    let zeros = [UInt8](repeating: 0, count: 32).withUnsafeBytes { CRC32C.of($0) }
    let ones = [UInt8](repeating: 0xFF, count: 32).withUnsafeBytes { CRC32C.of($0) }
    #expect(zeros == 0x8A91_36AA)
    #expect(ones == 0x62A8_AB43)
  }

  @Test("taking bytes in by parts gives the same as all at once")
  func parts() {
    let bytes = (0..<100).map { UInt8($0) }
    let whole = bytes.withUnsafeBytes { CRC32C.of($0) }
    for cut in 0...100 {
      var check = CRC32C()
      bytes[..<cut].withUnsafeBytes { check.update($0) }
      bytes[cut...].withUnsafeBytes { check.update($0) }
      #expect(check.value == whole)
    }
  }
}
