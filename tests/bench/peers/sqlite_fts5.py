"""The peer to measure against: SQLite FTS5 without a stemmer, texts stored.
   sqlite_fts5.py DATABASE < articles.jsonl"""
import json
import sqlite3
import sys

database = sqlite3.connect(sys.argv[1])
database.execute("PRAGMA synchronous = OFF")
database.execute("CREATE VIRTUAL TABLE articles USING fts5(id UNINDEXED, title, body)")
rows = (json.loads(line) for line in sys.stdin)
database.executemany("INSERT INTO articles VALUES (?, ?, ?)",
                     ((row.get("id", ""), row.get("title", ""), row.get("body", "")) for row in rows))
database.commit()
