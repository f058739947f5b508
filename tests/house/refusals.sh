#!/bin/sh
# Checks that each refusal of telusur and of what both programs share is in a test: how its words
# begin must stand in a golden case or a unit test. Use: refusals.sh FOLDER_OF_SOURCES
set -eu
cd "$1"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# String literals that stand side by side are one.
joined() { cat "$@" | tr '\n' ' ' | sed 's/"  *"//g'; }

cat tests/cli/*/expected >"$work/tests"
joined tests/query/*.cpp tests/indexer/*.cpp tests/stemmer_id/*.cpp | sed 's/\\"/"/g' >>"$work/tests"
joined $(find query indexer/program -name '*.cpp') query/language/faults.hpp |
    grep -oE '(UsageError\(|NoticeText k[A-Za-z]+\{) *"([^"\\]|\\.)+' |
    sed 's/^[^"]*"//; s/\\"/"/g; s/{}.*//' | cut -c 1-40 | sort -u >"$work/refusals"
test "$(wc -l <"$work/refusals")" -gt 40

status=0
while IFS= read -r refusal; do
    grep -qF -- "$refusal" "$work/tests" && continue
    echo "no test has the refusal '$refusal...'"
    status=1
done <"$work/refusals"
exit $status
