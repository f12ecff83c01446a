import Domain

/// The words of a clock that may be wrong.
extension Phrase {
  public static let isClockRight = Phrase(
    "هل ساعة الجهاز صحيحة؟", "L'heure de la machine est-elle juste ?",
    "Is the machine's clock right?")
  public static let machineSays = Phrase(
    "ساعة الجهاز: {0}", "La machine dit : {0}", "The machine says: {0}")
  public static let recordsSay = Phrase(
    "آخر تسجيل: {0}", "Dernier enregistrement : {0}", "The last record: {0}")
  public static let clockGoOn = Phrase(
    "F2 نعم، نواصل", "F2 oui, continuer", "F2 yes, go on")
  public static let clockLeave = Phrase(
    "Esc لا، نخرج لضبط الساعة", "Échap non, quitter et régler l'heure",
    "Esc no, leave and set the clock")

  /// A moment in figures: `21/11/2026 09:12`.
  public static func moment(_ milliseconds: Int64, utcOffsetMinutes: Int16) -> Phrase {
    let minutes = milliseconds / 60_000 + Int64(utcOffsetMinutes)
    let days = minutes >= 0 ? minutes / 1440 : (minutes - 1439) / 1440
    let day = Day(number: Int32(clamping: days))
    let time = hour(Int(minutes - days * 1440))
    return phrase { day.figures(in: $0) + " " + time }
  }

  /// The clock is doubtful and nobody is there to ask.
  public static func clockDoubtful(
    machine: Int64, newest: Int64, utcOffsetMinutes: Int16
  ) -> Phrase {
    Phrase(
      "ساعة الجهاز ({0}) بعيدة عن آخر تسجيل ({1})",
      "l'heure de la machine ({0}) est loin du dernier enregistrement ({1})",
      "the machine's clock ({0}) is far from the last record ({1})"
    ).filled(
      .moment(machine, utcOffsetMinutes: utcOffsetMinutes),
      .moment(newest, utcOffsetMinutes: utcOffsetMinutes))
  }
}
