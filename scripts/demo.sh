#!/usr/bin/env bash
# The main job, step by step, on a copy of this repository's own models and migrations, with a private server. The
# copy lies below .build and is removed at the end. Ends with an error where a step does not end as it should.
# usage: scripts/demo.sh PLUMB
set -euo pipefail

repository=$(cd "$(dirname "$0")/.." && pwd)
program=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
export PATH="$(dirname "$program"):$PATH"
# What the caller's own work needs must not reach the demo, nor the demo anybody's database.
unset DATABASE_URL PLUMB_ENV "${!PG@}"
export PLUMB_AUTHOR=${USER:-you}

mkdir -p "$repository/.build"
folder=$(mktemp -d "$repository/.build/demo.XXXXXX")
tidy() {
  local code=$? pid
  cd "$repository"
  # Each command ends its server itself; one that is left is a fault, and does not stay.
  if pid=$(head -n 1 "$folder/.plumb/database/data/postmaster.pid" 2>/dev/null); then
    echo "error: the embedded server $pid was left running" >&2
    kill -INT "$pid" 2>/dev/null || true
    code=1
  fi
  rm -rf "$folder"
  exit "$code"
}
trap tidy EXIT
trap 'exit 130' INT TERM

cp -R "$repository/models" "$repository/migrations" "$repository/plumb.yaml" "$folder"
cd "$folder"

if [ -t 1 ] && [ -z "${NO_COLOR:-}" ]; then bold=$'\e[1m' plain=$'\e[0m'; else bold='' plain=''; fi
steps=0

say() { printf '\n%s%s%s\n' "$bold" "$*" "$plain"; }

# step EXPECTED-EXIT-CODE WORDS...: shows the command, its output, and how it ended.
step() {
  local expected=$1 code=0
  shift
  steps=$((steps + 1))
  printf '\n%s$ %s%s\n' "$bold" "$(shown "$@")" "$plain"
  "$@" 2>&1 </dev/null || code=$?
  [ "$code" -eq 0 ] || echo "(exit code $code)"
  if [ "$code" -ne "$expected" ]; then
    echo "error: this step should have ended with $expected" >&2
    exit 1
  fi
}

shown() {
  local word words=()
  for word in "$@"; do
    case $word in
      *[!A-Za-z0-9_./:=+-]*) words+=("\"$word\"") ;;
      *) words+=("$word") ;;
    esac
  done
  echo "${words[*]}"
}

# edit FILE SCRIPT: changes a model with sed and shows the difference.
edit() {
  local file=$1 script=$2
  cp "$file" before.yaml
  sed -i "$script" "$file"
  if cmp -s before.yaml "$file"; then
    echo "error: $file did not change" >&2
    exit 1
  fi
  printf '\n%s# an edit of %s%s\n' "$bold" "$file" "$plain"
  diff -U1 before.yaml "$file" | sed 1,2d || true
  rm before.yaml
}

say "1. A project begins with init; this one is there already"
step 0 plumb init new-project
step 0 plumb doctor
step 0 plumb history

say "2. A database is brought to what the models say"
step 0 plumb upgrade head
step 0 plumb check
step 0 plumb psql -- -q -c "insert into cfg.guild (id, name, log_channel) values (7, 'Harbour', 4711)"

say "3. The other way round: models from a database"
step 0 plumb pull --out pulled
step 0 head -n 20 pulled/cfg/tables/ticket_participant.yaml

say "4. Somebody edits models: tickets get a priority, guilds lose their log channel"
edit models/cfg/tables/ticket.yaml '/^      created_at:/i\      priority:   { type: smallint, default: 0 }'
edit models/cfg/tables/ticket.yaml "/^      ticket_subject_not_blank:/i\\      ticket_priority_range: priority between 0 and 3"
edit models/cfg/tables/guild.yaml '/^      log_channel:/d'
step 2 plumb diff

say "5. A revision would lose data, so nothing is written"
step 3 plumb revision -m "tickets have a priority"

say "6. Accepted by name, it is planned, proven in both directions and written"
step 0 plumb revision -m "tickets have a priority" --accept drop-column:cfg.guild.log_channel
step 0 plumb review
step 0 plumb heads
step 0 plumb current

say "7. It is applied"
step 2 plumb upgrade head --dry-run
step 0 plumb upgrade head
step 0 plumb check

say "8. And taken back: what was not to be lost asks first"
step 3 plumb downgrade -1
step 0 plumb downgrade -1 --accept downgrade-loses-data
step 0 plumb current
step 2 plumb check

say "$steps steps, and each ended as it should"
