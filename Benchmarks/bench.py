#!/usr/bin/env python3
"""Measures kizashi beside its peers and the machine's bounds, and writes Benchmarks/RESULTS.md.

bench.py --bin .build/release [--only W2a,W3] [--reps 3]

Repetitions are the outer loop: the programs of a workload take turns, so that a slow spell of the machine hits all of them. Slow peers run
fewer times, and the table says how often. Every program starts from the same CSV file and does the same work: same rows, same outputs
(standard errors included), same convergence; the answers are compared, and differences are printed.
"""
import argparse
import datetime
import json
import os
import platform
import statistics
import subprocess
import sys
import time
from pathlib import Path

from workloads import WORKLOADS, Failed

HERE = Path(__file__).resolve().parent
BASE = Path(os.environ.get("KIZASHI_BENCH", Path.home() / ".cache/kizashi-bench"))
INPUTS, ANSWERS = BASE / "inputs", BASE / "answers"
LIMIT = 900  # seconds after which a program has lost


def run(command, answer):
    """Runs a program once: wall and processor seconds, peak memory, stages and answer."""
    environment = dict(os.environ, KIZASHI_BENCH_INPUTS=str(INPUTS), LC_ALL="C.UTF-8")
    with open(answer, "wb") as out, open(answer.with_suffix(".err"), "wb") as err:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=out, stderr=err, env=environment, cwd=HERE / "peers")
        while True:
            ended, status, usage = os.wait4(process.pid, os.WNOHANG)
            if ended:
                break
            if time.perf_counter() - start > LIMIT:
                process.kill()
            time.sleep(0.005)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    stages = {}
    messages = answer.with_suffix(".err").read_text(errors="replace").splitlines()
    for line in messages:
        if line.startswith("timings "):
            stages = json.loads(line[8:])
    if process.returncode != 0:
        raise Failed("; ".join(messages[-2:])[-200:] or f"status {process.returncode}")
    return {"wall": wall, "cpu": usage.ru_utime + usage.ru_stime, "memory": usage.ru_maxrss / 1024, **stages}


def make_input(name):
    """Makes the files of a workload once."""
    workload = WORKLOADS[name]
    if all((INPUTS / file).exists() for file in workload.files):
        return
    print(f"{name}: making {', '.join(workload.files)}", flush=True)
    subprocess.run([BASE / "venv/bin/python", HERE / "generate.py", workload.maker, INPUTS], check=True)


def measure(name, binary, reps):
    """All runs of a workload, by program; a program that fails is left out after its first run, with its reason."""
    programs = WORKLOADS[name].programs(binary, BASE, INPUTS)
    runs, failures = {p.name: [] for p in programs}, {}
    for rep in range(reps):
        for p in programs:
            if rep >= (p.reps or reps) or p.name in failures:
                continue
            answer = ANSWERS / f"{name}.{p.name}.json"
            try:
                runs[p.name].append(run(p.command, answer))
                last = runs[p.name][-1]
                print(f"{name} {p.name} #{rep + 1}: {last['wall']:.2f} s wall, {last['cpu']:.2f} s CPU", flush=True)
            except (Failed, OSError) as problem:
                failures[p.name] = str(problem)
                print(f"{name} {p.name}: {problem}", flush=True)
    return programs, runs, failures


def median(runs, key):
    values = [r[key] for r in runs if key in r]
    return statistics.median(values) if values else None


def seconds(x):
    return "–" if x is None else f"{x:.2f}"


def ratio(x, ours):
    return "–" if x is None or not ours else f"{x / ours:.2f}"


