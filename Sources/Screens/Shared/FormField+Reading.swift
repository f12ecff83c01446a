import Canvas
import Domain
import Wording

/// What a field's text means.
enum Reading: Equatable {
  case empty
  /// The value and how it is shown once read.
  case value(FormValue, shown: Phrase)
  case problem(Phrase)
}

extension FormField {
  /// Reads what was typed.
  func read(_ typed: String, in context: Context) -> Reading {
    if typed.allSatisfy(\.isWhitespace) { return .empty }
    return switch input {
    case .text(let limit): read(text: typed, limit: limit, in: context)
    case .money: readMoney(typed)
    case .number(let range): readNumber(typed, range)
    case .day(let direction): readDay(typed, direction, context)
    case .birth: readBirth(typed, context)
    case .choice(let choices): readChoice(typed, choices)
    case .digits: readDigits(typed)
    case .difference: readDifference(typed)
    case .secret: .empty
    }
  }

  private func read(text typed: String, limit: Int, in context: Context) -> Reading {
    if typed.unicodeScalars.count > limit {
      return .problem(Rejection(.tooLong, [.limit: .number(limit)]).phrase)
    }
    guard case .field(let field) = key else {
      return .value(.text(typed), shown: Phrase(verbatim: typed))
    }
    do {
      let plain = [.cin, .phone, .secondPhone, .relayPhone].contains(field)
      let raw = plain ? plainDigits(typed) : typed
      let value = try field.checked(.text(raw), on: context.today, today: context.today)
      guard case .text(let text) = value else { return .empty }
      return .value(.text(text), shown: Phrase(verbatim: plain ? displayed(text, field) : text))
    } catch { return .problem(error.phrase) }
  }

  private func displayed(_ text: String, _ field: Field) -> String {
    field == .cin ? text : phoneFigures(text)
  }

  private func readMoney(_ typed: String) -> Reading {
    do {
      let amount = try money(typed: typed)
      if amount == .zero, !allowsZero { return .problem(.aboveZero) }
      return .value(.money(amount), shown: phrase { amount.written(in: $0) })
    } catch { return .problem(error.phrase) }
  }

  /// Whoever earns or brings nothing has an answer; what is granted or paid is more than nothing.
  private var allowsZero: Bool {
    if case .field = key { true } else { key == .part(.value) }
  }

  private func readDigits(_ typed: String) -> Reading {
    let digits = plainDigits(typed).filter { !$0.isWhitespace }
    guard digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return .problem(.digitsOnly) }
    return .value(.text(digits), shown: Phrase(verbatim: digits))
  }

  /// An amount more or less: `500 000`, `+500 000`, `-20 000`.
  private func readDifference(_ typed: String) -> Reading {
    let (sign, magnitude) = signed(typed)
    do {
      let amount = try money(typed: magnitude)
      let difference = Money(centimes: sign * amount.centimes)
      return .value(
        .money(difference),
        shown: phrase { (sign < 0 ? "\u{2212}" : "+") + " " + amount.written(in: $0) })
    } catch { return .problem(error.phrase) }
  }

  private func signed(_ typed: String) -> (sign: Int64, magnitude: String) {
    let plain = String(typed.drop { $0.isWhitespace })
    guard let first = plain.first, "+-\u{2212}".contains(first) else { return (1, plain) }
    return (first == "+" ? 1 : -1, String(plain.dropFirst()))
  }

  private func readNumber(_ typed: String, _ range: ClosedRange<Int64>) -> Reading {
    let (sign, magnitude) = range.lowerBound < 0 ? signed(typed) : (1, typed)
    guard let number = wholeNumber(typed: magnitude).map({ sign * $0 }), range.contains(number)
    else {
      return .problem(
        Phrase("عدد من {0} إلى {1}", "Un nombre de {0} à {1}", "A number from {0} to {1}")
          .filled(
            Phrase(verbatim: String(range.lowerBound)), Phrase(verbatim: String(range.upperBound)))
      )
    }
    return .value(.number(number), shown: Phrase(verbatim: String(number)))
  }

  private func readDay(
    _ typed: String, _ direction: FieldKind.Direction, _ context: Context
  ) -> Reading {
    do {
      let found = try day(typed: typed, today: context.today, direction: direction)
      if direction == .past, found > context.today {
        return .problem(Rejection(.dayInFuture).phrase)
      }
      if direction == .future, found < context.today {
        return .problem(Rejection(.dayInPast).phrase)
      }
      return .value(.day(found), shown: phrase { found.words(in: $0) })
    } catch { return .problem(error.phrase) }
  }

  private func readBirth(_ typed: String, _ context: Context) -> Reading {
    do {
      let found = try birth(typed: typed, today: context.today)
      _ = try Field.birth.checked(.birth(found), on: context.today, today: context.today)
      let age = found.age(on: context.today)
      return .value(
        .birth(found),
        shown: phrase { language in found.written(in: language) }
          + Phrase(" ({0} سنة)", " ({0} ans)", " ({0} years)").filled(Phrase(verbatim: "\(age)")))
    } catch let error as DateProblem {
      return .problem(error.phrase)
    } catch let error as Rejection {
      return .problem(error.phrase)
    } catch { return .empty }
  }

  private func readChoice(_ typed: String, _ choices: [Choice]) -> Reading {
    let exact = choices.first { $0.label.all.contains(typed) }
    guard let choice = exact ?? choices.matching(plainDigits(typed), limit: 1).first else {
      return .problem(.notInList)
    }
    return .value(choice.value, shown: choice.label)
  }
}
