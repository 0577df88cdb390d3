/// Says which role owns what it belongs to.
package protocol NamesOwner: SchemaObject {
  var role: String { get }
}
