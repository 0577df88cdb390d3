import SQLSyntax
import Testing

/// What is quoted is quoted for the server, byte by byte.
@Suite struct QuotingTests {
  @Test(arguments: [
    ("it's", "'it''s'"),
    (#"a\b"#, #"E'a\\b'"#),
    // A combining mark makes another character of the quote before it, for Swift and not for the server.
    ("a'\u{301}; drop", "'a''\u{301}; drop'"),
    ("\\\u{301}", "E'\\\\\u{301}'"),
  ])
  func literals(_ text: String, _ quoted: String) {
    #expect(Array(quotedLiteral(text).utf8) == Array(quoted.utf8))
  }

  @Test func names() {
    #expect(quotedIdentifier("a\"b") == "\"a\"\"b\"")
    #expect(Array(quotedIdentifier("a\"\u{301}").utf8) == Array("\"a\"\"\u{301}\"".utf8))
  }

  @Test(arguments: [
    ("a", "$$a$$"), ("a$$b", "$_$a$$b$_$"), ("a$", "$_$a$$_$"), ("$$ $_$ $", "$_1$$$ $_$ $$_1$"),
  ])
  func bodies(_ text: String, _ quoted: String) {
    #expect(dollarQuoted(text) == quoted)
  }

  @Test(arguments: [
    ("SELECT 1", "SELECT 1"),
    ("SELECT\r\n1\r", "SELECT\n1\n"),
    ("-- a\r\nSELECT 'x\r\ny'", "-- a\nSELECT E'x\\r\ny'"),
    ("SELECT 'a\\\r''b'", "SELECT E'a\\\\\\r''b'"),
    ("SELECT E'a\\n\r'", "SELECT E'a\\n\\r'"),
    ("AS $x$it's\r\n\\$x$", "AS E'it''s\\r\n\\\\'"),
    ("SELECT \"a\r\\\"", "SELECT U&\"a\\000D\\\\\""),
  ])
  func lineEndsOfFilesAreNotThoseOfTexts(_ text: String, _ escaped: String) {
    #expect(Array(escapingCarriageReturns(text).utf8) == Array(escaped.utf8))
  }
}
