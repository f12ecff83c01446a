public import Domain
public import Wording

public enum ProjectForm: FormContent {
  case none

  public var family: String { "project" }
  public func title(in context: Context) -> Phrase { .none }
  public func fields(for answers: Answers, in context: Context) -> [FormField] { [] }
  public func commands(
    from answers: Answers, in context: Context
  ) throws(FormProblem) -> [Command] { [] }
}
