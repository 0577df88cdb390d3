import Testing

@testable import Revisions

@Suite struct StatementSplitterTests {
  func texts(_ sql: String) -> [String] { StatementSplitter.split(sql).statements.map(\.text) }

  @Test(arguments: [
    ("", []),
    (" ; ;; -- nothing\n", []),
    ("a;b", ["a", "b"]),
    ("SELECT ';', 'it''s;', E'\\';', \"a;\"\"b\"; x", ["SELECT ';', 'it''s;', E'\\';', \"a;\"\"b\"", "x"]),
    ("SELECT 'a\\'; x", ["SELECT 'a\\'", "x"]),
    ("a $$;$$; b $t$;$$;$u$;$t$; $1;a$b$;c$b$;", ["a $$;$$", "b $t$;$$;$u$;$t$", "$1", "a$b$", "c$b$"]),
    ("/* ; /* ; */ ; */ a -- ;\n b; /* c */", ["a -- ;\n b"]),
    ("CREATE RULE r AS ON INSERT TO t DO (a; b); c", ["CREATE RULE r AS ON INSERT TO t DO (a; b)", "c"]),
    (
      "CREATE OR REPLACE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN x THEN 1 END; SELECT 2; END; c",
      [
        "CREATE OR REPLACE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN x THEN 1 END; SELECT 2; END",
        "c",
      ]
    ),
    ("SELECT begin atomic; c", ["SELECT begin atomic", "c"]),
    ("CREATE TABLE über (e int); c", ["CREATE TABLE über (e int)", "c"]),
    ("SELECT 1e'x;'; c", ["SELECT 1e'x;'", "c"]),
  ])
  func splits(sql: String, statements: [String]) {
    #expect(texts(sql) == statements)
  }

  @Test(arguments: [
    ("SELECT 'a", StatementSplitter.Problem.Kind.cutQuote), ("/* a", .cutComment),
    ("DO $$ a", .cutDollarQuote),
    ("CREATE FUNCTION f() BEGIN ATOMIC SELECT 1;", .cutBody), ("\\d", .metaCommand),
    ("BEGIN; ", .transactionControl("BEGIN")), ("end", .transactionControl("END")),
    ("ROLLBACK AND CHAIN;", .transactionControl("ROLLBACK")),
    ("PREPARE TRANSACTION 'x'", .transactionControl("PREPARE TRANSACTION")),
  ])
  func finds(sql: String, problem: StatementSplitter.Problem.Kind) {
    #expect(StatementSplitter.split(sql).problems.map(\.kind) == [problem])
  }

  @Test(arguments: ["SAVEPOINT a; ROLLBACK TO a; ROLLBACK WORK TO a; RELEASE a", "PREPARE p AS SELECT 1"])
  func letsPass(sql: String) {
    #expect(StatementSplitter.split(sql).problems == [])
  }

  @Test func columnsCountCharacters() {
    let statement = StatementSplitter.split("SELECT 'äöü'; SELECT\n2", firstLine: 10).statements[1]
    #expect((statement.line, statement.column) == (10, 15))
  }
}
