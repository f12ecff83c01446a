extension EditBuffer {
  /// Inserts typed or pasted text at the caret, cleaned and folded.
  ///
  /// A madda or hamza typed after its letter composes with it, as within a pasted text.
  public mutating func insert(_ text: String) {
    var inserted = accepted(text)
    guard let first = inserted.first else { return }
    let isTyping = inserted.count == 1 && first != " "
    record(isTyping ? .typing : .other)
    var start = caret
    if start > 0, let composed = composition(of: scalars[start - 1], first) {
      start -= 1
      inserted[0] = composed
    }
    scalars.replaceSubrange(start..<caret, with: inserted)
    caret = start + inserted.count
  }

  /// Removes the scalar before the caret: a mark before its letter, alef before lam.
  public mutating func backspace() {
    guard caret > 0 else { return }
    record(.other)
    scalars.remove(at: caret - 1)
    caret -= 1
  }

  /// Removes the letter behind the caret together with its marks.
  public mutating func deleteForward() {
    guard caret < scalars.count else { return }
    record(.other)
    scalars.removeSubrange(caret..<clusterEnd(after: caret))
  }

  /// Replaces the whole text, as when a value is picked from a list; the caret goes to the end.
  public mutating func replace(with text: String) {
    let replacement = accepted(text)
    guard replacement != scalars else {
      caret = scalars.count
      return
    }
    record(.other)
    scalars = replacement
    caret = scalars.count
  }

  /// Takes back the last change; answers whether there was one.
  @discardableResult
  public mutating func undo() -> Bool {
    guard let last = past.popLast() else { return false }
    future.append(Snapshot(scalars: scalars, caret: caret))
    restore(last)
    return true
  }

  /// Makes the change again that was last taken back; answers whether there was one.
  @discardableResult
  public mutating func redo() -> Bool {
    guard let next = future.popLast() else { return false }
    past.append(Snapshot(scalars: scalars, caret: caret))
    restore(next)
    return true
  }

  private mutating func restore(_ snapshot: Snapshot) {
    scalars = snapshot.scalars
    caret = snapshot.caret
    lastEdit = .other
  }

  /// Remembers the text before a change, except between the letters of one word.
  private mutating func record(_ kind: EditKind) {
    future = []
    if kind == .typing && lastEdit == .typing { return }
    let limit = 200
    if past.count == limit { past.removeFirst() }
    past.append(Snapshot(scalars: scalars, caret: caret))
    lastEdit = kind
  }
}
