package import Diagnostics

extension JSONValue {
  package init(_ place: SourcePlace?) {
    guard let place else {
      self = .null
      return
    }
    self = ["file": .string(place.file), "line": .integer(place.line), "column": .integer(place.column)]
  }
}
