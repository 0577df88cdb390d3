package import CatalogModel
import SQLSyntax
import YAMLNodes

extension BaseType {
  package static let sections = [
    ModelSection(
      "base_types", .named, order: 75,
      short: .init(.nothing, "a shell: a name that stands for a type to come"),
      keys: [
        ModelKey("input", .text, "the function that reads a value; without one it is a shell"),
        ModelKey("output", .text, "the function that writes a value"),
        ModelKey("receive", .text, "as `input`, of the binary form"),
        ModelKey("send", .text, "as `output`, of the binary form"),
        ModelKey("typmod_in", .text, "the function that reads the type's modifiers"),
        ModelKey("typmod_out", .text, "the function that writes them"),
        ModelKey("analyze", .text, "the function that gathers statistics"),
        ModelKey("subscript", .text, "the function that finds a part of a value", since: 14),
        ModelKey("internallength", .number, "bytes of a value; as many as it needs where nothing is written"),
        ModelKey("like", .text, "another type, of which it has the size, alignment and storage"),
        ModelKey("passedbyvalue", .flag, "values are handed on by value"),
        ModelKey("alignment", .choice(BaseTypeWords.alignments), "`int4` where nothing is written"),
        ModelKey("storage", .choice(storageWords), "`plain` where nothing is written"),
        ModelKey("category", .text, "a letter; `U` where nothing is written"),
        ModelKey("preferred", .flag, "what others of its category become where nothing else decides"),
        ModelKey("default", .text, "a value, as `input` reads it"),
        ModelKey("element", .text, "the type of a part, where it is an array of such"),
        ModelKey("delimiter", .text, "what stands between values in an array; `,` where nothing is written"),
        ModelKey("collatable", .flag, "values have a collation"),
      ])
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    var type = BaseType(schema: model.schema, name: model.name)
    if model.node.isNull { return [type] }
    guard model.isLong else {
      model.wrongShape("a mapping with `input` and `output`, or nothing for a shell")
      return []
    }
    guard (BaseTypeWords.functions + BaseTypeWords.parameters).contains(where: model.has) else {
      return [type]
    }
    for word in BaseTypeWords.functions.prefix(2) where model.required(word, "a base type") == nil {
      return []
    }
    for word in BaseTypeWords.functions { type.functions[word] = model.looseName(word) }
    for word in BaseTypeWords.types { type.parameters[word] = model.text(word).map { model.typeText($0) } }
    for word in BaseTypeWords.flags where model.flag(word) { type.parameters[word] = "true" }
    for word in BaseTypeWords.literals { type.parameters[word] = model.text(word) }
    type.parameters["internallength"] = model.int("internallength").map(String.init)
    for (word, words) in [("alignment", BaseTypeWords.alignments), ("storage", storageWords)]
    where model.has(word) {
      type.parameters[word] = model.choice(word, words)
    }
    return [type]
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    var long = writtenFunctions(functions, BaseTypeWords.functions)
    for word in BaseTypeWords.parameters {
      guard let value = parameters[word] else { continue }
      long.append(.init(word, .text(BaseTypeWords.types.contains(word) ? naming.type(value) : value)))
    }
    return ModelText("base_types", name: name, short: isShell ? .nothing : nil, long: long, flow: false)
  }
}
