/// The cyclic redundancy check of Castagnoli (RFC 3720, appendix B.4), eight bytes a step.
///
/// It finds accidents, not forgers: a record's hash and, once payloads are sealed, its tag are for
/// those.
struct CRC32C {
  private var register: UInt32 = 0xFFFF_FFFF

  /// The check of all bytes taken in so far.
  var value: UInt32 { ~register }

  /// Takes in further bytes.
  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    register = CRC32C.tables.withUnsafeBufferPointer { tables in
      CRC32C.advance(register, over: bytes, tables: tables)
    }
  }

  /// The check of one run of bytes.
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    var check = CRC32C()
    check.update(bytes)
    return check.value
  }

  /// Eight tables of 256, one after the other: table n carries a byte across n further zero bytes.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 8 * 256)
    for byte in 0..<256 {
      tables[byte] = (0..<8).reduce(UInt32(byte)) { value, _ in
        value & 1 == 1 ? (value >> 1) ^ 0x82F6_3B78 : value >> 1
      }
    }
    for index in 256..<(8 * 256) {
      let before = tables[index - 256]
      tables[index] = (before >> 8) ^ tables[Int(before & 0xFF)]
    }
    return tables
  }()

  private static func advance(
    _ start: UInt32, over bytes: UnsafeRawBufferPointer, tables: UnsafeBufferPointer<UInt32>
  ) -> UInt32 {
    var register = start
    var index = 0
    while index + 8 <= bytes.count {
      let low = register ^ bytes.integer(at: index, as: UInt32.self)
      let high = bytes.integer(at: index + 4, as: UInt32.self)
      let first =
        tables[0x700 + Int(low & 0xFF)] ^ tables[0x600 + Int((low >> 8) & 0xFF)]
        ^ tables[0x500 + Int((low >> 16) & 0xFF)] ^ tables[0x400 + Int(low >> 24)]
      let second =
        tables[0x300 + Int(high & 0xFF)] ^ tables[0x200 + Int((high >> 8) & 0xFF)]
        ^ tables[0x100 + Int((high >> 16) & 0xFF)] ^ tables[Int(high >> 24)]
      register = first ^ second
      index += 8
    }
    while index < bytes.count {
      register = (register >> 8) ^ tables[Int((register ^ UInt32(bytes[index])) & 0xFF)]
      index += 1
    }
    return register
  }
}
