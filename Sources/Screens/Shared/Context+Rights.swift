import Domain
public import Wording

extension Context {
  /// The right that whoever sits here lacks for what the effects lead to, as the domain would refuse
  /// it in the end: better told before a form is filled in than after.
  public func missingRight(for effects: [Effect]) -> Phrase? {
    for effect in effects {
      switch effect {
      case .perform(let commands, _), .performOn(_, let commands, _):
        let missing = commands.lazy.compactMap { missingRight(of: $0.rights) }.first
        if let missing { return missing }
      case .open(.form(let kind)), .replace(.form(let kind)):
        // One of them is enough to have something to fill in.
        let rights = kind.gives.map(\.rights).reduce(Rights()) { $0.union($1) }
        if let missing = missingRight(of: rights) { return missing }
      default: break
      }
    }
    return nil
  }

  private func missingRight(of rights: Rights) -> Phrase? {
    guard let worker = operatorNumber.flatMap({ state.operators[$0] }) else { return nil }
    if rights.isEmpty || !worker.rights.isDisjoint(with: rights) { return nil }
    return Rejection(.rightMissing, [.right: .rights(rights)]).phrase
  }
}

extension PageView {
  /// The page with each command that whoever sits here has no right to, refused with its reason.
  func withRights(in context: Context) -> PageView {
    var view = self
    view.commands = commands.map { $0.withRights(in: context) }
    view.rareCommands = rareCommands.map { $0.withRights(in: context) }
    view.new = new?.withRights(in: context)
    return view
  }
}

extension MenuCommand {
  fileprivate func withRights(in context: Context) -> MenuCommand {
    var command = self
    command.refusal = refusal ?? context.missingRight(for: effects)
    return command
  }
}
