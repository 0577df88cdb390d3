import Diagnostics
import RedFlags

/// SARIF 2.1.0 (OASIS): one run of one tool with the rules that it knows and what they found.
package enum SARIFReport {
  package static func document(_ annotations: [Annotation], version: String? = nil) -> String {
    let rules = self.rules(annotations)
    let indices = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($0.element.id, $0.offset) })
    var driver: [JSONValue.Member] = [.init(name: "name", value: "plumb")]
    if let version { driver.append(.init(name: "version", value: .string(version))) }
    driver.append(.init(name: "rules", value: .array(rules.map(\.json))))
    let run: JSONValue = [
      "tool": ["driver": .object(driver)],
      "columnKind": "unicodeCodePoints",
      "results": .array(annotations.map { result($0, indices[$0.rule] ?? 0) }),
    ]
    let document: JSONValue = [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": .array([run]),
    ]
    return document.document
  }

  private struct Rule {
    var id: String
    var json: JSONValue
  }

  /// Those that found something, in the order of the registry, then by name.
  private static func rules(_ annotations: [Annotation]) -> [Rule] {
    let used = Set(annotations.map(\.rule))
    let known = RedFlags.all.filter { used.contains($0.slug) }
    let others = used.subtracting(known.map(\.slug)).sorted()
    return known.map { Rule(id: $0.slug, json: json($0)) }
      + others.map { Rule(id: $0, json: ["id": .string($0), "shortDescription": ["text": .string($0)]]) }
  }

  private static func json(_ flag: RedFlag) -> JSONValue {
    [
      "id": .string(flag.slug),
      "shortDescription": ["text": .string(flag.title)],
      "fullDescription": ["text": .string("Raised when \(flag.condition). Then \(flag.effect).")],
      "help": ["text": .string("Do: \(flag.workaround).")],
      "defaultConfiguration": ["level": .string(level(flag.level))],
    ]
  }

  private static func level(_ level: FlagLevel) -> String {
    switch level {
    case .stop: "error"
    case .warn: "warning"
    case .note: "note"
    }
  }

  private static func result(_ annotation: Annotation, _ rule: Int) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init(name: "ruleId", value: .string(annotation.rule)),
      .init(name: "ruleIndex", value: .integer(rule)),
      .init(name: "level", value: .string(annotation.level.rawValue)),
      .init(name: "message", value: ["text": .string(annotation.message)]),
    ]
    if let location = location(annotation) {
      members.append(.init(name: "locations", value: .array([location])))
    }
    if annotation.isSuppressed {
      members.append(.init(name: "suppressions", value: [["kind": "external", "status": "accepted"]]))
    }
    return .object(members)
  }

  private static func location(_ annotation: Annotation) -> JSONValue? {
    var members: [JSONValue.Member] = []
    if let place = annotation.place {
      let region: JSONValue = ["startLine": .integer(place.line), "startColumn": .integer(place.column)]
      let file: JSONValue = ["uri": .string(uri(place.file))]
      members.append(.init(name: "physicalLocation", value: ["artifactLocation": file, "region": region]))
    }
    if let object = annotation.object, !object.isEmpty {
      members.append(.init(name: "logicalLocations", value: [["fullyQualifiedName": .string(object)]]))
    }
    return members.isEmpty ? nil : .object(members)
  }

  /// A path as a URI reference: everything but what may stand unescaped in one is percent-encoded (RFC 3986).
  private static func uri(_ path: String) -> String {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
    let hex = Array("0123456789ABCDEF")
    return path.utf8.map { byte in
      plain.contains(byte) ? String(UnicodeScalar(byte)) : "%\(hex[Int(byte >> 4)])\(hex[Int(byte & 15)])"
    }.joined()
  }
}

extension JSONValue: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
}
