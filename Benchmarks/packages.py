#!/usr/bin/env python3
"""Measures `cinco package` and `cinco merge` at the scale plan against a bare SQLite insert of the same rows.

Usage: packages.py PROGRAM [CHANGES]. Each figure is the median of three runs; memory is the highest resident set of any of them. Beside
the seconds of the clock stand those of the processor, which hold beside other work too.

SQLite copies the pages of a table as they are where a statement takes all of its rows; with a condition it inserts them row by row, as
every program does whose rows come from elsewhere."""
import os
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time


def run(*arguments):
    """Runs a command and returns its seconds, those of the processor, and its highest resident set in MB."""
    begun = time.monotonic()
    process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{' '.join(arguments)} ended with {status}")
    return time.monotonic() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def processor():
    """The seconds of the processor that this program has used."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def insert(source, path, condition=""):
    """Inserts the acts, changes and values of a plan into a new file with the same tables and indices; returns the seconds, and those of
    the processor."""
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    db.execute("ATTACH ? AS source", (source,))
    statements = db.execute(
        "SELECT sql FROM source.sqlite_schema WHERE tbl_name IN ('act', 'change', 'value') AND sql IS NOT NULL").fetchall()
    begun, used = time.monotonic(), processor()
    db.execute("BEGIN IMMEDIATE")
    for (statement,) in statements:
        db.execute(statement)
    for table in ("act", "change", "value"):
        db.execute(f"INSERT INTO main.{table} SELECT * FROM source.{table} {condition}")
    db.execute("COMMIT")
    taken = time.monotonic() - begun, processor() - used, 0
    db.close()
    return taken


def main(program, changes=1_000_000):
    with tempfile.TemporaryDirectory() as folder:
        os.environ["HOME"] = folder
        plan, package = f"{folder}/plan.cinco", f"{folder}/package"
        subprocess.run([program, "new", plan], check=True, stdout=subprocess.DEVNULL)
        # Apart, because the memory of a program counts as that of those that it starts.
        scale = os.path.join(os.path.dirname(os.path.abspath(__file__)), "scale.py")
        subprocess.run([sys.executable, scale, plan, str(changes)], check=True)
        floor, rows = "bare SQLite insert, by pages", "bare SQLite insert, row by row"
        figures = {floor: [], rows: [], "package": [], "merge into a new file": [], "merge of what is here": []}
        for number in range(3):
            copy = f"{folder}/copy-{number}.cinco"
            figures[floor].append(insert(plan, f"{folder}/floor-{number}"))
            figures[rows].append(insert(plan, f"{folder}/rows-{number}", "WHERE true"))
            figures["package"].append(run(program, "package", package, "--plan", plan))
            figures["merge into a new file"].append(run(program, "merge", package, "--plan", copy))
            figures["merge of what is here"].append(run(program, "merge", package, "--plan", copy))
        print(f"the package has {os.path.getsize(package) / 1e6:.0f} MB")

        def median(name, column):
            return sorted(run[column] for run in figures[name])[1]

        for name, runs in figures.items():
            memory = max(run[2] for run in runs)
            seconds, used = median(name, 0), median(name, 1)
            print(
                f"{name}: {seconds:.1f} s, {seconds / median(floor, 0):.1f} times; {used:.1f} s of the processor, "
                f"{used / median(floor, 1):.1f} times" + (f", {memory:.0f} MB" if memory else ""))


if __name__ == "__main__":
    main(sys.argv[1], *(int(argument) for argument in sys.argv[2:]))
