#!/usr/bin/env python3
"""tampering.py KIZASHI_SCORE RULE PUBLIC_KEY RECORDS: a signed rule with one changed byte is refused, whichever byte it is.

1,000 bytes of the rule and 200 of the signed lines of its signature are changed, one at a time, drawn from a fixed seed. Each call must end
with status 1, one message and no answer. The rule as it is must be accepted first, else the test would prove nothing."""
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

RULE_CHANGES, SIGNATURE_CHANGES = 1000, 200


def score(program, rule, key, records):
    return subprocess.run([program, rule, records, "--public-key", key, "--as-of", "2026-04-01"], capture_output=True)


def changes(content, start, count, draw):
    for _ in range(count):
        place = draw.randrange(start, len(content))
        yield place, content[:place] + bytes([content[place] ^ draw.randrange(1, 256)]) + content[place + 1:]


def main(program, rule, key, records):
    draw = random.Random(5)
    with tempfile.TemporaryDirectory() as folder:
        copy, signature = Path(folder, "rule.json"), Path(folder, "rule.json.minisig")
        few = Path(folder, "records.csv")
        few.write_bytes(b"\n".join(Path(records).read_bytes().split(b"\n")[:3]) + b"\n")
        shutil.copy(rule, copy)
        shutil.copy(rule + ".minisig", signature)
        assert score(program, copy, key, few).returncode == 0, "the rule as it is was refused"
        for file, count in ((copy, RULE_CHANGES), (signature, SIGNATURE_CHANGES)):
            content = file.read_bytes()
            start = content.index(b"\n") + 1 if file == signature else 0  # minisign signs nothing of its first line
            for place, changed in changes(content, start, count, draw):
                file.write_bytes(changed)
                answer = score(program, copy, key, few)
                assert answer.returncode == 1 and not answer.stdout and answer.stderr, f"{file.name}: byte {place} was changed and accepted"
            file.write_bytes(content)
    print(f"tampering: {RULE_CHANGES} changes of the rule and {SIGNATURE_CHANGES} of its signature, all refused")


main(*sys.argv[1:])
