public import Domain

/// All that happened to one file as one JSON document: what, for which day, who, where and when.
public func historyJSON(_ number: HumanNumber, _ entries: [Entry], in state: State) -> JSONValue {
  [
    "version": 1, "file": .string(number.file),
    "events": .array(entries.map { entryJSON($0, in: state) }),
  ]
}

private func entryJSON(_ entry: Entry, in state: State) -> JSONValue {
  JSONValue.record([
    "on": JSONValue(entry.day), "recorded": .string(stamp(entry)),
    "operator": .integer(Int64(entry.operatorNumber)),
    "operatorName": state.operators[entry.operatorNumber].map { .string($0.name) },
    "desk": .integer(Int64(entry.desk)), "action": .string(entry.action.hex),
    "event": eventJSON(entry.event),
  ])
}

/// The moment of writing as the machine's clock claimed it: `2026-11-21T09:12+01:00`.
public func stamp(_ entry: Entry) -> String {
  let minutes = entry.wallMilliseconds / 60_000 + Int64(entry.utcOffsetMinutes)
  let days = minutes >= 0 ? minutes / 1440 : (minutes - 1439) / 1440
  let offset = Int(entry.utcOffsetMinutes)
  return Day(number: Int32(clamping: days)).iso + "T" + clock(entry.minuteOfDay)
    + (offset < 0 ? "-" : "+") + clock(abs(offset))
}

private func clock(_ minutes: Int) -> String {
  func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
  return two(minutes / 60) + ":" + two(minutes % 60)
}
