import Canvas
import Domain
import Wording

/// One thing to do, with the place where it is done.
struct TodayTask {
  /// How pressing it is: what is at the door, then what is late.
  enum Urgency: CaseIterable { case imminent, late, now, waiting }

  var id: String
  var urgency: Urgency
  var what: Phrase
  var person: Beneficiary.ID?
  var day: Day?
  /// Where no person is meant: what it is about.
  var about: Phrase?
  var effects: [Effect]

  /// All there is to do, in order of urgency; within it in the order of the kinds below.
  static func all(in context: Context) -> [TodayTask] {
    let (state, today) = (context.state, context.today)
    let all =
      anomalies(state) + ceremonies(state, today) + visits(state, today) + steps(state, today)
      + cheques(state, today) + assets(state) + projects(state, today) + files(state)
      + funding(state) + disputes(state)
    return Urgency.allCases.flatMap { urgency in all.filter { $0.urgency == urgency } }
  }

  func row(in context: Context) -> Row {
    let found = person.flatMap { context.state.beneficiaries[$0] }
    let mark = Phrase(verbatim: urgency == .late ? "! " : urgency == .waiting ? "· " : "● ")
    return Row(
      id: id,
      [
        mark + what, found.map { Phrase(verbatim: context.name(of: $0)) } ?? about ?? .empty,
        Phrase(verbatim: found?.number.file ?? ""),
        Phrase(verbatim: found?.fields.text(.commune) ?? ""),
        day.map { Phrase(verbatim: $0.dayAndMonth) } ?? .empty,
      ],
      role: urgency == .late ? .overdue : urgency == .waiting ? .dim : .text,
      searched: found?.searchedNames ?? [], effects: effects)
  }
}

extension Day {
  /// `24/11`, for narrow columns.
  var dayAndMonth: String { String(figures(in: .french).prefix(5)) }
}

extension TodayTask {
  private static func visits(_ state: State, _ today: Day) -> [TodayTask] {
    state.dueVisits([.overdue, .open], asOf: today).map { visit in
      let isLate = visit.status == .overdue
      let name = Phrase("زيارة", "Visite", "Visit")
      let late = Phrase(" ", ", ", " ") + .late(visit.daysLate(on: today))
      return TodayTask(
        id: "visit-\(visit.project.raw.hex)-\(visit.window ?? -1)", urgency: isLate ? .late : .now,
        what: isLate ? name + late : name + Phrase(" مستحقة", " à faire", " due"),
        person: visit.person, day: visit.due,
        effects: [.open(.page(.followUp(visit.project)))])
    }
  }

  /// Ceremonies of the next two weeks, and past ones that were not closed.
  private static func ceremonies(_ state: State, _ today: Day) -> [TodayTask] {
    state.openCeremonies.filter { $0.day <= today + 14 }.map { ceremony in
      let days = today.days(until: ceremony.day)
      let what: Phrase =
        switch days {
        case ..<0: Phrase("حفل للاختتام", "Cérémonie à clôturer", "Ceremony to close")
        case 0: Phrase("حفل اليوم", "Cérémonie aujourd'hui", "Ceremony today")
        case 1: Phrase("حفل غدا", "Cérémonie demain", "Ceremony tomorrow")
        default:
          Phrase("حفل بعد ", "Cérémonie, dans ", "Ceremony in ")
            + Phrase(Phrase.days(days).arabic, "\(days) j", "\(days) d")
        }
      let blocked = state.blockedCount(of: ceremony)
      return TodayTask(
        id: "ceremony-\(ceremony.id.raw.hex)",
        urgency: days < 0 ? .late : days < 2 ? .imminent : .now, what: what, day: ceremony.day,
        about: blocked == 0 ? ceremony.place : .listed(ceremony.entries.count, blocked: blocked),
        effects: [.open(.page(.ceremony(ceremony.id)))])
    }
  }

  private static func steps(_ state: State, _ today: Day) -> [TodayTask] {
    state.nextSteps(until: today + 1).map { contact in
      let day = contact.fields.day(.nextDay) ?? today
      let words =
        contact.fields.text(.nextStep).map { Phrase(verbatim: $0) } ?? Field.nextStep.phrase
      return TodayTask(
        id: "step-\(contact.id.raw.hex)", urgency: day < today ? .late : .now, what: words,
        person: contact.person, day: day,
        effects: Subject.beneficiary(contact.person).effects(in: state))
    }
  }

