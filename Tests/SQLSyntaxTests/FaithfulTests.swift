import SQLSyntax
import Testing

/// What the server prints reads back as what it printed (the scenario about conditions within conditions asks a server).
@Suite struct FaithfulTests {
  @Test(arguments: [
    ("((a >= 0) AND (a <= 9)) AND b", "((a >= 0) AND (a <= 9))::boolean AND b"),
    ("(((a OR b) OR c) OR d)", "(((a OR b)::boolean OR c)::boolean OR d)"),
    ("f(((a AND b) AND c), d)", "f(((a AND b)::boolean AND c), d)"),
    ("ARRAY['a'::character varying]::text[]", "ARRAY['a'::character varying]::text[]"),
    (
      "(ARRAY['a'::character varying, 'b'::character varying])::text[]",
      "(ARRAY['a'::character varying, 'b'::character varying]::character varying[])::text[]"
    ),
    (
      "h CYCLE id SET is_cycle TO 'yes'::text DEFAULT 'no'::character varying USING path",
      "h CYCLE id SET is_cycle TO text 'yes' DEFAULT character varying 'no' USING path"
    ),
    (
      "h CYCLE id SET c USING p) JSON_VALUE(d, '$' DEFAULT 'x'::text ON EMPTY) JOIN t USING (id)",
      "h CYCLE id SET c USING p) JSON_VALUE(d, '$' DEFAULT 'x'::text ON EMPTY) JOIN t USING (id)"
    ),
    ("h CYCLE id SET c TO 1 DEFAULT 0 USING path", "h CYCLE id SET c TO 1 DEFAULT 0 USING path"),
  ])
  func readsBackAsTheSame(printed: String, written: String) {
    #expect(faithful(printed) == written)
  }

  @Test func makesOneConditionOfTwo() {
    #expect(flattened("((((a OR b) OR c) OR d) AND (e AND f))") == "((a OR b OR c OR d) AND (e AND f))")
    #expect(flattened("((a) AND (b)) AND (c)") == "(a) AND (b) AND (c)")
    #expect(flattened("((a AND b) OR c)") == "((a AND b) OR c)")
  }

  @Test func leavesConditionsToTheParserWhereItIsAskedTo() {
    Conditions.$areKept.withValue(false) { #expect(faithful("((a AND (b)) AND c)") == "((a AND (b)) AND c)") }
  }

  /// The parser leaves a condition at the right alone, and one of another kind; and what a person writes is theirs.
  @Test(arguments: [
    "(a AND (b AND c))",
    "((a AND b) OR c)",
    "((a AND b OR c) AND d)",
    "(a AND (b AND c) AND d)",
    "(NOT (a AND b) AND c)",
    "(f(a AND b) AND c)",
    "((a and b) and c)",
    "'((a) AND (b)) AND c'",
    "((SELECT a AND b) AND c)",
  ])
  func leavesTheRestAlone(text: String) {
    #expect(faithful(text) == text)
  }
}
