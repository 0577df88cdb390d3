import CLibYAML

/// libyaml's parser as a stream of events over bytes that stay where they are.
struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>

  /// - Parameter bytes: UTF-8, valid for as long as this value lives.
  init(_ bytes: UnsafeRawBufferPointer) {
    parser = .allocate(capacity: 1)
    event = .allocate(capacity: 1)
    event.initialize(to: yaml_event_t())
    guard yaml_parser_initialize(parser) == 1 else { fatalError("out of memory") }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
    yaml_parser_set_input_string(parser, start ?? UnsafePointer(parser.pointee.buffer.start), bytes.count)
  }

  deinit {
    yaml_event_delete(event)
    yaml_parser_delete(parser)
    event.deallocate()
    parser.deallocate()
  }

  /// Goes to the next event; false at a syntax error, which ``syntaxError`` then describes.
  func next() -> Bool {
    yaml_event_delete(event)
    return yaml_parser_parse(parser, event) == 1
  }

  var type: yaml_event_type_t { event.pointee.type }
  var position: YAMLPosition { YAMLPosition(event.pointee.start_mark) }

  /// Of a scalar event.
  var scalar: YAMLScalar {
    let text = UnsafeBufferPointer(
      start: event.pointee.data.scalar.value, count: event.pointee.data.scalar.length)
    return YAMLScalar(
      text: String(decoding: text, as: UTF8.self), style: .init(event.pointee.data.scalar.style))
  }

  /// Of an alias event.
  var alias: String { event.pointee.data.alias.anchor.map { String(cString: $0) } ?? "" }

  var anchor: String? {
    switch type {
    case YAML_SCALAR_EVENT: event.pointee.data.scalar.anchor.map { String(cString: $0) }
    case YAML_SEQUENCE_START_EVENT: event.pointee.data.sequence_start.anchor.map { String(cString: $0) }
    case YAML_MAPPING_START_EVENT: event.pointee.data.mapping_start.anchor.map { String(cString: $0) }
    default: nil
    }
  }

  var tag: String? {
    switch type {
    case YAML_SCALAR_EVENT: event.pointee.data.scalar.tag.map { String(cString: $0) }
    case YAML_SEQUENCE_START_EVENT: event.pointee.data.sequence_start.tag.map { String(cString: $0) }
    case YAML_MAPPING_START_EVENT: event.pointee.data.mapping_start.tag.map { String(cString: $0) }
    default: nil
    }
  }

  var syntaxError: YAMLSyntaxError {
    YAMLSyntaxError(
      problem: parser.pointee.problem.map { String(cString: $0) } ?? "out of memory",
      context: parser.pointee.context.map { String(cString: $0) } ?? "",
      position: YAMLPosition(parser.pointee.problem_mark),
      start: YAMLPosition(parser.pointee.context_mark))
  }
}

extension YAMLPosition {
  /// libyaml counts from 0, in Unicode scalars.
  fileprivate init(_ mark: yaml_mark_t) { self.init(line: mark.line + 1, column: mark.column + 1) }
}

extension YAMLScalar.Style {
  fileprivate init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: self = .literal
    case YAML_FOLDED_SCALAR_STYLE: self = .folded
    default: self = .plain
    }
  }
}
