#!/usr/bin/env python3
"""Draws events between states for an audit by hand.

audit.py draw TABLE SEED LINES > IN.jsonl     lines of a table (date, section, storyline, text; tabs; .gz or not) in an order drawn with the seed
./detente code --jsonl IN.jsonl > OUT.jsonl   codes them
audit.py pick IN.jsonl OUT.jsonl SEED EVENTS  so many events between two states, in an order drawn with the seed, each beside its text;
                                              a symmetric act counts once
"""
import csv, gzip, json, os, random, sys

STATES = os.path.join(os.path.dirname(__file__), "../engine/src/main/resources/org/detente/actor/states.tsv")


def draw(table, seed, lines):
    opened = gzip.open if table.endswith(".gz") else open
    with opened(table, "rt", encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))
    order = list(range(len(rows)))
    random.Random(int(seed)).shuffle(order)
    for i in order[: int(lines)]:
        print(json.dumps({"id": "CE%d" % (i + 1), "date": rows[i]["date"], "text": rows[i]["text"]}))


def pick(given, coded, seed, events):
    with open(STATES, encoding="utf-8") as stream:
        states = {line.split("\t")[0] for line in stream if not line.startswith("#")}
    texts = {one["id"]: one["text"] for one in map(json.loads, open(given, encoding="utf-8"))}
    found, seen = [], set()
    for one in map(json.loads, open(coded, encoding="utf-8")):
        for number, event in enumerate(one["events"], 1):
            sides = [(event.get(side) or "").split("/")[0] for side in ("source", "target")]
            key = (one["id"], frozenset(sides), event["cameo"])
            if len(set(sides)) == 2 and states.issuperset(sides) and key not in seen:
                seen.add(key)
                found.append(("%s#%d" % (one["id"], number), event, texts[one["id"]]))
    random.Random(int(seed)).shuffle(found)
    for name, event, text in found[: int(events)]:
        print("\t".join([name, "%s>%s %s %s" % (event["source"], event["target"], event["cameo"], event["plover"]), text]))


if __name__ == "__main__":
    {"draw": draw, "pick": pick}[sys.argv[1]](*sys.argv[2:])
