#!/bin/sh
# Checks that #include lines follow the DAG of ARCHITECTURE.md:
#   stemmer_id <- indexer/program <- indexer/format <- indexer, query
# Use: includes.sh FOLDER_OF_SOURCES. Prints each line that breaks it; exit status 1 then.
set -eu
cd "$1"
status=0

# allow FOLDER PATTERN: files below FOLDER may include project headers that match PATTERN only.
# The third argument, if any, leaves out the folders that have a rule of their own.
allow() {
    found=$(find "$1" -name '*.cpp' -o -name '*.hpp' | grep -Ev "${3:-^$}" |
        xargs grep -nE '^#include "' /dev/null | grep -vE "#include \"($2)/" || true)
    [ -z "$found" ] && return 0
    printf '%s\n' "$found" | sed "s#\$#    ($1 may include only: $2)#"
    status=1
}

allow stemmer_id 'stemmer_id'
allow indexer/program 'indexer/program'
allow indexer/format 'stemmer_id|indexer/program|indexer/format'
allow indexer 'stemmer_id|indexer' '^indexer/(program|format)/'
allow query 'stemmer_id|indexer/program|indexer/format|query'
exit $status
