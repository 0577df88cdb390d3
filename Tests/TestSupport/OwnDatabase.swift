package import Postgres
package import Testing

/// Gives each case a database of its own on the shared server, and lets only a few cases run at once: all cases
/// start together, and a server has only so many sessions.
package struct OwnDatabase: TestTrait, SuiteTrait, TestScoping {
  @TaskLocal private static var target: ConnectionTarget?
  private static let width = Width(4)

  package var isRecursive: Bool { true }

  package func scopeProvider(for test: Test, testCase: Test.Case?) -> OwnDatabase? {
    testCase == nil ? nil : self
  }

  @concurrent
  package func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable @concurrent () async throws -> Void
  ) async throws {
    await Self.width.enter()
    do {
      try await withDatabases { targets in
        try await Self.$target.withValue(targets[0]) { try await function() }
      }
      await Self.width.leave()
    } catch {
      await Self.width.leave()
      throw error
    }
  }

  /// The database of the case that runs.
  package static var current: ConnectionTarget {
    guard let target else { preconditionFailure("the test or its suite needs the trait `.ownDatabase`") }
    return target
  }
}

extension Trait where Self == OwnDatabase {
  /// A database of its own for each case: `OwnDatabase.current`.
  package static var ownDatabase: OwnDatabase { OwnDatabase() }
}

/// A semaphore for tasks.
actor Width {
  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(_ free: Int) { self.free = free }

  func enter() async {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  func leave() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}
