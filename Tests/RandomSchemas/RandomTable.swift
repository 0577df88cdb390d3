/// One table with everything that a table can have, where columns come, go and change while others are computed from them:
/// what is said of one column has to wait for what is said of another.
struct RandomTable: RandomScript {
  static let schema = "goods"
  let choices: Choices
  var lines: [String] = []

  init(choices: Choices) { self.choices = choices }

  private static let numbers = ["int", "int", "bigint", "smallint", "numeric(12,2)"]
  private static let texts = ["text", "varchar(30)", "goods.word"]
  private static let times = ["date", "timestamp", "timestamptz"]

  mutating func fill() {
    add("CREATE SCHEMA goods")
    add("CREATE DOMAIN goods.word AS \(choices.one("word", of: ["text", "varchar(40)"]))")
    let number = choices.one("number", of: ["int", "bigint", "numeric"])
    add(
      "CREATE FUNCTION goods.double(\(number)) RETURNS \(number) LANGUAGE sql IMMUTABLE AS 'SELECT $1 * 2'")
    add("CREATE FUNCTION goods.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END'")
    add("CREATE TABLE goods.maker (id \(choices.one("maker", of: ["int", "bigint"])) PRIMARY KEY, name text)")
    addTable(number)
    addConstraints()
    addIndexes()
    addTriggers()
    addViews()
    addSettings()
  }

  private func has(_ name: String, _ percent: Int = 50) -> Bool { choices.chance("has \(name)", percent) }

  // MARK: Columns

  private var numbers: [String] { ["a"] + ["b", "c", "d"].filter { has($0, 70) } }
  private var texts: [String] { ["s"] + ["t"].filter { has($0, 60) } }
  private var times: [String] { ["made", "sold"].filter { has($0, 60) } }
  private var stored: [String] { numbers + texts + times }
  /// They may be computed, plain, or not there.
  private var computed: [String] { ["g", "h"].filter { has($0, 75) } }
  private var all: [String] { stored + computed }

  private func type(of column: String) -> String {
    let types = numbers.contains(column) ? Self.numbers : texts.contains(column) ? Self.texts : Self.times
    return choices.one("type of \(column)", of: types)
  }

  private mutating func addTable(_ number: String) {
    let id = choices.one(
      "id", of: ["id int", "id bigint GENERATED ALWAYS AS IDENTITY", "id serial", "id int DEFAULT 3"])
    let columns = stored.map { column -> String in
      let value = times.contains(column) ? "'2020-01-01'" : "'7'"
      let given = has("default of \(column)", 30) ? " DEFAULT \(value)" : ""
      return "\(column) \(type(of: column))\(given)\(has("\(column) required", 25) ? " NOT NULL" : "")"
    }
    let last = computed.map { "\($0) \(meaning(of: $0, number))" }
    let settings = choices.one(
      "settings", of: ["", "", " WITH (fillfactor = 70)", " WITH (fillfactor = 80)"])
    let parts = ([id] + columns + last).joined(separator: ", ")
    add("CREATE \(kind) goods.item (\(parts))\(settings)")
  }

  private func meaning(of column: String, _ number: String) -> String {
    let type = choices.one("type of \(column)", of: ["int", "bigint", "numeric"])
    if has("\(column) plain", 30) { return type }
    let (one, other) = (
      choices.one("\(column) from", of: numbers), choices.one("\(column) and", of: numbers)
    )
    let expression = choices.one(
      "meaning of \(column)",
      of: [
        "(\(one))::numeric * 2", "COALESCE(\(one), \(other))", "goods.double((\(one))::\(number))",
        "length(\(choices.one("\(column) words", of: texts)))",
      ])
    return "\(type) GENERATED ALWAYS AS (\(expression)) STORED"
  }

  // MARK: What belongs to it

