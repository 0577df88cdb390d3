/// Whether PostgreSQL itself has a type of this name, in any version from 13 to 18: in `pg_catalog`, or as words of
/// its grammar (manual, chapter 8). Types that are rows of its own catalogs are not among them.
func isBuiltInType(_ name: String) -> Bool { builtInTypes.contains(name) }

private let builtInTypes = Set(
  """
  aclitem any anyarray anycompatible anycompatiblearray anycompatiblemultirange anycompatiblenonarray \
  anycompatiblerange anyelement anyenum anymultirange anynonarray anyrange bigint bit bool boolean box bpchar bytea \
  char character cid cidr circle cstring date datemultirange daterange dec decimal event_trigger fdw_handler float \
  float4 float8 gtsvector index_am_handler inet int int2 int2vector int4 int4multirange int4range int8 \
  int8multirange int8range integer internal interval json jsonb jsonpath language_handler line lseg macaddr macaddr8 \
  money name national nchar numeric nummultirange numrange oid oid8 oidvector path pg_brin_bloom_summary \
  pg_brin_minmax_multi_summary pg_ddl_command pg_dependencies pg_lsn pg_mcv_list pg_ndistinct pg_node_tree \
  pg_snapshot point polygon real record refcursor regclass regcollation regconfig regdictionary regnamespace regoper \
  regoperator regproc regprocedure regrole regtype smallint table_am_handler text tid time timestamp timestamptz \
  timetz trigger tsm_handler tsmultirange tsquery tsrange tstzmultirange tstzrange tsvector txid_snapshot unknown \
  uuid varbit varchar void xid xid8 xml
  """.split(separator: " ").map(String.init) + [
    "bit varying", "char varying", "character varying", "double precision", "national character",
    "time with time zone", "time without time zone", "timestamp with time zone",
    "timestamp without time zone",
  ])
