package import CatalogModel
import SQLSyntax

/// No two rows for which all comparisons hold. Manual, 5.5.6 "Exclusion Constraints".
package struct ExclusionConstraint: NamedByServer {
  /// A key and the operator that compares it.
  package struct Element: Sendable, Equatable {
    /// As `CREATE INDEX` takes it.
    package var key: String
    /// `&&`, or `OPERATOR(public.=)`.
    package var comparison: String

    package init(key: String, comparison: String) {
      self.key = key
      self.comparison = comparison
    }
  }

  package var site: ConstraintSite
  package var method = "gist"
  package var elements: [Element]
  package var include: [String] = []
  package var predicate: String?
  package var deferral: Deferral = .immediate
  /// Storage parameters of the index.
  package var options: OptionMap = [:]
  package var tablespace: String?

  package init(site: ConstraintSite, elements: [Element]) {
    self.site = site
    self.elements = elements
  }

  package static let kind = ObjectKind(
    "exclusion constraint", "No two rows for which all comparisons hold (manual 5.5.6)",
    dropFlag: "drop-constraint", catalog: .constraint)

  package static let attributes: [Attribute<ExclusionConstraint>] = [
    Attribute("inherited", \.site.isInherited) { _, _ in [] },
    Attribute(recreate: "method", \.method),
    Attribute(recreate: "elements", \.elements),
    Attribute(recreate: "include", \.include),
    Attribute(recreate: "where", \.predicate),
    Attribute(recreate: "deferrable", \.deferral),
    Attribute("with", \.options) { old, new in
      optionChanges(from: old.options, to: new.options).flatMap(new.site.alterIndex)
    },
    Attribute("tablespace", \.tablespace) { old, new in
      new.site.alterIndex("SET TABLESPACE \(name: new.tablespace ?? "pg_default")")
    },
  ]

  package var address: ObjectAddress { site.address }
  package var parent: ObjectAddress? { site.relation }
  package var claims: [String] { [relationClaim(site.schema, site.name)] }
  package var mentions: [String] {
    elements.flatMap { [$0.key, $0.comparison] } + (predicate.map { [$0] } ?? [])
  }
  package static var survivesRetype: Bool { true }
  package static var isRenamedAlone: Bool { true }
  package static var nameReachesParts: Bool { false }
  package var isImplied: Bool {
    get { site.isImplied }
    set { site.isImplied = newValue }
  }
  var hasNothingOwn: Bool { site.hasNothingOwn }
  var isInherited: Bool { site.isInherited }
  var isNumbered: Bool {
    get { site.isNumbered }
    set { site.isNumbered = newValue }
  }
  package var link: ObjectAddress? { site.link }
  package var comesWith: ObjectAddress? { site.comesWith }
  package var comesByJoining: Bool { true }
  /// CompareIndexInfo, src/backend/catalog/index.c.
  package var isNeverTakenIn: Bool { true }
  package var comesFrom: ObjectAddress? { site.comesFrom }

  package func create() -> [Statement] {
    site.isInherited
      ? site.arrive(as: defaultName) + settings(from: [:], to: options) : createAsOwn()
  }

  /// Of the index that came with the whole's, beside what that has.
  private func settings(from old: OptionMap, to new: OptionMap) -> [Statement] {
    optionChanges(from: old, to: new).flatMap(site.alterIndex)
  }

  /// The name that the server gives to what the whole's constraint makes here.
  var defaultName: String { defaultName(0) }

  func defaultName(_ number: Int) -> String {
    let columns = elements.map { columnOfKey($0.key) ?? "expr" }
    let label = number == 0 ? "excl" : "excl\(number)"
    return defaultObjectName(site.table, defaultColumnsPart(columns + include), label)
  }

  package func createAsOwn() -> [Statement] {
    let keys = elements.map { "\(deparsed: $0.key) WITH \(deparsed: $0.comparison)" as SQL }
    var sql: SQL = "EXCLUDE USING \(name: method) (\(keys.joined()))"
    if !include.isEmpty { sql = sql + " INCLUDE (\(list: include))" }
    if !options.isEmpty { sql = sql + " WITH (\(optionList(options)))" }
    if let tablespace { sql = sql + " USING INDEX TABLESPACE \(name: tablespace)" }
    if let predicate { sql = sql + " WHERE (\(bracketed: predicate))" }
    return site.add(sql + deferral.clause)
  }

  package func drop() -> [Statement] {
    site.isInherited ? settings(from: options, to: [:]) + site.giveUp(usual: defaultName) : site.drop
  }
  package func dropAsOwn() -> [Statement] { site.drop }

  package func rename(to new: ExclusionConstraint) -> [Statement]? { site.rename(to: new.site) }
}

extension ExclusionConstraint: ChecksLate {
  package var checksLate: Bool { deferral == .initiallyDeferred }
}
