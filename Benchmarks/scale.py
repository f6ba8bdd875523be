"""Fills an empty plan with the scale plan: 2,469 cities with five lines each, 60,000 projects, 1,000,000 changes.

Usage: scale.py PLAN [CHANGES]. The plan is made with `cinco new`; the same numbers give the same plan."""
import random
import sqlite3
import sys

CITIES, PROJECTS = 2469, 60_000
LINES = ["resources", "training", "joint-operations", "technology", "cooperation"]
STATUSES = ["not-started", "on-track", "at-risk", "off-track", "done"]
FIRST, LAST = 1_254_355_200_000, 1_276_560_000_000  # 1 October 2009 and 15 June 2010


def day(milliseconds):
    import datetime

    return datetime.datetime.fromtimestamp(milliseconds / 1000, datetime.timezone.utc).strftime("%Y-%m-%d")


def acts(wanted, pick):
    """Yields lists of (kind, record, field, value): what exists first, then judgements until there are enough."""
    made = 0
    for number in range(CITIES):
        city = f"c{number}"
        changes = [
            ("city", city, "name", f"City {number}"),
            ("city", city, "position", str(number)),
            ("city", city, "marking", "U"),
        ]
        made += len(changes)
        yield changes
    for number in range(PROJECTS):
        effort = f"c{number % CITIES}/{LINES[number // CITIES % 5]}"
        start = FIRST + pick.randrange(100) * 86_400_000
        changes = [
            ("project", f"p{number}", "title", f"Project {number}"),
            ("project", f"p{number}", "effort", effort),
            ("project", f"p{number}", "sort", pick.choice(["equipment", "training", "institution"])),
            ("project", f"p{number}", "start", day(start)),
            ("project", f"p{number}", "finish", day(start + 300 * 86_400_000)),
            ("project", f"p{number}", "status", pick.choice(STATUSES)),
            ("project", f"p{number}", "marking", "U"),
        ]
        made += len(changes)
        yield changes
    while made < wanted:
        effort = f"c{pick.randrange(CITIES)}/{pick.choice(LINES)}"
        side = pick.choice(["us", "mx"])
        record = f"{effort}/{side}"
        changes = [
            ("assessment", record, "status", pick.choice(STATUSES)),
            ("assessment", record, "trend", pick.choice(["improving", "steady", "declining"])),
            ("assessment", record, "since", None),
            ("assessment", record, "asOf", None),
            ("assessment", record, "by", "planner"),
            ("effort", effort, "progress", str(pick.randrange(101))),
        ][: max(1, min(6, wanted - made))]
        made += len(changes)
        yield changes


def main(path, wanted=1_000_000):
    pick = random.Random(2469)
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("BEGIN IMMEDIATE")
    seq = db.execute("SELECT max(seq) FROM act").fetchone()[0]
    # The plan was made before everything else.
    db.execute("UPDATE act SET time = ?, entered_at = ?, as_of = '2009-10-01'", ((FIRST - 1) << 16, FIRST - 1))
    made = list(acts(wanted, pick))
    setting_up = CITIES + PROJECTS
    # Of a field that people write, a change says which act it replaces.
    by_rules = {"since", "asOf", "by"}
    values = {}
    rows, changes = [], []
    for number, act in enumerate(made):
        # Records are made in the first month; assessments are spread over the rest.
        if number < setting_up:
            time = FIRST + 2_592_000_000 * number // setting_up
        else:
            time = FIRST + 2_592_000_000 + (LAST - FIRST - 2_592_000_000) * (number - setting_up) // max(1, len(made) - setting_up)
        seq += 1
        today = day(time)
        rows.append((seq, f"scale-{number}", time << 16, "scale", "planner", "us", today, time, "done"))
        for kind, record, field, value in act:
            value = today if value is None else value
            key = (kind, record, field)
            old, _, before = values.get(key, (None, None, None))
            changes.append((seq, kind, record, field, old, value, None if field in by_rules else before))
            values[key] = (value, seq, f"scale-{number}")
    db.executemany(
        "INSERT INTO act (seq, id, time, writer, author, partner, as_of, entered_at, deed) VALUES (?,?,?,?,?,?,?,?,?)", rows)
    db.executemany("INSERT INTO change (act, kind, record, field, old, new, sight) VALUES (?,?,?,?,?,?,?)", changes)
    db.executemany(
        "INSERT INTO value (kind, record, field, value, act) VALUES (?,?,?,?,?)",
        [(*key, value, act) for key, (value, act, _) in values.items()])
    db.execute("COMMIT")
    print(f"{CITIES} cities, {PROJECTS} projects, {len(changes)} changes in {len(rows)} acts")


if __name__ == "__main__":
    main(sys.argv[1], *(int(argument) for argument in sys.argv[2:]))
