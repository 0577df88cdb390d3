import CatalogModel
import Diagnostics
import YAMLNodes

extension ModelReader {
  /// What a section of a column speaks of, which has a name of its own where that is the identity's sequence.
  func sequenceOrParent(_ section: String) -> ObjectAddress? {
    guard name == section, let parent else { return parent?.address }
    if let sequence = parent.ownSequence { return sequence }
    error(
      "wrong-value", "only an identity has a sequence that `\(section)` could be about", at: node.place,
      advice: "write `identity` beside it, or leave it out")
    return nil
  }
}
