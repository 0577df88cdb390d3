import CatalogModel
import Foundation
import ObjectKinds
import RedFlags
import Testing

/// Every flag is data with its pair of examples, and does what it says over literals.
struct RedFlagsTests {
  @Test func everyFlagHasItsPair() {
    #expect(Set(Pair.all.map(\.slug)) == Set(RedFlags.all.map(\.slug)))
    #expect(Set(RedFlags.all.map(\.slug)).count == RedFlags.all.count)
  }

  @Test(arguments: Pair.all.map(\.slug)) func isRaised(_ slug: String) throws {
    let pair = try #require(Pair.all.first { $0.slug == slug })
    let flags = RedFlags.judge(pair.bad).filter { $0.slug == slug }
    #expect(!flags.isEmpty)
    for flag in flags {
      #expect(!flag.why.isEmpty && !flag.whatToDo.isEmpty)
      #expect(!flag.why.hasSuffix("."))
      #expect(flag.isHard == RedFlags.flag(slug)?.isHard)
    }
  }

  @Test(arguments: Pair.all.map(\.slug)) func isNotRaised(_ slug: String) throws {
    let pair = try #require(Pair.all.first { $0.slug == slug })
    #expect(RedFlags.judge(pair.good).filter { $0.slug == slug } == [])
  }

  @Test(arguments: RedFlags.all.map(\.slug)) func saysEverything(_ slug: String) throws {
    let flag = try #require(RedFlags.flag(slug))
    #expect(
      !flag.title.isEmpty && !flag.condition.isEmpty && !flag.effect.isEmpty && !flag.workaround.isEmpty)
    #expect(!flag.example.bad.isEmpty && !flag.example.good.isEmpty && flag.example.bad != flag.example.good)
  }

  @Test func everyDropOfAKindCanBeNamed() {
    let slugs = RedFlags.slugs(kinds: allKinds)
    for kind in allKinds { #expect(slugs.contains(kind.kind.dropFlag)) }
  }

  /// `docs/red-flags.md` is what the flags say. To write it anew: `PLUMB_WRITE_DOCS=1 swift test --filter RedFlags`.
  @Test func pageIsRendered() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/red-flags.md")
      .standardized
    if ProcessInfo.processInfo.environment["PLUMB_WRITE_DOCS"] != nil {
      try RedFlagsPage.markdown().write(to: page, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: page, encoding: .utf8) == RedFlagsPage.markdown())
  }
}
