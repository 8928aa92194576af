#!/usr/bin/env bash
#SBATCH --job-name=deltarule-merge
#SBATCH --mem=2G
#SBATCH --requeue
#SBATCH --open-mode=append
#
# The job after the array: puts the parts together. submit.sh calls it. It may run more than once; merging again changes nothing.
set -euo pipefail

usage() {
  cat <<'TEXT'
usage: merge-parts.sh --deltarule FILE --shards N --out OUT [--identities] -- SUBMIT-COMMAND ...

Merges OUT/part-1 to OUT/part-N into OUT/merged. Where parts must be run again, the last line is the command for just those.

Exit code: 0 merged; 1 parts are missing or contradict each other, nothing was written; 2 the parts do not belong together,
nothing was written; 3 merged, but the grader failed at somebody.
TEXT
}

fail() {
  printf 'merge-parts.sh: %s\n' "$*" >&2
  exit 2
}

deltarule="" shards="" out="" names=()
while [ $# -gt 0 ]; do
  case $1 in
    --help | -h) usage; exit 0 ;;
    --deltarule) deltarule=${2:?--deltarule needs a file}; shift 2 ;;
    --shards) shards=${2:?--shards needs a number}; shift 2 ;;
    --out) out=${2:?--out needs a folder}; shift 2 ;;
    --identities) names=(--identities); shift ;;
    --) shift; break ;;
    *) fail "$1 is no option; see --help" ;;
  esac
done
[ -n "$deltarule" ] && [ -n "$shards" ] && [ -n "$out" ] && [ $# -gt 0 ] || fail "something is missing; see --help"

submit=$1
shift
# Prints the command that submits some parts again.
again() {
  printf 'Run just those again, and merge:\n'
  printf 'cd %q && %q --only %s' "$PWD" "$submit" "$1"
  shift
  printf ' %q' "$@"
  printf '\n'
}

# A task that ended before its ledger's first line was whole left nothing behind: its part is missing, not damaged.
parts=()
for ((part = 1; part <= shards; part++)); do
  ledger=$out/part-$part/staff/ledger.jsonl
  if [ -f "$ledger" ] && [ "$(wc -l <"$ledger")" -gt 0 ]; then
    parts+=("$out/part-$part")
  fi
done
if [ ${#parts[@]} -eq 0 ]; then
  printf 'No part has begun; %s/logs says why.\n' "$out"
  again "1-$shards" "$@"
  exit 1
fi

said=$(mktemp)
trap 'rm -f "$said"' EXIT
code=0
"$deltarule" merge --out "$out/merged" ${names[@]+"${names[@]}"} "${parts[@]}" >"$said" 2>&1 || code=$?
cat "$said"
missing=$(sed -n 's/^Run again, of [0-9]* parts: \([0-9,]*\)$/\1/p' "$said")
[ -z "$missing" ] || again "$missing" "$@"
exit "$code"
