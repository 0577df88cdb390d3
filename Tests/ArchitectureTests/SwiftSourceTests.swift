import Testing

/// The reader of the other tests here.
@Suite struct SwiftSourceTests {
  @Test func importsOfAllShapes() {
    let source = SwiftSource(
      path: "Sources/T/a.swift",
      text:
        "package import A\n@testable import B\n  import struct C.Date // import D\n/* import E */\nlet x = \"import F\"\n"
    )
    #expect(source.imports == ["A", "B", "C"])
  }

  @Test func stringsAndCommentsAreBlank() {
    let source = SwiftSource(
      path: "Sources/T/a.swift", text: #"let a = "x\(f("Table"))y" // Column"# + "\nlet b = #\"\\(Index)\"#\n"
    )
    #expect(source.code.contains("f("))
    for word in ["Table", "Column", "Index"] { #expect(!source.code.contains(word)) }
    #expect(source.literals.contains("Table"))
  }

  @Test func functionsAreMeasured() {
    let source = SwiftSource(
      path: "Sources/T/a.swift", text: "protocol P {\n  func none()\n}\nfunc one() { }\nfunc three(\n) {\n}\n"
    )
    #expect(source.functions.map(\.name) == ["one", "three"])
    #expect(source.functions.map(\.count) == [1, 3])
  }
}
