#if canImport(FoundationEssentials)
  package import struct FoundationEssentials.Date
#else
  package import struct Foundation.Date
#endif

/// How revisions and their files are named.
package enum RevisionName {
  /// The id of a revision made at `date`, or at the first later second whose id is not taken yet.
  package static func id(at date: Date, avoiding taken: some Sequence<String>) -> String {
    let taken = Set(taken)
    var seconds = Int(date.timeIntervalSince1970.rounded(.down))
    while taken.contains(UTCTime(seconds).digits) { seconds += 1 }
    return UTCTime(seconds).digits
  }

  /// `2026-11-21T09:30:12Z`
  package static func isoTime(_ date: Date) -> String {
    UTCTime(Int(date.timeIntervalSince1970.rounded(.down))).iso
  }

  /// 14 digits that are a time.
  package static func isID(_ text: some StringProtocol) -> Bool {
    let digits = text.utf8.compactMap { (48...57).contains($0) ? Int($0) - 48 : nil }
    guard digits.count == 14, text.utf8.count == 14 else { return false }
    func pair(_ at: Int) -> Int { digits[at] * 10 + digits[at + 1] }
    return (1...12).contains(pair(4)) && (1...31).contains(pair(6)) && pair(8) < 24 && pair(10) < 60
      && pair(12) <= 60
  }

  /// Lower-case ASCII letters, digits and underscores, at most 60; `revision` where nothing is left.
  package static func slug(of message: String) -> String {
    var slug = ""
    for byte in message.lowercased().utf8 {
      let kept = (97...122).contains(byte) || (48...57).contains(byte)
      if kept {
        slug.unicodeScalars.append(Unicode.Scalar(byte))
      } else if !slug.isEmpty, slug.last != "_", byte < 128 {
        slug.append("_")
      }
    }
    slug = String(slug.prefix(60))
    while slug.last == "_" { slug.removeLast() }
    return slug.isEmpty ? "revision" : slug
  }

  /// `20261121093012_add_ticket_topic.up.sql`
  package static func file(id: String, slug: String, _ direction: Revision.Direction) -> String {
    slug.isEmpty ? "\(id).\(direction.rawValue).sql" : "\(id)_\(slug).\(direction.rawValue).sql"
  }

  /// The parts of a file name that ends like a revision's; nil for any other.
  static func parts(ofFile name: String) -> (stem: String, direction: Revision.Direction)? {
    for direction in Revision.Direction.allCases where name.hasSuffix(".\(direction.rawValue).sql") {
      return (String(name.dropLast(".\(direction.rawValue).sql".count)), direction)
    }
    return nil
  }

  /// The id and slug of what stands before `.up.sql`.
  static func idAndSlug(ofStem stem: String) -> (id: String, slug: String) {
    guard let underscore = stem.firstIndex(of: "_") else { return (stem, "") }
    return (String(stem[..<underscore]), String(stem[stem.index(after: underscore)...]))
  }
}

/// A second since 1970 as calendar fields (Howard Hinnant's `civil_from_days`), without a time zone database.
private struct UTCTime {
  let year, month, day, hour, minute, second: Int

  init(_ seconds: Int) {
    let days = Int((Double(seconds) / 86_400).rounded(.down))
    let rest = seconds - days * 86_400
    (hour, minute, second) = (rest / 3_600, rest / 60 % 60, rest % 60)
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  private func padded(_ number: Int, _ width: Int = 2) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }

  var digits: String {
    padded(year, 4) + [month, day, hour, minute, second].map { padded($0) }.joined()
  }

  var iso: String {
    "\(padded(year, 4))-\(padded(month))-\(padded(day))T\(padded(hour)):\(padded(minute)):\(padded(second))Z"
  }
}
