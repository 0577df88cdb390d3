import TestSupport

/// What rows have to be like, in all the states that a rule can be in, of a table that is alone, has partitions or a child, or is
/// of a type, and of what points at it.
struct RandomRules: RandomScript {
  static let schema = "rules"
  let choices: Choices
  var lines: [String] = []

  init(choices: Choices) { self.choices = choices }

  /// Named and not validated NOT NULL, rules that are not enforced, keys without overlaps, virtual columns.
  private static let isRich = TestServer.has("18")

  private enum Form: String, CaseIterable { case alone, whole, parent, typed }

  private var form: Form { choices.one("form", of: Form.allCases) }
  private var isSplit: Bool { form == .whole }
  /// A part that is made has valid copies of rules that are not, and one that is there has copies as they are: no model tells the
  /// two apart.
  private var isAlone: Bool { form == .alone }

  private func has(_ name: String, _ percent: Int = 50) -> Bool { choices.chance("has \(name)", percent) }

  mutating func fill() {
    add("CREATE SCHEMA rules")
    add("CREATE FUNCTION rules.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END'")
    addTypes()
    add("CREATE TABLE rules.target (id int PRIMARY KEY, a int, UNIQUE (a, id))")
    addTable()
    addRequirements()
    addChecks()
    addKeys()
    addReferences()
    addParts()
    addReferrers()
    addTriggers()
    addNotes()
  }

  // MARK: Columns

  private mutating func addTypes() {
    let domain = choices.one("small", of: ["", "", " CHECK (VALUE < 1000)", " DEFAULT 3"])
    add("CREATE DOMAIN rules.small AS int\(domain)")
    add("CREATE TYPE rules.state AS ENUM (\(choices.one("labels", of: ["", "'odd', "]))'new', 'done')")
  }

  private mutating func addTable() {
    if form == .typed {
      let attributes = columns.filter { !$0.contains("GENERATED") }.map { column in
        column.replacing(" NOT NULL", with: "").replacing(" DEFAULT 'new'", with: "")
      }
      add("CREATE TYPE rules.shape AS (\(attributes.joined(separator: ", ")))")
      let state = hasState && has("default", 40) ? ", state WITH OPTIONS DEFAULT 'new'" : ""
      add("CREATE TABLE rules.post OF rules.shape (id WITH OPTIONS NOT NULL\(state))")
    } else {
      let end = isSplit ? " PARTITION BY RANGE (id)" : ""
      add("CREATE TABLE rules.post (\(columns.joined(separator: ", ")))\(end)")
    }
  }

  private var columns: [String] {
    let size = choices.one("size", of: ["int", "int", "bigint"])
    let number = choices.one("number", of: ["int", "int", "rules.small"])
    let state = choices.one("state is", of: ["text", "rules.state", "rules.state DEFAULT 'new'"])
    return ["id int NOT NULL", "a \(size)", "b \(number)", "span int4range", "during daterange", "note text"]
      + (hasState ? ["state \(state)"] : []) + (has("sum", 70) ? ["sum \(size) \(sum)"] : [])
  }

  private var hasState: Bool { has("state", 60) }

  private var sum: String {
    let way = choices.one("sum is", of: ["", "STORED", Self.isRich ? "VIRTUAL" : "STORED"])
    // PostgreSQL computes no virtual columns from types of one's own.
    let isFree = way == "STORED" && hasState
    let state = isFree ? ["CASE WHEN state = 'done' THEN id ELSE 0 END"] : []
    let expression = choices.one("sum", of: ["a + 1", "a - 1", "id * 2", "length(note)"] + state)
    return way.isEmpty ? "" : "GENERATED ALWAYS AS (\(expression)) \(way)"
  }

  // MARK: Rules

  private mutating func addRequirements() {
    for column in ["a", "b"] {
      let plain = "ALTER TABLE rules.post ALTER \(column) SET NOT NULL"
      let named = "ALTER TABLE rules.post ADD CONSTRAINT \(column)_there NOT NULL \(column)"
      let loose = isAlone ? "\(named) NOT VALID" : named
      let rich = [plain, named, loose, isSplit ? plain : "\(named) NO INHERIT"]
      add(choices.one("\(column) is required", of: ["", ""] + (Self.isRich ? rich : [plain])))
    }
  }

