import Domain

extension PressFigure {
  /// Every figure of the press texts that is no fact of this centre's journal, and the rival
  /// figures of those that are.
  public static let all = tiznit + ramadan + outcomes + economicIntegration + agadir

  private static let tiznitSource = "agadirino.ma, 2024-05-07"
  private static let fezSource = "Mapress / MAP, 2014-07"
  private static let opinionSource = "L'Opinion, 2014-07"
  private static let dayOfTiznit = Day(year: 2024, month: 5, day: 7)
  private static let november = Day(year: 2025, month: 11, day: 1)
  private static let endOfNovember = Day(year: 2025, month: 11, day: 30)

  private static let tiznit = [
    PressFigure(
      "000.agreement.cohorts.external", .cohorts, 5, .exact, "عدد الأفواج المغطاة بالاتفاقيات",
      "Cohortes couvertes par les conventions", place: ("MA-TIZ", "MA-TIZ"),
      from: dayOfTiznit, source: tiznitSource),
    PressFigure(
      "000.agreement.spent.external", .centimes, 146_029_996, .exact, "مجموع المصروف على الأفواج",
      "Total dépensé pour les cohortes", place: ("MA-TIZ", "MA-TIZ"), from: dayOfTiznit,
      source: tiznitSource),
    PressFigure(
      "000.event.amount.external.a", .centimes, 40_000_000, .about, "مبلغ عملية العشرة",
      "Montant de l'opération des 10", place: ("MA-TIZ", "MA-TIZ"), from: dayOfTiznit,
      source: tiznitSource),
    PressFigure(
      "000.event.amount.external.b", .centimes, 35_577_800, .about, "مبلغ عملية العشرة",
      "Montant de l'opération des 10", place: ("MA-TIZ", "MA-TIZ"), from: dayOfTiznit,
      source: "sawtsahafa.com (MAP), 2024-05"),
  ]

  private static let july = Day(year: 2014, month: 7, day: 2)
  private static let endOfJuly = Day(year: 2014, month: 7, day: 31)
  /// The eleven cities beside Fez, of the provinces in which they lie.
  private static let cities = (
    "طنجة، مراكش، أكادير، تارودانت، الرباط، القنيطرة، وجدة، العيون، بوجدور، سيدي قاسم، المحمدية",
    "Tanger, Marrakech, Agadir, Taroudant, Rabat, Kénitra, Oujda, Laâyoune, Boujdour, "
      + "Sidi Kacem, Mohammedia"
  )

  private static let ramadan = [
    PressFigure(
      "001.event.amount", .centimes, 65_000_000, .about, "عملية فاس: الغلاف المالي",
      "Opération de Fès : enveloppe", place: ("MA-FES", "MA-FES"), from: july, to: endOfJuly,
      source: fezSource),
    PressFigure(
      "001.event.beneficiaries", .people, 38, .exact, "عملية فاس: المستفيدون",
      "Opération de Fès : bénéficiaires", place: ("MA-FES", "MA-FES"), from: july,
      to: endOfJuly, source: fezSource),
    PressFigure(
      "001.programme.amount", .centimes, 450_000_000, .about,
      "برنامج رمضان 2014: غلاف يصل إلى", "Programme Ramadan 2014 : enveloppe, jusqu'à",
      place: cities, from: july, to: endOfJuly, source: fezSource),
    PressFigure(
      "001.programme.beneficiaries.others", .people, 230, .about,
      "برنامج رمضان 2014: المستفيدون خارج فاس",
      "Programme Ramadan 2014 : bénéficiaires hors Fès", place: cities, from: july,
      to: endOfJuly, source: fezSource),
    PressFigure(
      "001.programme.rabat.external", .people, 44, .exact, "برنامج رمضان 2014: الرباط",
      "Programme Ramadan 2014 : Rabat", place: ("MA-RAB", "MA-RAB"), from: july, to: endOfJuly,
      source: opinionSource),
  ]

  private static let outcomes = [
    outcome("stats.small_projects", .projects, 769, "مشاريع صغيرة", "Petits projets lancés"),
    outcome(
      "stats.partner_companies", .placements, 1_203, "إدماج لدى مقاولات شريكة",
      "Placés dans des entreprises partenaires"),
    outcome(
      "stats.vocational", .enrolments, 700, "مسجلون بالتكوين المهني",
      "Inscrits en formation professionnelle"),
    outcome(
      "stats.minors_education", .enrolments, 428, "قاصرون في النظام التعليمي",
      "Mineurs réinscrits à l'école"),
    outcome("stats.studies", .enrolments, 27_637, "متابعة الدراسة", "Ont poursuivi leurs études"),
    outcome("stats.jobs", .placements, 9_843, "وجدوا مناصب شغل", "Ont trouvé un emploi"),
    outcome(
      "stats.own_projects", .projects, 2_377, "أنجزوا مشاريعهم الخاصة",
      "Ont réalisé leur propre projet"),
    rival("stats.placed_2013.external", .placements, 3_142, "إدماج في الشغل", "Placés"),
    rival("stats.small_projects_2013.external", .projects, 729, "مشاريع صغرى", "Micro-projets"),
    rival(
      "stats.small_enterprises_2013.external", .projects, 53, "مقاولات صغرى ومتوسطة",
      "Petites et moyennes entreprises"),
  ]

  private static func outcome(
    _ key: String, _ unit: FigureUnit, _ value: Int64, _ arabic: String, _ french: String
  ) -> PressFigure {
    PressFigure(
      "001." + key, unit, value, .exact, arabic, french, from: Day(year: 2012, month: 1, day: 1),
      to: Day(year: 2013, month: 12, day: 31), source: fezSource)
  }

  /// Of 2013 alone, from a newspaper whose figures do not agree with the agency's.
  private static func rival(
    _ key: String, _ unit: FigureUnit, _ value: Int64, _ arabic: String, _ french: String
  ) -> PressFigure {
    PressFigure(
      "001." + key, unit, value, .exact, arabic, french, year: 2013, source: opinionSource)
  }

  private static let economicIntegration = [
    PressFigure(
      "002.programme.amount", .centimes, 1_067_800_000, .about,
      "برنامج الإدماج الاقتصادي: الغلاف المالي", "Intégration économique : enveloppe",
      from: november, to: endOfNovember, source: communique),
    PressFigure(
      "002.programme.projects", .projects, 303, .exact, "برنامج الإدماج الاقتصادي: المشاريع",
      "Intégration économique : projets", from: november, to: endOfNovember,
      source: communique),
    PressFigure(
      "002.event.amount.external", .centimes, 130_000_000, .moreThan, "عملية كلميم: المبلغ",
      "Opération de Guelmim : montant", place: ("MA-GUE", "MA-GUE"),
      from: Day(year: 2025, month: 11, day: 18), source: "ar.industries.ma, 2025-11-19"),
  ]
  private static let communique = "Communiqué de la Fondation, 2025-11"

  private static let agadir = [
    PressFigure(
      "003.event.beneficiaries", .people, nil, .notStated, "توزيع على هامش التوقيع: المستفيدون",
      "Remise en marge de la signature : bénéficiaires", place: ("MA-AGD", "MA-AGD"),
      from: Day(year: 2024, month: 10, day: 3), source: "2024-10-03")
  ]
}
