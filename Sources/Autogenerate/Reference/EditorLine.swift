extension Project {
  /// The line by which editors find the schema of a file below the project; nil where the project has none.
  func editorLine(for path: String) -> String? {
    guard ProjectDisk.exists(self.path(EditorSchema.fileName)) else { return nil }
    let inside =
      root == "." ? path : path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : "/"
    let folders = inside.split(separator: "/").dropLast().filter { $0 != "." }
    if inside.hasPrefix("/") || folders.contains("..") { return nil }
    return Self.editorLine(depth: folders.count)
  }

  /// - Parameter depth: how many folders below plumb.yaml's the file stands.
  package static func editorLine(depth: Int) -> String {
    let way = String(repeating: "../", count: depth)
    return "# yaml-language-server: $schema=\(way)\(EditorSchema.fileName)\n"
  }
}
