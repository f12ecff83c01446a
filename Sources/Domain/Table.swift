/// A thing that has an identifier of its own kind.
public protocol Identified: Sendable {
  var id: Identifier<Self> { get }
}

/// All things of one kind, found by their identifiers.
///
/// A dictionary of large values keeps room for half as many again, copies all of them when it grows
/// and, after it was copied, when one of them changes. Here they lie in blocks of some dozens: a
/// change to a copy costs one block.
public struct Table<Element: Identified>: Sendable {
  public typealias ID = Identifier<Element>

  private var blocks: [[Element]] = []
  private var index = RowIndex()
  public private(set) var count = 0

  private static var blockSize: Int { 64 }

  public init() {}

  public var isEmpty: Bool { count == 0 }

  /// The thing of this identifier; set to nothing, it is taken away.
  public subscript(id: ID) -> Element? {
    get { row(of: id).map { element($0) } }
    set {
      switch (row(of: id), newValue) {
      case (let row?, let element?): blocks[row / Self.blockSize][row % Self.blockSize] = element
      case (nil, let element?): append(element)
      case (let row?, nil): remove(row)
      case (nil, nil): break
      }
    }
  }

  /// Changes a thing where it lies, and says whether it is there.
  @discardableResult
  public mutating func change(_ id: ID, _ body: (inout Element) -> Void) -> Bool {
    guard let row = row(of: id) else { return false }
    body(&blocks[row / Self.blockSize][row % Self.blockSize])
    return true
  }

  /// The thing that stands in a row.
  func element(_ row: Int) -> Element { blocks[row / Self.blockSize][row % Self.blockSize] }

  /// The row in which a thing stands; rows change only where things are taken away.
  func row(of id: ID) -> Int? {
    index.row(Self.hash(id)) { blocks[$0 / Self.blockSize][$0 % Self.blockSize].id == id }
  }

  private mutating func append(_ element: Element) {
    if count % Self.blockSize == 0 {
      blocks.append([])
      // The first block of a small table grows as it is needed.
      if count > 0 { blocks[blocks.count - 1].reserveCapacity(Self.blockSize) }
    }
    blocks[blocks.count - 1].append(element)
    index.insert(Self.hash(element.id), row: count)
    count += 1
  }

  /// The last thing takes the place of the one that goes.
  private mutating func remove(_ row: Int) {
    index.remove(Self.hash(element(row).id), row: row)
    guard let last = blocks[blocks.count - 1].popLast() else { return }
    count -= 1
    if blocks.last?.isEmpty ?? false { blocks.removeLast() }
    if row == count { return }
    index.remove(Self.hash(last.id), row: count)
    index.insert(Self.hash(last.id), row: row)
    blocks[row / Self.blockSize][row % Self.blockSize] = last
  }

  private static func hash(_ id: ID) -> UInt64 { RowIndex.hash(id.raw.high, id.raw.low) }
}

extension Table {
  /// The things, in the order in which they came.
  public var values: Values { Values(table: self) }

  /// The things of a table without their identifiers.
  public struct Values: RandomAccessCollection, Sendable {
    fileprivate let table: Table

    public var startIndex: Int { 0 }
    public var endIndex: Int { table.count }
    public subscript(row: Int) -> Element { table.element(row) }
  }

  public var keys: [ID] { values.map(\.id) }
}

extension Table: Sequence {
  public func makeIterator() -> AnyIterator<(key: ID, value: Element)> {
    var rest = values.makeIterator()
    return AnyIterator { rest.next().map { (key: $0.id, value: $0) } }
  }
}

/// The same things, in whatever order they came.
extension Table: Equatable where Element: Equatable {
  public static func == (left: Table, right: Table) -> Bool {
    left.count == right.count && left.values.allSatisfy { right[$0.id] == $0 }
  }
}
