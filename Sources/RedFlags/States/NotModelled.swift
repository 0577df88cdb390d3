import CatalogModel

extension RedFlag {
  static let notModelled = RedFlag(
    "not-modelled", .note,
    title: "The schema holds what models cannot say",
    condition:
      "a managed schema has an object of a kind that has no place in the models; it stops where a model wants its name",
    effect: "it is left alone: neither compared nor dropped",
    workaround: "keep it by hand, and list it under `ignore` in plumb.yaml to hear no more of it",
    example: Example(
      bad: """
        create operator cfg.=== (leftarg = text, rightarg = text, function = texteq);
        """,
      good: """
        ignore: ["cfg.==="]
        """)
  ) { effects in
    effects.context.notModelled.sorted().map { words in
      guard let wanted = effects.created.sorted().first(where: { words.hasSuffix(" \($0.dotted)") }) else {
        return Finding(words, "\(words) is of a kind that models cannot say, and is left alone")
      }
      return Finding(
        words, level: .stop, "\(words) is of a kind that models cannot say, and has the name of \(wanted)",
        whatToDo: "give one of them another name, or drop what is there by hand")
    }
  }
}
