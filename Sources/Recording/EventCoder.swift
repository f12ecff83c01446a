public import Domain

/// Events as bytes and back: what stands in a record of the journal.
///
/// All numbers are little endian. One payload is the envelope of its events and one or more events:
///
/// | bytes | envelope |
/// |---|---|
/// | 1 | version of this coding, 1 |
/// | 16 | action |
/// | 4 | operator's number |
/// | 2 | desk |
/// | 8 | wall clock, milliseconds since 1970 |
/// | 2 | its offset from UTC, minutes |
/// | 4 | effective day, days since 1970 |
/// | 8 | sum of the action's commands, ``CommandDigest``: see there |
/// | 1 | class: 1 factual, 2 personal, 3 nothing happened |
/// | 16 | the person, in a personal record alone |
///
/// Nothing happened where an action's commands changed nothing: a record without events keeps that
/// it was performed.
///
/// An event is its kind (2), the length of its fields (7 bits a byte, low first) and the fields:
/// tag (1), length (as above), value. A value not known is a field left out; a list repeats its
/// tag.
///
/// Identifiers of events are not written: they are the record's place and the place in the record.
public enum EventCoder {
  static let version: UInt8 = 1
  /// What the events of one record may take up, of the 64 KiB that a payload may have.
  static let largestBody = 60 * 1024
  static let largestPayload = 64 * 1024

  /// The payloads of the records that keep one command's events, to be appended as one group.
  ///
  /// The factual events come first, then those of each person, in records of that person alone, so
  /// that they can be erased; within each the events keep their order. A class of events that would
  /// pass 60 KiB takes several records.
  /// - Parameters:
  ///   - events: what a command made happen; a list in one of them has at most 1,500 values. Where
  ///     there are none, one record says so.
  ///   - commands: the sum of the commands that made it happen.
  ///   - wallMilliseconds: what the machine's clock says, since 1970.
  ///   - utcOffsetMinutes: how far that clock stands east of UTC.
  public static func payloads(
    for events: [Event], of commands: CommandDigest, act: Act, wallMilliseconds: Int64,
    utcOffsetMinutes: Int16
  ) -> [[UInt8]] {
    let isAlone = !events.contains { $0.person != nil }
    func head(_ content: RecordClass, _ person: Beneficiary.ID?) -> [UInt8] {
      envelope(
        of: act, content, person: person, commands.sum(in: content, isAlone: isAlone),
        wallMilliseconds: wallMilliseconds,
        utcOffsetMinutes: utcOffsetMinutes)
    }
    if events.isEmpty { return [head(.nothing, nil)] }
    var classes: [Beneficiary.ID?] = [nil]
    var bodies: [Beneficiary.ID?: [[UInt8]]] = [:]
    for event in events {
      if let person = event.person, bodies[person] == nil { classes.append(person) }
      pack(event, into: &bodies[event.person, default: []])
    }
    return classes.flatMap { person in
      let head = head(person == nil ? .factual : .personal, person)
      return bodies[person, default: []].map { head + $0 }
    }
  }

  /// Adds an event to the last of the bodies, or to a new one where it no longer fits.
  private static func pack(_ event: Event, into bodies: inout [[UInt8]]) {
    let coded = bytes(of: event)
    if let last = bodies.indices.last, bodies[last].count + coded.count <= largestBody {
      bodies[last] += coded
    } else {
      bodies.append(coded)
    }
  }

  /// A payload with its envelope as it was and its events coded anew.
  static func recoded(_ payload: [UInt8], _ events: [Event]) -> [UInt8] {
    let isPersonal = payload.dropFirst(45).first == RecordClass.personal.rawValue
    return payload.prefix(isPersonal ? 62 : 46) + events.flatMap { bytes(of: $0) }
  }

  private static func envelope(
    of act: Act, _ content: RecordClass, person: Beneficiary.ID?, _ commands: UInt64,
    wallMilliseconds: Int64, utcOffsetMinutes: Int16
  ) -> [UInt8] {
    var writer = RecordWriter()
    writer.append(version)
    act.id.write(to: &writer)
    writer.append(act.operatorNumber)
    writer.append(act.desk)
    writer.append(wallMilliseconds)
    writer.append(utcOffsetMinutes)
    writer.append(act.day.number)
    writer.append(commands)
    writer.append(content.rawValue)
    person?.write(to: &writer)
    return writer.bytes
  }
}

/// Whether a record tells facts, words about one person or nothing; stored by number.
enum RecordClass: UInt8 { case factual = 1, personal, nothing }

extension CommandDigest {
  /// What a record of a class keeps of the commands.
  ///
  /// - Parameter isAlone: whether the action has no record of a person.
  func sum(in content: RecordClass, isAlone: Bool) -> UInt64 {
    if content == .personal { return all }
    return isAlone ? factsAndTrace : facts
  }
}
