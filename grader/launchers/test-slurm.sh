#!/usr/bin/env bash
# Starts a real Slurm with two nodes on this machine, grades a class of 32 in eight parts with slurm/submit.sh, kills one node
# and one task of the other while they grade, runs again what the merge asks for, and compares the merged class with the same
# class graded in one piece.
#
# Exit code: 0 the same; 1 not the same, or something did not happen as described; 2 cannot run here.
set -euo pipefail
export LC_ALL=C

cannot() {
  printf 'test-slurm.sh: cannot run here: %s\n' "$*" >&2
  exit 2
}

case ${1:-} in
  "") ;;
  --help | -h) sed -n '2,/^set/s/^# \{0,1\}//p' "$0"; exit 0 ;;
  *) cannot "no arguments expected" ;;
esac
PATH=$PATH:/usr/sbin:/sbin
for program in slurmctld slurmd sbatch scontrol squeue munged perl; do
  command -v "$program" >/dev/null || cannot "no $program found; on Debian:
  apt-get install --no-install-recommends slurmctld slurmd slurm-client munge perl-base"
done
[ "$(id -u)" -eq 0 ] || cannot "slurmd starts tasks as their users and needs root"

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
project=$(cd "$here/../.." && pwd -P)
# munge wants folders that others can pass through. What is graded lies in a folder of its own with a name that needs quoting.
place=$(mktemp -d "${TMPDIR:-/tmp}/deltarule-slurm.XXXXXX")
chmod 711 "$place"
work="$place/the course's 100% & more"
out=$work/out
shards=8
export SLURM_CONF=$place/slurm.conf

say() { printf '%4d s  %s\n' "$SECONDS" "$*"; }

