import CatalogModel

/// What a whole makes in its parts, with names that the server chooses: the usual one, or one with a number where that is
/// taken. Of partitions with long names that is the rule, because all of them are cut to the same
/// (src/backend/commands/indexcmds.c, ChooseRelationName).
protocol NamedByServer: SchemaObject {
  /// Whether nothing but its name could be its own.
  var hasNothingOwn: Bool { get }
  var isImplied: Bool { get set }
  var isInherited: Bool { get }
  /// Whether its name is the server's choice all the same.
  var isNumbered: Bool { get set }
  /// The name that it gets where so many of its like have theirs already.
  func defaultName(_ number: Int) -> String
}

extension NamedByServer {
  package static func numbered(in catalog: Catalog) -> [any SchemaObject] {
    let candidates = catalog.objects.values.compactMap { $0 as? Self }.filter {
      $0.isInherited && !$0.isImplied && $0.hasNumberedName
    }
    if candidates.isEmpty { return [] }
    let taken = Set(catalog.objects.values.lazy.filter { $0.address.facet == nil }.flatMap(\.claims))
    return candidates.filter { taken.contains(relationClaim($0.address.schema, $0.defaultName(0))) }.map {
      var object = $0
      object.isNumbered = true
      object.isImplied = object.hasNothingOwn
      return object
    }
  }

  /// Whether the name is the usual one, cut, with a number. The words at the end of such names have no digits of their own.
  var hasNumberedName: Bool {
    let name = address.name
    guard let number = Int32(String(name.reversed().prefix(while: \.isNumber).reversed())), number > 0 else {
      return false
    }
    return name == defaultName(Int(number)) && mayBeAnothers(defaultName(0), usual: defaultName(0))
  }

  /// What is declared of a part under such a name is what the server makes there.
  package func spelledOut(for server: ServerVersion, in catalog: Catalog) -> Self {
    guard isInherited, hasNumberedName else { return self }
    var object = self
    object.isNumbered = true
    return object
  }
}
