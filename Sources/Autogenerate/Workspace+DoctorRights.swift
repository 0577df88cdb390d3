import Diagnostics
import FoundationEssentials
import Postgres

extension Workspace {
  /// Whether the role may change the managed schemas and keep the record.
  func examineRights(_ connection: Connection) async -> [WorkspaceFinding] {
    do {
      let table = try await connection.query(
        """
        SELECT n.name, s.oid IS NOT NULL,
          coalesce(pg_catalog.has_schema_privilege(s.oid, 'CREATE'), false),
          pg_catalog.has_database_privilege(pg_catalog.current_database(), 'CREATE'),
          coalesce((SELECT pg_catalog.count(*) FROM pg_catalog.pg_class c WHERE c.relnamespace = s.oid
            AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
            AND NOT pg_catalog.pg_has_role(c.relowner, 'USAGE')), 0), current_user
        FROM pg_catalog.unnest($1::text[]) WITH ORDINALITY n(name, place)
          LEFT JOIN pg_catalog.pg_namespace s ON s.nspname = n.name ORDER BY n.place
        """,
        ["{" + (project.allSchemas + [project.history]).map(Self.arrayElement).joined(separator: ",") + "}"])
      let problems = (0..<table.count).compactMap { Self.rightsProblem(table, $0) }
      let role = table[0, 5] ?? ""
      return problems.isEmpty
        ? [WorkspaceFinding("rights", .ok, "\(role) may change the managed schemas and keep the record")]
        : problems
    } catch { return WorkspaceFinding.of("rights", error) }
  }

  private static func arrayElement(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private static func rightsProblem(_ table: ResultTable, _ row: Int) -> WorkspaceFinding? {
    let (schema, role) = (table[row, 0] ?? "", table[row, 5] ?? "")
    if table.bool(row, 1) == false {
      guard table.bool(row, 3) == false else { return nil }
      return WorkspaceFinding(
        "rights", .fail, "\(role) may not create the schema \(schema)",
        advice: "as its owner: GRANT CREATE ON DATABASE … TO \"\(role)\"")
    }
    if table.bool(row, 2) == false {
      return WorkspaceFinding(
        "rights", .fail, "\(role) may not create anything in the schema \(schema)",
        advice: "as its owner: GRANT USAGE, CREATE ON SCHEMA \"\(schema)\" TO \"\(role)\"")
    }
    let foreign = table.int(row, 4) ?? 0
    guard foreign > 0 else { return nil }
    return WorkspaceFinding(
      "rights", .warn,
      "\(foreign) object\(foreign == 1 ? "" : "s") in the schema \(schema) belong to other roles",
      advice: "only an owner may alter them: make \"\(role)\" a member of the owning role")
  }

  /// The newest file that `backup.path` names, and whether it is young enough.
  nonisolated func examineBackup(at now: Date) -> WorkspaceFinding {
    guard let backup = project.backup, let pattern = backup.path else {
      return WorkspaceFinding(
        "backup", project.protect ? .warn : .ok, "none is configured",
        advice: project.protect ? "write `backup: { path: \"backups/*.dump\", max_age: 24h }`" : nil)
    }
    guard let newest = ProjectDisk.matches(project.path(pattern)).max(by: { $0.changed < $1.changed }) else {
      return WorkspaceFinding(
        "backup", .warn, "no file fits \(project.path(pattern))",
        advice: "make a backup, or correct `backup.path`")
    }
    let minutes = (Int(now.timeIntervalSince1970) - newest.changed) / 60
    let age = minutes < 120 ? "\(minutes) min" : "\(minutes / 60) h"
    if newest.size == 0 {
      return WorkspaceFinding(
        "backup", .warn, "\(newest.path) is empty", advice: "make a backup that holds something")
    }
    if let limit = backup.maxAgeMilliseconds, minutes * 60_000 > limit {
      return WorkspaceFinding("backup", .warn, "\(newest.path) is \(age) old", advice: "make a newer backup")
    }
    return WorkspaceFinding("backup", .ok, "\(newest.path), \(age) old")
  }
}
