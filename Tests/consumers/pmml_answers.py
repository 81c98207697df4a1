"""What the consumers of PMML have in common: records in, answers in the form of kizashi-score out."""
import csv

FIELDS = ["key", "points", "probability", "band", "status", "reasons"]


def records(path, school_year):
    """The keys (the first column), and the other cells of each row with the school year of scoring."""
    with open(path, encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    return [row[0] for row in rows], [dict(zip(header[1:], row[1:])) | {"school_year": float(school_year)} for row in rows]


def number(value, text):
    """The text of a number; empty for None and for what is not a number, which engines give where there is none."""
    return "" if value is None or value != value else text(value)


def write(path, keys, answers):
    """Writes an answer a key."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(FIELDS)
        for key, answer in zip(keys, answers, strict=True):
            points = number(answer["points"], lambda value: str(int(value)))
            probability = number(answer["probability"], repr)
            out.writerow([key, points, probability, answer["band_name"] or "", answer["status"], answer["reasons"] or ""])
