#!/bin/bash
# Fills the disk under a load and an update: the index must stay as it was, the message must say so,
# and with space again the same command must complete. Needs a small file system of its own.
# Use: full_disk.sh PROGRAMS ARTICLES.jsonl FOLDER
# FOLDER: empty, on a file system that holds the index of half of the articles and not of all.
set -u
programs=$1 articles=$2 folder=$3
export PATH=$programs:/usr/bin:/bin
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work" "$folder"/index "$folder"/ballast' EXIT
whole() { telusur-index info --index "$1" | sed -n 's/^articles *//p'; }
fail() { echo "FAILED: $*"; exit 1; }
half=$(($(wc -l <"$articles") / 2))
head -n "$half" "$articles" >"$work/first.jsonl"
telusur-index add -q --index "$folder/index" "$work/first.jsonl" || exit 2
before=$(whole "$folder/index")
free_kb() { df --output=avail -k "$folder" | tail -n 1; }
for left_kb in 0 64 512 2048 4096; do
    ballast_kb=$(($(free_kb) - left_kb))
    head -c "${ballast_kb}K" /dev/zero >"$folder/ballast" 2>/dev/null
    telusur-index add -q --index "$folder/index" "$articles" 2>"$work/said"
    status=$?
    rm "$folder/ballast"
    [ $status = 2 ] || fail "status $status with $left_kb KiB left"
    grep -q "No space left" "$work/said" || fail "it says: $(cat "$work/said")"
    grep -q "work-" "$work/said" && fail "it names its own folder: $(cat "$work/said")"
    [ "$(whole "$folder/index")" = "$before" ] || fail "articles were lost"
    telusur-index check --full --index "$folder/index" >"$work/check" || fail "$(cat "$work/check")"
done
tail -n 1 "$work/said"
telusur-index add -q --index "$folder/index" "$articles" || fail "with space again"
telusur-index check --full --index "$folder/index"
