/// What a cell means; a theme decides how that looks.
public enum Role: String, CaseIterable, Sendable {
  case text
  case dim
  case title
  case border
  case label
  case value
  case field
  case focusedField
  case placeholder
  case selected
  case key
  case hint
  case saved
  case warning
  case error
  case success
  case overdue
  case accent
  case bar
  case emptyBar
  case heading
  case message
}
