package import CatalogModel

/// The catalogs whose rows say everything that is read of a schema. Every catalog of a server is here or in
/// ``unwatched``, which a test holds.
package enum ChangeDetector {
  struct Watched: Sendable {
    var catalog: String
    /// Which of its rows; nil: all.
    var condition: String?
    /// The first version that has it.
    var since = 130_000
  }

  static let watched: [Watched] =
    [
      "pg_aggregate", "pg_am", "pg_amop", "pg_amproc", "pg_attrdef", "pg_auth_members", "pg_cast", "pg_class",
      "pg_collation", "pg_constraint", "pg_conversion", "pg_default_acl", "pg_description", "pg_enum",
      "pg_event_trigger", "pg_extension", "pg_foreign_data_wrapper", "pg_foreign_server", "pg_foreign_table",
      "pg_index", "pg_inherits", "pg_language", "pg_namespace", "pg_opclass", "pg_operator", "pg_opfamily",
      "pg_partitioned_table", "pg_policy", "pg_proc", "pg_publication", "pg_publication_rel", "pg_range",
      "pg_rewrite", "pg_seclabel", "pg_sequence", "pg_statistic_ext", "pg_tablespace", "pg_transform",
      "pg_trigger", "pg_ts_config", "pg_ts_config_map", "pg_ts_dict", "pg_ts_parser", "pg_ts_template",
      "pg_type",
    ].map { Watched(catalog: $0) } + [
      // System columns are as they are.
      Watched(catalog: "pg_attribute", condition: "attnum > 0"),
      Watched(catalog: "pg_database", condition: "datname = pg_catalog.current_database()"),
      // Most of it follows from rows of other catalogs. What can change by itself: which extension an object
      // belongs to, and which column owns a sequence.
      Watched(
        catalog: "pg_depend",
        condition: """
          refclassid = 3079 OR classid = 1259 AND refclassid = 1259 AND refobjsubid > 0 \
          AND objid IN (SELECT seqrelid FROM pg_catalog.pg_sequence)
          """),
      Watched(catalog: "pg_publication_namespace", since: 150_000),
    ]

  /// With the reason why no schema reads otherwise for what stands there.
  package static let unwatched: [String: String] = [
    "pg_authid": "not everybody may read it: roles are compared by their names and rights in pg_roles",
    "pg_db_role_setting": "the settings themselves are compared",
    "pg_init_privs": "what extensions granted, for dumps",
    "pg_largeobject": "rows of users", "pg_largeobject_metadata": "rows of users",
    "pg_parameter_acl": "rights on server settings", "pg_replication_origin": "the progress of replication",
    "pg_shdepend": "follows from rows of other catalogs",
    "pg_shdescription": "comments on roles and databases",
    "pg_shseclabel": "labels of roles and databases", "pg_statistic": "samples of rows",
    "pg_statistic_ext_data": "samples of rows", "pg_subscription": "not part of a schema",
    "pg_subscription_rel": "not part of a schema", "pg_user_mapping": "not part of a schema",
  ]

  /// The watched catalogs of a server.
  package static func catalogs(_ server: ServerVersion) -> [String] {
    watched.filter { $0.since <= server.number }.map(\.catalog)
  }

  /// Settings of the session that the server's printing depends on.
  private static let settings = [
    "server_version", "is_superuser", "DateStyle", "IntervalStyle", "TimeZone", "bytea_output",
    "client_encoding",
    "lc_monetary", "standard_conforming_strings", "xmlbinary",
  ]

  /// One row: the session, the snapshot, and for each catalog the number of its rows and a hash over the versions of
  /// them; NULL, and not a row looked at, where session and snapshot are `known`.
  static func query(_ server: ServerVersion, known: String) -> String {
    """
    SELECT s.session, s.snapshot, CASE WHEN s.session || ' ' || s.snapshot <> \(known) THEN
      (SELECT pg_catalog.string_agg(r.line, E'\\n' ORDER BY r.line COLLATE "C") FROM (\(rows(server))) r (line)) END
    FROM (SELECT \(session), pg_catalog.pg_current_snapshot()::text) s (session, snapshot)
    """
  }

  /// The run of the server, which ends with every restart, also with one after a crash; database and role.
  private static var session: String {
    let values = settings.map { "pg_catalog.current_setting('\($0)')" }.joined(separator: ", ")
    return """
      pg_catalog.concat_ws(' ', extract(epoch FROM pg_catalog.pg_postmaster_start_time()),
        (SELECT pg_catalog.string_agg(a.pid::text, '+' ORDER BY a.pid) FROM pg_catalog.pg_stat_activity a
         WHERE a.datid IS NULL AND a.usesysid IS NULL),
        (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database()),
        session_user, current_user, \(values))
      """
  }

  private static func rows(_ server: ServerVersion) -> String {
    // hashtidextended is there from 14 on.
    let version =
      server.number >= 140_000
      ? "pg_catalog.hashtidextended(ctid, xmin::text::bigint)"
      : "pg_catalog.hashtextextended(xmin::text || ctid::text, 0)"
    let counted = watched.filter { $0.since <= server.number }.map { watched in
      line(watched.catalog, version, watched.condition.map { " WHERE \($0)" } ?? "")
    }
    let roles = line(
      "pg_roles",
      "pg_catalog.hashtextextended(pg_catalog.concat_ws(' ', oid, rolname, rolsuper, rolinherit), 0)",
      "")
    return (counted + [roles]).joined(separator: " UNION ALL ")
  }

  private static func line(_ catalog: String, _ hash: String, _ condition: String) -> String {
    "SELECT pg_catalog.concat_ws(' ', '\(catalog)', pg_catalog.count(*), pg_catalog.sum(\(hash))) "
      + "FROM pg_catalog.\(catalog)\(condition)"
  }
}
