package import YAMLNodes

/// An object written as YAML: in short where nothing stands inside it, else in long form, to which what
/// belongs to it (a column's comment, a table's indexes) is added.
package struct ModelText: Sendable {
  /// The section it stands in (``ModelSection/key``) and its name there (nil in a `single` section).
  package var section: String
  package var name: String?
  /// The name where another of the section has the same: a family's with its access method.
  package var longName: String?
  package var short: YAMLValue?
  package var long: [YAMLValue.Entry]
  /// Keep the long form on one line where it fits.
  package var isFlow: Bool
  /// Sections of children that stand between the object's own keys in the order of their `order`; the own keys
  /// come first.
  package init(
    _ section: String, name: String?, longName: String? = nil, short: YAMLValue? = nil,
    long: [YAMLValue.Entry], flow: Bool = true
  ) {
    self.section = section
    self.name = name
    self.longName = longName
    self.short = short
    self.long = long
    self.isFlow = flow
  }
}

/// How names are written in a file of one schema.
package struct ModelNaming: Sendable {
  package var schema: String
  /// The objects that are written with it: whether a name reads back as the same object.
  package var scope: ModelScope

  package init(schema: String, scope: ModelScope) {
    self.schema = schema
    self.scope = scope
  }

  /// `name` in the file's own schema, else `schema.name`.
  package func reference(_ qualified: [String]) -> String {
    let own = qualified.count == 2 && qualified[0] == schema
    return (own ? [qualified[1]] : qualified).map(writtenName).joined(separator: ".")
  }

  package func type(_ canonical: String) -> String {
    let short = shortType(canonical, in: schema)
    return scope.typeText(short, in: schema) == canonical ? short : canonical
  }
}
