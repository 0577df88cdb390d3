import CatalogModel

/// A catalog whose rows comments, owners, grants or labels are attached to, and how its rows are named. Queries
/// over all of them are put together from these, so that an object's address is spelt in one place.
///
/// In each text `o` is the catalog's own row and `n` its schema's.
struct TargetSource: Sendable {
  var catalog: CatalogClass
  /// What follows FROM; it makes `o` and `n`.
  var from: String
  /// The object's oid and the number of the column in it.
  var oid = "o.oid"
  var subid = "0"
  /// The address: type, names, arguments.
  var type: String
  var names: String
  var arguments = "NULL"
  /// What it stands in, where that is not the object itself: a view's column is no object of its own.
  var holderType = "NULL"
  var holderNames = "NULL"
  var filter = "true"
  /// The column with the owner, where the object has one of its own.
  var owner: String?
  /// The column with the privileges, and the letter that `acldefault` takes.
  var acl: (column: String, letter: String)?

  /// One row for each of the objects in the schemas `$1`: no identity of its own, the address, the columns.
  func select(_ columns: String, joining: String = "", where condition: String = "true") -> String {
    """
    SELECT 0::pg_catalog.oid, 0, NULL::text, \(type), \(names)::text[], \(arguments)::text[],
           \(holderType)::text, \(holderNames)::text[], \(columns)
    FROM \(from) \(joining)
    WHERE n.nspname = ANY ($1::text[]) AND \(filter) AND \(condition)
    """
  }
}

/// An object that something is attached to, as ``TargetSource/select(_:joining:where:)`` names it.
struct Target {
  var address: ObjectAddress
  /// What the attached thing goes with.
  var holder: ObjectAddress

  init(row: inout CatalogRow) throws {
    address = ObjectAddress(try row.text(), row.list(), arguments: row.optionalList())
    let holderType = row.optional()
    let holderNames = row.optionalList()
    if let holderType, let holderNames {
      holder = ObjectAddress(holderType, holderNames)
    } else {
      holder = address
    }
  }
}
