public import Domain

/// Every list screen there is.
public enum PageKind: Hashable, Sendable {
  case operators
  case today
  case beneficiaries
  case file(Beneficiary.ID)
  case details(Subject)
  case projects
  case project(LifeProject.ID)
  case envelopes
  case agreement(Agreement.ID)
  case stock
  case allocations
  case allocation(Allocation.ID)
  case cheques
  case ceremonies
  case ceremony(Ceremony.ID)
  case minutes(Ceremony.ID)
  case visits
  case followUp(LifeProject.ID)
  case visit(Visit.ID)
  case reports(ReportChoice?)
  case figure(FigureList, ReportChoice?)
  case published(PublishedFigure.ID)
  case settings

  var content: any PageContent {
    switch self {
    case .operators: OperatorsPage()
    case .today: TodayPage()
    case .beneficiaries: BeneficiariesPage()
    case .file(let id): FilePage(id: id)
    case .details(let subject): DetailsPage(subject: subject)
    case .projects: ProjectsPage()
    case .project(let id): ProjectPage(id: id)
    case .envelopes: EnvelopesPage()
    case .agreement(let id): AgreementPage(id: id)
    case .stock: StockPage()
    case .allocations: AllocationsPage()
    case .allocation(let id): AllocationPage(id: id)
    case .cheques: ChequesPage()
    case .ceremonies: CeremoniesPage()
    case .ceremony(let id): CeremonyPage(id: id)
    case .minutes(let id): MinutesPage(id: id)
    case .visits: VisitsPage()
    case .followUp(let id): FollowUpPage(id: id)
    case .visit(let id): VisitPage(id: id)
    case .reports(let choice): ReportsPage(choice: choice ?? ReportChoice())
    case .published(let id): PublishedPage(id: id)
    case .figure(let list, let choice): FigurePage(list: list, choice: choice ?? ReportChoice())
    case .settings: SettingsPage()
    }
  }
}

/// Every form there is, by the feature it belongs to.
public enum FormKind: Hashable, Sendable {
  case centre(CentreForm)
  case beneficiary(BeneficiaryForm)
  case project(ProjectForm)
  case money(MoneyForm)
  case allocation(AllocationForm)
  case ceremony(CeremonyForm)
  case visit(VisitForm)
  case report(ReportForm)
  case entrance(EntranceForm)

  public var content: any FormContent {
    switch self {
    case .centre(let form): form
    case .beneficiary(let form): form
    case .project(let form): form
    case .money(let form): form
    case .allocation(let form): form
    case .ceremony(let form): form
    case .visit(let form): form
    case .report(let form): form
    case .entrance(let form): form
    }
  }
}

/// The screens of F9, in the order of their digits: 1 to 9, then 0.
public let screenMenu: [Route] = [
  .page(.today), .page(.beneficiaries), .form(.beneficiary(.intake)), .page(.projects),
  .page(.envelopes), .page(.allocations), .page(.ceremonies), .page(.visits), .page(.reports(nil)),
  .page(.settings),
]