fail() {
  say "FAILED: $*"
  tail -n 20 "$place"/slurmctld.log "$out"/logs/* 2>/dev/null || true
  exit 1
}

# The ids of processes below a batch script of ours, by node and, if given, part. Slurm hands them these variables.
tasks_on() {
  local files
  files=(/proc/[0-9]*/environ)
  mapfile -t files < <(grep -lzxF "SLURM_CONF=$SLURM_CONF" "${files[@]}" 2>/dev/null)
  [ ${#files[@]} -eq 0 ] || mapfile -t files < <(grep -lzxF "SLURMD_NODENAME=$1" "${files[@]}" 2>/dev/null)
  if [ -n "${2:-}" ] && [ ${#files[@]} -gt 0 ]; then
    mapfile -t files < <(grep -lzxF "SLURM_ARRAY_TASK_ID=$2" "${files[@]}" 2>/dev/null)
  fi
  files=("${files[@]#/proc/}")
  [ ${#files[@]} -eq 0 ] || printf '%s\n' "${files[@]%/environ}"
}

# The slurmstepd that watch over these processes.
steps_of() {
  local process parent
  for process in "$@"; do
    parent=$(awk '/^PPid:/ { print $2 }' "/proc/$process/status" 2>/dev/null) || continue
    if [ "$(cat "/proc/$parent/comm" 2>/dev/null)" = slurmstepd ]; then
      echo "$parent"
    fi
  done | sort -u
}

clean_up() {
  local node tries
  set +e
  if [ -f "$place/slurmctld.pid" ]; then
    scancel --full --user=root 2>/dev/null
  fi
  for node in n1 n2; do
    kill $(cat "$place/slurmd.$node.pid") $(steps_of $(tasks_on "$node")) $(tasks_on "$node")
  done 2>/dev/null
  kill $(cat "$place/slurmctld.pid" "$place/munge/munged.pid") 2>/dev/null
  sleep 2
  for node in n1 n2; do
    kill -9 $(tasks_on "$node")
  done 2>/dev/null
  # The last processes may still be writing.
  for tries in 1 2 3 4 5; do
    rm -rf "$place" 2>/dev/null && break
    sleep 1
  done
}
trap clean_up EXIT
trap 'exit 1' INT TERM

start_slurm() {
  local host port node
  host=$(hostname -s)
  port=$((20000 + RANDOM % 10000))
  mkdir -m 711 "$place/munge"
  (umask 077 && head -c 1024 /dev/urandom >"$place/munge/key")
  munged --key-file="$place/munge/key" --socket="$place/munge/socket" --pid-file="$place/munge/munged.pid" \
    --log-file="$place/munge/munged.log" --seed-file="$place/munge/seed" || cannot "munged did not start"
  # cred_expire is also how long a task waits before it is started again; it is 120 s in ordinary clusters.
  cat >"$SLURM_CONF" <<CONF
ClusterName=deltarule
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$port
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket=$place/munge/socket,cred_expire=15
CommunicationParameters=NoCtldInAddrAny,NoInAddrAny
StateSaveLocation=$place/state
SlurmdSpoolDir=$place/spool.%n
SlurmctldPidFile=$place/slurmctld.pid
SlurmdPidFile=$place/slurmd.%n.pid
SlurmctldLogFile=$place/slurmctld.log
SlurmdLogFile=$place/slurmd.%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SlurmdParameters=config_overrides
SchedulerParameters=sched_interval=5,bf_interval=5
JobRequeue=1
ReturnToService=0
MpiDefault=none
SlurmdTimeout=20
KillWait=5
MinJobAge=3600
AccountingStorageType=accounting_storage/none
JobAcctGatherType=jobacct_gather/none
NodeName=n1 NodeHostname=$host NodeAddr=127.0.0.1 Port=$((port + 1)) CPUs=1 RealMemory=4000 State=UNKNOWN
NodeName=n2 NodeHostname=$host NodeAddr=127.0.0.1 Port=$((port + 2)) CPUs=1 RealMemory=4000 State=UNKNOWN
PartitionName=grade Nodes=n1,n2 Default=YES MaxTime=INFINITE State=UP
CONF
  mkdir -p "$place/state"
  slurmctld -f "$SLURM_CONF" >/dev/null 2>&1 || cannot "slurmctld did not start: $(tail -n 3 "$place/slurmctld.log")"
  for node in n1 n2; do
    slurmd -f "$SLURM_CONF" -N "$node" >/dev/null 2>&1 \
      || cannot "slurmd did not start: $(tail -n 3 "$place/slurmd.$node.log")"
  done
  for ((tries = 0; tries < 60; tries++)); do
    [ "$(sinfo --noheader --Node --format=%t 2>/dev/null | grep -c idle)" -ne 2 ] || return 0
    sleep 0.5
  done
  cannot "Slurm's nodes are not idle: $(sinfo --Node 2>&1)"
}

make_class() {
  local samples=(excellent good half-done untouched-stub windows-1252-umlauts one-file-does-not-compile nothing-compiles
    no-java-sources misconception-in-every-problem misconception-hinge-pair misconception-kl-reversed mistake-without-name
    changes-its-arguments field-never-reset stack-overflow misconception-softmax-gradient)
  local number id
  mkdir -p "$work/a class"
  echo "id,name" >"$work/roster.csv"
  for ((number = 0; number < 32; number++)); do
    id=$(printf 's%02d' "$number")
    cp -r "$project/problem-sets/samples/${samples[number % 16]}" "$work/a class/$id"
    echo "$id,Student $id" >>"$work/roster.csv"
  done
  echo "absent,Handed In Nothing" >>"$work/roster.csv"
}

ledger() { printf '%s' "$out/part-$1/staff/ledger.jsonl"; }
# How many students a part has, and how many of them its ledger has.
all_of() { head -n 1 "$(ledger "$1")" | grep -oE '"(s[0-9][0-9]|absent)":' | wc -l; }
done_of() { tail -n +2 "$(ledger "$1")" 2>/dev/null | wc -l; }

# Sets part to one that the node has begun and will not end at once.
wait_until_in_the_middle() {
  local tries
  for ((tries = 0; tries < 1800; tries++)); do
    part=$(squeue --noheader --states=RUNNING --nodelist="$1" --format=%K | head -n 1)
    if [[ $part =~ ^[0-9]+$ ]] && [ "$part" != "${2:-}" ] && [ "$(done_of "$part")" -ge 1 ]; then
      [ "$(done_of "$part")" -ge "$(($(all_of "$part") - 1))" ] || return 0
    fi
    [ -n "$(squeue --noheader --jobs="$merge" 2>/dev/null)" ] || break
    sleep 0.1
  done
  fail "no part was seen half done on $1"
}

still_in_the_middle() {
  local all done
  all=$(all_of "$part")
  done=$(done_of "$part")
  [ "$done" -lt "$all" ] || fail "part $part had ended before it was killed; the test shows nothing, try again"
  say "killed $1 in part $part, in which $done of $all were graded"
}

# Waits for a merge job, and sets code to its exit code.
wait_for_merge() {
  local tries
  for ((tries = 0; tries < 900; tries++)); do
    if [ -z "$(squeue --noheader --jobs="$1" 2>/dev/null)" ]; then
      code=$(scontrol show job "$1" | sed -n 's/.*ExitCode=\([0-9]*\):[0-9]*.*/\1/p' | head -n 1)
      return 0
    fi
    sleep 1
  done
  fail "merge job $1 has not ended: $(squeue 2>&1)"
}

merge_job() { sed -n 's/^Merge job \([0-9]*\) .*/\1/p'; }

# A batch's files without what docs/result-format.md says may differ: times, and the order of the ledger's lines.
comparable() {
  local file
  rm -rf "$2"
  cp -a "$1" "$2"
  rm -f "$2/staff/ledger.lock"
  find "$2/staff" -name result.json -print0 | xargs -0 perl -0777 -pi -e 's/"timings" : \{.*?\n  \}/"timings" : 0/s'
  find "$2/staff" -name report.html -print0 | xargs -0 perl -0777 -pi -e \
    's|<section class="card" aria-labelledby="cost">.*?</section>||s'
  # The class page has processor times in its list of the slowest, and as the last cell of each row of its data.
  perl -0777 -pi -e 's|<section class="card" aria-labelledby="slowest">.*?</section>||s; s/\],\d+\](?=[,\]])/],0]/g' \
    "$2/staff/index.html"
  file=$2/staff/ledger.jsonl
  sort "$file" | sed '/^{"ledger"/s/"arguments":\[.*\]//' >"$file.sorted"
  mv "$file.sorted" "$file"
  (cd "$2" && find . -mindepth 1 -printf '%M %p\n' | sort) >"$2.list"
}

say "building"
"$project/deltarule" --version >/dev/null
make_class
start_slurm
say "Slurm $(sinfo --version | sed 's/.* //') runs with nodes n1 and n2 on ports of 127.0.0.1"

cd "$work"
batch=(--set neural-network-basics "a class" --roster roster.csv)
began=$SECONDS
submitted=$("$here/slurm/submit.sh" --shards "$shards" --out out --sbatch --cpus-per-task=1 -- "${batch[@]}")
merge=$(merge_job <<<"$submitted")
[ -n "$merge" ] || fail "submit.sh named no merge job: $submitted"
say "submitted $shards parts and merge job $merge"

wait_until_in_the_middle n2
mapfile -t tasks < <(tasks_on n2)
mapfile -t steps < <(steps_of "${tasks[@]}")
[ "${#tasks[@]}" -gt 0 ] && [ "${#steps[@]}" -gt 0 ] || fail "no processes of node n2 found"
# slurmd and slurmstepd first: none of them may be left to report how the task ended.
kill -9 "$(cat "$place/slurmd.n2.pid")" "${steps[@]}" "${tasks[@]}" 2>/dev/null || true
died_with_node=$part
still_in_the_middle "node n2 (slurmd, ${#steps[@]} slurmstepd, ${#tasks[@]} processes of the task)"

wait_until_in_the_middle n1 "$died_with_node"
mapfile -t tasks < <(tasks_on n1 "$part")
kill -9 "${tasks[@]}" 2>/dev/null || true
died_alone=$part
still_in_the_middle "the process"

wait_for_merge "$merge"
say "merge job $merge ended with exit code $code"
sed 's/^/        | /' "$out/logs/merge-$merge.out"
[ "$code" = 1 ] || fail "exit code 1 expected, as part $died_alone is not whole"
[ ! -e "$out/merged/staff/gradebook.csv" ] || fail "a gradebook was written although part $died_alone is not whole"
grep -q "^Run again, of $shards parts: $died_alone\$" "$out/logs/merge-$merge.out" \
  || fail "part $died_alone and no other was to be run again"
grep -q "^Part $died_with_node of $shards on n1, started again 1 times" "$out/logs/part-$died_with_node.out" \
  || fail "Slurm did not start part $died_with_node again on n1"
grep -q 'were graded before and have not changed' "$out/logs/part-$died_with_node.out" \
  || fail "part $died_with_node did not go on where it was"
say "Slurm started part $died_with_node again on n1: $(grep 'graded before' "$out/logs/part-$died_with_node.out")"

submitted=$(eval "$(tail -n 1 "$out/logs/merge-$merge.out")")
merge=$(merge_job <<<"$submitted")
say "submitted part $died_alone again with the command of the log, and merge job $merge"
wait_for_merge "$merge"
say "merge job $merge ended with exit code $code"
[ "$code" = 0 ] || fail "exit code 0 expected: $(cat "$out/logs/merge-$merge.out")"
sharded=$((SECONDS - began))

for ((part = 1; part <= shards; part++)); do
  twice=$(grep -o '^{"student":"[^"]*"' "$(ledger "$part")" | sort | uniq -d)
  [ -z "$twice" ] || fail "graded twice in part $part: $twice"
  [ "$(grep -c '^{"student":' "$(ledger "$part")")" = "$(all_of "$part")" ] || fail "part $part is not whole"
done
say "no part's ledger has anybody twice"

# The pseudonyms' random key is the one thing that a second batch would not come to by itself.
began=$SECONDS
mkdir -m 700 -p whole/staff
cp -p out/merged/staff/pseudonyms.key whole/staff/
"$project/deltarule" batch "${batch[@]}" --out whole >whole.log 2>&1 || fail "the batch in one piece: $(cat whole.log)"
say "graded in one piece in $((SECONDS - began)) s; in parts, with both deaths, it took $sharded s"

comparable out/merged compared-parts
comparable whole compared-whole
diff -r compared-parts compared-whole >differences || fail "files differ: $(head -c 2000 differences)"
diff compared-parts.list compared-whole.list >differences || fail "names or modes differ: $(head -c 2000 differences)"
files=$(find compared-whole -type f | wc -l)
untouched=$(diff -rq out/merged/students whole/students | wc -l)
[ "$files" -ge 100 ] && [ "$untouched" -eq 0 ] || fail "only $files files were compared"
say "the same: $files files, $(find whole/students -type f | wc -l) of them below students/ byte for byte"
