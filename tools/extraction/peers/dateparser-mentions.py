"""`python3 dateparser-mentions.py < TEXT`: what dateparser finds in a French text, in the JSON of mentions.mjs."""

import json
import re
import sys
import time

from dateparser.search import search_dates

text = sys.stdin.read()
began = time.perf_counter()
found = search_dates(text, languages=["fr"]) or []
ms = 1000 * (time.perf_counter() - began)
dates = []
at = 0
for said, date in found:
    at = max(text.find(said, at), at)
    # It says which words, not which parts of the date they give: the year is taken as given when four digits are.
    year = f"{date.year:04}" if re.search(r"\d{4}", said) else "-"
    # Offsets are UTF-16 code units, as the other peers count.
    start = len(text[:at].encode("utf-16-le")) // 2
    dates.append({"start": start, "end": start + len(said), "value": f"{year}-{date.month:02}-{date.day:02}"})
    at += len(said)
print(json.dumps({"ms": ms, "dates": dates, "sums": None, "numbers": None}))
