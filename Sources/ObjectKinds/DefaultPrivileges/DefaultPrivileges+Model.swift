package import CatalogModel
import Diagnostics
import YAMLNodes

extension DefaultPrivileges {
  package static let sections = [
    ModelSection(
      in: ["schema"], "default_privileges", .named, order: 910,
      keys: objectKinds.map { ModelKey($0, .map(.texts), "roles and their privileges on \($0) to come") })
  ]

  private static let objectKinds = ["tables", "sequences", "functions", "types"]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    guard let schema = model.parent as? Schema else { return [] }
    guard model.isLong else {
      model.wrongShape("a mapping with \(objectKinds.map { "`\($0)`" }.joined(separator: ", "))")
      return []
    }
    var defaults = DefaultPrivileges(schema: schema.name, role: model.name, [:])
    for objects in objectKinds {
      for grantee in model.mapping(objects) ?? [] {
        let privileges = model.privileges(grantee.value, haveGrantors: false)
        if privileges.contains(where: { $0.column != nil }) {
          model.error("wrong-value", "default privileges know no columns", at: grantee.value.place)
        }
        if !privileges.isEmpty { defaults.privileges[objects, default: [:]][grantee.key] = privileges }
      }
    }
    return defaults.privileges.isEmpty ? [] : [defaults]
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    let entries = Self.objectKinds.compactMap { objects -> YAMLValue.Entry? in
      guard let grantees = privileges[objects] else { return nil }
      let list = grantees.sorted { $0.key < $1.key }.map {
        YAMLValue.Entry($0.key, writtenPrivileges($0.value))
      }
      return .init(objects, .map(list, flow: list.count == 1))
    }
    return ModelText("default_privileges", name: role, long: entries, flow: false)
  }
}
