"""Fills the data folders of other programs with so many made-up tasks: peers.py FOLDER COUNT.

Makes FOLDER/task (taskwarrior, which vit shows too), FOLDER/calcurse and FOLDER/ledger.journal (hledger-ui)."""
import os
import subprocess
import sys

folder, count = sys.argv[1], int(sys.argv[2])
os.makedirs(f"{folder}/task", exist_ok=True)
os.makedirs(f"{folder}/calcurse", exist_ok=True)
with open(f"{folder}/taskrc", "w") as file:
    file.write(f"data.location={folder}/task\nconfirmation=off\nverbose=nothing\n")
lines = [
    '{"description":"Project %d","project":"city%d.line%d","priority":"%s","due":"2030%02d%02dT000000Z"}'
    % (number, number % 40, number % 5, "HML"[number % 3], number % 12 + 1, number % 28 + 1)
    for number in range(count)
]
try:
    subprocess.run(
        ["task", f"rc:{folder}/taskrc", "import", "-"], input="\n".join(lines), text=True, check=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
except FileNotFoundError:
    pass
with open(f"{folder}/calcurse/todo", "w") as file:
    file.writelines(f"[{number % 9 + 1}] Project {number}\n" for number in range(count))
with open(f"{folder}/ledger.journal", "w") as file:
    file.writelines(
        f"2010-{number % 12 + 1:02}-{number % 28 + 1:02} Project {number}\n    city{number % 40}:line{number % 5}  {number}\n    pledged\n\n"
        for number in range(count))
