import ObjectKinds
import Reporting

/// What is written from the kinds' descriptions, for people and for editors.
package enum Reference {
  /// `plumb.schema.json`
  package static var editorSchema: String { EditorSchema(kinds: allKinds).document.document }

  /// `docs/objects.md`
  package static var objectsPage: String { ObjectsPage(kinds: allKinds).markdown }

  /// `docs/models.md`, its tables made anew, and the headings that it lacks.
  package static func modelsPage(_ page: String) -> (page: String, missing: [String]) {
    ModelsPage(kinds: allKinds).rendered(page)
  }
}
