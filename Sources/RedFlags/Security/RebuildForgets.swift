extension RedFlag {
  static let rebuildForgets = RedFlag(
    "rebuild-forgets", .warn,
    title: "What is made again forgets its rights",
    condition:
      "an object is dropped and made again, and has an owner, grants or security labels in the database that `manage` in "
      + "plumb.yaml leaves alone",
    effect:
      "PostgreSQL forgets them; `plumb upgrade` gives back what it finds there, in the same transaction, and stops where its "
      + "role may not; whoever runs the SQL by hand loses them",
    workaround:
      "list `grants` and `owners` under `manage` and pull once, so that the revision says them itself",
    example: Example(
      bad: """
        manage: [comments]   # reporting may read cfg.open_tickets, whose column changes its type
        """,
      good: """
        manage: [comments, owners, grants]
        """)
  ) { effects in
    effects.context.forgotten.sorted { $0.key < $1.key }.map { address, what in
      Finding(
        address,
        "\(address) is dropped and made again, and what the models leave alone is given back by `plumb upgrade` only",
        facts: what.sorted())
    }
  }
}
