package import CatalogModel
import SQLSyntax

/// An index that no constraint keeps. Manual, chapter 11 and CREATE INDEX.
package struct Index: NamedByServer {
  package var schema: String
  package var name: String
  /// The table or materialized view.
  package var relation: ObjectAddress
  package var method = "btree"
  package var isUnique = false
  package var nullsNotDistinct = false
  /// As `CREATE INDEX` takes them: `guild_id`, `"Order" DESC`, `lower(name)`, `name public.gin_trgm_ops`.
  package var keys: [String]
  package var include: [String] = []
  /// Storage parameters.
  package var options: OptionMap = [:]
  package var tablespace: String?
  package var predicate: String?
  /// Statistics targets of keys that are expressions, by the key's number from 1.
  package var statistics: [Int: Int] = [:]
  /// False where a concurrent build failed half-way.
  package var isValid = true
  /// It belongs to the parent's index.
  package var isInherited = false
  /// The partitioned table's index that it is a part of, qualified, where that is not valid: nothing comes from there.
  package var partOf: [String] = []
  package var parts = IndexParts()
  /// The same, whether anything comes from there or not.
  @NotCompared package var whole: [String] = []
  /// How many indexes of the same columns the table has from its whole before this one.
  @NotCompared package var twins = 0
  /// Nothing is its own, so that no model needs to say anything.
  @NotCompared package var isImplied = false
  /// Whether nothing but its name could be its own.
  @NotCompared var hasNothingOwn = false
  /// Whether its name is the server's choice although it is not the usual one.
  @NotCompared var isNumbered = false
  /// What the server calls its columns, where a catalog says so: an expression has a name there too.
  @NotCompared package var columnNames: [String] = []
  /// Its own parameters cannot be changed: only its parts have any.
  @NotCompared package var isPartitioned = false
  /// Whether a model of the relation lists the columns, so that a key may be written by its bare name.
  @NotCompared package var knowsColumns = true

  package init(schema: String, name: String, relation: ObjectAddress, keys: [String]) {
    self.schema = schema
    self.name = name
    self.relation = relation
    self.keys = keys
  }

  package static let kind = ObjectKind(
    "index", "A way to find rows (manual, chapter 11)", dropFlag: "drop-index", catalog: .relation)

  package var address: ObjectAddress { ObjectAddress("index", [schema, name]) }
  package var parent: ObjectAddress? { relation }
  package var claims: [String] { [relationClaim(schema, name)] }
  package var mentions: [String] { keys + (predicate.map { [$0] } ?? []) }
  package static var survivesRetype: Bool { true }
  /// The server builds it again and forgets the targets: ATPostAlterTypeParse, tablecmds.c.
  package func survives(retypes: [(old: String, new: String)]) -> Bool { statistics.isEmpty }
  package static var isRenamedAlone: Bool { true }
  package static var nameReachesParts: Bool { false }
  package var link: ObjectAddress? {
    isInherited || !partOf.isEmpty ? Partition.address(relation.names[0], relation.names[1]) : nil
  }
  package var comesByJoining: Bool { true }
  package var isTakenIn: Bool { isInherited }
  package var joins: ObjectAddress? { isInherited && !whole.isEmpty ? ObjectAddress("index", whole) : nil }
  /// CompareIndexInfo, src/backend/catalog/index.c: names, tablespaces and parameters may differ.
  package var adoptionKey: String? {
    "\(method) \(isUnique) \(nullsNotDistinct) \(keys.count) \(keys + include) \(predicate ?? "")"
  }
  package var comesWith: ObjectAddress? { isImplied ? relation : nil }
  /// A part's index that has a name of its own leaves the usual one to another.
  package var isStructural: Bool { isUnique && predicate == nil || isPartitioned || isTakenIn && !isImplied }

  package var references: [ObjectAddress] {
    let whole = partOf.isEmpty ? [] : [ObjectAddress("index", partOf)]
    guard knowsColumns else { return whole }
    return whole
      + (keys.compactMap(columnOfKey) + include).map {
        ObjectAddress(relation.type + " column", relation.names + [$0])
      }
  }
  package var leavesPartsOut: Bool { isPartitioned && !isValid }
}

/// The column that an index key is, when it is no more than one: `"Order"`.
func columnOfKey(_ key: String) -> String? {
  guard let (name, rest) = scanIdentifier(Substring(key)), rest.isEmpty, quotedIdentifier(name) == key else {
    return nil
  }
  return name
}
