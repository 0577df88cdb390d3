import SQLSyntax
import Testing

@Suite struct MentionedWordsTests {
  @Test(arguments: [
    ("nextval('cfg.counter'::regclass)", "counter"),
    (#"nextval('cfg."it''s"'::regclass)"#, "it's"),
    (#"nextval('"a""b"')"#, #"a"b"#),
    ("nextval('CFG.Counter')", "counter"),
  ])
  func aLiteralMayCarryAName(_ text: String, _ name: String) {
    #expect(mentionedWords(text).contains(name))
  }
}
