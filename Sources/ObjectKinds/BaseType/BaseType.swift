package import CatalogModel
import SQLSyntax

/// A type that functions read and write, or a shell: a name that stands for one to come. Manual, CREATE TYPE, "Base
/// Types" and "Shell Types".
package struct BaseType: SchemaObject {
  package var schema: String
  package var name: String
  /// By the words of `CREATE TYPE`: `input`, `output`, … Qualified where the catalog says it; none: a shell.
  package var functions: [String: [String]] = [:]
  /// The other parameters that are not the server's choice, by their words: `internallength`, `category`, …
  package var parameters: [String: String] = [:]

  package init(schema: String, name: String) {
    self.schema = schema
    self.name = name
  }

  package static let kind = ObjectKind(
    "base type", "A type that functions read and write, or a shell (manual: CREATE TYPE)",
    dropFlag: "drop-type", catalog: .type, file: .shared("types"))

  package static let attributes: [Attribute<BaseType>] = [
    Attribute(
      "functions", \.functions, way: "in place; rebuilt where `input` or `output` changes"
    ) { old, new in new.change(from: old) },
    Attribute(
      "parameters", \.parameters, way: "`storage` in place, unless it becomes `plain`; else rebuilt"
    ) { old, new in new.change(from: old) },
  ]

  package var address: ObjectAddress { typeAddress(schema, name) }
  package var parent: ObjectAddress? { Schema.address(schema) }
  package var claims: [String] { [typeClaim(schema, name)] }
  package var mentions: [String] {
    functions.values.map(writtenInFull) + ["element", "like"].compactMap { parameters[$0] }
  }

  var isShell: Bool { functions.isEmpty }
}

/// The parameters of `CREATE TYPE` in its order.
enum BaseTypeWords {
  static let functions = [
    "input", "output", "receive", "send", "typmod_in", "typmod_out", "analyze", "subscript",
  ]
  /// `like` takes the size, alignment and storage of another type; the catalog says these.
  static let types = ["like", "element"]
  static let flags = ["passedbyvalue", "preferred", "collatable"]
  static let literals = ["category", "default", "delimiter"]
  static let alignments = ["int4", "char", "int2", "double"]
  static let parameters = [
    "internallength", "like", "passedbyvalue", "alignment", "storage", "category", "preferred", "default",
    "element", "delimiter", "collatable",
  ]
}
