import CatalogModel
import TestSupport
import Testing

@testable import Planning

/// The graph by itself: nodes are letters.
@Suite struct PlanGraphTests {
  private func graph(_ names: String, _ edges: [String], soft: [String] = []) -> (PlanGraph, [Character: Int])
  {
    var graph = PlanGraph()
    var nodes: [Character: Int] = [:]
    for name in names {
      let address = Lens.address(String(name))
      nodes[name] = graph.add(
        PlanNode(address, .create, []), key: PlanKey(rank: 0, group: address, position: 0, address: address))
    }
    for edge in edges { graph.order(nodes[edge.first!], before: nodes[edge.last!]) }
    for edge in soft { graph.order(nodes[edge.first!], before: nodes[edge.last!], isSoft: true) }
    return (graph, nodes)
  }

  private func order(_ graph: PlanGraph) throws -> String {
    try graph.sorted().map { graph.nodes[$0].address.name }.joined()
  }

  @Test(
    arguments: [
      ("abc", [], "abc"), ("abc", ["ca"], "bca"), ("abc", ["cb", "ba"], "cba"),
      ("abcd", ["da", "db"], "cdab"),
      ("abcd", ["ab", "ac", "bd", "cd"], "abcd"), ("abcd", ["aa"], "abcd"),
      ("abc", ["ab", "ab", "ab"], "abc"),
    ] as [(String, [String], String)])
  func theSmallestThatIsReadyComesFirst(_ names: String, _ edges: [String], _ expected: String) throws {
    #expect(try order(graph(names, edges).0) == expected)
  }

  @Test func aContractedNodeStandsWithItsWhole() throws {
    var (graph, nodes) = graph("abc", ["ab", "bc"])
    let done = graph.contract(nodes["b"]!, into: nodes["a"]!)
    #expect(done)
    #expect(try order(graph) == "ac")
    #expect(graph.members[nodes["a"]!] == [nodes["a"]!, nodes["b"]!])
    #expect(graph.find(nodes["b"]!) == nodes["a"]!)
  }

  @Test func nothingIsContractedOverSomethingInBetween() throws {
    var (graph, nodes) = graph("abc", ["ab", "bc"])
    let done = graph.contract(nodes["c"]!, into: nodes["a"]!)
    #expect(!done)
    #expect(try order(graph) == "abc")
    let backwards = graph.contract(nodes["a"]!, into: nodes["c"]!)
    #expect(!backwards)
  }

  @Test func aCycleNamesItsNodesInOrder() throws {
    let (graph, _) = graph("abcdx", ["xa", "ab", "bc", "ca", "cd"])
    let cycle = try #require(throws: PlanCycle.self) { try graph.sorted() }
    let names = cycle.path.map(\.address.name).joined()
    #expect(["abc", "bca", "cab"].contains(names), "\(names)")
    #expect(cycle.description.hasPrefix("create lens \(names.prefix(1)) → create lens "))
  }

  @Test func softEdgesAreGivenUpInACycle() throws {
    #expect(try order(graph("ab", [], soft: ["ba"]).0) == "ba")
    #expect(try order(graph("ab", ["ab"], soft: ["ba"]).0) == "ab")
    #expect(try order(graph("ab", ["ab", "ab"], soft: ["ab", "ba"]).0) == "ab")
  }

  @Test func onlyWhatClosesACycleIsGivenUp() throws {
    // `d` waits for `e`, which has nothing to do with the cycle of `a` and `b`.
    #expect(try order(graph("abde", [], soft: ["ab", "ba", "ed"]).0) == "baed")
    #expect(try order(graph("abc", ["ca"], soft: ["ab", "bc", "cb"]).0) == "cab")
    let (graph, _) = graph("abc", ["ab", "bc", "ca"], soft: ["ac", "cb"])
    #expect(throws: PlanCycle.self) { try graph.sorted() }
  }

  /// Whatever the edges, those that are hard and make no cycle are kept, and all nodes are there once.
  @Test(arguments: 1...40) func manyGraphsKeepTheirHardEdges(_ seed: Int) throws {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
    func number(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
    let names = Array("abcdefghijklmnop")
    let hard = (0..<20).map { _ in [number(16), number(16)].sorted() }.filter { $0[0] != $0[1] }
    let soft = (0..<20).map { _ in [number(16), number(16)] }
    let text = { (pair: [Int]) in "\(names[pair[0]])\(names[pair[1]])" }
    let sorted = try Array(order(graph(String(names), hard.map(text), soft: soft.map(text)).0))
    #expect(Set(sorted) == Set(names) && sorted.count == names.count)
    for pair in hard {
      #expect(sorted.firstIndex(of: names[pair[0]])! < sorted.firstIndex(of: names[pair[1]])!)
    }
  }

  @Test func theQueueGivesTheSmallestFirst() {
    var queue = PriorityQueue<Int>()
    let numbers = (0..<200).map { ($0 * 7919) % 211 }
    for (index, number) in numbers.enumerated() { queue.push(index, key: number) }
    var got: [Int] = []
    while let index = queue.pop() { got.append(numbers[index]) }
    #expect(got == numbers.sorted())
  }
}
