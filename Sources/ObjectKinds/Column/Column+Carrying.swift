package import CatalogModel

extension Column: CarriedOn {
  /// `SET COMPRESSION` never goes on to parts (src/backend/commands/tablecmds.c, ATPrepCmd).
  package func carry(
    to part: ObjectAddress, from before: (any SchemaObject)?, to after: (any SchemaObject)?,
    since old: any SchemaObject
  ) -> [Statement] {
    guard let old = old as? Column, compression != old.compression,
      [before, after].allSatisfy({ ($0 as? Column)?.compression == nil })
    else { return [] }
    var column = self
    (column.schema, column.table) = (part.names[0], part.names[1])
    return [column.setCompression]
  }
}
