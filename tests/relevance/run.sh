#!/bin/bash
# Asks for articles by acronyms, by other forms of words and by numbers, and looks whether they are
# among the first ten: the tables beside it, with articles made of them.
# Use: run.sh PROGRAMS [FOLDER]   FOLDER: keeps the articles, queries and judgements for other engines.
set -u
programs=$1
here=$(cd "$(dirname "$0")" && pwd)
export PATH=$programs:/usr/bin:/bin
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
places='Sagara Cikalong Muarasari Tanjungrejo Wanasaba Lubukdalam Girimulya Karangjati Batulayar Sukarame'

# The articles of one table on standard output, queries.tsv and qrels.txt in the folder.
make_set() {
    awk -F '\t' -v set="$1" -v folder="$2" -v places="$places" '
        function article(id, title, body) {
            gsub(/"/, "\\\"", body)
            printf "{\"id\":\"%s\",\"title\":\"%s\",\"body\":\"%s\"}\n", id, title, body
        }
        function ask(query) {
            print row "\t" query > (folder "/queries.tsv")
            print row " 0 t-" row " 1" > (folder "/qrels.txt")
        }
        BEGIN { count = split(places, place, " ") }
        /^#/ || NF == 0 { next }
        {
            ++row
            here = place[row % count + 1]
            if (set == "acronyms") {
                article("e-" row, "Kantor baru", $2 " (" $1 ") membuka kantor baru di " here ".")
                only = row % 2 == 1 ? $2 : $1
                article("t-" row, "Rencana kerja", "Warga " here " mendengar rencana " only " tahun depan.")
                words = split($2, word, " ")
                for (i = 1; i <= words; ++i)
                    for (copy = 1; copy <= 12; ++copy)
                        article("d-" row "-" i "-" copy, "Catatan", "Kabar tentang " word[i] " terdengar di " here ".")
                ask(row % 2 == 1 ? $1 : $2)
            } else if (set == "inflections") {
                article("t-" row, "Catatan", "Di " here " orang berbicara tentang " $2 " sejak pagi.")
                for (copy = 1; copy <= 12; ++copy)
                    article("d-" row "-" copy, "Catatan", "Di " here " orang berbicara tentang " $3 " sejak pagi.")
                ask($1)
            } else {
                article("t-" row, "Catatan", "Di " here " orang menyebut " $2 " dalam rapat.")
                for (copy = 1; copy <= 12; ++copy)
                    article("d-" row "-" copy, "Catatan", "Di " here " orang menyebut " copy * 113 " kursi dan pasal " copy ".")
                ask($1)
            }
        }' "$here/$1.tsv"
}

status=0
for set in acronyms inflections codes; do
    folder=${2:-$work}/$set
    mkdir -p "$folder"
    make_set "$set" "$folder" >"$folder/articles.jsonl"
    telusur-index add -q --index "$folder/index" "$folder/articles.jsonl" || exit 2
    telusur eval --index "$folder/index" --queries "$folder/queries.tsv" --qrels "$folder/qrels.txt" \
        --run "$folder/run" >"$folder/measures" || exit 2
    found=$(sed -n 's/^S@10 *//p' "$folder/measures")
    echo "$set: S@10 $found of $(wc -l <"$folder/queries.tsv") queries"
    awk -v found="$found" 'BEGIN { exit !(found >= 0.95) }' && continue
    status=1
    awk 'FNR == NR { if ($3 == "t-" $1 && $4 <= 10) found[$1] = 1; next } !($1 in found) { print "  not found: " $0 }' \
        "$folder/run" "$folder/queries.tsv"
done
exit $status
