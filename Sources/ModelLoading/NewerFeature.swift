package import CatalogModel
package import Diagnostics
import YAMLNodes

/// Something in a model that only newer servers know.
package struct NewerFeature: Sendable {
  package var address: ObjectAddress
  /// `nulls_not_distinct`, an expression in `on`.
  package var words: String
  package var major: Int
  package var place: SourcePlace

  init(of address: ObjectAddress, _ found: ModelSection.Newer) {
    self.address = address
    words = found.words
    major = found.major
    place = found.place
  }

  /// What is wrong where the server is older; nil where it is not.
  package func problem(on server: ServerVersion) -> Diagnostic? {
    guard server.major < major else { return nil }
    return Diagnostic(
      "newer-server", at: place, subject: address.description,
      "\(words) of \(address) needs PostgreSQL \(major), and the server is \(server)",
      advice: "leave it out while the server is older")
  }
}

extension ModelSection {
  struct Newer {
    var words: String
    var major: Int
    var place: SourcePlace
  }

  /// What of an object's model the oldest servers do not know.
  func newer(in node: YAMLNode, at place: SourcePlace) -> [Newer] {
    var found: [Newer] = []
    if let since { found.append(Newer(words: "`\(key)`", major: since.major, place: place)) }
    if node.mapping != nil { Self.newer(keys, in: node, &found) }
    return found
  }

  private static func newer(_ keys: [ModelKey], in node: YAMLNode, _ found: inout [Newer]) {
    for entry in node.mapping ?? [] {
      guard let key = keys.first(where: { $0.name == entry.key }) else { continue }
      if let since = key.since, since.isNeeded(by: entry.value) {
        let words = (since.what.map { "\($0) in " } ?? "") + "`\(key.name)`"
        found.append(Newer(words: words, major: since.major, place: entry.keyPlace))
      }
      if case .map(.keys(let inner)) = key.value {
        for item in entry.value.mapping ?? [] { newer(inner, in: item.value, &found) }
      }
    }
  }
}
