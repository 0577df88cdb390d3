/// Has a body that the server reads only when it runs: nothing tells what that leans on but its words.
package protocol RunsText: SchemaObject {
  /// Nil where the server knows what it leans on.
  var textToRun: String? { get }
}
