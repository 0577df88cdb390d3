#!/usr/bin/env bash
# Runs swift so that everything it keeps (packages, caches, settings, temporary files) stays below .build.
set -euo pipefail

kept=$(cd "$(dirname "$0")/.." && pwd)/.build
mkdir -p "$kept/tmp"
export TMPDIR=$kept/tmp XDG_CACHE_HOME=$kept/cache XDG_DATA_HOME=$kept/share

case $1 in
  build | test | package | run)
    command=$1
    shift
    set -- "$command" --cache-path "$kept/cache/swiftpm" --config-path "$kept/swiftpm/configuration" \
      --security-path "$kept/swiftpm/security" "$@"
    ;;
esac

# The package manager makes this folder all the same, with links and nothing in them.
settings=${HOME:-/nonexistent}/.swiftpm
if [ -e "$settings" ]; then exec "${SWIFT:-swift}" "$@"; fi
tidy() { find "$settings" -depth \( -type l -o -type d -empty \) -delete 2>/dev/null || true; }
trap tidy EXIT
"${SWIFT:-swift}" "$@"
