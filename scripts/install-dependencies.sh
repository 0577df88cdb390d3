#!/usr/bin/env bash
# Installs what plumb is built with and tested on, where it is missing. Asks nothing, and touches neither the network
# nor the system where everything is there.
set -euo pipefail

if ! command -v "${SWIFT:-swift}" >/dev/null; then
  echo "error: swift is not in PATH" >&2
  echo "  next: install Swift 6.3 or newer, https://www.swift.org/install/linux" >&2
  exit 1
fi

have_library() { command -v pkg-config >/dev/null && pkg-config --exists "$1"; }

have_server() {
  local folder
  for folder in ${PLUMB_PG_BIN:-} /usr/lib/postgresql/*/bin $(tr ':' ' ' <<<"$PATH"); do
    [ -x "$folder/initdb" ] && [ -x "$folder/postgres" ] && return 0
  done
  return 1
}

missing=()
command -v pkg-config >/dev/null || missing+=(pkg-config)
have_library libpq || missing+=(libpq-dev)
have_library yaml-0.1 || missing+=(libyaml-dev)
have_server || missing+=(postgresql)
[ ${#missing[@]} -eq 0 ] && exit 0

if ! command -v apt-get >/dev/null; then
  echo "error: missing here: ${missing[*]} (the names of Debian's packages)" >&2
  echo "  next: install them with this system's package manager, then run make again" >&2
  exit 1
fi

# A password is asked for only where somebody sits at a terminal.
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || as_root=(none)
  [ ${#as_root[@]} -eq 0 ] && { [ -t 0 ] && as_root=(sudo) || as_root=(sudo -n); }
  if [ "${as_root[0]}" = none ] || ! "${as_root[@]}" true; then
    echo "error: ${missing[*]} must be installed, and this user may not" >&2
    echo "  next: as root: apt-get install ${missing[*]}" >&2
    exit 1
  fi
fi
root() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive "$@"; }
install() { root apt-get install --yes --no-install-recommends "${missing[@]}" </dev/null; }

# Debian's postgresql makes a cluster of its own and starts it; plumb needs the programs only.
settings=/etc/postgresql-common/createcluster.d
made_folders=()
keep_cluster_away() {
  local folder
  for folder in /etc/postgresql-common "$settings"; do
    [ -d "$folder" ] || { root mkdir "$folder"; made_folders=("$folder" "${made_folders[@]}"); }
  done
  root tee "$settings/plumb.conf" >/dev/null <<<'create_main_cluster = false'
}
tidy() {
  root rm -f "$settings/plumb.conf"
  for folder in "${made_folders[@]}"; do root rmdir --ignore-fail-on-non-empty "$folder"; done
}

echo "installing ${missing[*]}"
case " ${missing[*]} " in
  *" postgresql "*)
    trap tidy EXIT
    keep_cluster_away
    ;;
esac
# The lists may be missing or old; without a network those that are there may do.
root apt-get update --quiet </dev/null || echo "warning: the lists of packages could not be brought up to date" >&2
install
