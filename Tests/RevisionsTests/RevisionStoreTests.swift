import Diagnostics
import Foundation
import Revisions
import Testing

@Suite struct RevisionStoreTests {
  /// Runs `body` in a directory of its own that goes afterwards.
  func inDirectory(_ body: (RevisionStore, String) throws -> Void) throws {
    let path = NSTemporaryDirectory() + "plumb-store-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(RevisionStore(directory: path), path)
  }

  func names(_ path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  @Test func writesAndLoads() throws {
    try inDirectory { store, path in
      try store.write(.empty)
      #expect(
        try names(path) == ["20261121093013_nothing_yet.down.sql", "20261121093013_nothing_yet.up.sql"])
      let loaded = try store.load()
      #expect(loaded.map(\.id) == ["20261121093013"])
      #expect(loaded[0].up.file == "\(path)/20261121093013_nothing_yet.up.sql")
    }
  }

  @Test func makesItsDirectory() throws {
    try inDirectory { _, path in
      let store = RevisionStore(directory: path + "/a/b/")
      #expect(try store.load() == [])
      try store.write(.empty)
      #expect(try store.load().count == 1)
    }
  }

  @Test(arguments: [
    "20261121093013_nothing_yet.down.sql", "20261121093013_nothing_yet.up.sql", "20261121093013_x.up.sql",
  ])
  func neverWritesOverAFile(existing: String) throws {
    try inDirectory { store, path in
      try "mine".write(toFile: path + "/" + existing, atomically: false, encoding: .utf8)
      let failure = #expect(throws: Failure.self) { try store.write(.empty) }
      #expect(failure?.diagnostics[0].code == "cannot-write")
      #expect(try names(path) == [existing])
      #expect(try String(contentsOfFile: path + "/" + existing, encoding: .utf8) == "mine")
    }
  }

  @Test func anUnwritableDirectoryIsAClearError() throws {
    let failure = #expect(throws: Failure.self) {
      try RevisionStore(directory: "/proc/plumb").write(.empty)
    }
    #expect(failure?.diagnostics[0].code == "cannot-write")
    #expect(failure?.diagnostics[0].details.contains("no file was changed or left behind") == true)
  }

  @Test func allErrorsOfAllFilesAreTold() throws {
    try inDirectory { store, path in
      for (name, text) in [
        ("20260101000000_a.up.sql", file("SELECT 1;", revision: "20260101000000")), ("1_b.up.sql", "x"),
        ("1_b.down.sql", "x"), ("notes.sql", "ignored"),
      ] { try text.write(toFile: "\(path)/\(name)", atomically: false, encoding: .utf8) }
      let failure = #expect(throws: Failure.self) { try store.load() }
      #expect(Set(failure?.diagnostics.map(\.code.slug) ?? []) == ["lonely-file", "bad-head"])
      #expect((failure?.diagnostics.count ?? 0) >= 5)
    }
  }

  @Test func rewritesInPlace() throws {
    try inDirectory { store, path in
      try store.write(.sample)
      var entry = try #require(try store.loadEntries().first)
      entry.revision.proven = "PostgreSQL 16.1, up and down"
      try store.rewrite(entry.revision, replacing: entry)
      #expect(try store.load()[0].proven == "PostgreSQL 16.1, up and down")
      #expect(try names(path).count == 2)
      let failure = #expect(throws: Failure.self) { try store.rewrite(entry.revision, replacing: entry) }
      #expect(failure?.diagnostics[0].code == "changed-meanwhile")
    }
  }

  @Test func cleansUpAfterARunThatWasKilled() throws {
    try inDirectory { store, path in
      let up = path + "/20261121093013_nothing_yet.up.sql"
      let temporary = path + "/.20261121093013_nothing_yet.up.sql.99.plumb-tmp"
      try "half".write(toFile: temporary, atomically: false, encoding: .utf8)
      try FileManager.default.linkItem(atPath: temporary, toPath: up)
      store.cleanUp()
      #expect(try names(path) == [])
      try "mine".write(toFile: up, atomically: false, encoding: .utf8)
      store.cleanUp()
      #expect(try names(path).count == 1)
    }
  }

  @Test func idsAndSlugs() {
    let date = Date(timeIntervalSince1970: 1_795_253_412)
    #expect(RevisionName.id(at: date, avoiding: []) == "20261121093012")
    #expect(RevisionName.id(at: date, avoiding: ["20261121093012", "20261121093013"]) == "20261121093014")
    #expect(RevisionName.isoTime(date) == "2026-11-21T09:30:12Z")
    #expect(RevisionName.isoTime(Date(timeIntervalSince1970: 951_782_399.9)) == "2000-02-28T23:59:59Z")
    #expect(RevisionName.isoTime(Date(timeIntervalSince1970: -1)) == "1969-12-31T23:59:59Z")
    #expect(RevisionName.slug(of: " Add Ticket-Topic (v2)! ") == "add_ticket_topic_v2")
    #expect(RevisionName.slug(of: "") == "revision")
    #expect(RevisionName.slug(of: "日本") == "revision")
    #expect(RevisionName.slug(of: String(repeating: "ab ", count: 40)).count <= 60)
  }
}
