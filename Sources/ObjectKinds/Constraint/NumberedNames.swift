import CatalogModel

/// What a whole makes in its parts, with names that the server chooses: the usual one, or one with a number where that is
/// taken. Of partitions with long names that is the rule, because all of them are cut to the same
/// (src/backend/commands/indexcmds.c, ChooseRelationName).
protocol NamedByServer: SchemaObject {
  /// Whether nothing but its name could be its own.
  var hasNothingOwn: Bool { get }
  var isImplied: Bool { get set }
  /// The name that it gets where so many of its like have theirs already.
  func defaultName(_ number: Int) -> String
}

extension NamedByServer {
  package static func numbered(in catalog: Catalog) -> [any SchemaObject] {
    let candidates = catalog.objects.values.compactMap { $0 as? Self }.filter { object in
      object.hasNothingOwn && !object.isImplied && object.address.name.last?.isNumber == true
    }
    if candidates.isEmpty { return [] }
    let taken = Set(catalog.objects.values.lazy.filter { $0.address.facet == nil }.flatMap(\.claims))
    return candidates.filter { object in
      let name = object.address.name
      // The words at the end of such names have no digits of their own.
      guard let number = Int(String(name.reversed().prefix(while: \.isNumber).reversed())), number > 0,
        number < Int(Int32.max)
      else { return false }
      return name == object.defaultName(number)
        && taken.contains(relationClaim(object.address.schema, object.defaultName(0)))
    }.map { object in
      var object = object
      object.isImplied = true
      return object
    }
  }
}
