package import CatalogModel
import Diagnostics
import SQLSyntax
import YAMLNodes

extension Aggregate {
  package static let sections = [
    ModelSection(
      "aggregates", .named, order: 320,
      keys: [
        ModelKey("sfunc", .text, "the function that takes a row into the state"),
        ModelKey("stype", .text, "the state's type"),
        ModelKey("sspace", .number, "the state's size, roughly, in bytes"),
        ModelKey("finalfunc", .text, "what makes the result of the state"),
        ModelKey("finalfunc_extra", .flag, "it is handed the arguments' types too"),
        ModelKey("finalfunc_modify", .choice(AggregateWords.modeWords), "what it does to the state"),
        ModelKey("combinefunc", .text, "what joins two states"),
        ModelKey("serialfunc", .text, "what writes a state for another process"),
        ModelKey("deserialfunc", .text, "what reads it there"),
        ModelKey("initcond", .text, "the first state; NULL where nothing is written"),
        ModelKey("msfunc", .text, "as `sfunc`, over a moving frame; so the next ones"),
        ModelKey("minvfunc", .text, "what takes a row out of the state"),
        ModelKey("mstype", .text, "the state's type"),
        ModelKey("msspace", .number, "its size"),
        ModelKey("mfinalfunc", .text, "what makes the result"),
        ModelKey("mfinalfunc_extra", .flag, "it is handed the arguments' types too"),
        ModelKey("mfinalfunc_modify", .choice(AggregateWords.modeWords), "what it does to the state"),
        ModelKey("minitcond", .text, "the first state"),
        ModelKey("sortop", .text, "the operator by which an index finds the result"),
        ModelKey("parallel", .choice(["unsafe", "restricted", "safe"]), "`unsafe` where nothing is written"),
        ModelKey("hypothetical", .flag, "a hypothetical-set aggregate"),
      ])
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    guard model.isLong else {
      model.wrongShape("a mapping with `sfunc` and `stype`")
      return []
    }
    guard let (name, list) = signatureParts(model.name) else {
      model.error(
        "bad-signature", "`\(model.name)` is not a signature", advice: "write `name(type, …)` or `name(*)`")
      return []
    }
    guard let type = model.required("stype", "an aggregate"), model.required("sfunc", "an aggregate") != nil
    else { return [] }
    let typeText = { routineType($0, typeText: model.typeText) }
    var aggregate = Aggregate(schema: model.schema, name: name, stateType: typeText(type))
    aggregate.readArguments(list, typeText: model.typeText)
    aggregate.isHypothetical = model.flag("hypothetical")
    for word in AggregateWords.functions {
      if let function = model.text(word) { aggregate.functions[word] = nameParts(function) ?? [function] }
    }
    aggregate.readParameters(model)
    aggregate.parameters["mstype"] = model.text("mstype").map(typeText)
    return [aggregate]
  }

  private mutating func readParameters(_ model: ModelReader) {
    for word in AggregateWords.flags where model.flag(word) { parameters[word] = "true" }
    for word in AggregateWords.numbers {
      parameters[word] = model.int(word).flatMap { $0 == 0 ? nil : String($0) }
    }
    let usual = orderedArguments == nil ? "read_only" : "read_write"
    for word in AggregateWords.modes {
      let mode = model.choice(word, AggregateWords.modeWords, default: usual)
      parameters[word] = mode == usual ? nil : mode
    }
    for word in AggregateWords.literals { parameters[word] = literal(word, model) }
    parameters["sortop"] = model.text("sortop").map(trimmed)
    let parallel = model.choice("parallel", ["unsafe", "restricted", "safe"])
    parameters["parallel"] = parallel == "unsafe" ? nil : parallel
  }

  /// An empty text is a value here.
  private func literal(_ word: String, _ model: ModelReader) -> String? {
    guard model.has(word), let node = model.child(word), node.scalar == "", !node.isNull else {
      return model.text(word)
    }
    return ""
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    var long: [YAMLValue.Entry] = []
    for word in AggregateWords.functions {
      if let function = functions[word] {
        long.append(.init(word, .text(function.map(writtenName).joined(separator: "."))))
      }
      if word == "sfunc" { long.append(.init("stype", .text(naming.type(stateType)))) }
    }
    for (word, value) in parameters.sorted(by: { $0.key < $1.key }) {
      long.append(.init(word, .text(word == "mstype" ? naming.type(value) : value)))
    }
    if isHypothetical { long.append(.init("hypothetical", "true")) }
    return ModelText(
      "aggregates", name: "\(writtenRoutineName(name))(\(argumentText(type: naming.argumentType)))",
      long: long,
      flow: false)
  }
}
