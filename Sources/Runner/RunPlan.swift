package import Revisions

/// A revision to be run in one direction.
package struct RevisionRun: Sendable, Hashable {
  package var revision: Revision
  package var direction: Revision.Direction
  /// True where the database holds the first part of it already and the rest is wanted.
  package var resumes: Bool

  package init(_ revision: Revision, _ direction: Revision.Direction, resumes: Bool = false) {
    self.revision = revision
    self.direction = direction
    self.resumes = resumes
  }

  package var script: Script { revision[direction] }
}

/// What the state machine has to know of a run: no SQL, only its shape.
package struct RunShape: Sendable, Hashable {
  package struct Step: Sendable, Hashable {
    package var number: Int
    package var mode: Revisions.Step.Mode
    package var statementCount: Int
    /// The seal of the step alone; by it a step that was done is known again.
    package var seal: String

    package init(number: Int, mode: Revisions.Step.Mode, statementCount: Int, seal: String = "") {
      self.number = number
      self.mode = mode
      self.statementCount = statementCount
      self.seal = seal
    }
  }

  package var revision: String
  package var revises: [String]
  package var direction: Revision.Direction
  package var resumes: Bool
  package var steps: [Step]

  package init(
    _ revision: String, revises: [String] = [], _ direction: Revision.Direction = .up, resumes: Bool = false,
    steps: [Step]
  ) {
    self.revision = revision
    self.revises = revises
    self.direction = direction
    self.resumes = resumes
    self.steps = steps
  }

  package init(_ run: RevisionRun) {
    self.init(
      run.revision.id, revises: run.revision.revises, run.direction, resumes: run.resumes,
      steps: run.script.steps.map {
        Step(
          number: $0.number, mode: $0.mode, statementCount: $0.statements.count, seal: Seal.of($0.body))
      })
  }
}

/// A step of a run, by positions counted from 0.
package struct StepPoint: Sendable, Hashable {
  package var run: Int
  package var step: Int

  package init(run: Int, step: Int) {
    self.run = run
    self.step = step
  }
}

/// How patient a run is.
package struct RunLimits: Sendable, Hashable {
  /// `lock_timeout` of a step in a transaction, in milliseconds: it blocks others while it waits. 0 waits on.
  package var lockTimeout: Int
  /// How often a step that did not get its locks is tried again.
  package var lockRetries: Int
  /// `statement_timeout` of each statement, in milliseconds; 0 is none.
  package var statementTimeout: Int
  /// `lock_timeout` of statements outside a transaction, in milliseconds: they wait by nature and block nobody.
  package var patientLockTimeout: Int
  /// How long another runner is waited for, in milliseconds.
  package var runnerWait: Int

  package init(
    lockTimeout: Int = 3_000, lockRetries: Int = 10, statementTimeout: Int = 0,
    patientLockTimeout: Int = 600_000, runnerWait: Int = 10_000
  ) {
    self.lockTimeout = lockTimeout
    self.lockRetries = lockRetries
    self.statementTimeout = statementTimeout
    self.patientLockTimeout = patientLockTimeout
    self.runnerWait = runnerWait
  }

  /// Milliseconds between two tries to become the only runner.
  static let runnerPause = 500

  /// Milliseconds before try `attempt` (the first retry is 1): twice as long each time, at most five seconds.
  package static func pause(beforeRetry attempt: Int) -> Int {
    min(5_000, 200 << min(attempt - 1, 10))
  }
}
