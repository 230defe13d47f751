import type { Judgement } from "./judgement.ts";

const cut = (text: string, most: number): string => {
  const line = text.replace(/\s+/g, " ");
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
};

/** What is wrong in one text, a line each: the value, then the passage it stands on. */
export const errorsOf = ({ corpus, file, shown, missed, details, invented, failure }: Judgement): readonly string[] => {
  const lines = [
    ...(failure === null ? [] : [`failed: ${failure}`]),
    ...invented.map((value) => `invented ${cut(value, 200)}`),
    ...shown
      .filter(({ right }) => !right)
      .map(({ field, value, quote, confidence }) => `wrong ${field} (${confidence}): ${cut(value, 200)} ← « ${cut(quote, 200)} »`),
    ...missed.map(({ field, value, quote }) => `missed ${field}: ${cut(value, 200)} ← « ${cut(quote, 200)} »`),
    ...details
      .filter(({ right }) => !right)
      .map(({ name, got, want }) => `detail ${name}: got ${cut(got, 90)}, annotated ${cut(want, 90)}`),
  ];
  return lines.length === 0 ? [] : [`${corpus}/${file}`, ...lines.map((line) => `  ${line}`)];
};
