#!/bin/bash
# Gradescope runs this once, when it builds the image: installs Java and bubblewrap and closes our files to all but root.
set -eu
root=${DELTARULE_AUTOGRADER:-/autograder}
app=$root/source/deltarule

missing=()
ls /usr/lib/jvm/java-17-openjdk-*/bin/jlink >/dev/null 2>&1 || missing+=(openjdk-17-jdk-headless)
command -v bwrap >/dev/null || missing+=(bubblewrap)
command -v setpriv >/dev/null && command -v prlimit >/dev/null || missing+=(util-linux)
if [ "${#missing[@]}" -gt 0 ]; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi

chmod -R go= "$root/source"
chmod 700 "$root/source" "$app/start"

# The first grading pays for loading classes and linking a runtime for the submissions: pay now, with a class of our own.
first=$(mktemp -d)
mkdir -p "$first/own/student"
printf 'package student;\n\nclass Nothing {}\n' > "$first/own/student/Nothing.java"
if [ -f "$app/set.json" ]; then
  archive=-XX:ArchiveClassesAtExit=$app/grader.jsa
  # Java archives classes of jars only.
  ! grep -q '^classes-' "$app/classpath" || archive=""
  DELTARULE_JAVA=$archive "$app/start" grade --set "$app/set.json" --isolation none --format gradescope \
    --out "$first/out" "$first/own" >"$app/setup.log" 2>&1 || echo "The first grading failed; see $app/setup.log."
fi
rm -rf "$first"
