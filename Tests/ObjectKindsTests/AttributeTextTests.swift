import CatalogModel
import ObjectKinds
import Testing

/// What a report says of a value that says too little by itself.
@Suite struct AttributeTextTests {
  @Test func aTypeThatIsLeftToTheParentIsTold() {
    var own = Column(schema: "s", table: "t", name: "a", type: "bigint")
    own.shape.type = "bigint"
    var left = own
    left.type = ""
    let texts = own.attributeTexts(to: left).map { [$0.name, $0.old, $0.new] }
    #expect(texts == [["type", "bigint", "bigint, as the parent says"]])
  }
}
