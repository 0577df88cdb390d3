import CatalogModel
import ObjectKinds
import Postgres
import SQLSyntax
import TestSupport
import Testing

/// `DROP TYPE … CASCADE` is for the functions of the type, and takes nothing else.
@Suite(.ownDatabase) struct TypeWithFunctionsTests {
  private static let type = """
    CREATE TYPE public.b;
    CREATE FUNCTION public.b_in(cstring) RETURNS public.b LANGUAGE internal IMMUTABLE STRICT AS 'textin';
    CREATE FUNCTION public.b_out(public.b) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
    CREATE TYPE public.b (INPUT = public.b_in, OUTPUT = public.b_out);
    CREATE SCHEMA other;
    """

  @Test(arguments: [
    "CREATE TABLE other.t (c public.b[])",
    "CREATE VIEW other.v AS SELECT public.b_in('a') IS NULL AS x",
    "CREATE FUNCTION other.f(public.b) RETURNS boolean LANGUAGE internal AS 'booland_statefunc'",
  ])
  func whatElseLeansOnItStays(_ other: String) async throws {
    let connection = try await Connection.open(OwnDatabase.current)
    _ = try await connection.execute(Self.type + other)
    let failure = await #expect(throws: PostgresError.self) { _ = try await connection.execute(Self.drop) }
    #expect(failure?.sqlState == "2BP01")
    #expect(failure?.detail?.contains("other.") == true)
    await connection.close()
  }

  @Test func itsFunctionsGoWithIt() async throws {
    let connection = try await Connection.open(OwnDatabase.current)
    _ = try await connection.execute(Self.type + Self.drop)
    let left = try await connection.query("SELECT count(*) FROM pg_proc WHERE proname IN ('b_in', 'b_out')")
    #expect(left[0, 0] == "0")
    await connection.close()
  }

  private static var drop: String {
    var type = BaseType(schema: "public", name: "b")
    type.functions = ["input": ["public", "b_in"], "output": ["public", "b_out"]]
    return type.drop().map(\.sql.text).joined(separator: ";\n")
  }
}
