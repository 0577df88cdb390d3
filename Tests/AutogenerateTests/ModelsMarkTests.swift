import ModelLoading
import TestSupport
import Testing

@testable import Autogenerate

/// Files are told apart by what the disk says of them, where that cannot be the same for two contents.
@Suite struct ModelsMarkTests {
  private func mark(_ files: [ProjectDisk.File], now: Int) throws -> ModelsMark {
    ModelsMark(files, contents: try ModelFiles.read(files), now: now)
  }

  @Test func anEditWithinOneStepOfTheClockIsSeen() throws {
    let folder = try TemporaryFolder()
    try folder.write("tables: {}", "a.yaml")
    let files = try ModelFiles.list(folder.path)
    let changed = files[0].changed
    let young = try mark(files, now: changed)
    let old = try mark(files, now: changed + 3_000_000_000)
    #expect(young.holds(files) && old.holds(files))
    try folder.write("tables: []", "a.yaml")
    // As a disk with a coarse clock would tell it: nothing of the file seems to have moved.
    #expect(!young.holds(files))
    #expect(old.holds(files))
    #expect(try !old.holds(ModelFiles.list(folder.path)))
  }

  @Test func namesSizesAndTimesAreLookedAt() throws {
    let folder = try TemporaryFolder()
    for name in ["a.yaml", "b.yml", "sub/c.yaml", "sub/.hidden.yaml", ".hidden/d.yaml", "e.txt"] {
      try folder.write("x", name)
    }
    let files = try ModelFiles.list(folder.path)
    #expect(files.map { $0.path.dropFirst(folder.path.count + 1) } == ["a.yaml", "b.yml", "sub/c.yaml"])
    let mark = try mark(files, now: files[0].changed + 3_000_000_000)
    #expect(mark.holds(files))
    for change in [\ProjectDisk.File.size, \.modified, \.changed, \.number, \.device] {
      var other = files
      other[1][keyPath: change] += 1
      #expect(!mark.holds(other))
    }
    #expect(!mark.holds(Array(files.dropLast())))
    var renamed = files
    renamed[0].path += "x"
    #expect(!mark.holds(renamed))
  }

  @Test func aFolderThatIsNotThereIsEmpty() throws {
    #expect(try ModelFiles.list("/nowhere/at/all").isEmpty)
  }
}
