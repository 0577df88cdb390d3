package import CatalogModel
import SQLSyntax

extension Column {
  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    let compression = server.major >= 14 ? "a.attcompression" : "''"
    let names = server.major >= 18
    // Before, a partition's columns counted by themselves, as those of children do.
    let sharesIdentity = server.major >= 17
    // A partition's own constraint counts as inherited where it was attached, and keeps its name.
    let isRequiredHere =
      names
      ? "COALESCE(k.conislocal OR (c.relispartition AND r.required AND k.conname <> r.requirement), false)"
      : "(a.attnotnull AND NOT o.required)"
    // Before PostgreSQL 18 nothing tells whether a column of the table's own is required by itself or by a parent.
    let isUnrelated = names ? "(r.attrelid IS NULL OR k.oid IS NULL)" : "o.same IS NULL"
    let isUntold = names ? " AND ke.objoid IS NULL" : ""
    let implied = "(o.same AND NOT \(isRequiredHere)\(isUntold))"
    return CatalogQuery(
      """
      SELECT c.oid, a.attnum,
             concat_ws(' ', '1259/' || s.seqrelid, '2604/' || d.oid\(names ? ", '2606/' || k.oid" : "")),
             n.nspname, c.relname, a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod),
             a.attnotnull AND (\(isUnrelated) OR \(implied) OR \(isRequiredHere)),
             \(names ? "k.conname, k.connoinherit, k.convalidated, k.conislocal, \(isRequiredByKey)" : "NULL, false, true, false, false"), a.attidentity,
             \(sharesIdentity ? "c.relispartition" : "false"),
             CASE WHEN a.attgenerated <> '' THEN pg_catalog.pg_get_expr(d.adbin, d.adrelid) END,
             a.attgenerated = 'v', \(takesExpression(server)),
             CASE WHEN a.attcollation <> t.typcollation THEN ln.nspname END,
             CASE WHEN a.attcollation <> t.typcollation THEN l.collname END,
             CASE WHEN a.attstorage <> COALESCE(o.storage, t.typstorage) THEN a.attstorage END,
             CASE WHEN o.compression IS DISTINCT FROM \(compression) THEN \(compression) END,
             CASE WHEN r.storage <> t.typstorage THEN r.storage END, r.compression,
             CASE WHEN a.attstattarget >= 0 THEN a.attstattarget END, a.attoptions,
             (NOT a.attislocal AND r.attrelid IS NOT NULL) OR c.reloftype <> 0, \(implied), o.same, \(names ? "ke.objoid IS NOT NULL" : "false"),
             NOT a.atthasdef AND (o.same IS NULL OR NOT \(implied)),
             r."default", r.generated, \(names ? "r" : "o").required, \(names ? "r.requirement" : "NULL"), o.schema, o.name, a.attinhcount > 0, \(isGeneratedByParent(server)), c.relispartition, c.reloftype <> 0,
             EXISTS (SELECT FROM pg_catalog.pg_partitioned_table k
                     WHERE k.partrelid = c.oid AND a.attnum = ANY (k.partattrs)),
             up.names, down.names, \(reachesGrandchildren), a.attnum, t.typtype = 'd' AND t.typcategory = 'A',
             \(Identity.selected(server))
      FROM pg_catalog.pg_class c
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
      LEFT JOIN pg_catalog.pg_attrdef d ON a.attgenerated <> '' AND d.adrelid = c.oid AND d.adnum = a.attnum
      LEFT JOIN pg_catalog.pg_collation l ON l.oid = a.attcollation AND a.attcollation <> t.typcollation
      LEFT JOIN pg_catalog.pg_namespace ln ON ln.oid = l.collnamespace
      \(Identity.joins)
      \(names ? Requirement.join : "")
      \(names ? "LEFT JOIN pg_catalog.pg_description ke ON ke.classoid = 2606 AND ke.objoid = k.oid" : "")
      LEFT JOIN (\(originQuery(server))) r
        ON (a.attinhcount > 0 OR c.reloftype <> 0) AND r.attrelid = a.attrelid AND r.attnum = a.attnum
      LEFT JOIN LATERAL (SELECT r.* WHERE NOT a.attislocal OR c.reloftype <> 0) o ON true
      LEFT JOIN (\(relatives("inhrelid", "inhparent"))) up ON up.oid = c.oid
      LEFT JOIN (\(relatives("inhparent", "inhrelid"))) down ON down.oid = c.oid
      WHERE n.nspname = ANY ($1::text[]) AND c.relkind IN ('r', 'p') AND c.relpersistence <> 't'
      """)
  }

  /// ALTER TABLE, `SET EXPRESSION`, from PostgreSQL 17 on. It reaches children, which may have expressions of their own;
  /// no virtual column takes it beside a check (src/backend/commands/tablecmds.c, ATExecSetExpression).
  private static func takesExpression(_ server: ServerVersion) -> String {
    guard server.major >= 17 else { return "false" }
    return """
      a.attgenerated <> '' AND a.attinhcount = 0 AND NOT c.relhassubclass AND (
        a.attgenerated = 's' OR NOT EXISTS (
          SELECT FROM pg_catalog.pg_constraint gk WHERE gk.conrelid = c.oid AND gk.contype = 'c'))
      """
  }

  private static let isRequiredByKey = """
    c.relispartition AND EXISTS (
      SELECT FROM pg_catalog.pg_index ki
      WHERE ki.indrelid = c.oid AND (ki.indisprimary OR ki.indisreplident) AND a.attnum = ANY (ki.indkey))
    """

  /// From PostgreSQL 16 on an expression of its own may stand beside the parent's.
  private static func isGeneratedByParent(_ server: ServerVersion) -> String {
    if server.major >= 16 { return "false" }
    return """
      a.attgenerated <> '' AND a.attislocal AND a.attinhcount > 0 AND EXISTS (
        SELECT FROM pg_catalog.pg_inherits gi JOIN pg_catalog.pg_attribute ga ON ga.attrelid = gi.inhparent
        WHERE gi.inhrelid = c.oid AND ga.attname = a.attname AND ga.attgenerated <> '')
      """
  }

  private static let reachesGrandchildren = """
    a.attgenerated = 's' AND c.relhassubclass AND (
      WITH RECURSIVE below (oid, depth) AS (
        SELECT bi.inhrelid, 1 FROM pg_catalog.pg_inherits bi WHERE bi.inhparent = c.oid
        UNION SELECT bi.inhrelid, b.depth + 1 FROM pg_catalog.pg_inherits bi JOIN below b ON b.oid = bi.inhparent)
      SELECT COALESCE(pg_catalog.max(b.depth) > 1 AND pg_catalog.bool_and(
        NOT ba.attislocal AND ba.attinhcount = 1
        AND pg_catalog.pg_get_expr(bd.adbin, ba.attrelid) = pg_catalog.pg_get_expr(d.adbin, c.oid)), false)
      FROM below b
      JOIN pg_catalog.pg_attribute ba ON ba.attrelid = b.oid AND ba.attname = a.attname
      LEFT JOIN pg_catalog.pg_attrdef bd ON bd.adrelid = ba.attrelid AND bd.adnum = ba.attnum)
    """

  /// The names of each relation's parents or children.
  private static func relatives(_ own: String, _ other: String) -> String {
    """
    SELECT i.\(own) AS oid, pg_catalog.array_agg(
      pg_catalog.quote_ident(rn.nspname) || '.' || pg_catalog.quote_ident(r.relname)
      ORDER BY i.inhseqno) AS names
    FROM pg_catalog.pg_inherits i
    JOIN pg_catalog.pg_class r ON r.oid = i.\(other) AND r.relkind IN ('r', 'p')
    JOIN pg_catalog.pg_namespace rn ON rn.oid = r.relnamespace
    GROUP BY i.\(own)
    """
  }

  /// For each column that comes from elsewhere: the same column of the first parent that has it (or of the
  /// table's type), and whether all that is said of the child's follows from it, but for its being required:
  /// it has no target, no options, the same default, no comment, no grants of its own.
  private static func originQuery(_ server: ServerVersion) -> String {
    let hasCompression = server.major >= 14
    let compression = hasCompression ? "p.attcompression" : "''"
    let sameCompression = hasCompression ? "AND a.attcompression IN ('', p.attcompression)" : ""
    let names = server.major >= 18
    // What a parent keeps for itself it asks nobody for.
    let required = names ? "p.attnotnull AND k.connoinherit IS NOT TRUE" : "p.attnotnull"
    return """
        SELECT DISTINCT ON (a.attrelid, a.attnum) a.attrelid, a.attnum, zn.nspname AS schema, z.relname AS name,
               \(required) AS required, \(names ? "k.conname AS requirement, " : "")p.attstorage AS storage, \(compression) AS compression,
               CASE WHEN p.attgenerated = '' THEN pg_catalog.pg_get_expr(pd.adbin, pd.adrelid) END AS "default",
               CASE WHEN p.attgenerated <> '' THEN pg_catalog.pg_get_expr(pd.adbin, pd.adrelid) END AS generated,
               p.attstorage = a.attstorage \(sameCompression) AND COALESCE(a.attstattarget, -1) < 0 AND a.attacl IS NULL
               AND NOT EXISTS (SELECT FROM pg_catalog.unnest(a.attoptions) x WHERE x NOT LIKE 'pg\\_attver=%')
               AND e.objoid IS NULL AND (a.attidentity = ''\(server.major >= 17 ? " OR z.relkind = 'p'" : ""))
               AND pg_catalog.pg_get_expr(ad.adbin, ad.adrelid)
                 IS NOT DISTINCT FROM pg_catalog.pg_get_expr(pd.adbin, pd.adrelid) AS same
        FROM (SELECT i.inhrelid AS child, i.inhparent AS origin, i.inhseqno FROM pg_catalog.pg_inherits i
              UNION ALL
              SELECT c.oid, u.typrelid, 0 FROM pg_catalog.pg_class c
              JOIN pg_catalog.pg_type u ON u.oid = c.reloftype WHERE c.reloftype <> 0) i
        JOIN pg_catalog.pg_class z ON z.oid = i.origin AND z.relkind IN ('r', 'p', 'c')
        JOIN pg_catalog.pg_namespace zn ON zn.oid = z.relnamespace
        JOIN pg_catalog.pg_attribute a ON a.attrelid = i.child AND a.attnum > 0 AND NOT a.attisdropped
        JOIN pg_catalog.pg_attribute p ON p.attrelid = i.origin AND p.attname = a.attname AND NOT p.attisdropped
        \(names ? "LEFT JOIN pg_catalog.pg_constraint k ON k.contype = 'n' AND k.conrelid = p.attrelid AND k.conkey[1] = p.attnum" : "")
        LEFT JOIN pg_catalog.pg_attrdef ad ON ad.adrelid = a.attrelid AND ad.adnum = a.attnum
        LEFT JOIN pg_catalog.pg_attrdef pd ON pd.adrelid = p.attrelid AND pd.adnum = p.attnum
        LEFT JOIN pg_catalog.pg_description e ON e.classoid = 1259 AND e.objoid = a.attrelid
          AND e.objsubid = a.attnum
        ORDER BY a.attrelid, a.attnum, i.inhseqno
      """
  }

  package init?(row: inout CatalogRow) throws {
    self.init(
      schema: try row.text(), table: try row.text(), name: try row.text(), type: try row.text(),
      isNullable: !row.flag())
    readRequirement(&row)
    let generation = row.optional().flatMap(Identity.Generation.init)
    sharesIdentity = row.flag()
    generated = row.optional().map(withoutOuterParentheses)
    isVirtual = row.flag()
    takesExpression = row.flag()
    let collationSchema = row.optional()
    let collationName = row.optional()
    if let collationSchema, let collationName { collation = [collationSchema, collationName] }
    readStorage(&row)
    statistics = row.optionalInt()
    options = parsedOptions(row.list())
    options[serverOption] = nil
    isInherited = row.flag()
    let hasNothingOwn = row.flag()
    hasOwnRequirementAtMost = row.flag()
    let isRequirementTold = row.flag()
    let isBare = row.flag()
    originDefault = row.optional()
    originGenerated = row.optional().map(withoutOuterParentheses)
    isRequiredByOrigin = row.flag()
    originRequirementName = row.optional()
    let originSchema = row.optional()
    let originName = row.optional()
    let source = originSchema.flatMap { schema in originName.map { [schema, $0] } }
    lacksDefault = isBare && originDefault != nil
    followsParent = row.flag()
    isGeneratedByParent = row.flag()
    let isPartition = row.flag()
    let isOfType = row.flag()
    bindsParent = row.flag()
    readRelatives(&row)
    if let source {
      origin = source
      link =
        isOfType
        ? ObjectAddress("type", source) : originAddress([schema, table], source, isPartition: isPartition)
    }
    self.hasNothingOwn = hasNothingOwn && link != nil
    position = row.optionalInt() ?? 0
    hasArrayDomain = row.flag()
    if let generation {
      identity = try Identity(row: &row, generation: generation, usualName: defaultSequenceName)
      // LIKE gives it a sequence of bigint with the bounds of the type, which nobody can ask for.
      if ["smallint", "integer"].contains(type) { identity?.sequence.type = type }
    }
    shape = Shape(type: type, collation: collation, generated: generated, isVirtual: isVirtual)
    if isNullable || isInherited && isImplied {
      // Its comment finds it by its name.
      let name = isRequirementTold ? requirement.name : nil
      requirement = Requirement()
      requirement.name = name
    }
    if isInherited, !isImplied { keepOwnOnly() }
  }

  private mutating func readRelatives(_ row: inout CatalogRow) {
    origins = row.list()
    children = row.list()
    reachesGrandchildren = row.flag()
  }

  private mutating func readStorage(_ row: inout CatalogRow) {
    storage = row.optional().flatMap { storageNames[$0] }
    compression = row.optional().flatMap { compressionNames[$0] }
    parentStorage = row.optional().flatMap { storageNames[$0] }
    parentCompression = row.optional().flatMap { compressionNames[$0] }
  }

  private mutating func readRequirement(_ row: inout CatalogRow) {
    requirement = Requirement(row: &row, usualName: nil)
    actualRequirementName = requirement.name
    hasRequirementOfItsOwn = row.flag()
    isRequiredByKey = row.flag()
    if requirement.name == defaultRequirementName { requirement.name = nil }
  }

  /// What an inherited column has from its origin is said there.
  mutating func keepOwnOnly() {
    originType.text = ([type] + (collation ?? [])).joined(separator: " ")
    type = ""
    collation = nil
    if generated == originGenerated { (generated, isVirtual) = (nil, false) }
    // Its type, which the bounds follow, is not told here.
    identity = sharesIdentity ? nil : identity?.retyped("bigint")
  }
}

/// `pg_attribute.attstorage` and the words of `SET STORAGE`.
let storageNames = ["p": "plain", "e": "external", "x": "extended", "m": "main"]
let storageWords = ["plain", "external", "extended", "main"]

/// `pg_attribute.attcompression` and the words of `SET COMPRESSION`.
private let compressionNames = ["p": "pglz", "l": "lz4"]

/// Minor releases from late 2026 on keep a number of their own among a column's options; no statement changes
/// it, and pg_dump leaves it out.
private let serverOption = "pg_attver"

/// What makes a part of a table be there without being declared: that the table is a partition, or that it
/// inherits from the parent named.
func originAddress(_ table: [String], _ origin: [String], isPartition: Bool) -> ObjectAddress {
  isPartition ? Partition.address(table[0], table[1]) : Inheritance.address(table, from: origin)
}
