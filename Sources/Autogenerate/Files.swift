import Crypto
import Diagnostics
import ModelLoading

/// Model files below a folder.
enum ModelFiles {
  /// Every `*.yaml` and `*.yml`, in the order of their paths. A folder that is not there has none.
  /// - Throws: ``Failure`` `cannot-read` where one cannot be read.
  static func read(_ files: [ProjectDisk.File]) throws(Failure) -> [ModelLoader.File] {
    var contents: [ModelLoader.File] = []
    contents.reserveCapacity(files.count)
    for file in files {
      do throws(ProjectDisk.SystemError) {
        contents.append(ModelLoader.File(name: file.path, bytes: try ProjectDisk.read(file.path)))
      } catch {
        throw Failure(
          "cannot-read", subject: file.path, "the model file \(file.path) cannot be read",
          details: [error.text])
      }
    }
    return contents
  }

  static func list(_ directory: String) throws(Failure) -> [ProjectDisk.File] {
    do {
      return try ProjectDisk.files(below: directory) { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
        .sorted { $0.path < $1.path }
    } catch {
      throw Failure(
        "cannot-read", subject: directory, "the models' folder \(directory) cannot be read",
        details: [error.text])
    }
  }
}

/// What the model files were when they were read. Compared by what the disk says of them, without a look inside.
struct ModelsMark: Codable, Hashable {
  /// Over path, size, times and number of each file.
  private var files: String
  /// The contents of those that were changed so shortly before that another change could leave all of that as it is.
  private var young: [String: String]

  /// Times of files are kept in steps of up to so many nanoseconds.
  private static let coarsest = 2_000_000_000

  /// - Parameters:
  ///   - files: as they were before they were read.
  ///   - now: the time on their disk, when they were listed.
  init(_ files: [ProjectDisk.File], contents: [ModelLoader.File], now: Int) {
    self.files = Self.digest(files)
    young = [:]
    for (file, content) in zip(files, contents) where file.changed > now - Self.coarsest {
      young[file.path] = hexadecimalDigest(content.bytes)
    }
  }

  /// Whether these files are still those.
  func holds(_ files: [ProjectDisk.File]) -> Bool {
    guard self.files == Self.digest(files) else { return false }
    return young.allSatisfy { path, digest in (try? ProjectDisk.read(path)).map(hexadecimalDigest) == digest }
  }

  private static func digest(_ files: [ProjectDisk.File]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(files.count * 120)
    for file in files {
      text += file.path.utf8
      for number in [file.size, file.modified, file.changed, file.number, file.device] {
        text.append(0)
        withUnsafeBytes(of: Int64(truncatingIfNeeded: number).littleEndian) { text += $0 }
      }
    }
    return hexadecimalDigest(text)
  }
}

func hexadecimalDigest(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  let text = SHA256.hash(data: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
  return String(decoding: text, as: UTF8.self)
}
