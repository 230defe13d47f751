/**
 * `node mentions.mjs PEER FOLDER < TEXT`: what a published library finds in a French text, as one line of JSON:
 * `{ ms, dates, sums, numbers }`, each a list of `{ start, end, value }`. FOLDER holds the peers, each of an exact version.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [peer, folder] = process.argv.slice(2);
const from = createRequire(join(folder, "package.json"));
const two = (number) => String(number).padStart(2, "0");

/** As in ISO 8601, reduced to what the text says; null when it is no day or month of the calendar. */
const iso = (year, month, day) => {
  if (month === null || (day === null && year === null)) return null;
  return `${year ?? "-"}-${two(month)}${day === null ? "" : `-${two(day)}`}`;
};

const peers = {
  chrono: () => {
    const { fr } = from("chrono-node");
    const dates = (text) =>
      fr.parse(text).map(({ index, text: said, start }) => {
        const part = (name) => (start.isCertain(name) ? start.get(name) : null);
        return { start: index, end: index + said.length, value: iso(part("year"), part("month"), part("day")) };
      });
    return { dates };
  },
  microsoft: () => {
    const { recognizeDateTime, recognizeCurrency, recognizeNumber, Culture } = from("@microsoft/recognizers-text-suite");
    const placed = (found, value) => ({ start: found.start, end: found.end + 1, value });
    const calendar = /^(?:\d{4}|XXXX)-\d{2}(?:-\d{2})?$/;
    return {
      dates: (text) =>
        recognizeDateTime(text, Culture.French).map((found) => {
          const timex = found.resolution?.values?.[0]?.timex ?? "";
          return placed(found, calendar.test(timex) ? timex.replace("XXXX", "-") : null);
        }),
      sums: (text) =>
        recognizeCurrency(text, Culture.French).map((found) =>
          placed(found, found.resolution?.value == null ? null : Number(found.resolution.value)),
        ),
      numbers: (text) => recognizeNumber(text, Culture.French).map((found) => placed(found, Number(found.resolution?.value))),
    };
  },
  compromise: async () => {
    const { default: nlp } = await import(pathToFileURL(from.resolve("fr-compromise")).href);
    const numbers = (text) =>
      nlp(text)
        .numbers()
        .json({ offset: true })
        .map(({ offset, number }) => ({ start: offset.start, end: offset.start + offset.length, value: number?.num ?? null }));
    return { numbers };
  },
};

const text = readFileSync(0, "utf8");
const { dates, sums, numbers } = await peers[peer]();
const began = performance.now();
const found = Object.fromEntries(
  Object.entries({ dates, sums, numbers }).map(([kind, find]) => [
    kind,
    find ? find(text).filter(({ value }) => value !== null && !Number.isNaN(value)) : null,
  ]),
);
process.stdout.write(`${JSON.stringify({ ms: performance.now() - began, ...found })}\n`);
