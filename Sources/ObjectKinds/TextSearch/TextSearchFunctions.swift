import CatalogModel
import SQLSyntax
import YAMLNodes

/// Objects that are nothing but a few functions: two columns, schema and name, for each.
func functionsOnlyQuery(_ catalog: String, _ prefix: String, _ columns: [String]) -> CatalogQuery {
  let names = columns.indices.map { "n\($0).nspname, f\($0).proname" }.joined(separator: ", ")
  let joins = columns.indices.map {
    """
    LEFT JOIN pg_catalog.pg_proc f\($0) ON f\($0).oid = o.\(columns[$0])
    LEFT JOIN pg_catalog.pg_namespace n\($0) ON n\($0).oid = f\($0).pronamespace
    """
  }.joined(separator: "\n")
  return CatalogQuery(
    """
    SELECT o.oid, 0, NULL, n.nspname, o.\(prefix)name, \(names)
    FROM pg_catalog.\(catalog) o
    JOIN pg_catalog.pg_namespace n ON n.oid = o.\(prefix)namespace
    \(joins)
    WHERE n.nspname = ANY ($1::text[])
    """)
}

func functionList(_ functions: [String: [String]], _ roles: [String]) -> SQL {
  roles.compactMap { role in functions[role].map { "\(SQL(role.uppercased())) = \(names: $0)" as SQL } }
    .joined()
}

func readFunctions(_ model: ModelReader, _ roles: [String], required: Set<String>) -> [String: [String]]? {
  guard model.isLong else {
    model.wrongShape("a mapping with \(roles.map { "`\($0)`" }.joined(separator: ", "))")
    return nil
  }
  var functions: [String: [String]] = [:]
  for role in roles {
    let written = required.contains(role) ? model.required(role, model.name) : model.text(role)
    functions[role] = written.map(model.looseName(written:))
  }
  return functions
}

func writtenFunctions(_ functions: [String: [String]], _ roles: [String]) -> [YAMLValue.Entry] {
  roles.compactMap { role in functions[role].map { .init(role, .text(writtenInFull($0))) } }
}
