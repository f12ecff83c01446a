import Testing

@testable import Canvas

private func keys(_ text: String) -> [Key] {
  keys(Array(text.utf8))
}

private func keys(_ bytes: [UInt8]) -> [Key] {
  var decoder = KeyDecoder()
  let keys = decoder.feed(bytes, at: 1000)
  return keys + decoder.timeout(at: 100_000)
}

/// The bytes of a key and the key.
private let pairs: [(String, Key)] = [
  ("a", .character("a")), ("é", .character("é")), ("س", .character("س")), ("😀", .character("😀")),
  ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{8}", .backspace), ("\u{7F}", .backspace),
  ("\u{1}", .control("a")), ("\u{13}", .control("s")), ("\u{1A}", .control("z")),
  ("\u{0}", .control("@")), ("\u{1C}", .control("\\")),
  ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}OB", .down),
  ("\u{1B}[C", .right), ("\u{1B}OC", .right), ("\u{1B}[D", .left), ("\u{1B}OD", .left),
  ("\u{1B}[H", .home), ("\u{1B}OH", .home), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home),
  ("\u{1B}[F", .end), ("\u{1B}OF", .end), ("\u{1B}[4~", .end), ("\u{1B}[8~", .end),
  ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown),
  ("\u{1B}[Z", .backTab), ("\u{1B}\t", .backTab),
  ("\u{1B}OP", .function(1)), ("\u{1B}OQ", .function(2)), ("\u{1B}OR", .function(3)),
  ("\u{1B}OS", .function(4)), ("\u{1B}[11~", .function(1)), ("\u{1B}[14~", .function(4)),
  ("\u{1B}[[A", .function(1)), ("\u{1B}[[E", .function(5)), ("\u{1B}[15~", .function(5)),
  ("\u{1B}[17~", .function(6)), ("\u{1B}[18~", .function(7)), ("\u{1B}[19~", .function(8)),
  ("\u{1B}[20~", .function(9)), ("\u{1B}[21~", .function(10)), ("\u{1B}[23~", .function(11)),
  ("\u{1B}[24~", .function(12)), ("\u{1B}OM", .enter), ("\u{1B}Ot", .character("4")),
  ("\u{1B}x", .alt("x")), ("\u{1B}س", .alt("س")), ("\u{1B}P", .alt("P")), ("\u{1B}]", .alt("]")),
  ("\u{1B}1", .function(1)), ("\u{1B}9", .function(9)), ("\u{1B}0", .function(10)),
  ("\u{1B}٣", .function(3)),
  ("\u{1B}[1;5A", .unknown), ("\u{1B}[25~", .unknown), ("\u{1B}[27;5;13~", .unknown),
  ("\u{1B}O5P", .unknown), ("\u{1B}\r", .unknown),
  ("\u{1B}[200~a\rb\u{1B}[201~", .paste("a\nb")),
]

private let answers = [
  "\u{1B}[?64;1;22c", "\u{1B}[8;1$y", "\u{1B}[?2004;2$y", "\u{1B}[>0;276;0c", "\u{1B}[I",
  "\u{1B}[O", "\u{1B}P>|XTerm(379)\u{1B}\\", "\u{1B}]11;rgb:0000/0000/0000\u{7}",
  "\u{1B}]10;rgb:ffff/ffff/ffff\u{1B}\\", "\u{1B}[<0;3;4M", "\u{1B}[M !!", "\u{1B}[201~",
  "\u{1B}_Gi=1;OK\u{1B}\\",
]

@Suite("Key decoder")
struct KeyDecoderTests {
  @Test("every key of the common terminals is known", arguments: pairs)
  func known(bytes: String, key: Key) {
    #expect(keys(bytes) == [key])
  }

  @Test("a sequence split at any byte gives the same key", arguments: pairs)
  func split(bytes: String, key: Key) {
    let bytes = Array(bytes.utf8)
    for cut in bytes.indices {
      var decoder = KeyDecoder()
      let first = decoder.feed(bytes[..<cut], at: 0)
      let second = decoder.feed(bytes[cut...], at: 20)
      #expect(first + second + decoder.timeout(at: 50) == [key], "cut at \(cut)")
      #expect(decoder.deadline == nil)
    }
  }

  @Test("answers of the terminal are dropped whole, split anywhere", arguments: answers)
  func answer(bytes: String) {
    let bytes = Array(bytes.utf8)
    for cut in bytes.indices {
      var decoder = KeyDecoder()
      let first = decoder.feed(bytes[..<cut], at: 0)
      let second = decoder.feed(bytes[cut...] + Array("x".utf8), at: 20)
      #expect(first + second == [.character("x")], "cut at \(cut)")
    }
  }

  @Test("a burst of a thousand mixed keys loses none, whatever the reads", arguments: 1...20)
  func burst(seed: UInt64) {
    var random = SplitMix(state: seed)
    // ESC and a letter that could begin an answer are keys only if nothing follows.
    let ambiguous: Set<Key> = [.alt("P"), .alt("]")]
    let usable = pairs.filter { !ambiguous.contains($0.1) }
    let chosen = (0..<1000).map { _ in usable[Int(random.next() % UInt64(usable.count))] }
    let bytes = chosen.flatMap { Array($0.0.utf8) }
    var decoder = KeyDecoder()
    var decoded: [Key] = []
    var position = 0
    while position < bytes.count {
      let end = min(bytes.count, position + 1 + Int(random.next() % 40))
      decoded += decoder.feed(bytes[position..<end], at: Int64(position / 100))
      position = end
    }
    #expect(decoded == chosen.map(\.1), "seed \(seed)")
  }