def table(name, programs, runs, failures):
    """The table of a workload: medians, and ratios to ours."""
    workload = WORKLOADS[name]
    stage = workload.stage
    ours = runs.get("kizashi", [])
    agreement = workload.compare(ANSWERS, name, [p.name for p in programs if runs[p.name]])
    lines = [f"## {name}: {workload.title}", "", workload.note, "",
             f"| program | runs | total s | × ours | total CPU s | × ours | {stage} s | × ours | {stage} CPU s | × ours | peak MB | answer |",
             "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|"]
    for p in programs:
        if p.name in failures and not runs[p.name]:
            lines.append(f"| {p.title} | 0 | – | – | – | – | – | – | – | – | – | did not run: {failures[p.name]} |")
            continue
        cells = [p.title, str(len(runs[p.name]))]
        for key in ("wall", "cpu", stage + "_s", stage + "_cpu_s"):
            value = None if p.is_bound and key in ("wall", "cpu") else median(runs[p.name], key)
            cells += [seconds(value), ratio(value, median(ours, key))]
        cells += [f"{max(r['memory'] for r in runs[p.name]):.0f}", agreement.get(p.name, "")]
        lines.append("| " + " | ".join(cells) + " |")
    return lines + [""]


def machine(threads):
    """What the machine can do."""
    file = INPUTS / "w2a.csv"
    command = [BASE / "bounds/machine", str(threads)] + ([str(file)] if file.exists() else [])
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def output(*command):
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return ""


def versions(binary):
    python = output(BASE / "venv/bin/python", "-c", (
        "import numpy,scipy,pandas,polars,pyarrow,duckdb,sklearn,statsmodels,glum;"
        "print(', '.join(f'{m.__name__} {m.__version__}' for m in (numpy,scipy,pandas,polars,pyarrow,duckdb,sklearn,statsmodels,glum)))"))
    r = output("Rscript", "-e", "cat(R.version.string, paste(c('data.table','glmnet','statmod'), "
               "sapply(c('data.table','glmnet','statmod'), function(p) as.character(packageVersion(p)))), sep = ', ')")
    commit = output("git", "-C", HERE, "rev-parse", "--short", "HEAD")
    swift = (output("swift", "--version").splitlines() or [""])[0]
    return [f"- kizashi {output(binary / 'kizashi', '--version')} ({commit}), {swift}",
            f"- {python}", f"- {r}", f"- {output('dpkg-query', '-W', '-f', 'OpenBLAS ${Version}', 'libopenblas0-pthread')}, "
            + (output("gcc", "--version").splitlines() or [""])[0]]


def processor():
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":")[1].strip()
    return platform.machine()


def heading(binary, reps, load):
    pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**30
    lines = ["# Speed beside peers", "",
             f"Written by `make bench` on {datetime.date.today()}; repetitions: {reps}, interleaved; medians. {processor()}, {os.cpu_count()} cores, "
             f"{pages:.0f} GiB, {platform.system()} {platform.release()}; load average before: {load:.2f}.", "",
             "*total*: the whole program, from the CSV file on. The stage is the work alone, as the program times it. *× ours*: the program's "
             "median over kizashi's; above 1, kizashi is faster. On a machine that does other work the CPU columns say more than the wall columns. "
             "Peak memory is that of the process (forked workers not counted).", ""]
    for threads in sorted({1, os.cpu_count() or 1}):
        bound = machine(threads)
        scan = f", scan of a CSV for separators {bound['scan_gb_s']:.2f} GB/s" if "scan_gb_s" in bound else ""
        lines.append(f"- bound, {threads} thread{'s' if threads > 1 else ''}: matrix product {bound['dsyrk_gflops']:.1f} GFLOP/s, "
                     f"reading memory {bound['memory_gb_s']:.1f} GB/s{scan}")
    return lines + versions(binary) + [""]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=Path, required=True, help="the folder of the built programs")
    parser.add_argument("--only", default="", help="workloads, separated by commas (default: all)")
    parser.add_argument("--reps", type=int, default=3)
    options = parser.parse_args()
    binary = options.bin.resolve()
    names = options.only.split(",") if options.only else list(WORKLOADS)
    unknown = [name for name in names if name not in WORKLOADS]
    if unknown:
        parser.error(f"no workload {', '.join(unknown)}; there are {', '.join(WORKLOADS)}")
    for folder in (INPUTS, ANSWERS):
        folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        make_input(name)
    lines = heading(binary, options.reps, os.getloadavg()[0])
    for name in names:
        lines += table(name, *measure(name, binary, options.reps))
    target = HERE / ("RESULTS.md" if not options.only else "RESULTS.part.md")
    target.write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")
    print(f"written: {target}")


if __name__ == "__main__":
    sys.exit(main())
