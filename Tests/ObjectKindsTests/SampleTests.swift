import CatalogModel
import ObjectKinds
import RandomSchemas
import TestSupport
import Testing

/// The samples themselves: each kind has its own, and nothing else has.
@Suite struct SampleTests {
  @Test func everyKindHasItsFile() throws {
    let files = Set(
      try Checkout.files(below: "Tests/ObjectKindsTests/Samples", ending: ".sql").map {
        String($0.split(separator: "/").last!.dropLast(4))
      })
    #expect(files == Set(allKinds.map { $0.kind.name }))
    #expect(files.count == allKinds.count, "two kinds have one name")
  }

  @Test(arguments: Sample.all) func variantsHaveNamesOfTheirOwn(_ sample: Sample) {
    let names = sample.variants.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(sample.none != nil || names.count > 1)
    for variant in sample.variants { #expect(variant.renamedFrom.map { names.contains($0) } ?? true) }
    #expect(Set(sample.same.keys).subtracting(sample.kind.attributeNames) == [], "there is no such attribute")
  }
}
