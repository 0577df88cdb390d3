/// What has no kind, and why: for documentation.
package let notModelledObjects: [(what: String, why: String)] = [
  (
    "extensions, and everything that belongs to one",
    "they are the database's and the extension's: `requires` demands them, their members are never compared"
  ),
  ("roles and their memberships", "they belong to the server: `requires` demands them"),
  (
    "foreign servers, foreign data wrappers, user mappings",
    "they belong to the database, and mappings hold passwords"
  ),
  (
    "foreign tables that inherit from tables, or that tables inherit from",
    "their columns would have to come from elsewhere, which the other server does not see; a foreign table may be a partition"
  ),
  ("event triggers, publications, subscriptions", "they belong to the database, and reach beyond any schema"),
  ("languages, access methods, tablespaces", "they belong to the database or the server"),
  ("transforms", "they belong to the database; a function names those that it uses"),
  ("temporary objects", "they go with their session"),
  ("large objects", "they are data"),
  ("rows", "they are data, except those of lookup tables, where a model lists them"),
]
