import CatalogModel
import Diagnostics
import ModelLoading
import ObjectKinds
import Testing

/// The described keys are those that are read, no more and no fewer; documentation and editors rely on it.
@Suite struct DescriptionTests {
  /// The shortest long form of each kind that has one.
  static let smallest: [String: [String]] = [
    "schema": [], "table": ["columns: { a: int }"], "table column": ["type: int"],
    "primary key": ["columns: [a]"], "unique constraint": ["columns: [a]"],
    "foreign key": ["columns: [a]", "references: o(a)"], "check constraint": ["expression: a > 0"],
    "exclusion constraint": ["elements: { a: \"=\" }"], "index": ["on: [a]"],
    "extended statistics": ["on: [a, b]"], "collation": ["locale: C"], "enum": ["labels: [x]"],
    "domain": ["type: int"], "domain constraint": ["expression: VALUE > 0"],
    "composite type": ["attributes: { a: int }"], "range type": ["subtype: int"],
    "base type": ["input: f", "output: f"],
    "operator": ["function: f"], "operator family": ["using: btree"],
    "operator class": ["using: btree", "for: int"], "cast": ["function: f(int)"],
    "conversion": ["from: UTF8", "to: LATIN1", "function: f"],
    "text search parser": ["start: f", "gettoken: f", "end: f", "lextypes: f"],
    "text search template": ["lexize: f"], "text search dictionary": ["template: simple"],
    "text search configuration": ["parser: default"],
    "foreign table": ["server: s", "columns: { a: int }"], "foreign table column": ["type: int"],
    "sequence": [], "function": ["returns: int", "language: sql", "body: select 1"],
    "procedure": ["language: sql", "body: select 1"], "aggregate": ["sfunc: f", "stype: int"],
    "view": ["query: select 1 as a"], "materialized view": ["query: select 1 as a"],
    "trigger": ["before: update", "execute: f()"], "rule": ["on: delete", "do: nothing"], "policy": [],
    "default privileges": ["tables: { r: [select] }"],
  ]

  /// Names with the form that some kinds ask for.
  static let names = [
    "function": "f()", "procedure": "f()", "aggregate": "f(int)", "operator": "===(int, int)",
    "cast": "int as text",
  ]

  struct Case: Sendable, CustomTestStringConvertible {
    var kind: String
    var section: ModelSection
    var testDescription: String { "\(section.key) of \(kind) in \(section.parents)" }
  }

  static let cases: [Case] = allKinds.flatMap { kind in
    kind.sections.filter { !$0.keys.isEmpty }.map { Case(kind: kind.kind.name, section: $0) }
  }

  @Test func everyLongFormIsTried() {
    let tried = Set(Self.cases.map { $0.kind })
    #expect(tried == Set(Self.smallest.keys))
  }

  @Test(arguments: cases) func everyDescribedKeyIsRead(_ some: Case) async throws {
    for key in some.section.keys {
      let problems = await problems(some, adding: "\(key.name): [[x]]")
      // Whoever does not read a key cannot see what is wrong with it.
      let isSaid = problems.contains { $0.code == "wrong-shape" }
      #expect(isSaid, "\(key.name): \(problems)")
    }
  }

  @Test(arguments: cases) func noOtherKeyIs(_ some: Case) async throws {
    let problems = await problems(some, adding: "colour: red")
    #expect(problems.contains { $0.code == "unknown-key" && $0.message.contains("`colour`") }, "\(problems)")
  }

  @Test(arguments: cases) func theSmallestLongFormIsSound(_ some: Case) async throws {
    let problems = await problems(some, adding: nil)
    #expect(problems.filter { $0.code != "missing-reference" } == [])
  }

  // MARK: -

  /// What is said of the smallest model of the kind, with this line in its long form.
  private func problems(_ some: Case, adding line: String?) async -> [Diagnostic] {
    let text = Self.model(of: some, adding: line)
    return await Model.problems([ModelLoader.File(name: "m.yaml", bytes: Array(text.utf8))])
  }

  private static func model(of some: Case, adding line: String?) -> String {
    var object = mapping(smallest[some.kind]!, line)
    if some.section.shape == .named { object = "{ \"\(names[some.kind] ?? "x")\": \(object) }" }
    let own = "\(some.section.key): \(object)"
    guard let parent = some.section.parents.first,
      let inside = allKinds.first(where: { $0.kind.name == parent }),
      let outer = inside.sections.first(where: { $0.shape == .named })
    else { return own + "\n" }
    return "\(outer.key): { x: \(mapping(smallest[parent]!, own)) }\n"
  }

  /// The line takes the place of the one with the same key.
  private static func mapping(_ lines: [String], _ line: String?) -> String {
    let kept = lines.filter { !$0.hasPrefix((line?.prefix { $0 != ":" } ?? "") + ":") }
    return "{ " + (kept + (line.map { [$0] } ?? [])).joined(separator: ", ") + " }"
  }
}
