internal import Domain

/// The fields of one line, as they were given.
struct Arguments {
  /// From which the ids of new things derive.
  var action = RawID(high: 0, low: 0)
  /// Only to find a file by its number.
  let state: State
  let members: [String: JSONValue]

  /// The members of an object.
  ///
  /// - Throws: `repeated` where a name is given twice: neither of the two is surely the one meant.
  init(_ members: [JSONValue.Member], state: State) throws(BatchError) {
    var found: [String: JSONValue] = [:]
    for member in members {
      if found.updateValue(member.value, forKey: member.name) != nil {
        throw .repeated(member.name)
      }
    }
    self.state = state
    self.members = found
  }

  /// Refuses fields that nobody would read.
  func refuseOthers(than names: Set<String>) throws(BatchError) {
    let others = members.keys.filter { !names.contains($0) }.sorted()
    if let first = others.first { throw .unknownField(first) }
  }

  /// The field of this name.
  func given(_ name: String) throws(BatchError) -> Given {
    guard let json = members[name] else { throw .missing(name) }
    return Given(json: json, field: name, arguments: self)
  }
}
