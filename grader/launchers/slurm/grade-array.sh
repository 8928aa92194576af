#!/usr/bin/env bash
#SBATCH --job-name=deltarule
#SBATCH --cpus-per-task=2
#SBATCH --mem=3G
#SBATCH --requeue
#SBATCH --open-mode=append
#
# One task of a Slurm job array: grades one part of a class. submit.sh calls it.
#
# A task may run more than once: Slurm starts it again when its node died (--requeue). That is safe, because batch keeps a
# ledger, writes every file by rename and goes on where it was. Slurm does not start a task again whose process failed.
set -euo pipefail

usage() {
  cat <<'TEXT'
usage: sbatch --array=1-N [OPTION ...] grade-array.sh --deltarule FILE --shards N --out OUT -- BATCH-ARGUMENT ...

Grades part I of N, where I is the number of the task in the array, into OUT/part-I.

  --deltarule FILE    the launcher of Deltarule, on a disk that all nodes share
  --shards N          into how many parts the class is split
  --out OUT           the folder of all parts
  BATCH-ARGUMENT      what `deltarule batch` is given, without --out and --shard

N is given by name, as SLURM_ARRAY_TASK_COUNT is smaller than N where only some parts are run again.
TEXT
}

fail() {
  printf 'grade-array.sh: %s\n' "$*" >&2
  exit 2
}

deltarule="" shards="" out=""
while [ $# -gt 0 ]; do
  case $1 in
    --help | -h) usage; exit 0 ;;
    --deltarule) deltarule=${2:?--deltarule needs a file}; shift 2 ;;
    --shards) shards=${2:?--shards needs a number}; shift 2 ;;
    --out) out=${2:?--out needs a folder}; shift 2 ;;
    --) shift; break ;;
    *) fail "$1 is no option; see --help" ;;
  esac
done
[ -n "$deltarule" ] && [ -n "$shards" ] && [ -n "$out" ] && [ $# -gt 0 ] || fail "something is missing; see --help"
part=${SLURM_ARRAY_TASK_ID:-}
[ -n "$part" ] || fail "SLURM_ARRAY_TASK_ID is not set; start it with sbatch --array=1-$shards"

# Slurm does not always hide the processors that a task was not given, so that their number is said.
jobs=(--jobs "${SLURM_CPUS_PER_TASK:-1}")
for argument in "$@"; do
  case $argument in --jobs | --jobs=*) jobs=() ;; esac
done

printf 'Part %s of %s on %s, started again %s times.\n' \
  "$part" "$shards" "${SLURMD_NODENAME:-this machine}" "${SLURM_RESTART_COUNT:-0}"
# sbatch hands on the umask. The runtime staged for workers must be open to their users; results have modes of their own.
umask 022
exec "$deltarule" batch "$@" ${jobs[@]+"${jobs[@]}"} --out "$out/part-$part" --shard "$part/$shards"
