#!/usr/bin/env python3
"""Makes a corpus N times as large: ids fresh, half of the sentences of each copy taken from other
articles. The first copy is the original; the same input and seed give the same output.

   make_corpus.py [--times N] [--seed S] < articles.jsonl > larger.jsonl"""
import argparse
import json
import random
import re
import sys

SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    draw = random.Random(options.seed)
    articles = [json.loads(line) for line in sys.stdin]
    sentences = [SENTENCE_END.split(article.get("body", "")) for article in articles]
    everything = [sentence for each in sentences for sentence in each]
    for copy in range(options.times):
        for article, own in zip(articles, sentences):
            made = dict(article)
            if copy > 0:
                made["id"] = f"{article.get('id', '')}-{copy}"
                made["body"] = " ".join(draw.choice(everything) if draw.random() < 0.5 else sentence
                                        for sentence in own)
            sys.stdout.write(json.dumps(made, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
