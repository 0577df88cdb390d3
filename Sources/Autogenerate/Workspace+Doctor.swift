import Diagnostics
import FoundationEssentials
import ModelLoading
import Postgres
import Revisions
import Runner
import ShadowDatabase

/// Looking at everything that the commands need, without writing anything.
extension Workspace {
  /// Each thing with how it is, and how to mend it; the order is that of the needs.
  package func examine() async -> [WorkspaceFinding] {
    var findings = examineVariables()
    findings += await examineModels()
    findings += examineRevisions()
    do {
      let began = ContinuousClock.now
      let connection = try await connection()
      let milliseconds = (ContinuousClock.now - began) / .milliseconds(1)
      let name = isEmbedded ? "embedded" : connection.target.redacted
      findings.append(WorkspaceFinding("connection", .ok, "\(name), in \(Int(milliseconds.rounded())) ms"))
      findings.append(Self.versionFinding(connection.serverVersion))
      findings += await examineRights(connection)
      findings += await examineRequirements(connection)
      findings += await examineShadow()
      findings.append(examineBackup(at: Date()))
      findings += await examineRecord(connection)
      findings += await examineClock(connection)
    } catch {
      findings += WorkspaceFinding.of("connection", error)
      findings.append(examineBackup(at: Date()))
    }
    return findings
  }

  private nonisolated func examineVariables() -> [WorkspaceFinding] {
    do throws(Failure) {
      let url = try project.databaseURL
      let shown = Self.redacted(url)
      return [WorkspaceFinding("environment", .ok, "every variable is set; the database is \(shown)")]
    } catch { return WorkspaceFinding.of("environment", error) }
  }

  private func examineModels() async -> [WorkspaceFinding] {
    guard ProjectDisk.isDirectory(project.modelsDirectory) else {
      return [
        WorkspaceFinding(
          "models", .warn, "there is no folder \(project.modelsDirectory)",
          advice: "`plumb pull` writes the models of a database, `plumb init` an example")
      ]
    }
    do {
      let models = try await models().models
      let count = models.files.count
      return [
        WorkspaceFinding("models", .ok, "\(count) file\(count == 1 ? "" : "s") in \(project.modelsDirectory)")
      ]
    } catch { return WorkspaceFinding.of("models", error) }
  }

  private nonisolated func examineRevisions() -> [WorkspaceFinding] {
    do throws(Failure) {
      let revisions = try revisions()
      let graph = try RevisionGraph(revisions)
      let unsealed = revisions.filter { $0.up.sealState != .intact || $0.down.sealState != .intact }
      if graph.heads.count > 1 {
        return [
          WorkspaceFinding(
            "migrations", .warn, "\(graph.heads.count) heads: \(graph.heads.joined(separator: ", "))",
            advice: "`plumb merge` joins them")
        ]
      }
      if !unsealed.isEmpty {
        return [
          WorkspaceFinding(
            "migrations", .warn, "not sealed: \(unsealed.map(\.id).joined(separator: ", "))",
            advice: "`plumb prove` runs them on a scratch database and seals them")
        ]
      }
      let head = graph.heads.first.map { ", head \($0)" } ?? ""
      return [
        WorkspaceFinding("migrations", .ok, "\(revisions.count) in \(project.migrationsDirectory)\(head)")
      ]
    } catch { return WorkspaceFinding.of("migrations", error) }
  }

  /// `15.10`
  package static func versionName(_ version: Int) -> String { "\(version / 10_000).\(version % 10_000)" }

  private static func versionFinding(_ version: Int) -> WorkspaceFinding {
    let name = "PostgreSQL \(versionName(version))"
    if version < 130_000 {
      return WorkspaceFinding(
        "server", .fail, "\(name) is too old", advice: "plumb needs PostgreSQL 13 or newer")
    }
    if version >= 190_000 {
      return WorkspaceFinding(
        "server", .warn, "\(name) is newer than what this plumb knows (13 to 18)",
        advice: "look for a newer plumb")
    }
    return WorkspaceFinding("server", .ok, name)
  }

  private func examineRequirements(_ connection: Connection) async -> [WorkspaceFinding] {
    do {
      let required = try await models().models.requires
      if required.isEmpty { return [WorkspaceFinding("requires", .ok, "nothing is required")] }
      let table = try await connection.query(
        "SELECT 'extensions ' || extname FROM pg_catalog.pg_extension UNION ALL "
          + "SELECT 'roles ' || rolname FROM pg_catalog.pg_roles")
      let present = Set((0..<table.count).compactMap { table[$0, 0] })
      let missing = required.flatMap { group, names in names.map { (group, $0.key, $0.value) } }
        .filter { !present.contains("\($0.0) \($0.1)") }.sorted { $0.2 < $1.2 }
      if missing.isEmpty {
        return [WorkspaceFinding("requires", .ok, "every required extension and role is there")]
      }
      return missing.map { group, name, place in
        let kind = group == "roles" ? "ROLE" : "EXTENSION"
        return WorkspaceFinding(
          "requires", .fail, "\(place): the database does not have the \(kind.lowercased()) `\(name)`",
          advice: "as a superuser: CREATE \(kind) \"\(name)\"")
      }
    } catch { return WorkspaceFinding.of("requires", error) }
  }

  private func examineShadow() async -> [WorkspaceFinding] {
    do {
      let shadow = try await shadow()
      return [WorkspaceFinding("shadow", .ok, "\(shadow.description), PostgreSQL \(shadow.version)")]
    } catch { return WorkspaceFinding.of("shadow", error) }
  }

  private func examineRecord(_ connection: Connection) async -> [WorkspaceFinding] {
    do {
      let record = try await record()
      if !record.exists {
        return [
          WorkspaceFinding(
            "record", .ok,
            "nothing is applied yet; the schema \(project.history) is made at the first upgrade")
        ]
      }
      let start = WorkspaceStartingPoint(try revisions(), record)
      let objections =
        start.unknown + start.edited + (try await lockHolders().isEmpty ? start.halfApplied : [])
      let count = record.revisions.count
      return objections.isEmpty
        ? [WorkspaceFinding("record", .ok, "\(count) revision\(count == 1 ? "" : "s") applied")]
        : objections.map { WorkspaceFinding("record", $0) }
    } catch { return WorkspaceFinding.of("record", error) }
  }

  private func examineClock(_ connection: Connection) async -> [WorkspaceFinding] {
    do {
      let before = Date().timeIntervalSince1970
      let table = try await connection.query(
        "SELECT extract(epoch FROM pg_catalog.clock_timestamp())::float8")
      let here = (before + Date().timeIntervalSince1970) / 2
      let off = (table[0, 0].flatMap { Double($0) } ?? here) - here
      guard abs(off) > 5 else { return [WorkspaceFinding("clock", .ok, "agrees with the server's")] }
      return [
        WorkspaceFinding(
          "clock", .warn, "the server's clock is \(Int(abs(off))) s \(off > 0 ? "ahead" : "behind")",
          advice: "set both by NTP: the ids of revisions are times")
      ]
    } catch { return WorkspaceFinding.of("clock", error) }
  }
}
