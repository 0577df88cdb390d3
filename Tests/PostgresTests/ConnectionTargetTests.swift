import Diagnostics
import Postgres
import Testing

@Suite("Connection target")
struct ConnectionTargetTests {
  @Test("reads a URL, and shows it without the password")
  func url() throws {
    let target = try ConnectionTarget(parsing: "postgres://bot:ge%40heim@db.example:5433/app?sslmode=require")
    #expect(target.host == "db.example")
    #expect(target.port == "5433")
    #expect(target.user == "bot")
    #expect(target.database == "app")
    #expect(target.options["password"] == "ge@heim")
    #expect(target.options["sslmode"] == "require")
    #expect(target.redacted == "postgresql://bot@db.example:5433/app")
    for shown in [
      "\(target)", String(reflecting: target), "\(Mirror(reflecting: target).children.map(\.value))",
    ] {
      #expect(!shown.contains("heim"))
    }
  }

  @Test("reads key=value words")
  func words() throws {
    let target = try ConnectionTarget(
      parsing: "host=/run/pg dbname='my app' user=o\\'x password=geheim port=6000")
    #expect(target.redacted == "postgresql://o%27x@/my%20app?host=/run/pg&port=6000")
  }

  @Test("shows all hosts")
  func hosts() throws {
    #expect(
      try ConnectionTarget(parsing: "postgresql://a:1,b:2/x").redacted == "postgresql://a:1,b:2/x")
    #expect(
      try ConnectionTarget(parsing: "postgresql://[::1]:5432/x").redacted == "postgresql://[::1]:5432/x")
  }

  @Test("changes the database only")
  func otherDatabase() throws {
    let target = try ConnectionTarget(parsing: "postgresql://u:p@h/one").with(database: "two")
    #expect(target.database == "two")
    #expect(target.options["password"] == "p")
  }

  @Test(
    "never repeats a password that cannot be read",
    arguments: [
      "postgresql://u:ge@heim@h/x", "postgres://u:ge/heim@h/x", "password=ge heim",
      "host=h password='ge heim",
      "postgresql://u:geheim%zz@h/x", "postgresql://u:ge\"heim%zz\"heim@h/x", "pass=geheim",
    ])
  func secrets(text: String) throws {
    let failure = try #require(throws: Failure.self) { try ConnectionTarget(parsing: text) }
    #expect(failure.diagnostics[0].code == "invalid-connection-string")
    #expect(!failure.description.contains("heim"))
  }

  @Test("names the word that it does not know")
  func unknownWord() throws {
    let failure = try #require(throws: Failure.self) { try ConnectionTarget(parsing: "hots=x") }
    #expect(failure.description.contains("hots"))
  }
}
