import Domain

extension EventCoder {
  static func writeCentre(_ event: Event, to writer: inout RecordWriter) {
    switch event {
    case .centreFounded(let letters): writer.event(.centreFounded, [.letters: letters])
    case .deskOpened(let desk): writer.event(.deskOpened, [.desk: desk])
    case .operatorAdded(let number, let rights):
      writer.event(.operatorAdded, [.operatorNumber: number, .rights: rights.rawValue])
    case .operatorChanged(let number, let rights):
      writer.event(.operatorChanged, [.operatorNumber: number, .rights: rights.rawValue])
    case .operatorRemoved(let number): writer.event(.operatorRemoved, [.operatorNumber: number])
    default: break
    }
  }

  static func centre(_ kind: EventKind, _ fields: EventFields) throws(CodingError) -> Event {
    switch kind {
    case .centreFounded: return .centreFounded(letters: try letters(fields))
    case .deskOpened: return .deskOpened(try fields.need(.desk))
    case .operatorAdded:
      return .operatorAdded(try fields.need(.operatorNumber), rights: try rights(fields))
    case .operatorChanged:
      return .operatorChanged(try fields.need(.operatorNumber), rights: try rights(fields))
    case .operatorRemoved: return .operatorRemoved(try fields.need(.operatorNumber))
    default: throw .unknownKind(kind.rawValue)
    }
  }

  private static func rights(_ fields: EventFields) throws(CodingError) -> Rights {
    Rights(rawValue: try fields.need(.rights))
  }

  /// Every number the centre gives begins with them in three bytes, so nothing else is let in.
  private static func letters(_ fields: EventFields) throws(CodingError) -> String {
    let letters: String = try fields.need(.letters)
    guard letters.utf8.count == 3, letters.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      throw .badValue(tag: FieldTag.letters.rawValue)
    }
    return letters
  }
}
