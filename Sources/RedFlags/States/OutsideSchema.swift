import CatalogModel
import Planning

extension RedFlag {
  static let outsideSchema = RedFlag(
    "outside-schema", .stop, isHard: true,
    title: "An effect outside of the managed schemas",
    condition:
      "a statement makes, changes or drops an object that is in no managed schema, or belongs to an extension",
    effect: "what others own is read-only here, whatever the SQL says",
    workaround:
      "take the statement out; where the schema is this project's own, list it under `schemas` in plumb.yaml",
    example: Example(
      bad: """
        ALTER TABLE public.users ADD COLUMN nick text;
        """,
      good: """
        ALTER TABLE cfg.member ADD COLUMN nick text;
        """)
  ) { effects in
    let managed = Set(effects.context.managedSchemas)
    let planned = effects.context.up.touched.union(effects.context.down.touched).filter { address in
      effects.home(address).map { !managed.contains($0) } ?? false
    }
    return effects.context.outsideEffects.map {
      Finding($0.object, "\($0) and is not in a managed schema")
    }
      + planned.sorted().map { Finding($0, "\($0) is not in a managed schema, and would be touched") }
  }
}

extension Effects {
  /// The schema that the object lives in, where its parents say so; nil for what lives in none.
  fileprivate func home(_ address: ObjectAddress) -> String? {
    let target = address.withoutFacet
    let line =
      context.new[target] != nil || context.new[address] != nil
      ? context.new.lineage(of: address) : context.old.lineage(of: address)
    guard let last = line.last, line.count > 1 || last.names.count == 1 else { return nil }
    return last.schema
  }
}
