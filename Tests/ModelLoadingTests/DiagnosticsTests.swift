import Diagnostics
import Foundation
import ModelLoading
import TestSupport
import Testing

/// What is wrong with models, as a person is told it: `Models/<case>/*.yaml`, and beside them `expected.txt`, whose
/// first line may name the managed schemas. `PLUMB_UPDATE_EXPECTED=1` writes what is said now.
@Suite struct DiagnosticsTests {
  static let cases: [String] = {
    let files = try? Checkout.files(below: "Tests/ModelLoadingTests/Models", ending: ".yaml")
    return Set((files ?? []).map { String($0.split(separator: "/")[3]) }).sorted()
  }()

  @Test(arguments: cases) func everythingThatIsWrongIsSaid(_ name: String) async throws {
    let path = "Tests/ModelLoadingTests/Models/\(name)/expected.txt"
    let expected = (try? Checkout.text(path)) ?? ""
    let managed =
      expected.hasPrefix("# managed: ") ? String(expected.prefix { $0 != "\n" }.dropFirst(11)) : "cfg"
    let schemas = managed.split(separator: ",").map { String($0.drop { $0 == " " }) }
    let problems = await Model.problems(try Model.files("Models/\(name)"), managed: schemas)
    let said = problems.map { "\($0.code): \($0)" }
    let text = (managed == "cfg" ? [] : ["# managed: \(managed)"]) + said
    let actual = text.map { $0 + "\n" }.joined()
    if ProcessInfo.processInfo.environment["PLUMB_UPDATE_EXPECTED"] == "1" {
      try actual.write(toFile: Checkout.path(path), atomically: true, encoding: .utf8)
    }
    #expect(actual == expected)
    // Files have their order, and what is said of them has too.
    let places = problems.compactMap(\.place)
    #expect(places == places.sorted())
    #expect(name == "nothing wrong" || !problems.isEmpty)
  }
}
