import Diagnostics
import Postgres
import RedFlags
import Revisions
package import Runner
import SQLSyntax

/// What stands outside the managed schemas, each object with a digest of what it is: two readings in one
/// transaction tell whether its statements reached beyond.
struct OutsideState: Sendable {
  /// By the server's description: `table public.users`.
  private var objects: [String: String]
  /// Rows that this transaction wrote into tables outside.
  private var written: [String: Int]
  /// Roles belong to the whole server, and other sessions change them meanwhile. A transaction that does so itself
  /// holds the lock of their catalog until its end.
  private var changedRoles = false

  static func read(_ connection: Connection, managed: [String], history: String) async throws -> OutsideState
  {
    let mine = quotedLiteral(arrayText(managed)) + "::name[]"
    // The record's own tables, wherever they are kept, are the runner's business; the rest of that schema is not.
    let own = "nspname = \(quotedLiteral(history)) AND relname ~ '^plumb_(revision|journal)(_|$)'"
    let foreign = "n.nspname <> ALL (\(mine)) AND n.nspname !~ '^pg_(toast|temp)'"
    let result = try await connection.pipeline([
      """
      SELECT 'schema ' || n.nspname, md5(ROW(n.nspowner, n.nspacl)::text) FROM pg_catalog.pg_namespace n
        WHERE \(foreign) AND n.nspname <> 'pg_catalog'
      UNION ALL
      SELECT CASE c.relkind WHEN 'i' THEN 'index ' WHEN 'S' THEN 'sequence ' WHEN 'v' THEN 'view ' ELSE 'table ' END
          || n.nspname || '.' || c.relname,
        md5(ROW(c.oid, c.relkind, c.relowner, c.relacl, c.reloptions, c.relpersistence, c.relrowsecurity,
          c.relforcerowsecurity, c.relispartition, c.relreplident, c.relam, c.reltablespace, c.relfilenode,
          (SELECT string_agg(ROW(a.attname, a.atttypid, a.atttypmod, a.attnotnull, a.attacl, a.attidentity,
            a.attgenerated, a.attisdropped)::text, ',' ORDER BY a.attnum) FROM pg_catalog.pg_attribute a
            WHERE a.attrelid = c.oid AND a.attnum > 0),
          (SELECT string_agg(pg_catalog.pg_get_expr(d.adbin, d.adrelid), ',' ORDER BY d.adnum)
            FROM pg_catalog.pg_attrdef d WHERE d.adrelid = c.oid),
          (SELECT string_agg(ROW(k.conname, k.contype, k.convalidated)::text, ',' ORDER BY k.conname)
            FROM pg_catalog.pg_constraint k WHERE k.conrelid = c.oid),
          (SELECT string_agg(ROW(t.tgname, t.tgenabled, t.tgfoid)::text, ',' ORDER BY t.tgname)
            FROM pg_catalog.pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal),
          (SELECT string_agg(ROW(p.polname, p.polcmd, p.polroles)::text, ',' ORDER BY p.polname)
            FROM pg_catalog.pg_policy p WHERE p.polrelid = c.oid),
          (SELECT string_agg(e.objsubid || e.description, ',' ORDER BY e.objsubid) FROM pg_catalog.pg_description e
            WHERE e.classoid = 1259 AND e.objoid = c.oid),
          (SELECT string_agg(r.ev_action::text, ',' ORDER BY r.rulename) FROM pg_catalog.pg_rewrite r
            WHERE r.ev_class = c.oid))::text)
      FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE \(foreign) AND c.oid >= 16384 AND NOT (\(own))
      UNION ALL
      SELECT 'routine ' || p.oid::regprocedure::text, md5(ROW(p.oid, p.proowner, p.proacl, p.prosrc, p.prorettype,
          p.provolatile, p.prosecdef, p.proconfig)::text)
      FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
        WHERE \(foreign) AND p.oid >= 16384
      UNION ALL
      SELECT 'type ' || n.nspname || '.' || t.typname, md5(ROW(t.oid, t.typowner, t.typacl, t.typdefault, t.typnotnull,
          (SELECT string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder) FROM pg_catalog.pg_enum e
            WHERE e.enumtypid = t.oid),
          (SELECT string_agg(k.conname, ',' ORDER BY k.conname) FROM pg_catalog.pg_constraint k
            WHERE k.contypid = t.oid))::text)
      FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
        WHERE \(foreign) AND t.oid >= 16384 AND t.typrelid = 0 AND t.typelem = 0
      UNION ALL
      SELECT 'extension ' || e.extname, md5(ROW(e.oid, e.extversion, e.extnamespace)::text) FROM pg_catalog.pg_extension e
      UNION ALL
      SELECT 'role ' || r.rolname, md5(ROW(r.oid, r.rolsuper, r.rolcreatedb, r.rolcreaterole, r.rolcanlogin)::text)
      FROM pg_catalog.pg_roles r
      """,
      """
      SELECT schemaname || '.' || relname, n_tup_ins + n_tup_upd + n_tup_del FROM pg_catalog.pg_stat_xact_user_tables
      WHERE schemaname <> ALL (\(mine)) AND n_tup_ins + n_tup_upd + n_tup_del > 0
        AND NOT (schemaname = \(quotedLiteral(history)) AND relname IN ('plumb_revision', 'plumb_journal'))
      """,
      """
      SELECT FROM pg_catalog.pg_locks WHERE pid = pg_catalog.pg_backend_pid() AND locktype = 'relation'
        AND relation IN ('pg_catalog.pg_authid'::regclass, 'pg_catalog.pg_auth_members'::regclass)
        AND mode = 'RowExclusiveLock'
      """,
    ])
    var state = OutsideState(objects: [:], written: [:])
    for row in 0..<result[0].count {
      if let name = result[0][row, 0] { state.objects[name] = result[0][row, 1] ?? "" }
    }
    for row in 0..<result[1].count {
      if let name = result[1][row, 0] { state.written[name] = result[1].int(row, 1) ?? 0 }
    }
    state.changedRoles = result[2].count > 0
    return state
  }

