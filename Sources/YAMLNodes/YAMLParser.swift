package import Diagnostics

/// Reads the YAML that models are written in: one document of texts, lists and mappings. What could
/// surprise (aliases, merge keys, tags, duplicate keys, tabs) is an error, never an interpretation.
package enum YAMLParser {
  /// Reads the bytes of one file.
  ///
  /// Errors do not end the reading where the rest can still be understood; the node then holds what
  /// is sound (of a duplicate key the first value). It is nil for a file without content, and where a
  /// syntax error, an alias or the encoding leaves nothing to rely on.
  /// - Parameter file: the path as the user would type it, for the places of nodes and errors.
  package static func parse(
    _ bytes: UnsafeRawBufferPointer, file: String
  ) -> (node: YAMLNode?, diagnostics: [Diagnostic]) {
    let source = YAMLSource(file: file)
    let text = YAMLBytes(skippingByteOrderMark: bytes)
    if let diagnostic = text.encodingError(in: source) { return (nil, [diagnostic]) }
    var builder = YAMLNodeBuilder(text, source: source)
    let node = builder.document()
    return (node, builder.diagnostics)
  }

  package static func parse(
    _ bytes: [UInt8], file: String
  ) -> (node: YAMLNode?, diagnostics: [Diagnostic]) {
    bytes.withUnsafeBytes { parse($0, file: file) }
  }

  package static func parse(
    _ text: String, file: String
  ) -> (node: YAMLNode?, diagnostics: [Diagnostic]) {
    var text = text
    return text.withUTF8 { parse(UnsafeRawBufferPointer($0), file: file) }
  }
}
