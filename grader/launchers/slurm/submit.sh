#!/usr/bin/env bash
# Grades a class on a Slurm cluster: an array of parts, and a job that merges them.
set -euo pipefail

usage() {
  cat <<'TEXT'
usage: submit.sh --shards N --out OUT [OPTION ...] -- BATCH-ARGUMENT ...

Submits an array of N tasks, each of which grades one part of the class into OUT/part-1 to OUT/part-N, and a job that
merges them into OUT/merged when all have ended. Logs go to OUT/logs.

  --shards N          into how many parts the class is split. A part should take some minutes. Slurm's own limit is
                      MaxArraySize - 1, mostly 1000.
  --out OUT           where to write, on a disk that all nodes share and that knows file locks
  --only LIST         run these parts only, such as 3,7 or 2-4; N stays what it was
  --concurrent M      at most M parts at a time
  --sbatch OPTION     given to sbatch for both jobs, such as --sbatch --partition=long; may be repeated
  --deltarule FILE    the launcher of Deltarule (default: the one of this folder's project)
  BATCH-ARGUMENT      what `deltarule batch` is given, without --out and --shard: --set SET FOLDER --roster FILE.csv ...

A task has 2 processors and 3 GB unless --sbatch says otherwise, and grades as many submissions at a time as it has processors.
All nodes need the same Java, and what the isolation level needs.
TEXT
}

fail() {
  printf 'submit.sh: %s\n' "$*" >&2
  exit 2
}

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
deltarule=$here/../../../deltarule
shards="" out="" only="" concurrent="" options=()
while [ $# -gt 0 ]; do
  case $1 in
    --help | -h) usage; exit 0 ;;
    --shards) shards=${2:?--shards needs a number}; shift 2 ;;
    --out) out=${2:?--out needs a folder}; shift 2 ;;
    --only) only=${2:?--only needs a list of parts}; shift 2 ;;
    --concurrent) concurrent=${2:?--concurrent needs a number}; shift 2 ;;
    --sbatch) options+=("${2:?--sbatch needs an option}"); shift 2 ;;
    --deltarule) deltarule=${2:?--deltarule needs a file}; shift 2 ;;
    --) shift; break ;;
    *) fail "$1 is no option; see --help" ;;
  esac
done
[[ $shards =~ ^[1-9][0-9]{0,5}$ ]] || fail "--shards: \"$shards\" found, a whole number of at least 1 expected"
[[ -z $concurrent || $concurrent =~ ^[1-9][0-9]*$ ]] || fail "--concurrent: \"$concurrent\" found, a whole number expected"
[[ -z $only || $only =~ ^[0-9]+([,-][0-9]+)*$ ]] || fail "--only: \"$only\" found, a list such as 3,7 or 2-4 expected"
for number in ${only//[,-]/ }; do
  [ "$((10#$number))" -ge 1 ] && [ "$((10#$number))" -le "$shards" ] || fail "--only: there is no part $number of $shards"
done
[ -n "$out" ] || fail "--out is missing; see --help"
[ $# -gt 0 ] || fail "nothing to grade: the arguments of batch follow --"

names=() option=""
for argument in "$@"; do
  case $argument in
    --out | --out=* | --shard | --shard=*) fail "$argument is given to each part by this script; leave it out behind --" ;;
    # The parts' names are those of the course already.
    --identities | --pseudonyms | --pseudonyms=*) names=(--identities) ;;
  esac
  file=""
  [ "$option" != --pseudonyms ] || file=$argument
  [[ $argument != --pseudonyms=* ]] || file=${argument#*=}
  if [ -n "$file" ] && [ ! -e "$file" ] && [[ ! $only =~ ^[0-9]+$ ]]; then
    fail "$file is missing, and parts that begin at the same time would each make another one. Run one part first, with --only 1"
  fi
  option=$argument
done
command -v sbatch >/dev/null || fail "no sbatch found; submit from a machine of the cluster"

# Built once, here, and not by all tasks at the same time.
deltarule=$(cd "$(dirname "$deltarule")" && pwd -P)/$(basename "$deltarule")
"$deltarule" --version >/dev/null

mkdir -p "$out"
mkdir -p -m 700 "$out/logs"
out=$(cd "$out" && pwd -P)
[[ $out != *\\* ]] || fail "$out: Slurm cannot write logs below a folder with a backslash in its name"
logs=${out//%/%%}/logs

array=${only:-1-$shards}${concurrent:+%$concurrent}
called=("$here/submit.sh" --shards "$shards" --out "$out" --deltarule "$deltarule" ${concurrent:+--concurrent "$concurrent"})
for option in ${options[@]+"${options[@]}"}; do
  called+=(--sbatch "$option")
done
called+=(-- "$@")

job=$(sbatch --parsable --array="$array" --output="$logs/part-%a.out" ${options[@]+"${options[@]}"} \
  "$here/grade-array.sh" --deltarule "$deltarule" --shards "$shards" --out "$out" -- "$@")
job=${job%%;*}
# After any end: a task that failed is found by the merge, which says what to run again.
merge=$(sbatch --parsable --dependency="afterany:$job" --output="$logs/merge-%j.out" ${options[@]+"${options[@]}"} \
  "$here/merge-parts.sh" --deltarule "$deltarule" --shards "$shards" --out "$out" ${names[@]+"${names[@]}"} -- "${called[@]}")
merge=${merge%%;*}

cat <<TEXT
Array job $job grades parts ${only:-1-$shards} of $shards.
Merge job $merge follows when they have ended, and writes $out/merged.

  squeue --jobs=$job,$merge
  scontrol show job $merge     its ExitCode, once it has ended
  less $(printf '%q' "$out/logs/merge-$merge.out")

ExitCode 0:0  merged.
ExitCode 1:0  parts are missing or contradict each other; nothing was merged. The log's last line is the command that runs
              just those again: this one with --only LIST. What was graded is not graded again.
ExitCode 2:0  the parts do not belong together, such as after an update of Java on some nodes; the log says what differs.
ExitCode 3:0  merged, but the grader failed at somebody; the log's last line tries once more.

Slurm starts a part again when its node died, but not when its process ended or was killed: that is the case of 1:0.
TEXT
