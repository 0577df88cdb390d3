package import CatalogModel
import SQLSyntax

extension Schema {
  package func create() -> [Statement] { [Statement("CREATE SCHEMA \(name: name)")] }

  package func drop() -> [Statement] { [Statement("DROP SCHEMA \(name: name)")] }

  package func rename(to new: Schema) -> [Statement]? {
    [Statement("ALTER SCHEMA \(name: name) RENAME TO \(name: new.name)")]
  }
}