  private mutating func addChecks() {
    let loose = isAlone ? [" NOT VALID", Self.isRich ? " NOT ENFORCED" : ""] : []
    let states = ["", "", isSplit ? "" : " NO INHERIT"] + loose
    let open = ("open", ["state <> 'done' OR a > 0", "state = 'new'"])
    for (name, texts) in [("low", ["a > 0", "a >= 0"]), ("high", ["b < 100", "b < 10 OR note IS NULL"])]
      + (hasState ? [open] : [])
    where has(name) {
      let text = choices.one(name, of: texts)
      add(
        "ALTER TABLE rules.post ADD CONSTRAINT \(name) CHECK (\(text))\(choices.one("state of \(name)", of: states))"
      )
    }
  }

  private mutating func addKeys() {
    let table = "ALTER TABLE rules.post ADD"
    let late = choices.one("late", of: ["", "", " DEFERRABLE", " DEFERRABLE INITIALLY DEFERRED"])
    let kinds = ["id", "id", "id, span"] + (Self.isRich && !isSplit ? ["span, during WITHOUT OVERLAPS"] : [])
    if has("key", 70) {
      let isTemporal = key(of: kinds).contains("OVERLAPS")
      add(
        "\(table)\(has("key name", 30) ? " CONSTRAINT post_key" : "") PRIMARY KEY (\(key(of: kinds)))\(isTemporal ? "" : late)"
      )
    }
    let nulls = choices.one("nulls", of: ["", " NULLS NOT DISTINCT"])
    let included = choices.one("included", of: ["", "", " INCLUDE (note)"])
    if has("unique", 40) { add("\(table) CONSTRAINT once UNIQUE\(nulls) (id, a)\(included)") }
    if has("exclusion", 30), !isSplit {
      let condition = choices.one(
        "where", of: ["", " WHERE (b > 0)"] + (hasState ? [" WHERE (state <> 'done')"] : []))
      add("\(table) CONSTRAINT apart EXCLUDE USING gist (during WITH &&)\(condition)")
    }
  }

  private func key(of kinds: [String]) -> String { choices.one("key", of: kinds) }

  private mutating func addReferences() {
    guard has("reference", 60) else { return }
    let states =
      ["", "", " DEFERRABLE"] + (isSplit ? [] : [" NOT VALID"]) + (Self.isRich ? [" NOT ENFORCED"] : [])
    let action = choices.one("action", of: ["", " ON DELETE CASCADE", " ON UPDATE SET NULL"])
    let state = choices.one("state of reference", of: states)
    let pair = choices.one(
      "pair", of: ["(b) REFERENCES rules.target", "(b, id) REFERENCES rules.target (a, id)"])
    add("ALTER TABLE rules.post ADD CONSTRAINT aims FOREIGN KEY \(pair)\(action)\(state)")
  }

  // MARK: Others

  private mutating func addParts() {
    let way = choices.one("way", of: ["made", "made", "joined", "apart"])
    let like = "CREATE TABLE rules.post_1 (LIKE rules.post INCLUDING CONSTRAINTS INCLUDING GENERATED)"
    let bounds = "FOR VALUES FROM (0) TO (\(choices.one("edge", of: [10, 10, 20])))"
    switch (form, way) {
    case (.alone, "made"), (.alone, "joined"): return
    case (.typed, "made"): add("CREATE TABLE rules.post_1 OF rules.shape")
    case (.whole, "made"): add("CREATE TABLE rules.post_1 PARTITION OF rules.post \(bounds)")
    case (.parent, "made"): add("CREATE TABLE rules.post_1 (own int) INHERITS (rules.post)")
    case (.whole, "joined"):
      add(like)
      addBroughtKeys()
      add("ALTER TABLE rules.post ATTACH PARTITION rules.post_1 \(bounds)")
    case (.parent, "joined"):
      add(like)
      add("ALTER TABLE rules.post_1 INHERIT rules.post")
    default: add(like)
    }
    addOwnRules()
  }

  /// A part has them before it joins, under names of its own, and what the whole has takes them in.
  private mutating func addBroughtKeys() {
    for key in lines where key.contains(" rules.post ADD ") && !key.contains("REFERENCES") {
      let isKey = key.contains("PRIMARY KEY")
      guard let start = key.firstRange(of: isKey ? "PRIMARY" : "UNIQUE"), has("brought \(isKey)", 40) else {
        continue
      }
      let name = isKey ? "own_key" : "own_once"
      add("ALTER TABLE rules.post_1 ADD CONSTRAINT \(name) \(key[start.lowerBound...])")
    }
  }

