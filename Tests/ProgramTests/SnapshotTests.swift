import Canvas
import Domain
import Glibc
import Testing
import Wording

@testable import Screens

@Suite("The snapshot of a sitting")
struct SnapshotTests {
  /// Checks that every case is among the examples and comes back from its words, with nothing over.
  private func check<Kind: Listed & Spelled>(_: Kind.Type) {
    let numbers = Set(Kind.examples.map(\.number))
    #expect(numbers == Set(0...(numbers.max() ?? 0)), "a case of \(Kind.self) is not listed")
    for example in Kind.examples {
      var words = example.spelled[...]
      #expect(Kind(from: &words) == example)
      #expect(words.isEmpty, "\(example)")
    }
    #expect(Set(Kind.examples.map(\.spelled)).count == Kind.examples.count)
  }

  @Test("every form, every page and every field key comes back from its words")
  func kinds() {
    check(FormKind.self)
    check(CentreForm.self)
    check(BeneficiaryForm.self)
    check(ProjectForm.self)
    check(MoneyForm.self)
    check(AllocationForm.self)
    check(CeremonyForm.self)
    check(VisitForm.self)
    check(ReportForm.self)
    check(PageKind.self)
    check(FigureList.self)
    check(FormKey.self)
  }

  @Test("every field and every part of a command comes back as a key")
  func keys() {
    let keys =
      Field.allCases.map { FormKey.field($0) }
      + FormKey.Part.allCases.flatMap { [.part($0), .each($0, 0), .each($0, 12)] }
    for key in keys {
      var words = key.spelled[...]
      #expect(FormKey(from: &words) == key)
    }
    #expect(Set(keys.map(\.spelled)).count == keys.count)
    for kind in Subject.Kind.allCases {
      var words = Subject(kind, raw(9)).spelled[...]
      #expect(Subject(from: &words) == Subject(kind, raw(9)))
    }
  }

  /// A sitting with a form of every kind, a page of every kind and a desk.
  static var full: Snapshot {
    var desk = Desk(id(3))
    desk.mode = .checkIn
    desk.search = EditBuffer("لحمر", caret: 2)
    desk.chosen = id(4)
    desk.anchor = 7
    desk.isOutOfTurn = true
    let forms = FormKind.examples.enumerated().map { form($1, UInt64($0)) }
    let pages = PageKind.examples.map { kind in
      var page = Page(kind)
      page.filter = EditBuffer("مليكة Lahmar", caret: 3)
      page.selected = "a5-1"
      return page
    }
    return Snapshot(
      forms: forms,
      places: pages.map { .page($0) } + [.desk(desk), .form(form(.centre(.openDesk), 0))],
      lastValues: ["intake": [.field(.commune): "تافراوت", .part(.releasedOn): ""]])
  }

  private static func form(_ kind: FormKind, _ low: UInt64) -> Form {
    var form = Form(kind)
    form.action = raw(low)
    form.focus = .each(.needStatus, 3)
    form.buffers = [
      .field(.givenNameArabic): EditBuffer("لالا مليكة", caret: 4),
      .entry("مطرقة"): EditBuffer("3"),
      .line(id(8)): EditBuffer(""),
    ]
    form.problems = [.field(.cin): Phrase("خطأ", "Faute", "Wrong")]
    form.seenProposals = [.field(.familyNameArabic): "الأحمر"]
    form.settled = [.field(.province), .part(.kind)]
    return form
  }

  @Test("a sitting with every form, every page and a desk comes back equal")
  func roundTrip() {
    let full = Self.full
    #expect(Snapshot(bytes: full.bytes) == full)
    #expect(Snapshot(bytes: full.bytes).bytes == full.bytes)
  }

  @Test("a list left open is closed, and Enter asks again before it saves or hands over")
  func nothingConfirmed() {
    var form = Self.form(.beneficiary(.intake), 1)
    form.asksToSave = true
    form.list = PickList(choices: [])
    var desk = Desk(id(3))
    desk.isShown = true
    let kept = Snapshot(forms: [form], places: [.desk(desk)], lastValues: [:])
    let found = Snapshot(bytes: kept.bytes)
    #expect(found.forms.first?.asksToSave == false)
    #expect(found.forms.first?.list == nil)
    #expect(found.forms.first?.buffers == form.buffers)
    #expect(found.places == [.desk(Desk(id(3)))])
  }

  @Test("a form of another version is left out, and the others come back")
  func otherVersion() {
    let full = Self.full
    let bytes = replaced(full.bytes, "identity", by: "identify")
    let found = Snapshot(bytes: bytes)
    #expect(found.forms == full.forms.filter { $0.kind != .beneficiary(.identity(id(1))) })
    #expect(found.places == full.places)
    let unknown = Snapshot(bytes: replaced(full.bytes, "half-typed", by: "half-baked"))
    #expect(unknown.forms.isEmpty)
    #expect(unknown.places == full.places)
  }

  /// The bytes with every word replaced by one of its length.
  private func replaced(_ bytes: [UInt8], _ word: String, by other: String) -> [UInt8] {
    let (old, new) = (Array(word.utf8), Array(other.utf8))
    var bytes = bytes
    for place in 0...(bytes.count - old.count)
    where Array(bytes[place..<place + old.count]) == old {
      bytes.replaceSubrange(place..<place + old.count, with: new)
    }
    return bytes
  }

  @Test("cut anywhere, what stands whole before the cut comes back")
  func cut() {
    let full = Self.full
    let bytes = full.bytes
    for length in stride(from: 0, to: bytes.count, by: 97) {
      let found = Snapshot(bytes: Array(bytes[..<length]))
      #expect(found.forms == Array(full.forms.prefix(found.forms.count)))
      #expect(found.places == Array(full.places.prefix(found.places.count)))
      #expect(found.forms.count + found.places.count < full.forms.count + full.places.count + 1)
    }
  }

  @Test("bytes that say anything at all are read without harm, within what they hold")
  func hostile() {
    let seed = Self.seed
    print("snapshot seed \(seed)")
    var random = Chance(seed)
    let bytes = Self.full.bytes
    for _ in 0..<120 {
      var mutated = bytes
      for _ in 0...random.below(6) {
        let place = random.below(mutated.count)
        switch random.below(4) {
        case 0: mutated[place] = UInt8(random.below(256))
        case 1: mutated.remove(at: place)
        case 2: mutated.insert(UInt8(random.below(256)), at: place)
        default: mutated[place] ^= UInt8(1 << random.below(8))
        }
      }
      let found = Snapshot(bytes: mutated)
      // What was understood is as good as any other sitting.
      #expect(Snapshot(bytes: found.bytes) == found, "seed \(seed)")
      for form in found.forms {
        #expect(
          form.buffers.values.allSatisfy { (0...$0.text.unicodeScalars.count).contains($0.caret) })
      }
    }
    #expect(Snapshot(bytes: [UInt8](repeating: 0xFF, count: 64)).forms.isEmpty)
  }

  /// `WASL_SEED`, or one drawn now.
  private static var seed: UInt64 {
    getenv("WASL_SEED").flatMap { UInt64(String(cString: $0)) } ?? UInt64.random(in: 0...9_999_999)
  }
}

/// Numbers from a seed (splitmix64).
struct Chance {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
