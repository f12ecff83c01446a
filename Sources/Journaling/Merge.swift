extension Journal {
  /// The union of the records of several journals, in the one order that every machine finds alike.
  ///
  /// The order is by clock, then session, then sequence. A group stays together, because its
  /// records share a clock that no other group of its session has. Where several files hold a
  /// record, the lowest offset is kept, so that the result does not depend on the order of the
  /// lists; where one of them has it erased, it is erased.
  /// - Throws: `conflict` when two records under one position are not the same.
  public static func merged(_ lists: [[StoredRecord]]) throws(JournalError) -> [StoredRecord] {
    let byPosition = lists.flatMap { $0 }.sorted {
      $0.position == $1.position ? $0.offset < $1.offset : $0.position < $1.position
    }
    var union: [StoredRecord] = []
    union.reserveCapacity(byPosition.count)
    for record in byPosition {
      guard let last = union.last, last.position == record.position else {
        union.append(record)
        continue
      }
      guard last.isSameRecord(as: record) else { throw .conflict(record.position) }
      if record.isErased { union[union.count - 1] = record }
    }
    return union.sorted {
      $0.clock == $1.clock ? $0.position < $1.position : $0.clock < $1.clock
    }
  }
}
