import Wording

extension FormContent {
  /// Refuses a form in which a value that stood was emptied: that says nothing about why it stood
  /// there, so it is a correction with a reason.
  func checkNothingCleared(
    _ fields: [FormField], _ answers: Answers
  ) throws(FormProblem) {
    for field in fields where field.initial != nil && answers[field.key] == nil {
      throw FormProblem(field.key, .clearedField)
    }
  }
}
