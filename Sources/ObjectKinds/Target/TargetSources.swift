import CatalogModel

extension TargetSource {
  /// Every catalog that holds objects of a schema.
  static let all: [TargetSource] = [
    schemas, relations, indexes, columns, routines, types, tableConstraints, domainConstraints, triggers,
    policies, rules,
    plain(.collation, "pg_collation", "coll", "collation"),
    plain(.conversion, "pg_conversion", "con", "conversion"),
    plain(.extendedStatistics, "pg_statistic_ext", "stx", "statistics object"),
    operators, operatorClasses, operatorFamilies,
    plain(.textSearchConfiguration, "pg_ts_config", "cfg", "text search configuration"),
    plain(.textSearchDictionary, "pg_ts_dict", "dict", "text search dictionary"),
    plain(.textSearchParser, "pg_ts_parser", "prs", "text search parser", hasOwner: false),
    plain(.textSearchTemplate, "pg_ts_template", "tmpl", "text search template", hasOwner: false),
    casts,
  ]

  static let schemas = TargetSource(
    catalog: .namespace, from: "pg_catalog.pg_namespace o JOIN pg_catalog.pg_namespace n ON n.oid = o.oid",
    type: "'schema'", names: "ARRAY[o.nspname]", owner: "o.nspowner", acl: ("o.nspacl", "'n'"))

  /// The sequence of an identity is a part of its column.
  static let relations = TargetSource(
    catalog: .relation,
    from: """
      pg_catalog.pg_class o JOIN pg_catalog.pg_namespace n ON n.oid = o.relnamespace
      LEFT JOIN pg_catalog.pg_depend od ON o.relkind = 'S' AND od.classid = 1259 AND od.objid = o.oid
        AND od.refclassid = 1259 AND od.deptype = 'i'
      LEFT JOIN pg_catalog.pg_class oc ON oc.oid = od.refobjid
      LEFT JOIN pg_catalog.pg_attribute oa ON oa.attrelid = od.refobjid AND oa.attnum = od.refobjsubid
      """,
    type: """
      CASE o.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence'
        WHEN 'f' THEN 'foreign table' ELSE 'table' END
      """,
    names: "ARRAY[n.nspname, o.relname]",
    holderType: """
      CASE WHEN oa.attname IS NOT NULL
        THEN CASE oc.relkind WHEN 'f' THEN 'foreign table column' ELSE 'table column' END END
      """,
    holderNames: "CASE WHEN oa.attname IS NOT NULL THEN ARRAY[n.nspname, oc.relname, oa.attname] END",
    filter: "o.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND o.relpersistence <> 't'",
    owner: "o.relowner", acl: ("o.relacl", "CASE o.relkind WHEN 'S' THEN 's' ELSE 'r' END::\"char\""))

  /// An index behind a constraint is a part of that.
  static let indexes = TargetSource(
    catalog: .relation,
    from: """
      pg_catalog.pg_class o JOIN pg_catalog.pg_namespace n ON n.oid = o.relnamespace
      JOIN pg_catalog.pg_index x ON x.indexrelid = o.oid JOIN pg_catalog.pg_class c ON c.oid = x.indrelid
      LEFT JOIN pg_catalog.pg_constraint k ON k.conrelid = x.indrelid AND k.conindid = o.oid
        AND k.contype IN ('p', 'u', 'x')
      """,
    type: "'index'", names: "ARRAY[n.nspname, o.relname]",
    holderType: "CASE WHEN k.oid IS NOT NULL THEN 'table constraint' END",
    holderNames: "CASE WHEN k.oid IS NOT NULL THEN ARRAY[n.nspname, c.relname, k.conname] END",
    filter: "o.relkind IN ('i', 'I')")

  static let columns = TargetSource(
    catalog: .relation,
    from: """
      pg_catalog.pg_attribute o JOIN pg_catalog.pg_class c ON c.oid = o.attrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      """,
    oid: "o.attrelid", subid: "o.attnum",
    type: "CASE c.relkind WHEN 'f' THEN 'foreign table column' ELSE 'table column' END",
    names: "ARRAY[n.nspname, c.relname, o.attname]",
    holderType:
      "CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'c' THEN 'type' END",
    holderNames: "CASE WHEN c.relkind IN ('v', 'm', 'c') THEN ARRAY[n.nspname, c.relname] END",
    filter: "o.attnum > 0 AND NOT o.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c')")

  static let routines = TargetSource(
    catalog: .procedure,
    from: "pg_catalog.pg_proc o JOIN pg_catalog.pg_namespace n ON n.oid = o.pronamespace",
    type: "CASE o.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END",
    names: "ARRAY[n.nspname, o.proname]",
    arguments: """
      ARRAY(SELECT pg_catalog.format_type(a.type, NULL)
            FROM pg_catalog.unnest(o.proargtypes) WITH ORDINALITY a (type, at) ORDER BY a.at)
      """,
    owner: "o.proowner", acl: ("o.proacl", "'f'"))

  /// Types that are no relation's row, no array and no multirange: those follow another type.
  static let types = TargetSource(
    catalog: .type,
    from: """
      pg_catalog.pg_type o JOIN pg_catalog.pg_namespace n ON n.oid = o.typnamespace
      LEFT JOIN pg_catalog.pg_class c ON c.oid = o.typrelid
      """,
    type: "'type'", names: "ARRAY[n.nspname, o.typname]",
    filter: """
      (o.typtype IN ('e', 'd', 'r') OR o.typtype = 'c' AND c.relkind = 'c' OR o.typtype = 'p' AND NOT o.typisdefined
        OR o.typtype = 'b' AND NOT EXISTS (
          SELECT FROM pg_catalog.pg_type e WHERE e.oid = o.typelem AND e.typarray = o.oid))
      """,
    owner: "o.typowner", acl: ("o.typacl", "'T'"))

