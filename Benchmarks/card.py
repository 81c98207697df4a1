"""The points card of W7, as a rule file that kizashi-score opens: thirty items of one number each, six bins an item."""
import json

ITEMS, BINS, BASE = 30, 6, 300
WHOLE, DECIMAL = [1.5, 3.5, 5.5, 7.5, 9.5], [-1.5, -0.7, 0.0, 0.7, 1.5]
FNV_OFFSET, FNV_PRIME, MASK = 0xCBF29CE484222325, 0x100000001B3, (1 << 64) - 1


def make(rng):
    """Cuts and points: a value at or above a cut belongs to the next bin. Every third item holds whole numbers, the others three decimals."""
    cuts = [WHOLE if j % 3 == 0 else DECIMAL for j in range(ITEMS)]
    return {"base": BASE, "cuts": cuts, "points": rng.integers(-8, 13, (ITEMS, BINS)).tolist()}


def text(words):
    return {"ja": words, "en": words}


def is_whole(j):
    return j % 3 == 0


def cell(j, k):
    """A value in the middle of bin k of item j."""
    return str(2 * k if k < BINS - 1 else 11) if is_whole(j) else ["-2", "-1", "-0.5", "0.5", "1", "2"][k]


def below(j, cut):
    """The cut between two values that can be recorded: half a unit below the first one of the next bin."""
    return f"{cut:.1f}" if is_whole(j) else f"{cut - 0.0005:.4f}"


def an_input(j):
    bounds = {"low": "0", "high": "11", "outside": "refuse"} if is_whole(j) else {"low": "-9.999", "high": "9.999", "outside": "refuse"}
    values = {"type": "integer", "range": bounds} if is_whole(j) else {"type": "decimal", "scale": 3, "range": bounds}
    return {"id": f"x{j + 1}", "column": f"x{j + 1}", "label": text(f"x{j + 1}"), "role": "value", "values": values,
            "missing": {"empty": "not_recorded", "codes": []}}


def an_item(card, j):
    points = card["points"][j]
    bins = [{"below": below(j, cut), "points": p} for cut, p in zip(card["cuts"][j], points)] + [{"points": points[-1]}]
    return {"id": f"item{j + 1}", "label": text(f"項目{j + 1}"), "feature": {"kind": "level", "inputs": [f"x{j + 1}"]}, "direction": "none",
            "bins": bins, "missing": [{"reason": "not_recorded", "points": 0}], "reason": text(f"項目{j + 1}が高い")}


def probability(score):
    return round(1e6 / (1 + 2 ** (-(score - BASE - 60) / 20)))


def interpretation(low, high):
    names = {"usual": low, "watch": BASE + 40, "review": BASE + 80, "urgent": BASE + 120}
    bands = [{"id": name, "name": text(name), "minimum_score": score, "action": text(name), "tie_rule": "all_in"} for name, score in names.items()]
    steps = [{"minimum_score": score, "probability_ppm": probability(score)} for score in range(low, high + 1, 10)]
    reasons = {"baseline": "lowest_bin", "maximum": 3, "maximum_unknown": 5, "none": text("特になし"), "insufficient": text("情報不足")}
    return {"bands": bands, "calibration": steps, "reasons": reasons}


def last(table, score):
    return [row for row in table if row["minimum_score"] <= score][-1]


def check_record(card, reading, bins):
    """A record with these bins (None: no record), and the answer worked out here."""
    gained = [0 if k is None else card["points"][j][k] for j, k in enumerate(bins)]
    lowest = [min(points) for points in card["points"]]
    above = sorted((lowest[j] - gained[j], j) for j in range(ITEMS) if gained[j] > lowest[j])
    score = BASE + sum(gained)
    unknown = bins.count(None)
    return {"inputs": {f"x{j + 1}": "" if k is None else cell(j, k) for j, k in enumerate(bins)}, "points": score,
            "probability_ppm": last(reading["calibration"], score)["probability_ppm"], "band": last(reading["bands"], score)["id"],
            "reasons": [f"item{j + 1}" for _, j in above[:3]], "status": f"SCORED_WITH_MISSING({unknown})" if unknown else "SCORED"}


def rule(card):
    low = BASE + sum(min(points + [0]) for points in card["points"])
    high = BASE + sum(max(points + [0]) for points in card["points"])
    reading = interpretation(low, high)
    records = [check_record(card, reading, [(k + j * step) % BINS for j in range(ITEMS)]) for k in range(BINS) for step in range(BINS)]
    records += [check_record(card, reading, [None if i == j else 2 for i in range(ITEMS)]) for j in range(ITEMS)]
    words = text("速さの試験")
    description = {"id": "w7", "title": words, "purpose": words, "outcome": words, "intended_use": words, "prohibited_use": words,
                   "population": {"text": words, "exclusions": []}, "validity": {"from_year": 2020, "to_year": 2099}}
    key = {"id": "id", "column": "id", "label": text("id"), "role": "key"}
    whole = {"format_version": 1, "description": description, "inputs": [key] + [an_input(j) for j in range(ITEMS)],
             "items": [an_item(card, j) for j in range(ITEMS)], "interpretation": reading,
             "scale": {"base_points": BASE, "minimum": low, "maximum": high, "points_per_doubling": 20},
             "provenance": {"program": "Benchmarks/card.py", "seed": 707, "training_years": [2020], "events": 1000, "digests": []},
             "check_records": records, "check_digest": ""}
    whole["check_digest"] = f"{fnv(written(whole)):016x}"
    return written(whole) + "\n"


def written(value, indent=0):
    """JSON as kizashi writes it: sorted keys, two blanks a level, a blank on both sides of the colon, an empty line in empty lists."""
    inner, outer = " " * (indent + 2), " " * indent
    if isinstance(value, dict):
        members = [f"{inner}{json.dumps(key)} : {written(value[key], indent + 2)}" for key in sorted(value)]
        return "{\n" + ",\n".join(members) + f"\n{outer}}}"
    if isinstance(value, list):
        return "[\n" + ",\n".join(inner + written(element, indent + 2) for element in value) + f"\n{outer}]"
    return json.dumps(value, ensure_ascii=False)


def fnv(written_text):
    """FNV-1a, 64 bits."""
    digest = FNV_OFFSET
    for byte in written_text.encode():
        digest = (digest ^ byte) * FNV_PRIME & MASK
    return digest
