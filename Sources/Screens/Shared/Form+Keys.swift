public import Canvas
import Wording

extension Form {
  /// The keys of every form.
  static let keyTable: [Binding<Form>] = [
    Binding(.function(2), .save) { form, context in form.save(in: context) },
    Binding(
      .function(4), .list, refusal: { form, context in form.hasList(context) ? nil : .noList }
    ) { form, context in
      form.openList(in: context)
      return []
    },
    Binding(
      .function(4), .showOrHide,
      refusal: { form, context in form.isInSecret(context) ? nil : .noList }
    ) { form, _ in
      form.showsSecrets.toggle()
      return []
    },
    Binding(.function(5), .same, hinted: false) { form, context in form.copyLast(in: context) },
    Binding(.function(6), .undo, hinted: false) { form, context in
      form.edit(in: context) { _ = $0.undo() }
    },
    Binding(.function(7), .redo, hinted: false) { form, context in
      form.edit(in: context) { _ = $0.redo() }
    },
    Binding(.up, .back, hinted: false) { form, context in form.moved(-1, context) },
    Binding(.backTab, .back, hinted: false) { form, context in form.moved(-1, context) },
    Binding(.down, .next, hinted: false) { form, context in form.moved(1, context) },
    Binding(.tab, .next, hinted: false) { form, context in form.moved(1, context) },
    Binding(.pageUp, .back, hinted: false) { form, context in form.moved(-8, context) },
    Binding(.pageDown, .next, hinted: false) { form, context in form.moved(8, context) },
    Binding(.left, .back, hinted: false) { form, context in
      form.edit(in: context) { $0.moveLeft(direction: context.direction) }
    },
    Binding(.right, .next, hinted: false) { form, context in
      form.edit(in: context) { $0.moveRight(direction: context.direction) }
    },
    Binding(.home, .back, hinted: false) { form, context in
      form.edit(in: context) { $0.home() }
    },
    Binding(.end, .next, hinted: false) { form, context in form.edit(in: context) { $0.end() } },
    Binding(.backspace, .back, hinted: false) { form, context in
      form.edit(in: context) { $0.backspace() }
    },
    Binding(.delete, .back, hinted: false) { form, context in
      form.edit(in: context) { $0.deleteForward() }
    },
    Binding(.escape, .back) { form, _ in
      form.isTouched ? [.back, .say(.draftKept, .plain)] : [.back]
    },
  ]

  private mutating func moved(_ step: Int, _ context: Context) -> [Effect] {
    move(by: step, in: context)
  }

  private mutating func edit(
    in context: Context, _ change: (inout EditBuffer) -> Void
  ) -> [Effect] {
    if let field = focused(fields(in: context)) { edit(field, context, change) }
    return []
  }

  private func hasList(_ context: Context) -> Bool {
    if case .choice = focused(fields(in: context))?.input { true } else { false }
  }

  private func isInSecret(_ context: Context) -> Bool {
    focused(fields(in: context))?.secret != nil
  }

  /// The same as in the last record.
  private mutating func copyLast(in context: Context) -> [Effect] {
    guard let field = focused(fields(in: context)),
      let last = context.lastValues[kind.content.family]?[field.key], !last.isEmpty
    else { return [.say(.noSameValue, .plain)] }
    buffers[field.key] = EditBuffer(last)
    return move(by: 1, in: context)
  }
}

extension Context {
  /// The direction of the interface.
  public var direction: Direction { language.isRightToLeft ? .rightToLeft : .leftToRight }

  /// The mark of the selected row: it points into the row.
  var pointer: String { language.isRightToLeft ? "◂" : "▸" }
}