  @Test("any bytes at all are survived", arguments: 1...50)
  func garbage(seed: UInt64) {
    var random = SplitMix(state: seed)
    var decoder = KeyDecoder()
    for time in 0..<200 {
      let bytes = (0..<20).map { _ in
        let byte = UInt8(truncatingIfNeeded: random.next())
        return byte % 5 == 0 ? 0x1B : byte % 5 == 1 ? 0x5B : byte
      }
      _ = decoder.feed(bytes, at: Int64(time * 7))
    }
    // After silence the decoder is ready, whatever it was in the midst of.
    _ = decoder.timeout(at: 1_000_000)
    #expect(decoder.deadline == nil, "seed \(seed)")
    #expect(decoder.feed(Array("a".utf8), at: 1_000_001) == [.character("a")], "seed \(seed)")
  }

  @Test("a lone ESC is the Escape key after 30 ms, not before")
  func loneEscape() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B], at: 100) == [])
    #expect(decoder.deadline == 130)
    #expect(decoder.timeout(at: 129) == [])
    #expect(decoder.timeout(at: 130) == [.escape])
    #expect(decoder.deadline == nil)
  }

  @Test("a key that comes late after ESC is a key of its own")
  func lateKey() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B], at: 100) == [])
    #expect(decoder.feed([0x35], at: 131) == [.escape, .character("5")])
    #expect(decoder.feed([0x1B], at: 200) == [])
    #expect(decoder.feed([0x35], at: 229) == [.function(5)])
  }

  @Test("Escape struck twice is two keys")
  func doubleEscape() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B, 0x1B], at: 0) == [.escape])
    #expect(decoder.timeout(at: 30) == [.escape])
    #expect(keys("\u{1B}\u{1B}x") == [.escape, .alt("x")])
  }

  @Test("Escape and a function key or an arrow at once are two keys, split anywhere")
  func escapeThenSequence() {
    let pairs: [(String, Key)] = [
      ("\u{1B}[20~", .function(9)), ("\u{1B}OP", .function(1)), ("\u{1B}[A", .up),
    ]
    for (sequence, key) in pairs {
      let bytes = [0x1B] + Array(sequence.utf8)
      for cut in bytes.indices {
        var decoder = KeyDecoder()
        let first = decoder.feed(bytes[..<cut], at: 0)
        let second = decoder.feed(bytes[cut...], at: 20)
        #expect(first + second == [.escape, key], "cut at \(cut)")
      }
    }
  }

  @Test(
    "an unfinished sequence waits 500 ms and is never typed",
    arguments: [
      "\u{1B}[", "\u{1B}O", "\u{1B}[2", "\u{1B}[[", "\u{1B}[1;", "\u{1B}P>|XTerm", "\u{1B}]11;rgb",
    ])
  func unfinished(bytes: String) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(Array(bytes.utf8), at: 0) == [])
    #expect(decoder.deadline == 500)
    #expect(decoder.timeout(at: 499) == [])
    #expect(decoder.timeout(at: 500) == [])
    #expect(decoder.feed(Array("Q".utf8), at: 501) == [.character("Q")])
  }

  @Test("a sequence broken off by a key loses only itself")
  func brokenOff() {
    #expect(keys("\u{1B}[1;\u{1B}[A") == [.up])
    #expect(keys("\u{1B}[\r") == [.enter])
    #expect(keys("\u{1B}[2é") == [.character("é")])
    #expect(keys("\u{1B}O\u{1B}OP") == [.function(1)])
  }

  @Test(
    "bad UTF-8 is dropped and good text around it kept",
    arguments: [
      [0xFF], [0xC3], [0xE2, 0x82], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80], [0x80, 0x80],
      [0xF0, 0x80, 0x80, 0x80], [0xC2, 0x9B], [0xE0, 0x80, 0x80],
    ] as [[UInt8]])
  func badText(bytes: [UInt8]) {
    #expect(keys([0x61] + bytes + [0x62]) == [.character("a"), .character("b")])
  }

  @Test("half a character is dropped after 500 ms")
  func halfCharacter() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0xD8], at: 0) == [])
    #expect(decoder.deadline == 500)
    #expect(decoder.timeout(at: 500) == [])
    #expect(decoder.feed([0xB3], at: 600) == [])
  }

  @Test("a paste is one key, its line breaks and escapes are text")
  func paste() {
    let text = "\u{1B}[200~un\r\ndeux\ntrois\r\u{1B}[A\t\u{1B}[201~\r"
    #expect(keys(text) == [.paste("un\ndeux\ntrois\n\u{1B}[A\t"), .enter])
    #expect(keys("\u{1B}[200~\u{1B}[201~") == [.paste("")])
    #expect(
      keys(Array("\u{1B}[200~".utf8) + [0xFF, 0x61] + Array("\u{1B}[201~".utf8)) == [.paste("a")])
  }

  @Test("a paste whose end is lost counts as complete after two seconds")
  func lostPaste() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(Array("\u{1B}[200~ab\r".utf8), at: 0) == [])
    #expect(decoder.deadline == 2000)
    #expect(decoder.timeout(at: 1999) == [])
    #expect(decoder.timeout(at: 2000) == [.paste("ab\n")])
    #expect(decoder.feed([0x0D], at: 2001) == [.enter])
  }

  @Test("sequences of terminfo can be put on top")
  func terminfo() {
    let own: [[UInt8]: Key] = [Array("\u{1B}Ot".utf8): .function(5), [0x7F]: .delete]
    var decoder = KeyDecoder(sequences: KeyDecoder.commonSequences.merging(own) { $1 })
    #expect(
      decoder.feed(Array("\u{1B}Ot\u{7F}\u{1B}[A".utf8), at: 0) == [
        .function(5), .delete, .up,
      ])
  }
}

/// A small generator whose sequence depends on the seed alone.
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
