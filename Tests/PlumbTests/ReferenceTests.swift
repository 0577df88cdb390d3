import Autogenerate
import Foundation
import TestSupport
import Testing

/// What is generated from the kinds' descriptions is what they say. To write it anew: `make reference`.
@Suite struct ReferenceTests {
  @Test func objectsPageIsRendered() throws {
    try check("docs/objects.md") { _ in Reference.objectsPage }
  }

  @Test func editorSchemaIsRendered() throws {
    try check("plumb.schema.json") { _ in Reference.editorSchema }
    _ = try JSONSerialization.jsonObject(with: Data(Reference.editorSchema.utf8))
  }

  @Test func tablesOfTheModelsPageAreRendered() throws {
    try check("docs/models.md") { page in
      let (rendered, missing) = Reference.modelsPage(page)
      #expect(missing == [], "every section with keys has its heading")
      return rendered
    }
  }

  private func check(_ path: String, _ render: (String) -> String) throws {
    let page = (try? Checkout.text(path)) ?? ""
    let rendered = render(page)
    if ProcessInfo.processInfo.environment["PLUMB_WRITE_DOCS"] != nil {
      try rendered.write(toFile: Checkout.path(path), atomically: true, encoding: .utf8)
    } else if page != rendered {
      Issue.record("\(path) is out of date: `make reference` writes it")
    }
  }
}
