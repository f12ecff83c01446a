public import Canvas
public import Domain
public import Wording

/// The ceremony desk.
public struct Desk: Screen {
  public let ceremony: Domain.Ceremony.ID

  public init(_ ceremony: Domain.Ceremony.ID) { self.ceremony = ceremony }

  public mutating func update(_ stroke: Keystroke, in context: Context) -> [Effect] { [.back] }
  public func view(into frame: inout Frame, body: Rect, in context: Context) {}
  public func hints(in context: Context) -> [KeyHint] { [] }
  public func commands(in context: Context) -> [MenuCommand] { [] }
  public func title(in context: Context) -> Phrase { .none }
  public func awaitsConfirmation(in context: Context) -> Bool { false }
}
