import ObjectKinds
import Testing

/// Where the proof puts rows of a partitioned table.
@Suite struct PartitionBoundsTests {
  @Test(arguments: [
    ("FOR VALUES FROM ('2026-01-01', MINVALUE) TO ('2027-01-01', MAXVALUE)", ["'2026-01-01'", "MINVALUE"]),
    ("FOR VALUES IN ('a, (b', NULL)", ["'a, (b'", "NULL"]),
    ("FOR VALUES WITH (modulus 4, remainder 0)", []), ("DEFAULT", nil),
  ])
  func valuesThatAPartitionTakes(bounds: String, values: [String]?) {
    #expect(firstValues(in: bounds) == values)
  }
}
