import { recogniserNames } from "@levier/extraction";
import type { AnnotatedText } from "./corpus.ts";
import { readTexts } from "./read-texts.ts";
import { percent, table } from "./table.ts";
import { countsByField, f1, NONE, total } from "./tally.ts";

const signed = (difference: number): string => `${difference > 0 ? "+" : difference < 0 ? "−" : ""}${percent(Math.abs(difference))}`;

/** What is lost without each recogniser: micro-F1, and the three fields that change most. The greatest losses first. */
export const ablationTable = (texts: readonly AnnotatedText[]): string => {
  const whole = readTexts(texts);
  const fields = countsByField(whole);
  const rows = recogniserNames.map((name) => {
    const judgements = readTexts(texts, { without: [name] });
    const left = countsByField(judgements);
    const changes = [...fields]
      .map(([field, counts]) => ({ field, change: f1(left.get(field) ?? NONE) - f1(counts) }))
      .filter(({ change }) => Math.abs(change) >= 0.0005)
      .sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
    const told = changes.slice(0, 3).map(({ field, change }) => `${field} ${signed(change)}`);
    const others = changes.length > 3 ? `, and ${changes.length - 3} more` : "";
    return { name, change: f1(total(judgements)) - f1(total(whole)), told: `${told.join(", ")}${others}` };
  });
  return table(
    ["without", "micro-F1 points", "fields that change most, F1 points"],
    rows.sort((a, b) => a.change - b.change).map(({ name, change, told }) => [name, signed(change), told]),
  );
};
