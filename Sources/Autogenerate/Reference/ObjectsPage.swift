import CatalogModel
import ModelLoading
import ObjectKinds

/// `docs/objects.md`: every kind with its attributes, made from the kinds' own descriptions.
struct ObjectsPage {
  private let kinds: [any SchemaObject.Type]

  init(kinds: [any SchemaObject.Type]) { self.kinds = kinds }

  var markdown: String {
    ([Self.introduction, overview] + kinds.map(section) + [notModelled]).joined(separator: "\n\n") + "\n"
  }

  private static let introduction = """
    # Objects

    <!-- Rendered from Sources/ObjectKinds by `ObjectsPage`; a test holds the two together. `make reference` writes it. -->

    Every kind of object that a schema can hold, with every attribute that is compared, and how a change of it is carried
    out: *in place*, or *rebuilt*, which means dropped and created, with everything that was the object's own (owner,
    grants, comment, options) and whatever leans on it. What a key means is said in [models.md](models.md).

    A model that says something which the server is too old for is an error with its line: "PostgreSQL 15" below means
    that older servers do not know it. Nothing means that every supported server (13 to 18) does.
    """

  private var overview: String {
    table(
      ["kind", "in models", "compared", "its drop raises"],
      kinds.map { kind in
        let name = kind.kind.name
        let keys = kind.sections.map { section in
          section.parents.isEmpty ? "`\(section.key)`" : "`\(section.key)` in \(places(section))"
        }
        return [
          "[\(name)](#\(name.split(separator: " ").joined(separator: "-")))",
          keys.isEmpty ? "with its table" : keys.joined(separator: "; "),
          kind.kind.managedAs.map { "where `manage` lists `\($0)`" } ?? "always",
          "`\(kind.kind.dropFlag)`",
        ]
      })
  }

  private func places(_ section: ModelSection) -> String {
    section.parents == ["*"] ? "any object" : section.parents.joined(separator: ", ")
  }

  private func section(_ kind: any SchemaObject.Type) -> String {
    var parts = ["## \(kind.kind.name)", kind.kind.summary + "."]
    if let since = kind.sections.compactMap(\.since).first, kind.sections.allSatisfy({ $0.since != nil }) {
      parts.append("PostgreSQL \(since.major).")
    }
    let keys = kind.sections.flatMap(\.keys)
    let rows = attributes(of: kind).map { attribute in
      [
        "`\(attribute.name)`", attribute.way,
        keys.first { $0.name == attribute.name }.flatMap(since) ?? "",
      ]
    }
    parts.append(
      rows.isEmpty ? "Nothing of it can change." : table(["attribute", "a change", "since"], rows))
    let compared = Set(attributes(of: kind).map(\.name))
    let young = keys.filter { !compared.contains($0.name) && $0.since != nil }
    if !young.isEmpty {
      parts.append(
        "Keys with a version: " + young.map { "`\($0.name)` \(since($0) ?? "")" }.joined(separator: ", ")
          + ".")
    }
    return parts.joined(separator: "\n\n")
  }

  private func since(_ key: ModelKey) -> String? {
    key.since.map { "PostgreSQL \($0.major)" + ($0.what.map { " (\($0))" } ?? "") }
  }

  private func attributes(of kind: any SchemaObject.Type) -> [(name: String, way: String)] {
    func ask<Kind: SchemaObject>(_: Kind.Type) -> [(name: String, way: String)] {
      Kind.attributes.map { attribute in
        switch attribute.way {
        case .altered: (attribute.name, "in place")
        case .recreated: (attribute.name, "rebuilt")
        case .depends(let sentence): (attribute.name, sentence)
        }
      }
    }
    return ask(kind)
  }

  private var notModelled: String {
    "## Not modelled\n\n"
      + """
      What no kind says is never compared and never dropped; where it stands in a managed schema, `diff` and `pull` name
      it.
      """ + "\n\n" + table(["what", "why"], notModelledObjects.map { [$0.what, $0.why] })
  }

  private func table(_ head: [String], _ rows: [[String]]) -> String {
    ([head, head.map { _ in "---" }] + rows).map { "| " + $0.map(cell).joined(separator: " | ") + " |" }
      .joined(separator: "\n")
  }

  private func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
