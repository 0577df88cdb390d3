import CatalogModel
import Diffing

extension Rebuilds {
  /// A check that a part says as well as its whole cannot go from the part alone: the whole's goes meanwhile, and gives the
  /// part its own when it comes again.
  mutating func rebuildWhatIsShared(_ list: [Change]) {
    for change in list {
      guard let old = change.old, let link = old.sharingLink, isKept(link),
        regroupings[link.withoutFacet] == nil
      else { continue }
      let goes: Bool
      switch change.action {
      case .drop, .replace: goes = true
      case .alter(_, let new, _): goes = new.link != nil
      case .create: goes = false
      }
      guard goes, let whole = from[link]?.references.first else { continue }
      let shared = ObjectAddress(old.address.type, whole.names + [old.address.name])
      guard from[shared] != nil, to[shared] != nil else { continue }
      rebuild(shared)
      if case .alter = change.action {
        changes[change.address] = Change(address: change.address, action: .drop(old))
      }
    }
  }
}
