extension Counting {
  /// Projects on their way to a decision.
  func projectFigures() -> [Figure] {
    let approved = projects.filter { project in
      project.decisions.contains { $0.value.outcome == .approved && scope.contains($0.day) }
    }
    let inScope = Set(projects.map(\.id))
    let waiting = state.waitingForFunding.filter { project in
      inScope.contains(project.id) && project.decision.map { $0.day <= scope.end } ?? false
    }
    return [
      figure(.projectsDrafted, projects: projects.filter { scope.contains($0.draftedOn) }),
      figure(
        .projectsSubmitted,
        projects: projects.filter { $0.submittedOn.map(scope.contains) ?? false }),
      figure(.projectsApproved, projects: approved),
      figure(.waitingForFunding, projects: waiting),
    ]
  }

  /// The pathways beside the income project: started and completed apart.
  func pathwayFigures() -> [Figure] {
    [
      figure(.placedWithPartners, projects: reached(.hired, on: .partnerJob)),
      figure(.jobsFoundByThemselves, projects: reached(.hired, on: .ownJob)),
      figure(.ownProjects, projects: reached(.launched, on: .ownProject)),
      figure(.trainingEnrolled, projects: reached(.enrolled, on: .vocationalTraining)),
      figure(.trainingCompleted, projects: reached(.completed, on: .vocationalTraining)),
      figure(.schoolEnrolled, projects: reached(.enrolled, on: .school)),
      figure(.schoolCompleted, projects: reached(.completed, on: .school)),
      figure(.minorsEnrolled, people: minorsEnrolled()),
    ]
  }

  private func reached(_ stage: Stage, on pathway: Pathway) -> [LifeProject] {
    projects.filter { project in
      project.pathway == pathway
        && project.stages.contains { $0.value == stage && scope.contains($0.day) }
    }
  }

  private func minorsEnrolled() -> [Beneficiary.ID] {
    reached(.enrolled, on: .school).filter { project in
      project.stages.contains {
        $0.value == .enrolled && scope.contains($0.day)
          && state.beneficiaries[project.person]?.isMinor(on: $0.day) ?? false
      }
    }
    .map(\.person)
  }
}
