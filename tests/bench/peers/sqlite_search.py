"""The peer for searches: SQLite FTS5 over a database of sqlite_fts5.py.
   sqlite_search.py DB WARM_UP QUERIES plain|snippets   microseconds of each query "kind TAB words"."""
import sqlite3
import sys
import time

database = sqlite3.connect(sys.argv[1])
shown = "title, snippet(articles, 2, '[', ']', '...', 30)" if sys.argv[4] == "snippets" else "title, id"
sql = f"SELECT {shown} FROM articles WHERE articles MATCH ? ORDER BY rank LIMIT 10"


def match(kind, words):
    if kind == "phrase":
        return '"' + words + '"'
    return (" AND " if kind == "all" else " OR ").join('"' + word + '"' for word in words.split())


for is_measured in (False, True):
    for line in open(sys.argv[3 if is_measured else 2], encoding="utf-8"):
        kind, words = line.rstrip("\n").split("\t")
        start = time.perf_counter()
        rows = database.execute(sql, (match(kind, words),)).fetchall()
        took = (time.perf_counter() - start) * 1e6
        if is_measured:
            print(took, sum(len(row[0] or "") for row in rows))
