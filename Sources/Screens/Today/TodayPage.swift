import Canvas
import Domain
import Wording

/// The first screen: how the centre stands, and what to do, in order of urgency.
public struct TodayPage: PageContent {
  public init() {}

  public func view(in context: Context) -> PageView {
    PageView(
      title: .todayTitle, summary: summary(context),
      columns: [
        Column(.toDo, width: 23), Column(.fullName), Column(.file, width: 15),
        Column(.commune, width: 10), Column(Phrase("يوم", "Le", "On"), width: 5),
      ],
      rows: TodayTask.all(in: context).map { $0.row(in: context) }, empty: .nothingToDo)
  }

  private func summary(_ context: Context) -> [SummaryLine] {
    let (state, today) = (context.state, context.today)
    let late = state.dueVisits([.overdue], asOf: today).count
    let week = state.dueVisits([.open, .upcoming], asOf: today).count { $0.due <= today + 6 }
    return [
      SummaryLine(
        Phrase("الزيارات", "Visites", "Visits"), .overdueAndDue(late, week),
        role: late > 0 ? .overdue : .value),
      SummaryLine(
        Phrase("المشاريع", "Projets", "Projects"),
        .toCompleteAndWaiting(
          state.openProjects([.draft, .sentBack]).count, state.waitingForFunding.count)),
      ceremony(context),
    ] + envelopes(state)
  }

  private func ceremony(_ context: Context) -> SummaryLine {
    let label = Phrase("الحفل المقبل", "Prochaine cérémonie", "Next ceremony")
    guard let next = context.state.openCeremonies.first(where: { $0.day >= context.today }) else {
      return SummaryLine(label, .none)
    }
    let blocked = context.state.blockedCount(of: next)
    let place = next.place.map { Phrase(verbatim: " · ") + $0 } ?? .empty
    let day = phrase { language in
      let figures = next.day.dayAndMonth
      return weekdayName(next.day.weekday, in: language) + " "
        + (language.isRightToLeft ? isolated(figures) : figures)
    }
    return SummaryLine(
      label,
      day + Phrase(": ", " : ", ": ") + .listed(next.entries.count, blocked: blocked) + place,
      role: blocked > 0 ? .warning : .value)
  }

  /// The envelopes that still hold something, the fullest first: three of them at most.
  private func envelopes(_ state: State) -> [SummaryLine] {
    let open = state.envelopes.values.filter { $0.free > .zero }
      .sorted { ($1.committedPercent, $0.id) < ($0.committedPercent, $1.id) }
    return open.prefix(3).map { envelope in
      let name = envelope.fields.text(.label).map { Phrase(verbatim: $0) } ?? .envelopes
      let percent = envelope.committedPercent
      return SummaryLine(
        name, .committedShare(percent), bar: SummaryLine.Bar(filled: percent, total: 100))
    }
  }
}

extension Envelope {
  /// How much of it is committed, in whole hundredths.
  var committedPercent: Int {
    amount.centimes <= 0 ? 0 : Int(committed.centimes * 100 / amount.centimes)
  }
}

extension Ceremony {
  /// Where it is held, as far as it is known.
  var place: Phrase? {
    let province = fields.text(.province).map { Choices.provincePhrase($0) }
    return province ?? fields.text(.venue).map { Phrase(verbatim: $0) }
  }
}