  private mutating func addConstraints() {
    let table = "ALTER TABLE goods.item ADD"
    let kept = choices.one("kept", of: all)
    if has("check") {
      add("\(table) CONSTRAINT kept CHECK (\(kept) IS NOT NULL OR \(choices.one("or", of: all)) IS NULL)")
    }
    if has("second check", 40) { add("\(table) CHECK (length(\(choices.one("long", of: texts))) < 99)") }
    if has("key", 70) {
      add("\(table)\(choices.one("key name", of: ["", " CONSTRAINT item_key"])) PRIMARY KEY (\(key))")
    }
    let unique = choices.one("unique", of: stored)
    if has("unique", 40) { add("\(table) UNIQUE (\(unique))") }
    let whole = numbers.filter { type(of: $0) != "numeric(12,2)" }
    if has("maker"), !whole.isEmpty {
      let action = choices.one("action", of: ["", " ON DELETE CASCADE", " DEFERRABLE"])
      add("\(table) FOREIGN KEY (\(choices.one("made by", of: whole))) REFERENCES goods.maker\(action)")
    }
    if kind == "TABLE", has("key", 70), has("offer", 40) {
      let type = key == "id" ? "int" : self.type(of: key)
      add("CREATE TABLE goods.offer (item \(type) REFERENCES goods.item, price money)")
    }
  }

  private var kind: String { choices.one("kind", of: ["TABLE", "TABLE", "TABLE", "UNLOGGED TABLE"]) }
  private var key: String { choices.one("key", of: ["id", "id", "a"]) }

  private mutating func addIndexes() {
    let (one, other) = (choices.one("index", of: all), choices.one("index, too", of: all))
    if has("index") { add("CREATE INDEX by_one ON goods.item (\(one))") }
    if has("partial", 40) { add("CREATE INDEX partly ON goods.item (\(other)) WHERE \(one) IS NOT NULL") }
    if has("words", 40) {
      add(
        "CREATE INDEX words ON goods.item (lower((\(choices.one("of words", of: numbers + texts + computed)))::text))"
      )
    }
    if has("including", 30) {
      add("CREATE INDEX including ON goods.item (\(one)) INCLUDE (\(choices.one("included", of: all)))")
    }
    if has("statistics", 30) {
      add("CREATE STATISTICS goods.long ON (length(\(choices.one("lengths", of: texts)))), a FROM goods.item")
    }
  }

  private mutating func addTriggers() {
    let (one, other) = (choices.one("trigger", of: stored), choices.one("when", of: stored))
    if has("trigger", 40) {
      add(
        "CREATE TRIGGER touched BEFORE UPDATE OF \(one) ON goods.item FOR EACH ROW WHEN (new.\(other) IS DISTINCT FROM old.\(other)) EXECUTE FUNCTION goods.touch()"
      )
    }
    if has("policy", 40) { add("CREATE POLICY seen ON goods.item USING (\(other) IS NOT NULL)") }
    if has("rule", 25) {
      add("CREATE RULE kept AS ON DELETE TO goods.item WHERE old.\(one) IS NULL DO INSTEAD NOTHING")
    }
    add("ALTER TABLE goods.item ENABLE ROW LEVEL SECURITY", 40)
    add("ALTER TABLE goods.item REPLICA IDENTITY FULL", 20)
  }

  private mutating func addViews() {
    let (one, other) = (choices.one("seen", of: all), choices.one("seen, too", of: all))
    if has("view") {
      add("CREATE VIEW goods.seen AS SELECT id, \(one) AS one, \(other) AS other FROM goods.item")
      if has("counted") {
        add("CREATE VIEW goods.counted AS SELECT one, count(*) AS n FROM goods.seen GROUP BY one")
      }
      if has("stored", 40) {
        add("CREATE MATERIALIZED VIEW goods.stored AS SELECT other, count(*) AS n FROM goods.seen GROUP BY 1")
        add("CREATE UNIQUE INDEX ON goods.stored (other)")
      }
    }
    if has("label", 30) {
      add(
        "CREATE FUNCTION goods.label(goods.item) RETURNS text LANGUAGE sql STABLE AS 'SELECT $1.\(one)::text'"
      )
    }
  }

  private mutating func addSettings() {
    let (one, other) = (choices.one("setting", of: stored), choices.one("noted", of: all))
    if has("target", 30) { add("ALTER TABLE goods.item ALTER \(one) SET STATISTICS 200") }
    if has("storage", 30) {
      add("ALTER TABLE goods.item ALTER s SET STORAGE \(choices.one("storage", of: ["EXTERNAL", "MAIN"]))")
    }
    if has("note", 40) { add("COMMENT ON COLUMN goods.item.\(other) IS 'noted'") }
    if has("right", 40) { add("GRANT SELECT (\(other)), UPDATE (\(one)) ON goods.item TO reader") }
    add("GRANT INSERT ON goods.item TO writer WITH GRANT OPTION", 25)
    add("ALTER TABLE goods.item OWNER TO writer", 20)
    add("ALTER TABLE goods.item ADD gone int", 10)
  }
}
