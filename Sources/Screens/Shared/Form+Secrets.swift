import Canvas
import Domain
public import Wording

extension FormField {
  /// What a field is for whose text is nobody's to see.
  public enum Secret: Hashable, Sendable {
    /// A passphrase that exists.
    case known
    /// A new one: how hard it is to guess stands beside it.
    case new
    /// The same as in that field, so that no slip of the finger locks anybody out.
    case again(FormKey)
    /// Six digits of a recovery code, read from paper: seen while they are typed, covered after.
    case group
  }

  /// How many groups a recovery code has.
  public static let codeGroups = 8
  static let digitsInGroup = 6

  var secret: Secret? {
    if case .secret(let secret) = input { secret } else { nil }
  }
}

extension Form {
  /// What was typed in secret, handed over once: afterwards it no longer stands here.
  public mutating func takeSecrets() -> Secrets {
    let taken = Secrets(secrets.mapValues(\.text))
    forgetSecrets()
    return taken
  }

  /// Drops what was typed in secret, as when the form is left.
  public mutating func forgetSecrets() {
    secrets = [:]
    showsSecrets = false
  }

  /// Lets what is typed next take the place of what stands in a field.
  public mutating func settle(_ key: FormKey) { settled.insert(key) }

  /// Says at a field what is wrong, and goes there.
  public mutating func mark(_ key: FormKey, _ problem: Phrase) {
    problems[key] = problem
    focus = key
    asksToSave = false
  }

  /// Whether a field has nothing in it, blanks apart.
  func isEmpty(_ field: FormField, in context: Context) -> Bool {
    if field.secret != nil { return secretText(field.key).allSatisfy(\.isWhitespace) }
    return field.read(text(field, context), in: context) == .empty
  }

  private func secretText(_ key: FormKey) -> String { secrets[key]?.text ?? "" }

  /// What is wrong with a secret that was typed, as far as can be said here.
  func problem(of secret: FormField.Secret, _ field: FormField, _ context: Context) -> Phrase? {
    let text = secretText(field.key)
    switch secret {
    case .known, .new: return nil
    case .again(let other):
      if text.isEmpty || context.secretRules.isSame(text, secretText(other)) { return nil }
      return .passphrasesDiffer
    case .group:
      if text.isEmpty { return nil }
      guard case .each(_, let index) = field.key else { return nil }
      return context.secretRules.isGroup(index, text) ? nil : .codeGroupWrong
    }
  }

  private func isWhole(_ digits: String) -> Bool { digits.utf8.count == FormField.digitsInGroup }

  /// What may be said beside a secret without showing it.
  func note(on secret: FormField.Secret, _ field: FormField, _ context: Context) -> Phrase? {
    let text = secretText(field.key)
    if text.isEmpty { return nil }
    switch secret {
    case .known: return nil
    case .new: return context.secretRules.strength(text).phrase
    case .again(let other):
      return context.secretRules.isSame(text, secretText(other)) ? .passphrasesAgree : nil
    case .group:
      guard isWhole(text) else { return nil }
      return problem(of: .group, field, context) ?? Phrase(verbatim: "✓")
    }
  }

  /// Draws bullets, or what was typed where that was asked for.
  func draw(
    _ secret: FormField.Secret, _ field: FormField, _ rect: Rect, _ isFocused: Bool,
    into frame: inout Frame
  ) {
    let isSeen = showsSecrets || (secret == .group && isFocused)
    let role: Role = isFocused ? .focusedField : .field
    frame.fill(rect, role: role)
    frame.put(
      secrets[field.key] ?? EditBuffer(), x: rect.x, y: rect.y, width: rect.width, role: role,
      isFocused: isFocused, isMasked: !isSeen)
  }

  /// Whether Enter would pass over a group of a code: whoever presses it after a sixth digit is on the
  /// next group already.
  func passesOver(_ field: FormField) -> Bool {
    guard field.secret == .group, case .each(_, let index) = field.key else { return false }
    return index > 0 && secretText(field.key).isEmpty
  }

  /// Types into a group of a code: six digits go on to the next group, so that the whole code can be
  /// typed or pasted without a key between.
  ///
  /// On a French layout the digits arrive as the signs of their keys, where `-` is a 6.
  mutating func typeGroups(_ typed: String, in context: Context) -> [Effect] {
    for scalar in typed.unicodeScalars where scalar != " " {
      let digit = scalar == "-" ? "6" : plainDigits(String(scalar))
      guard digit.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        return [.say(.digitsOnly, .plain)]
      }
      typeDigit(digit, in: context)
    }
    return []
  }

  private mutating func typeDigit(_ digit: String, in context: Context) {
    let fields = fields(in: context)
    guard let field = focused(fields) else { return }
    var buffer = secrets[field.key] ?? EditBuffer()
    guard buffer.text.utf8.count < FormField.digitsInGroup else { return }
    buffer.insert(digit)
    secrets[field.key] = buffer
    problems[field.key] = nil
    if buffer.text.utf8.count == FormField.digitsInGroup, field.key != fields.last?.key {
      _ = move(by: 1, in: context)
    }
  }
}
