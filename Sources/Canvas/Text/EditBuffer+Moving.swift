extension EditBuffer {
  /// The direction in which the field runs: that of its first strong letter, or the interface's.
  public func fieldDirection(in interface: Direction) -> Direction {
    Paragraph(text, base: .content, direction: interface).direction
  }

  /// Moves the caret to the left as seen: in a right-to-left field that is the next letter.
  ///
  /// - Parameter direction: The direction of the interface, which an empty field follows.
  public mutating func moveLeft(direction: Direction) {
    fieldDirection(in: direction) == .rightToLeft ? moveForward() : moveBackward()
  }

  /// Moves the caret to the right as seen: in a right-to-left field that is the letter before.
  ///
  /// - Parameter direction: The direction of the interface, which an empty field follows.
  public mutating func moveRight(direction: Direction) {
    fieldDirection(in: direction) == .rightToLeft ? moveBackward() : moveForward()
  }

  /// Moves the caret before the first letter.
  public mutating func home() {
    move(to: 0)
  }

  /// Moves the caret behind the last letter.
  public mutating func end() {
    move(to: scalars.count)
  }

  private mutating func moveForward() {
    if caret < scalars.count { move(to: clusterEnd(after: caret)) }
  }

  private mutating func moveBackward() {
    guard caret > 0 else { return }
    var start = caret - 1
    while start > 0, displayWidth(scalars[start]) == 0 { start -= 1 }
    move(to: start)
  }

  private mutating func move(to index: Int) {
    caret = index
    lastEdit = .other
  }

  /// The index behind the letter at `index` and its marks.
  func clusterEnd(after index: Int) -> Int {
    var end = index + 1
    while end < scalars.count, displayWidth(scalars[end]) == 0 { end += 1 }
    return end
  }
}
