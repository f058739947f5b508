#!/bin/sh
# Runs the tour of README.md: each line "$ COMMAND" of its ```console blocks, in order, in one shell.
# What a block shows behind a command must be what the command prints on standard output.
# Use: readme.sh FOLDER_OF_PROGRAMS FOLDER_OF_SOURCES
# TELUSUR_REWRITE=1 writes the outputs in README.md anew; look at the diff before you commit.
set -eu
programs=$(cd "$1" && pwd)
sources=$(cd "$2" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/build/release"
ln -s "$programs" "$work/build/release/bin"
ln -s "$sources/data" "$work/data"

# A script that prints README.md with every output replaced by what the command prints now.
awk '
    function quoted(text) { gsub(/\047/, "\047\\\047\047", text); return "\047" text "\047" }
    /^```console$/ { inside = 1; print "printf \"%s\\n\" " quoted($0); next }
    /^```$/ { inside = 0 }
    inside && /^\$ / { print "printf \"%s\\n\" " quoted($0); print substr($0, 3) " 2>/dev/null"; next }
    inside { next }
    { print "printf \"%s\\n\" " quoted($0) }
' "$sources/README.md" >"$work/script"

(cd "$work" && env -i PATH=/usr/bin:/bin HOME="$work" LC_ALL=C TZ=UTC \
    ${ASAN_OPTIONS+"ASAN_OPTIONS=$ASAN_OPTIONS"} sh ./script) >"$work/README.md"
if [ "${TELUSUR_REWRITE-}" = 1 ]; then
    cp "$work/README.md" "$sources/README.md"
else
    diff -u "$sources/README.md" "$work/README.md"
fi
