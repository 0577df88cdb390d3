import CatalogModel
import Foundation
import ModelLoading
import ObjectKinds
import RandomSchemas
import TestSupport
import Testing
import YAMLNodes

/// The same models in another layout are the same: all in one file, a file for each section, short forms written long.
@Suite(.ownDatabase) struct LayoutTests {
  @Test func anyLayoutIsTheSame() async throws {
    let samples = Sample.all.filter { $0.none == nil }
    let bench = try await Bench(OwnDatabase.current, samples)
    for sample in samples { try await bench.run(sample.variants[sample.variants.count - 1]) }
    let states = try await bench.read(samples)
    await bench.close()
    for sample in samples {
      let catalog = states[sample.name]!
      let files = ModelWriter(kinds: allKinds).files(for: catalog)
      let documents = files.map { document($0.text) }
      for (words, laidOut) in [
        ("one file a schema", together(documents)), ("a file a section", apart(documents)),
        ("long forms", documents.map(long)),
      ] {
        await compare(laidOut, with: catalog, sample, words)
      }
    }
  }

  private func compare(_ roots: [YAMLValue], with catalog: Catalog, _ sample: Sample, _ words: String) async {
    let files = roots.enumerated().map { number, root in
      ModelLoader.File(name: "\(number).yaml", bytes: Array(YAMLWriter().write(root).utf8))
    }
    do {
      let models = try await ModelLoader(kinds: allKinds).load(files, managed: sample.schemas)
      if let difference = difference(models.catalog, catalog) {
        Issue.record("\(sample.name), \(words): \(difference)")
      }
    } catch { Issue.record("\(sample.name), \(words): \(error)") }
  }

  // MARK: Layouts

  private typealias Entries = [YAMLValue.Entry]

  private func document(_ text: String) -> Entries {
    let node = YAMLParser.parse(Array(text.utf8), file: "a.yaml").node
    return node.map(entries) ?? []
  }

  private func schema(of document: Entries) -> YAMLValue { document.first { $0.key == "schema" }!.value }

  /// Everything of a schema in one file: sections of the same key are joined.
  private func together(_ documents: [Entries]) -> [YAMLValue] {
    var bySchema: [String: Entries] = [:]
    for document in documents {
      guard case .text(let schema) = schema(of: document) else { continue }
      for entry in document {
        if let index = bySchema[schema, default: []].firstIndex(where: { $0.key == entry.key }),
          case .map(let more, _) = entry.value, case .map(let known, _) = bySchema[schema]![index].value
        {
          bySchema[schema]![index].value = .map(known + more, flow: false)
        } else if !bySchema[schema, default: []].contains(where: { $0.key == entry.key }) {
          bySchema[schema, default: []].append(entry)
        }
      }
    }
    return bySchema.sorted { $0.key < $1.key }.map { .map($0.value, flow: false) }
  }

  private func apart(_ documents: [Entries]) -> [YAMLValue] {
    documents.flatMap { document in
      document.filter { $0.key != "schema" }.flatMap { section -> [YAMLValue] in
        guard case .map(let items, _) = section.value else { return [] }
        return items.map { item in
          .map(
            [.init("schema", schema(of: document)), .init(section.key, .map([item], flow: false))],
            flow: false)
        }
      }
    }
  }

  /// Columns, constraints and types in their long form.
  private func long(_ document: Entries) -> YAMLValue {
    .map(
      document.map { section in
        guard case .map(let items, _) = section.value else { return section }
        return .init(
          section.key,
          .map(items.map { .init($0.key, longObject($0.value, under: section.key)) }, flow: false))
      }, flow: false)
  }

  /// The key that the short form of a section stands for.
  private static let keys = [
    "columns": "type", "unique": "columns", "checks": "expression", "indexes": "on", "statistics": "on",
    "enums": "labels", "domains": "type", "ranges": "subtype", "views": "query",
    "materialized_views": "query",
    "collations": "locale", "casts": "function", "operators": "function", "operator_families": "using",
    "text_search_dictionaries": "template",
  ]

  private func longObject(_ value: YAMLValue, under section: String) -> YAMLValue {
    guard case .map(let entries, let flow) = value else {
      guard let key = Self.keys[section], value != .nothing else { return value }
      return .map([.init(key, value)], flow: false)
    }
    return .map(
      entries.map { entry in
        if entry.key == "primary_key", case .list = entry.value {
          return .init(entry.key, .map([.init("columns", entry.value)], flow: false))
        }
        guard Self.keys[entry.key] != nil, case .map(let inner, _) = entry.value else { return entry }
        return .init(
          entry.key, .map(inner.map { .init($0.key, longObject($0.value, under: entry.key)) }, flow: false))
      }, flow: flow)
  }

  private func entries(_ node: YAMLNode) -> Entries {
    (node.mapping ?? []).map { .init($0.key, value($0.value)) }
  }

  private func value(_ node: YAMLNode) -> YAMLValue {
    if node.isNull { return .nothing }
    if let text = node.scalar { return text.contains("\n") ? .block(text) : .text(text) }
    if let items = node.sequence { return .list(items.map(value), flow: false) }
    return .map(entries(node), flow: false)
  }
}
