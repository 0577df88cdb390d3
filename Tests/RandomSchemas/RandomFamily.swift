/// Tables that have parts and children, what leans on them and who may use them.
struct RandomFamily: RandomScript {
  static let schema = "family"
  let choices: Choices
  var lines: [String] = []

  init(choices: Choices) { self.choices = choices }

  mutating func fill() {
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
    addShapes()
    addRoutines()
    addViews()
    addRights()
  }

  // MARK: Partitions

  private var numbers: String { choices.one("b", of: ["int", "bigint", "int", "numeric(10, 2)"]) }

  private var columns: [String] {
    ["id int NOT NULL", "at int NOT NULL", "a \(texts)"]
      + [
        "b \(numbers)\(choices.one("b default", of: ["", " DEFAULT 5"]))",
        "c family.mood", "d family.small", "g int GENERATED ALWAYS AS (id * 2) STORED",
        "t varchar(\(choices.one("t", of: ["20", "40"]))) COLLATE \"C\"",
      ].filter {
        choices.chance("column \($0.prefix(1))", $0.hasPrefix("b ") ? 100 : 60)
      }
  }
  private var texts: String {
    choices.one(
      "a",
      of: [
        "text", "text", "text", "varchar(10)", "varchar(40)", "text DEFAULT 'sad'", "family.mood",
        "family.mood DEFAULT 'sad'",
      ])
  }

  private mutating func addWhole() {
    let split = choices.one("p2 is split", of: [nil, nil, nil, "HASH (id)", "HASH (id)", "LIST (a)"])
    let key = choices.chance("log key", 60)
    let check = choices.chance("log check", 40) ? ["CONSTRAINT early CHECK (at >= 0)"] : []
    let fields = split == "LIST (a)" ? "id, at, a" : "id, at"
    let parts = columns + check + (key ? ["PRIMARY KEY (\(fields))"] : [])
    let isList = choices.chance("log is a list", 20)
    add(
      "CREATE TABLE family.log (\(parts.joined(separator: ", "))) PARTITION BY \(isList ? "LIST" : "RANGE") (at)"
    )
    let edge = choices.one("edge", of: [10, 10, 15, 5])
    addPart(
      "p1", of: "log", isList ? "FOR VALUES IN (1, \(edge))" : "FOR VALUES FROM (0) TO (\(edge))", by: nil)
    let second = isList ? "FOR VALUES IN (\(edge + 1))" : "FOR VALUES FROM (\(edge)) TO (20)"
    if addPart("p2", of: "log", second, by: split), let split {
      let bounds =
        split == "LIST (a)"
        ? ["FOR VALUES IN ('sad')", "DEFAULT"]
        : (0..<2).map { "FOR VALUES WITH (MODULUS 2, REMAINDER \($0))" }
      for number in 0..<2 { addPart("p2_\(number)", of: "p2", bounds[number], by: nil) }
    }
    addPart("p3", of: "log", "DEFAULT", by: nil)
    let folded = texts.hasPrefix("family") ? "a" : "lower(a)"
    for index in ["(a)", "(b, at DESC)", "(\(folded)) WHERE b > 0"] {
      add("CREATE INDEX ON family.log \(index)", 35)
    }
    if !numbers.hasPrefix("numeric") {
      add("ALTER TABLE family.log ADD CONSTRAINT log_b FOREIGN KEY (b) REFERENCES family.ref", 35)
    }
    if key, fields == "id, at", choices.chance("a key to log", 50) {
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
    if name != "p2" || key == nil { addLeaning(on: name) }
    return true
  }

  /// What leans on a part, and not on the whole.
  private mutating func addLeaning(on name: String) {
    add("CREATE VIEW family.of_\(name) AS SELECT a, b FROM family.\(name)", 20)
    add("CREATE FUNCTION family.row_of(family.\(name)) RETURNS text LANGUAGE sql AS 'SELECT $1.a::text'", 10)
    add("CREATE POLICY own ON family.\(name) USING (a::text <> 'q')", 10)
    add(
      "CREATE TRIGGER own BEFORE INSERT ON family.\(name) FOR EACH ROW WHEN (new.b > 3) EXECUTE FUNCTION family.touch()",
      10)
    add("CREATE RULE own AS ON DELETE TO family.\(name) DO INSTEAD NOTHING", 10)
    add("CREATE STATISTICS family.both_\(name) ON a, b FROM family.\(name)", 10)
    add("CREATE SEQUENCE family.count_\(name) OWNED BY family.\(name).id", 10)
    add("ALTER TABLE family.\(name) ADD CONSTRAINT own_ref FOREIGN KEY (id) REFERENCES family.ref", 10)
  }

  // MARK: Inheritance

  private mutating func addChildren() {
    let type = choices.one("note", of: ["text", "text", "varchar(30)", "family.mood"])
    let noted = choices.one(
      "noted", of: ["note \(type)", "note \(type) DEFAULT 'sad'", "note \(type) NOT NULL"])
    add("CREATE TABLE family.base (id int, \(noted), CONSTRAINT positive CHECK (id > 0))")
    add(
      "CREATE TABLE family.other (made date\(choices.one("made", of: ["", " DEFAULT '2020-01-01'"])), extra int)"
    )
    let parents = choices.one("parents", of: ["", "base", "base", "other", "base, other"])
    let own = choices.one("own", of: ["mine int", "mine bigint", "mine int, yours text"])
    let list = parents.split(separator: ",").map { "family." + $0.drop { $0 == " " } }.joined(separator: ", ")
    // What it says again it calls as its parent does: PostgreSQL 18 changes no type otherwise.
    let again = noted.replacing(" NOT NULL", with: " CONSTRAINT base_note_not_null NOT NULL")
    let base = choices.one("as base", of: ["", ", id int, \(parents.contains("base") ? again : noted)"])
    let heirs = list.isEmpty ? "" : " INHERITS (\(list))"
    add("CREATE TABLE family.child (\(own)\(base))\(heirs)")
    add("CREATE INDEX ON family.child (mine)", 40)
    add("ALTER TABLE family.child ALTER mine SET DEFAULT 1", 30)
    let isNoted = parents.contains("base") || !base.isEmpty
    if isNoted { add("CREATE VIEW family.notes AS SELECT note, mine FROM family.child", 25) }
    guard choices.chance("grandchild", 60) else { return }
    add("CREATE TABLE family.grandchild (deep int) INHERITS (family.child)")
    add("CREATE VIEW family.depths AS SELECT mine, deep FROM family.grandchild", 25)
    guard isNoted else { return }
    add("ALTER TABLE family.grandchild ALTER note SET DEFAULT 'ok'", 25)
    add("CREATE INDEX ON family.grandchild (note)", 25)
    add("ALTER TABLE family.grandchild ADD PRIMARY KEY (id)", 25)
    add("COMMENT ON COLUMN family.grandchild.note IS 'of the grandchild'", 15)
  }

  /// Tables and columns of a composite type.
  private mutating func addShapes() {
    let fields = choices.one("fields", of: ["x int, y text", "x int, y text", "x bigint, y text", "x int"])
    add("CREATE TYPE family.shape AS (\(fields))")
    add("CREATE TABLE family.shaped OF family.shape", 40)
    add("CREATE TABLE family.holder (id int, one family.shape, many family.shape[])", 40)
    add("CREATE FUNCTION family.x(family.shape) RETURNS text LANGUAGE sql AS 'SELECT $1.x::text'", 30)
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
