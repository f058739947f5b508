#!/bin/sh
# Runs one golden case: the folder CASE holds `cmd`, a shell script, and `expected`, what it prints
# (stdout and stderr together) and then its exit status.
# Use: run_case.sh CASE FOLDER_OF_PROGRAMS FOLDER_OF_SOURCES
# TELUSUR_REWRITE=1 writes `expected` anew from what is printed; look at the diff before you commit.
# The case runs in an empty folder of its own, with $SAMPLE and $CASE naming the sample articles and
# its own folder, and without the caller's locale, home folder or index.
set -u
case_dir=$(cd "$1" && pwd) || exit 2
programs=$(cd "$2" && pwd) || exit 2
sources=$(cd "$3" && pwd) || exit 2
work=$(mktemp -d) || exit 2
trap 'chmod -R u+rwX "$work"; rm -rf "$work"' EXIT
mkdir "$work/run"

actual=$(
    cd "$work/run" &&
        env -i PATH="$programs:/usr/bin:/bin" HOME="$work" LC_ALL=C TZ=UTC \
            SAMPLE="$sources/data/sample" CASE="$case_dir" \
            ASAN_OPTIONS="${ASAN_OPTIONS-}" UBSAN_OPTIONS="${UBSAN_OPTIONS-}" \
            sh "$case_dir/cmd" 2>&1 </dev/null
    echo "exit status $?"
)
if [ "${TELUSUR_REWRITE-}" = 1 ]; then
    printf '%s\n' "$actual" >"$case_dir/expected"
    exit 0
fi
printf '%s\n' "$actual" | diff -u "$case_dir/expected" - && exit 0
echo "see $case_dir/cmd; if the new output is right: TELUSUR_REWRITE=1 ctest -R cli/" >&2
exit 1
