import Testing
import YAMLNodes

/// What is written looks as a person would write it.
@Suite struct YAMLWriterTests {
  @Test func aModel() {
    let table: YAMLValue = .map(
      [
        .init("comment", "A request for help: opened"),
        .init(
          "columns",
          [
            "id": .pairs([("type", "bigint"), ("identity", "always")], flow: true),
            "topic": "text?",
            "state": .pairs([("type", "ticket_state"), ("default", "'open'")], flow: true),
            "tags": .pairs([("type", "text[]"), ("default", "'{}'")], flow: true),
          ]),
        .init("primary_key", ["id"], comment: "Never reused.\nAsk first."),
        .init("query", .block("select 1\n  from t\n"), isSetApart: true),
        .init(
          "rows", .list([["a": "1", "b": .block("x\ny")], .list(["p", ["q"]], flow: false)], flow: false)),
        .init("none", .map([], flow: false)),
      ], flow: false)
    #expect(
      YAMLWriter().write(["tables": ["ticket": table]]) == """
        tables:
          ticket:
            comment: 'A request for help: opened'
            columns:
              id: { type: bigint, identity: always }
              topic: text?
              state: { type: ticket_state, default: "'open'" }
              tags: { type: 'text[]', default: "'{}'" }
            # Never reused.
            # Ask first.
            primary_key: [id]

            query: |
              select 1
                from t
            rows:
              - a: 1
                b: |-
                  x
                  y
              - - p
                - [q]
            none: {}

        """)
  }

  @Test(arguments: [
    ("no", "no"), ("1.10", "1.10"), ("on", "on"), ("", "''"), ("~", "'~'"), ("null", "'null'"),
    ("NULL", "NULL"), ("a: b", "'a: b'"), ("a:b", "a:b"), ("a #b", "'a #b'"), ("a#b", "a#b"), (" a", "' a'"),
    ("it's", "it's"), ("'a'", "\"'a'\""), ("'a\"'", "'''a\"'''"), ("a\nb", "\"a\\nb\""), ("- a", "'- a'"),
    ("-1", "-1"), ("a, b", "a, b"), ("now()", "now()"), ("x::text[]", "x::text[]"),
    ("a\u{85}", "\"a\\u0085\""),
    ("---", "'---'"), ("\\d", "\\d"), ("[a]", "'[a]'"), ("@a", "'@a'"), ("a:", "'a:'"),
    ("\u{1}", "\"\\u0001\""),
  ])
  func quotes(text: String, written: String) {
    #expect(YAMLWriter().write(.text(text)) == written + "\n")
  }

  @Test(arguments: [
    ("a\n", "|\n  a\n"), ("a\nb", "|-\n  a\n  b\n"), ("a\n\n", "|+\n  a\n\n"), (" a\nb\n", "|2\n   a\n  b\n"),
    ("\ta\n", "|2\n  \ta\n"), ("\n\na\n \n", "|\n\n\n  a\n   \n"), ("a \n", "|\n  a \n"),
    ("a\r\nb", "\"a\\r\\nb\"\n"),
    ("\n\n", "\"\\n\\n\"\n"), ("a", "a\n"), ("a\u{2028}\n", "\"a\\u2028\\n\"\n"),
  ])
  func literalBlocks(text: String, written: String) {
    #expect(YAMLWriter().write(.block(text)) == written)
  }

  @Test func whatDoesNotFitOneLineTakesSeveral() {
    let value: YAMLValue = ["k": .pairs([("a", ["b", "c"]), ("d", "e, f")], flow: true)]
    #expect(YAMLWriter(width: 28).write(value) == "k: { a: [b, c], d: 'e, f' }\n")
    #expect(YAMLWriter(width: 27).write(value) == "k: { a: [b, c], d: 'e, f' }\n")
    #expect(YAMLWriter(width: 26).write(value) == "k:\n  a: [b, c]\n  d: e, f\n")
    #expect(YAMLWriter(width: 8).write(value) == "k:\n  a:\n    - b\n    - c\n  d: e, f\n")
  }

  @Test func commentsCannotBecomeContent() throws {
    let comment = "a\r\nb: c\u{85}d\u{0}\n\nx"
    let value = YAMLValue.list(
      [.map([.init("k", .block("l\n\n")), .init("m", "n", comment: comment, isSetApart: true)], flow: true)],
      flow: true)
    let text = YAMLWriter().write(value)
    #expect(text == "- k: |+\n    l\n\n  # a\n  # b: c\n  # d\u{FFFD}\n  #\n  # x\n  m: n\n")
    #expect(YAMLParser.parse(text, file: "m.yaml").node?.sequence?.first?["k"]?.scalar == "l\n\n")
  }
}