  /// Somebody calls after 10 days; after 20 the cheque can no longer be presented in time.
  private static func cheques(_ state: State, _ today: Day) -> [TodayTask] {
    state.uncashedCheques(asOf: today).map { cheque in
      let allocation = state.allocationOfLine[cheque.line]
      let isLate = state.presentation(of: cheque, asOf: today) == .alert
      return TodayTask(
        id: "cheque-\(cheque.number)", urgency: isLate ? .late : .now,
        what: isLate
          ? Phrase("شيك لم يصرف: إنذار", "Chèque non encaissé", "Cheque not cashed: alert")
          : Phrase("شيك: الاتصال", "Chèque : appeler", "Cheque: call"),
        person: allocation.flatMap { state.allocations[$0]?.person }, day: cheque.changedOn,
        effects: allocation.map { [.open(.page(.allocation($0)))] } ?? [])
    }
  }

  private static func assets(_ state: State) -> [TodayTask] {
    state.projectsWithOpenAssets.map { project in
      TodayTask(
        id: "assets-\(project.id.raw.hex)", urgency: .now,
        what: Phrase("مصير المعدات", "Sort du matériel", "Equipment to decide"),
        person: project.person, day: state.beneficiaries[project.person]?.condition?.day,
        effects: [.open(.page(.followUp(project.id)))])
    }
  }
}

extension TodayTask {
  private static func projects(_ state: State, _ today: Day) -> [TodayTask] {
    let sentBack = state.openProjects([.sentBack]).map { project in
      task(
        project, .now, Phrase("مشروع للاستكمال", "Projet renvoyé", "Project sent back"),
        project.decision?.day)
    }
    let deferred = state.deferredProjects(until: today).map { project in
      task(
        project, .now, Phrase("انتهى أجل التأجيل", "Ajournement échu", "Deferral is over"),
        project.decision?.value.until)
    }
    let submitted = state.openProjects([.submitted]).map { project in
      task(
        project, .now, Phrase("رأي المنسق منتظر", "Avis à donner", "Opinion awaited"),
        project.submittedOn)
    }
    let decided = state.openProjects([.opinionGiven]).map { project in
      task(
        project, .now, Phrase("القرار منتظر", "Décision attendue", "Decision awaited"),
        project.opinion?.day)
    }
    let drafts = state.openProjects([.draft]).map { project in
      task(
        project, .waiting, Phrase("مشروع للإحالة", "Projet à soumettre", "Project to submit"),
        project.draftedOn)
    }
    return sentBack + deferred + submitted + decided + drafts
  }

  private static func task(
    _ project: LifeProject, _ urgency: Urgency, _ what: Phrase, _ day: Day?
  ) -> TodayTask {
    TodayTask(
      id: "project-\(project.id.raw.hex)", urgency: urgency, what: what, person: project.person,
      day: day, effects: [.open(.page(.project(project.id)))])
  }

  private static func files(_ state: State) -> [TodayTask] {
    let inquiries = state.filesWithoutInquiry.map { person in
      TodayTask(
        id: "inquiry-\(person.id.raw.hex)", urgency: .now,
        what: Phrase("بحث اجتماعي للإنجاز", "Enquête à faire", "Inquiry to make"),
        person: person.id, day: person.openedOn,
        effects: Subject.beneficiary(person.id).effects(in: state))
    }
    let papers = state.filesWaitingForPapers.map { person in
      TodayTask(
        id: "papers-\(person.id.raw.hex)", urgency: .waiting,
        what: FigureName.waitingForPapers.phrase, person: person.id, day: person.eligibility?.day,
        effects: Subject.beneficiary(person.id).effects(in: state))
    }
    return inquiries + papers
  }

  private static func funding(_ state: State) -> [TodayTask] {
    state.waitingForFunding.map { project in
      TodayTask(
        id: "funding-\(project.id.raw.hex)", urgency: .waiting,
        what: Phrase("في انتظار التمويل", "Attend un financement", "Waiting for funding"),
        person: project.person, day: project.decision?.day,
        effects: [.open(.page(.project(project.id)))])
    }
  }

  /// What two machines left to a person to settle.
  private static func disputes(_ state: State) -> [TodayTask] {
    state.disputes.map { dispute in
      TodayTask(
        id: "dispute-\(dispute.subject.id.hex)-\(dispute.field.name)", urgency: .now,
        what: Phrase("للاختيار: ", "À choisir : ", "To choose: ") + dispute.field.phrase,
        person: state.person(of: dispute.subject), about: dispute.subject.kind.phrase,
        effects: dispute.subject.effects(in: state))
    }
  }

  private static func anomalies(_ state: State) -> [TodayTask] {
    state.anomalies.enumerated().map { index, anomaly in
      TodayTask(
        id: "anomaly-\(index)", urgency: .late, what: anomaly.kind.phrase,
        person: state.person(of: anomaly.subject), about: anomaly.subject.kind.phrase,
        effects: anomaly.subject.effects(in: state))
    }
  }
}
