package import Diagnostics
import Postgres
package import Revisions
package import Runner

/// The revisions on the disk, and the database's record of them.
extension Workspace {
  /// Written into the record of what was applied.
  package static let toolVersion = "0.1.0"

  package nonisolated func store() -> RevisionStore { RevisionStore(directory: project.migrationsDirectory) }

  /// Every revision, in the order of the ids.
  ///
  /// - Throws: `Failure` with every error of every file.
  package nonisolated func revisions() throws(Failure) -> [Revision] { try store().load() }

  package nonisolated func graph() throws(Failure) -> RevisionGraph { try RevisionGraph(revisions()) }

  package nonisolated func history() -> History { History(schema: project.history) }

  /// What the database says of itself; nothing is written.
  package func record() async throws -> HistoryRecord { try await history().read(on: connection()) }

  /// What applies revisions, as patient as plumb.yaml says.
  package func runner() async throws -> Runner {
    let limits = project.limits
    return Runner(
      target: try await target(), schemas: project.allSchemas, history: history(),
      limits: RunLimits(
        lockTimeout: limits.lockTimeout, lockRetries: limits.lockRetries,
        statementTimeout: limits.statementTimeout),
      toolVersion: Self.toolVersion)
  }

  /// Who is running revisions of these schemas just now.
  package func lockHolders() async throws -> [LockHolder] {
    let connection = try await connection()
    return try await RunLock(database: connection.target.database, schemas: project.allSchemas)
      .holders(on: connection)
  }
}
