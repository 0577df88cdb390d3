extension RedFlag {
  static let dropSchema = drop(
    "drop-schema", .stop,
    title: "A schema goes with everything in it",
    condition: "a managed schema that the database has is in no model",
    effect: "every table in it goes with its rows",
    workaround: "leave it in the model; to stop managing it, take it out of `schemas` in plumb.yaml instead",
    example: Example(
      bad: """
        schemas: {}   # and cfg is still listed in plumb.yaml
        """,
      good: """
        schemas:
          cfg: {}
        """))
}
