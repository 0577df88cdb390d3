/// What came back from one query.
package enum FlagReply: Sendable {
  case rows([[String?]])
  case refused(code: String, message: String)
}

extension FlagContext {
  /// This context with everything that the live database says to it: first the sizes, then the counts.
  ///
  /// - Parameter ask: runs one query that only reads, under a time limit; must leave the session usable after
  ///   an error (a savepoint, or no transaction at all).
  package func asking(_ ask: @Sendable (String) async -> FlagReply) async -> FlagContext {
    var context = self
    context.facts.isAsked = true
    if let sizes = FlagQuestions.sizes(for: context), case .rows(let rows) = await ask(sizes) {
      context.facts.read(sizes: rows)
    }
    for question in FlagQuestions.counts(for: context) {
      context.facts.read(await ask(question.sql), to: question)
    }
    return context
  }
}

extension LiveFacts {
  /// The rows of ``FlagQuestions/sizes(for:)``.
  package mutating func read(sizes rows: [[String?]]) {
    for row in rows where row.count >= 6 {
      guard let schema = row[0], let name = row[1] else { continue }
      let relation = schema + "." + name
      if row[2] == "S" {
        counters[relation] = row[5].flatMap { Int($0) }
      } else {
        relations[relation] = Relation(
          rows: max(0, row[3].flatMap { Int($0) } ?? 0), isExact: false,
          bytes: row[4].flatMap { Int($0) } ?? 0)
      }
    }
  }

  package mutating func read(_ reply: FlagReply, to question: FlagQuestion) {
    switch reply {
    case .refused(let code, let message): answers[question.id] = .refused(code: code, message: message)
    case .rows(let rows):
      guard let text = rows.first?.first ?? nil, let count = Int(text) else { return }
      answers[question.id] = .count(count)
      for relation in relations.keys where FlagQuestion.rowsID(relation) == question.id {
        relations[relation]?.rows = count
        relations[relation]?.isExact = true
      }
    }
  }
}