  private mutating func addOwnRules() {
    let table = "ALTER TABLE rules.post_1"
    if Self.isRich, has("own requirement", 30) { add("\(table) ADD CONSTRAINT noted NOT NULL note") }
    if has("own check", 30) {
      add("\(table) ADD CONSTRAINT short CHECK (length(note) < \(choices.one("short", of: [9, 99])))")
    }
    if has("own index", 30) { add("CREATE INDEX own ON rules.post_1 (a, b DESC)") }
    if form == .parent, has("own key", 40) { add("\(table) ADD PRIMARY KEY (id)") }
    if form == .parent, has("own reference", 30) {
      add("\(table) ADD CONSTRAINT own_aim FOREIGN KEY (b) REFERENCES rules.target")
    }
    if hasState, has("own index on it", 30) {
      add("CREATE INDEX fresh ON rules.post_1 (note) WHERE state = 'new'")
    }
    if has("own default", 30) { add("\(table) ALTER b SET DEFAULT 4") }
  }

  private mutating func addReferrers() {
    guard has("key", 70) else { return }
    let late = choices.one("late", of: ["", "", " DEFERRABLE", " DEFERRABLE INITIALLY DEFERRED"])
    guard late.isEmpty, choices.one("key", of: ["id", "id", "id, span"]) == "id", has("referrer", 50),
      lines.contains(where: { $0.hasSuffix("PRIMARY KEY (id)") && $0.contains(" rules.post ") })
    else { return }
    let state = choices.one(
      "state of referrer", of: ["", "", " DEFERRABLE", Self.isRich ? " NOT ENFORCED" : ""])
    add("CREATE TABLE rules.reply (id int, post int REFERENCES rules.post\(state))")
  }

  private mutating func addTriggers() {
    if has("trigger") {
      let time = choices.one("time", of: ["BEFORE UPDATE OF a", "AFTER INSERT", "AFTER UPDATE OF note"])
      add("CREATE TRIGGER touched \(time) ON rules.post FOR EACH ROW EXECUTE FUNCTION rules.touch()")
      let state = choices.one("enabled", of: ["", "", "DISABLE", "ENABLE ALWAYS", "ENABLE REPLICA"])
      if !state.isEmpty { add("ALTER TABLE rules.post \(state) TRIGGER touched") }
    }
    if has("held", 30) {
      add(
        "CREATE CONSTRAINT TRIGGER held AFTER INSERT ON rules.post\(choices.one("when held", of: ["", " DEFERRABLE INITIALLY DEFERRED"])) FOR EACH ROW WHEN (new.a > 1) EXECUTE FUNCTION rules.touch()"
      )
    }
    if has("all", 30), !isSplit {
      let names = choices.one(
        "transition", of: ["NEW TABLE AS n", "OLD TABLE AS o", "OLD TABLE AS o NEW TABLE AS n"])
      add(
        "CREATE TRIGGER whole AFTER UPDATE ON rules.post REFERENCING \(names) FOR EACH STATEMENT EXECUTE FUNCTION rules.touch()"
      )
    }
  }

  private mutating func addNotes() {
    if has("view") {
      let options = choices.one(
        "options", of: ["", " WITH (security_invoker = true)", " WITH (security_barrier)"])
      let check = choices.one("check option", of: ["", " WITH LOCAL CHECK OPTION"])
      add(
        "CREATE VIEW rules.seen\(options) AS SELECT id, a, b, note\(hasState ? ", state" : "") FROM rules.post WHERE a > 0\(check)"
      )
    }
    if lines.contains(where: { $0.contains(" rules.post ADD CONSTRAINT low ") }) {
      add("COMMENT ON CONSTRAINT low ON rules.post IS 'noted'", 30)
    }
    if has("policy", 40) {
      let roles = choices.one(
        "roles", of: ["", " TO reader", " FOR INSERT TO reader, writer WITH CHECK (b > 0)"])
      add("CREATE POLICY own ON rules.post\(roles)\(roles.contains("CHECK") ? "" : " USING (a > 0)")")
    }
    add("ALTER TABLE rules.post ENABLE ROW LEVEL SECURITY", 30)
    add("GRANT SELECT (note), UPDATE (a) ON rules.post TO reader", 30)
  }
}
