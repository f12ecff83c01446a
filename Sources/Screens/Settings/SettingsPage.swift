import Canvas
import Domain
import Wording

/// The settings: what each person may choose, who works here, and how the journal stands.
public struct SettingsPage: PageContent {
  public init() {}

  public func view(in context: Context) -> PageView {
    PageView(
      title: .settings,
      columns: [
        Column(Phrase("الإعداد", "Réglage", "Setting"), width: 24),
        Column(Phrase("القيمة", "Valeur", "Value")),
      ],
      rows: languages(context) + themes(context) + locking(context) + operators(context)
        + centre(context)
        + journal(context.journal),
      empty: .none, commands: commands(context))
  }

  private func commands(_ context: Context) -> [MenuCommand] {
    let others = context.state.operators.values.contains {
      !$0.isGone && $0.number != context.operatorNumber
    }
    return [
      MenuCommand(.addOperator, effects: [.open(.form(.centre(.addOperator)))]),
      MenuCommand(.changeOperator, effects: [.open(.form(.centre(.changeOperator)))]),
      MenuCommand(
        .removeOperator, refusal: others ? nil : .nobodyElse,
        effects: [.open(.form(.centre(.removeOperator)))]),
      MenuCommand(.openAnotherDesk, effects: [.open(.form(.centre(.openDesk)))]),
      MenuCommand(.makeBackup, effects: [.open(.form(.centre(.backup)))]),
      MenuCommand(.correctNames, effects: [.open(.form(.centre(.correctNames)))]),
    ] + passphraseCommands(others: others, context)
  }

  private func languages(_ context: Context) -> [Row] {
    Language.allCases.map { language in
      choice(
        "language-\(language.rawValue)", .language, language.ownName,
        isChosen: language == context.language, .useLanguage(language))
    }
  }

  private func themes(_ context: Context) -> [Row] {
    context.themes.map { theme in
      choice(
        "theme-\(theme)", .theme, Phrase.theme(named: theme), isChosen: theme == context.theme,
        .useTheme(theme))
    }
  }

  private func choice(
    _ id: String, _ label: Phrase, _ name: Phrase, isChosen: Bool, _ effect: Effect
  ) -> Row {
    let mark = Phrase(verbatim: isChosen ? "● " : "  ")
    let used = isChosen ? Phrase(" (", " (", " (") + .inUse + Phrase(")", ")", ")") : .empty
    return Row(id: id, [label, mark + name + used], searched: name.all, effects: [effect])
  }

  private func operators(_ context: Context) -> [Row] {
    context.state.operators.values.sorted { $0.number < $1.number }.map { worker in
      let role = CentreForm.role(of: worker.rights) ?? worker.rights.phrase
      let parts = [
        Phrase(verbatim: "\(worker.number) · ") + .quoted(worker.name),
        worker.isGone ? .gone : role,
      ]
      return Row(
        id: "operator-\(worker.number)", [.operators, parts.joined],
        role: worker.isGone ? .dim : .text)
    }
  }

  private func centre(_ context: Context) -> [Row] {
    let fields = context.state.centre?.fields
    let names = [Field.nameArabic, .nameFrench].map { field in
      Row(
        id: "centre-\(field.name)",
        [field.phrase, Phrase(verbatim: fields?.text(field) ?? "—")])
    }
    let desks = context.state.desks.sorted().map { String($0) }.joined(separator: " · ")
    return names + [
      Row(
        id: "letters",
        [FormKey.Part.letters.phrase, Phrase(verbatim: context.state.centre?.letters ?? "—")]),
      Row(id: "desks", [.desks, Phrase(verbatim: desks)]),
    ]
  }

  private func journal(_ facts: JournalFacts) -> [Row] {
    let state: Phrase =
      facts.isWritable
      ? Phrase(verbatim: "● ")
        + (facts.isHeaderDamaged ? .writable : [Phrase.healthy, .writable].joined)
      : Phrase(verbatim: "○ ") + .readOnly
    var rows = [
      Row(id: "journal-path", [.journal, Phrase(verbatim: facts.path)]),
      Row(id: "journal-records", [.empty, .records(facts.recordCount)]),
      Row(id: "journal-state", [.empty, state], role: facts.isWritable ? .text : .warning),
    ]
    rows.append(sealing(facts))
    if let trouble = facts.trouble {
      rows.append(
        Row(id: "journal-trouble", [.empty, Phrase(verbatim: "! ") + trouble], role: .error))
    }
    if facts.isHeaderDamaged {
      rows.append(Row(id: "journal-header", [.empty, .headerCopyDamaged], role: .error))
    }
    if let bytes = facts.repairedBytes {
      rows.append(Row(id: "journal-tail", [.empty, .tailRepaired(bytes)], role: .warning))
    }
    return rows + disk(facts.disk)
  }
}

extension Phrase {
  /// A theme of ours in words, a person's own by its file.
  static func theme(named name: String) -> Phrase {
    switch name {
    case "night": Phrase("ليل", "nuit", "night")
    case "day": Phrase("نهار", "jour", "day")
    case "contrast": Phrase("تباين قوي", "contraste", "contrast")
    case "mono": Phrase("بدون ألوان", "sans couleur", "mono")
    default: Phrase(verbatim: name)
    }
  }
}
