/// How a run ended, and what the database holds now.
package struct RunReport: Sendable, Hashable {
  /// Positions in the plan of the revisions that were carried through.
  package var completed: [Int] = []
  /// Positions of those that another runner had carried through in the meantime.
  package var skipped: [Int] = []
  package var ending: Ending = .done

  package enum Ending: Sendable, Hashable {
    case done
    /// Another runner was at work all the time.
    case lockBusy([LockHolder])
    /// Something said no before anything began.
    case refused(RunFault)
    /// Revisions stand half applied; they have to be resolved first.
    case halfApplied([HalfApplied])
    case stopped(Stop)
  }

  /// A run that stopped at a step.
  package struct Stop: Sendable, Hashable {
    package var point: StepPoint
    /// Counted from 0; nil where it was no statement that failed, but opening, checking or committing.
    package var statement: Int?
    package var fault: RunFault
    package var fate: Fate
    /// The numbers of the steps of this revision that are committed, those of earlier runs too.
    package var committedSteps: [Int]
    /// How many statements of a step outside a transaction are done.
    package var committedStatements: Int = 0
    /// How often it was tried.
    package var attempts: Int = 1

    /// True where this revision is neither in nor out, and has to be resolved.
    package var leavesHalfApplied: Bool {
      switch fate {
      case .inDoubt, .leftovers: true
      case .rolledBack, .committed: !committedSteps.isEmpty || committedStatements > 0
      }
    }
  }

  /// What became of the step, or the statement, at which it stopped.
  package enum Fate: Sendable, Hashable {
    /// Nothing of it was kept.
    case rolledBack
    /// It was committed; what comes after it was not begun.
    case committed
    /// It could not be found out.
    case inDoubt
    /// It failed and left these invalid indexes.
    case leftovers([String])
  }
}