  /// What differs, in words.
  func changes(to later: OutsideState) -> [OutsideEffect] {
    var list: [OutsideEffect] = []
    func counts(_ name: String) -> Bool { later.changedRoles || !name.hasPrefix("role ") }
    for (name, digest) in later.objects where objects[name] != digest && counts(name) {
      list.append(OutsideEffect(name, objects[name] == nil ? "was made" : "was changed"))
    }
    for name in objects.keys where later.objects[name] == nil && counts(name) {
      list.append(OutsideEffect(name, "was dropped"))
    }
    for (name, count) in later.written where count != written[name] ?? 0 {
      list.append(OutsideEffect("table \(name)", "had \(count - (written[name] ?? 0)) rows written"))
    }
    return list.sorted()
  }

  private static func arrayText(_ elements: [String]) -> String {
    "{"
      + elements.map { "\"" + $0.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\"" }
      .joined(separator: ",") + "}"
  }
}

/// Remembers, for each session, what stood outside before a step.
private actor OutsideMemory {
  private var before: [Int32: OutsideState] = [:]
  func keep(_ state: OutsideState, for session: Int32) { before[session] = state }
  func take(_ session: Int32) -> OutsideState? { before.removeValue(forKey: session) }
}

extension Workspace {
  /// Hooks for the runner: before each commit what was made anew gets back what plumb.yaml leaves alone, and the effects of
  /// the step are checked against the managed schemas. What reached beyond is rolled back with `outside-schema`.
  package nonisolated func effectGuard() -> RunHooks {
    let memory = OutsideMemory()
    let managed = project.allSchemas
    let history = project.history
    let rights = keepingRights()
    return RunHooks(
      willBeginStep: { connection, run, step in
        guard step.mode == .transaction else { return }
        try await rights.willBeginStep(connection, run, step)
        let state = try await OutsideState.read(connection, managed: managed, history: history)
        await memory.keep(state, for: connection.processID)
      },
      beforeCommit: { connection, run, step in
        let restored = try await rights.beforeCommit(connection, run, step)
        guard let before = await memory.take(connection.processID) else { return restored }
        let after = try await OutsideState.read(connection, managed: managed, history: history)
        let changes = before.changes(to: after)
        if changes.isEmpty { return restored }
        let script = run.script
        throw Failure(
          "outside-schema",
          at: script.file.isEmpty ? nil : SourcePlace(file: script.file, line: script.fileLine(step.line)),
          subject: run.revision.id,
          "step \(step.number) of revision \(run.revision.id) reaches outside the managed schemas (\(managed.joined(separator: ", ")))",
          details: changes.map(\.description),
          advice: "take that statement out of the revision; what is outside is changed by whoever manages it")
      })
  }
}
