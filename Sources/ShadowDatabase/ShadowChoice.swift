/// Where scratch databases are made: `shadow:` in plumb.yaml.
package enum ShadowChoice: Sendable, Hashable {
  /// The first of `embedded` and `same-server` that fits the database: major version, extensions, rights.
  case auto
  /// A private throwaway server from the PostgreSQL programs on this machine.
  case embedded
  /// Databases with an unmistakable name on the target's own server.
  case sameServer
  /// A scratch server.
  case url(String)

  package init(_ text: String) {
    switch text {
    case "auto": self = .auto
    case "embedded": self = .embedded
    case "same-server", "same_server": self = .sameServer
    default: self = .url(text)
    }
  }
}
