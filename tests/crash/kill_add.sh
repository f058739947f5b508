#!/bin/bash
# Kills telusur-index with SIGKILL at random moments of loads and updates, and looks each time
# whether the index is as it was before or after; at the end the same command must complete.
# Use: kill_add.sh PROGRAMS ARTICLES.jsonl TIMES [SEED]
# PROGRAMS: folder of the programs. ARTICLES: "-" makes some. Prints one line; status 1 when a kill
# did harm.
set -u
programs=$1 articles=$2 times=$3
RANDOM=${4-1}
export PATH=$programs:/usr/bin:/bin
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
if [ "$articles" = - ]; then
    articles=$work/articles.jsonl
    awk 'BEGIN { srand(7); for (i = 0; i < 1500; i++) { printf "{\"id\":\"%d\",\"title\":\"Banjir %d\",\"body\":\"", i, i
        for (w = 0; w < 150; w++) printf "kata%d ", rand() * rand() * 20000; print "\"}" } }' >"$articles"
fi
half=$(($(wc -l <"$articles") / 2))
head -n "$half" "$articles" >"$work/first.jsonl"
sed 's/"title": *"/&Lagi /' "$articles" | head -n 300 >"$work/changed.jsonl" # a small update in place
whole() { telusur-index info --index "$1" | sed -n 's/^articles *//p'; }
fail() { echo "FAILED: $*"; exit 1; }

telusur-index add -q --index "$work/base" "$work/first.jsonl" || exit 2
before=$(whole "$work/base")
cp -a "$work/base" "$work/i"
telusur-index add -q --index "$work/i" "$articles" || exit 2
after=$(whole "$work/i")
began=$(date +%s%N)
cp -a "$work/base/." "$work/timed"
telusur-index add -q --index "$work/timed" "$articles"
load_ms=$((($(date +%s%N) - began) / 1000000))
began=$(date +%s%N)
telusur-index add -q --index "$work/timed" "$work/changed.jsonl"
update_ms=$((($(date +%s%N) - began) / 1000000))

old=0 new=0
for turn in $(seq "$times"); do
    rm -rf "$work/i"
    cp -a "$work/base" "$work/i"
    if ((turn % 2)); then input=$articles wanted=$after span=$load_ms
    else input=$work/changed.jsonl wanted=$before span=$update_ms; fi
    telusur-index add -q --index "$work/i" "$input" 2>/dev/null &
    writer=$!
    moment=$((RANDOM % (span * 13 / 10 + 1)))
    sleep "$(printf '%d.%03d' $((moment / 1000)) $((moment % 1000)))"
    kill -9 $writer 2>/dev/null
    wait $writer 2>/dev/null
    now=$(whole "$work/i") || fail "turn $turn: the index does not open"
    [ "$now" = "$before" ] || [ "$now" = "$wanted" ] || fail "turn $turn: $now articles, neither $before nor $wanted"
    [ "$now" = "$before" ] && old=$((old + 1)) || new=$((new + 1))
    telusur-index check --index "$work/i" >"$work/check" || fail "turn $turn: $(cat "$work/check")"
    telusur search --index "$work/i" -n 1 banjir >/dev/null 2>&1; (($? < 2)) || fail "turn $turn: no search"
    if ((turn % 10 == 0)); then
        telusur-index add -q --index "$work/i" "$input" || fail "turn $turn: the same command again"
        [ "$(whole "$work/i")" = "$wanted" ] || fail "turn $turn: the same command again lost articles"
        telusur-index check --full --index "$work/i" >"$work/check" || fail "turn $turn: $(cat "$work/check")"
        ls "$work/i" | grep -q '^work-' && fail "turn $turn: unfinished work is left"
    fi
done
echo "$times kills: as before $old, as after $new, none damaged"
