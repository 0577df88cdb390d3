/// Tables that have parts and children, what leans on them and who may use them, as statements: here the server says
/// what follows from what, so that no choice needs to know it.
struct RandomFamily {
  static let schema = "family"

  /// Two states of which one has much in common with the other: each choice is made by its name, here or there.
  struct Choices {
    var seed: UInt64
    var other: UInt64
    /// How many of a hundred choices are the other's.
    var share: Int

    private func number(_ name: String, _ seed: UInt64) -> UInt64 {
      var random = RandomSource(seed: name.utf8.reduce(seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
      return random.next()
    }

    func one<Item>(_ name: String, of items: [Item]) -> Item {
      let isOthers = number("whose \(name)", seed ^ other) % 100 < UInt64(share)
      return items[Int(number(name, isOthers ? other : seed) % UInt64(items.count))]
    }

    func chance(_ name: String, _ percent: Int) -> Bool { one(name, of: Array(0..<100)) < percent }
  }

  private let choices: Choices
  private var lines: [String] = []

  static func statements(_ choices: Choices) -> [String] {
    var family = RandomFamily(choices: choices)
    family.fill()
    return family.lines
  }

  private init(choices: Choices) { self.choices = choices }

  private mutating func add(_ line: String) { lines.append(line) }
  private mutating func add(_ line: String, _ percent: Int) { if choices.chance(line, percent) { add(line) } }

  private mutating func fill() {
    add("CREATE SCHEMA family")
    add(
      "CREATE TYPE family.mood AS ENUM (\(choices.one("labels", of: ["'sad', 'ok'", "'sad', 'fine', 'ok'"])))"
    )
    add(
      "CREATE DOMAIN family.small AS int \(choices.one("domain", of: ["", "CHECK (VALUE < 100)", "DEFAULT 3"]))"
    )
    add("CREATE FUNCTION family.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END'")
    add("CREATE TABLE family.ref (id int PRIMARY KEY, note text)")
    addWhole()
    addChildren()
    addRoutines()
    addViews()
    addRights()
  }

  // MARK: Partitions

  private var columns: [String] {
    ["id int NOT NULL", "at int NOT NULL"]
      + [
        "a text",
        "b \(choices.one("b", of: ["int", "bigint"]))\(choices.one("b default", of: ["", " DEFAULT 5"]))",
        "c family.mood", "d family.small", "g int GENERATED ALWAYS AS (id * 2) STORED",
        "t varchar(\(choices.one("t", of: ["20", "40"]))) COLLATE \"C\"",
      ].filter {
        choices.chance("column \($0.prefix(1))", $0.hasPrefix("a ") || $0.hasPrefix("b ") ? 100 : 60)
      }
  }

  private mutating func addWhole() {
    let key = choices.chance("log key", 60)
    let check = choices.chance("log check", 40) ? ["CONSTRAINT early CHECK (at >= 0)"] : []
    let parts = columns + check + (key ? ["PRIMARY KEY (id, at)"] : [])
    let isList = choices.chance("log is a list", 20)
    add(
      "CREATE TABLE family.log (\(parts.joined(separator: ", "))) PARTITION BY \(isList ? "LIST" : "RANGE") (at)"
    )
    let edge = choices.one("edge", of: [10, 10, 15, 5])
    addPart(
      "p1", of: "log", isList ? "FOR VALUES IN (1, \(edge))" : "FOR VALUES FROM (0) TO (\(edge))", by: nil)
    let isSplit = choices.chance("p2 is split", 40)
    let second = isList ? "FOR VALUES IN (\(edge + 1))" : "FOR VALUES FROM (\(edge)) TO (20)"
    if addPart("p2", of: "log", second, by: isSplit ? "HASH (id)" : nil), isSplit {
      for number in 0..<2 {
        addPart("p2_\(number)", of: "p2", "FOR VALUES WITH (MODULUS 2, REMAINDER \(number))", by: nil)
      }
    }
    addPart("p3", of: "log", "DEFAULT", by: nil)
    for index in ["(a)", "(b, at DESC)", "(lower(a)) WHERE b > 0"] {
      add("CREATE INDEX ON family.log \(index)", 35)
    }
    add("ALTER TABLE family.log ADD CONSTRAINT log_b FOREIGN KEY (b) REFERENCES family.ref", 35)
    if key, choices.chance("a key to log", 50) {
      add("CREATE TABLE family.about (id int, at int, FOREIGN KEY (id, at) REFERENCES family.log)")
    }
    if choices.chance("log trigger", 40) {
      add("CREATE TRIGGER touched AFTER INSERT ON family.log FOR EACH ROW EXECUTE FUNCTION family.touch()")
    }
  }

  /// - Returns: whether the table is there.
  @discardableResult
  private mutating func addPart(_ name: String, of whole: String, _ bounds: String, by key: String?) -> Bool {
    let state = choices.one("\(name) is", of: ["none", "part", "part", "attached", "alone"])
    let tail = key.map { " PARTITION BY \($0)" } ?? ""
    switch state {
    case "none": return false
    case "part": add("CREATE TABLE family.\(name) PARTITION OF family.\(whole) \(bounds)\(tail)")
    default:
      add(
        "CREATE TABLE family.\(name) (LIKE family.\(whole) INCLUDING CONSTRAINTS INCLUDING GENERATED)\(tail)")
      if state == "attached" { add("ALTER TABLE family.\(whole) ATTACH PARTITION family.\(name) \(bounds)") }
    }
    add("ALTER TABLE family.\(name) ALTER b SET DEFAULT 7", 20)
    add("ALTER TABLE family.\(name) ADD CONSTRAINT \(name)_own CHECK (id > 0)", 20)
    add("CREATE INDEX \(name)_own_index ON family.\(name) (b, id) WHERE at <> \(name.count)", 20)
    add("COMMENT ON COLUMN family.\(name).a IS 'of \(name)'", 15)
    add("ALTER TABLE family.\(name) ALTER a SET STATISTICS 50", 15)
    return true
  }

  // MARK: Inheritance

  private mutating func addChildren() {
    let noted = choices.one("noted", of: ["note text", "note text DEFAULT 'x'", "note text NOT NULL"])
    add("CREATE TABLE family.base (id int, \(noted), CONSTRAINT positive CHECK (id > 0))")
    add(
      "CREATE TABLE family.other (made date\(choices.one("made", of: ["", " DEFAULT '2020-01-01'"])), extra int)"
    )
    let parents = choices.one("parents", of: ["", "base", "base", "other", "base, other"])
    let own = choices.one("own", of: ["mine int", "mine bigint", "mine int, yours text"])
    let list = parents.split(separator: ",").map { "family." + $0.drop { $0 == " " } }.joined(separator: ", ")
    // What no parent gives it may have by itself.
    let base = parents.contains("base") ? "" : choices.one("as base", of: ["", ", id int, \(noted)"])
    let heirs = list.isEmpty ? "" : " INHERITS (\(list))"
    add("CREATE TABLE family.child (\(own)\(base))\(heirs)")
    add("CREATE TABLE family.grandchild (deep int) INHERITS (family.child)", 50)
    add("CREATE INDEX ON family.child (mine)", 40)
    add("ALTER TABLE family.child ALTER mine SET DEFAULT 1", 30)
  }

  // MARK: What leans on them

  private mutating func addRoutines() {
    let type = choices.one("f", of: ["int", "bigint"])
    add(
      "CREATE FUNCTION family.f(x \(type), y text DEFAULT 'z') RETURNS \(type) LANGUAGE sql AS 'SELECT $1'",
      60)
    add("CREATE FUNCTION family.of_row(family.ref) RETURNS text LANGUAGE sql AS 'SELECT $1.note'", 40)
    add(
      "CREATE FUNCTION family.atomic() RETURNS SETOF int LANGUAGE sql BEGIN ATOMIC SELECT id FROM family.log; END",
      40)
    add(
      "CREATE PROCEDURE family.p(\(choices.one("p", of: ["", "INOUT x int"]))) LANGUAGE plpgsql AS 'BEGIN END'",
      50)
    add("CREATE AGGREGATE family.total(int) (SFUNC = int4pl, STYPE = int, INITCOND = '0')", 30)
  }

  private mutating func addViews() {
    add(
      "CREATE VIEW family.v AS SELECT \(choices.one("v", of: ["id, at", "id, at, a", "at, id"])) FROM family.log",
      50)
    add("CREATE VIEW family.w AS SELECT * FROM family.child", 50)
    add("CREATE MATERIALIZED VIEW family.m AS SELECT b, count(*) AS n FROM family.log GROUP BY b", 40)
    add("CREATE VIEW family.r AS SELECT r FROM family.ref r", 30)
  }

  private mutating func addRights() {
    add("GRANT SELECT ON family.log TO reader", 40)
    add("GRANT SELECT (a), UPDATE (b) ON family.log TO writer WITH GRANT OPTION", 30)
    add("GRANT ALL ON family.child TO reader", 30)
    add("GRANT USAGE ON SCHEMA family TO reader, writer", 40)
    add("ALTER TABLE family.child OWNER TO writer", 30)
    add("ALTER DOMAIN family.small OWNER TO writer", 20)
    add("REVOKE EXECUTE ON FUNCTION family.touch() FROM PUBLIC", 30)
    add("ALTER TABLE family.log ENABLE ROW LEVEL SECURITY", 30)
    add("CREATE POLICY own ON family.log FOR SELECT TO reader USING (b > 0)", 30)
  }
}
