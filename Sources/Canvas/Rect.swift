/// A column and a row, counted from zero.
public struct Point: Equatable, Hashable, Sendable {
  public var x: Int
  public var y: Int

  /// Makes a point.
  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

/// A rectangle of cells, in leading coordinates wherever a frame is asked to paint it.
public struct Rect: Equatable, Hashable, Sendable {
  public var x: Int
  public var y: Int
  public var width: Int
  public var height: Int

  /// Makes a rectangle; negative sizes become zero.
  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// Whether no cell lies inside.
  public var isEmpty: Bool { width == 0 || height == 0 }

  /// The first column after the rectangle.
  public var maxX: Int { x + width }

  /// The first row below the rectangle.
  public var maxY: Int { y + height }

  /// Whether the cell at `point` lies inside.
  public func contains(_ point: Point) -> Bool {
    point.x >= x && point.x < maxX && point.y >= y && point.y < maxY
  }

  /// The rectangle without `amount` cells at each edge, such as the inside of a box.
  public func inset(by amount: Int) -> Rect {
    inset(horizontally: amount, vertically: amount)
  }

  /// The rectangle without some columns at either side and some rows at top and bottom.
  public func inset(horizontally: Int, vertically: Int) -> Rect {
    Rect(
      x: x + horizontally, y: y + vertically,
      width: width - 2 * horizontally, height: height - 2 * vertically)
  }

  /// The first `width` columns, and the columns that remain behind a gap.
  public func split(leading width: Int, gap: Int = 0) -> (leading: Rect, trailing: Rect) {
    let first = min(max(0, width), self.width)
    return (
      Rect(x: x, y: y, width: first, height: height),
      Rect(x: x + first + gap, y: y, width: self.width - first - gap, height: height)
    )
  }

  /// The columns that remain before a gap, and the last `width` columns.
  public func split(trailing width: Int, gap: Int = 0) -> (leading: Rect, trailing: Rect) {
    let last = min(max(0, width), self.width)
    return (
      Rect(x: x, y: y, width: self.width - last - gap, height: height),
      Rect(x: maxX - last, y: y, width: last, height: height)
    )
  }

  /// The first `height` rows and the rows below.
  public func split(top height: Int) -> (top: Rect, bottom: Rect) {
    let first = min(max(0, height), self.height)
    return (
      Rect(x: x, y: y, width: width, height: first),
      Rect(x: x, y: y + first, width: width, height: self.height - first)
    )
  }

  /// The rows above and the last `height` rows.
  public func split(bottom height: Int) -> (top: Rect, bottom: Rect) {
    split(top: self.height - min(max(0, height), self.height))
  }

  /// The row `index`, counted from the top edge.
  public func row(_ index: Int) -> Rect {
    Rect(x: x, y: y + index, width: width, height: 1)
  }
}
