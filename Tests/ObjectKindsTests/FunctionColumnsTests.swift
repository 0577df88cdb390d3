import ObjectKinds
import Testing

/// Which lists of columns are left out of a deparsed query, where a function returns `id, "the name", note`.
@Suite struct FunctionColumnsTests {
  private let columns = FunctionColumns([#"id, "the name", note"#])

  @Test(arguments: [
    (#"FROM s.f() f(id, "the name", note)"#, "FROM s.f() f"),
    (
      #"FROM s.f((1 + 2), 'a(') "an alias"(id, "the name", note) WHERE id > 0"#,
      #"FROM s.f((1 + 2), 'a(') "an alias" WHERE id > 0"#
    ),
    (#"FROM s.f() f(id, "the name")"#, "FROM s.f() f"),
    (
      #"FROM s.f(1) a(id, "the name", note), LATERAL s.f(a.id) b(id, "the name", note)"#,
      "FROM s.f(1) a, LATERAL s.f(a.id) b"
    ),
  ])
  func usualListsAreLeftOut(query: String, rest: String) {
    #expect(columns.removed(from: query) == rest)
  }

  @Test(arguments: [
    #"FROM s.f() f(other, "the name", note)"#,
    "FROM s.f() f(id, \"the name\", note, more)",
    "FROM ( SELECT 1, 2) x(id, \"the name\")",
    #"FROM ( VALUES (1,2)) x(id, "the name")"#,
    #"FROM s.f() WITH ORDINALITY f(id, "the name", note, ordinality)"#,
    "SELECT 'f() f(id)'::text",
  ])
  func otherListsStay(query: String) {
    #expect(columns.removed(from: query) == query)
    #expect(FunctionColumns([]).removed(from: query) == query)
  }
}
