#!/usr/bin/env python3
"""Runs the notebooks: the commands of each ```console fence, in order, in an empty folder, and compares what they print with what is written.

    notebooks.py [--bin FOLDER] [--write] NOTEBOOK_OR_FOLDER...

A line that starts with `$ ` is a command; the lines below it, up to the next command or the end of the fence, are what it prints on standard output.
A line `…` stands for any number of lines. The repository's `datasets` folder is at hand. --write puts in what the commands print now.
Then every command `kizashi … d.csv …` in backquotes in the row of a table is run and must succeed.
"""
import argparse
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

FENCE = re.compile(r"^```console\n(.*?)^```$", re.S | re.M)
TABLE_ROW = re.compile(r"^\|.*$", re.M)
TABLE_COMMAND = re.compile(r"`(kizashi [^`…]*\bd\.csv\b[^`…]*)`")
SECONDS = 600


def steps(fence):
    """(command, expected lines) of a fence."""
    found = []
    for line in fence.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        elif found:
            found[-1][1].append(line)
        else:
            raise SystemExit(f"a fence starts with output instead of a command: {line}")
    return found


def table_commands(text):
    """The whole commands that stand in backquotes in the rows of tables, where a bar is written `\\|`."""
    return [command.replace("\\|", "|") for row in TABLE_ROW.findall(text) for command in TABLE_COMMAND.findall(row)]


def matches(expected, got):
    if "…" not in expected:
        return expected == got
    pattern = "\n".join(r"(?:.*\n?)*" if line == "…" else re.escape(line) for line in expected)
    return re.fullmatch(pattern.replace("(?:.*\\n?)*\n", "(?:.*\\n)*"), "\n".join(got)) is not None


def run(command, folder, programs):
    environment = {**os.environ, "PATH": f"{programs}:{os.environ['PATH']}", "LANG": "C.UTF-8", "LC_ALL": ""}
    done = subprocess.run(["bash", "-c", command], cwd=folder, env=environment, capture_output=True, text=True, timeout=SECONDS)
    if done.returncode != 0:
        raise SystemExit(f"$ {command}\nexit status {done.returncode}\n{done.stderr}")
    return done.stdout.splitlines()


def check(notebook, programs, write):
    text, wrong = notebook.read_text(), 0
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "datasets").symlink_to(Path(__file__).resolve().parent.parent / "datasets")
        count = 0

        def replaced(match):
            nonlocal wrong, count
            lines = []
            for command, expected in steps(match[1]):
                got = run(command, folder, programs)
                count += 1
                if not matches(expected, got):
                    wrong += 1
                    if not write:
                        print(f"{notebook.name}: $ {command}\n  expected:\n    " + "\n    ".join(expected) + "\n  printed:\n    " + "\n    ".join(got))
                        lines += [f"$ {command}"] + expected
                        continue
                    expected = got
                lines += [f"$ {command}"] + expected
            return "```console\n" + "".join(line + "\n" for line in lines) + "```"

        result = FENCE.sub(replaced, text)
        for command in table_commands(text):
            run(command, folder, programs)
            count += 1
    if write:
        notebook.write_text(result)
    print(f"{notebook.name}: {count} commands, {wrong} {'rewritten' if write else 'wrong'}")
    return 0 if write else wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", default=".build/release", help="the folder of the programs")
    parser.add_argument("--write", action="store_true", help="write what the commands print now")
    parser.add_argument("notebooks", nargs="+", type=Path)
    options = parser.parse_args()
    files = [file for path in options.notebooks for file in (sorted(path.glob("*.md")) if path.is_dir() else [path])]
    wrong = sum(check(file, os.path.abspath(options.bin), options.write) for file in files)
    sys.exit(1 if wrong or not files else 0)


main()
