import CatalogModel
import Postgres

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension ResultTable: CatalogCells {
  package func isEqual(_ row: Int, _ column: Int, to text: String) -> Bool {
    guard let bytes = bytes(row, column), bytes.count == text.utf8.count else { return false }
    var text = text
    return withExtendedLifetime(self) {
      text.withUTF8 { $0.isEmpty || memcmp($0.baseAddress!, bytes.baseAddress!, bytes.count) == 0 }
    }
  }
}