  /// PostgreSQL 18 keeps a column's NOT NULL as a constraint, which is a part of the column here.
  static let tableConstraints = TargetSource(
    catalog: .constraint,
    from: "pg_catalog.pg_constraint o JOIN pg_catalog.pg_class c ON c.oid = o.conrelid " + relationSchema
      + """
       LEFT JOIN pg_catalog.pg_attribute a ON o.contype = 'n' AND a.attrelid = o.conrelid AND a.attnum = o.conkey[1]
      """,
    type: "'table constraint'", names: "ARRAY[n.nspname, c.relname, o.conname]",
    holderType: """
      CASE WHEN a.attnum IS NOT NULL THEN CASE c.relkind WHEN 'f' THEN 'foreign table column' ELSE 'table column' END END
      """,
    holderNames: "CASE WHEN a.attnum IS NOT NULL THEN ARRAY[n.nspname, c.relname, a.attname] END")

  /// That it takes no NULL is a constraint since PostgreSQL 17, and a part of the domain here.
  static let domainConstraints = TargetSource(
    catalog: .constraint,
    from: """
      pg_catalog.pg_constraint o JOIN pg_catalog.pg_type t ON t.oid = o.contypid
      JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
      """,
    type: "'domain constraint'", names: "ARRAY[n.nspname, t.typname, o.conname]",
    holderType: "CASE o.contype WHEN 'n' THEN 'type' END",
    holderNames: "CASE o.contype WHEN 'n' THEN ARRAY[n.nspname, t.typname] END")

  static let triggers = TargetSource(
    catalog: .trigger,
    from: "pg_catalog.pg_trigger o JOIN pg_catalog.pg_class c ON c.oid = o.tgrelid " + relationSchema,
    type: "'trigger'", names: "ARRAY[n.nspname, c.relname, o.tgname]", filter: "NOT o.tgisinternal")

  static let policies = TargetSource(
    catalog: .policy,
    from: "pg_catalog.pg_policy o JOIN pg_catalog.pg_class c ON c.oid = o.polrelid " + relationSchema,
    type: "'policy'", names: "ARRAY[n.nspname, c.relname, o.polname]")

  static let rules = TargetSource(
    catalog: .rewrite,
    from: "pg_catalog.pg_rewrite o JOIN pg_catalog.pg_class c ON c.oid = o.ev_class " + relationSchema,
    type: "'rule'", names: "ARRAY[n.nspname, c.relname, o.rulename]", filter: "o.rulename <> '_RETURN'")

  static let operators = plain(
    .operator, "pg_operator", "opr", "operator",
    arguments: """
      ARRAY[CASE WHEN o.oprleft = 0 THEN 'NONE' ELSE pg_catalog.format_type(o.oprleft, NULL) END,
            CASE WHEN o.oprright = 0 THEN 'NONE' ELSE pg_catalog.format_type(o.oprright, NULL) END]
      """)

  static let operatorClasses = ofMethod(.operatorClass, "pg_opclass", "opc", "operator class")
  static let operatorFamilies = ofMethod(.operatorFamily, "pg_opfamily", "opf", "operator family")

  /// A cast has no schema: it stands with the first of its types, or its function, that is not PostgreSQL's own.
  static let casts = TargetSource(
    catalog: .cast,
    from: """
      pg_catalog.pg_cast o
      JOIN pg_catalog.pg_type s ON s.oid = o.castsource JOIN pg_catalog.pg_type t ON t.oid = o.casttarget
      LEFT JOIN pg_catalog.pg_proc f ON f.oid = o.castfunc
      JOIN pg_catalog.pg_namespace n ON n.oid = \(castHome)
      """,
    type: "'cast'", names: "ARRAY[n.nspname]",
    arguments: """
      ARRAY[pg_catalog.format_type(o.castsource, NULL), pg_catalog.format_type(o.casttarget, NULL)]
      """)

  /// 11 is pg_catalog (src/include/catalog/pg_namespace.dat).
  static let castHome =
    "COALESCE(NULLIF(s.typnamespace, 11), NULLIF(t.typnamespace, 11), NULLIF(f.pronamespace, 11))"

  private static let relationSchema = "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"

  private static func plain(
    _ catalog: CatalogClass, _ table: String, _ prefix: String, _ type: String, hasOwner: Bool = true,
    arguments: String = "NULL"
  ) -> TargetSource {
    TargetSource(
      catalog: catalog,
      from: "pg_catalog.\(table) o JOIN pg_catalog.pg_namespace n ON n.oid = o.\(prefix)namespace",
      type: "'\(type)'", names: "ARRAY[n.nspname, o.\(prefix)name]", arguments: arguments,
      owner: hasOwner ? "o.\(prefix)owner" : nil)
  }

  private static func ofMethod(
    _ catalog: CatalogClass, _ table: String, _ prefix: String, _ type: String
  ) -> TargetSource {
    var source = plain(catalog, table, prefix, type, arguments: "ARRAY[m.amname]")
    source.from += " JOIN pg_catalog.pg_am m ON m.oid = o.\(prefix)method"
    return source
  }
}
