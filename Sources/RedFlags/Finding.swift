import CatalogModel

/// One object over which a flag is raised, before levels and places are filled in.
struct Finding {
  var object: String
  var address: ObjectAddress?
  /// Where it is not the flag's own.
  var level: FlagLevel?
  var why: String
  /// Where it is not the flag's own workaround.
  var whatToDo: String?
  var facts: [String]

  init(
    _ object: String, address: ObjectAddress? = nil, level: FlagLevel? = nil, _ why: String,
    whatToDo: String? = nil, facts: [String] = []
  ) {
    self.object = object
    self.address = address
    self.level = level
    self.why = why
    self.whatToDo = whatToDo
    self.facts = facts
  }

  init(
    _ address: ObjectAddress, level: FlagLevel? = nil, _ why: String, whatToDo: String? = nil,
    facts: [String] = []
  ) {
    self.init(address.dotted, address: address, level: level, why, whatToDo: whatToDo, facts: facts)
  }
}
