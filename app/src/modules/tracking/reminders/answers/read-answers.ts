import type { AnswerFields } from "./answer-kind.ts";
import { answerKinds } from "./answer-kinds.ts";
import type { TypedAnswer } from "./answer-letter.ts";
import type { OpenLetter } from "./open-letter.ts";

/** What a form was shown with, as it carries it; null when that was tampered with. */
const shownIn = (text: string | undefined): AnswerFields | null => {
  if (text === undefined) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null) return null;
    return Object.fromEntries(Object.entries(value).flatMap(([name, each]) => (typeof each === "string" ? [[name, each]] : [])));
  } catch {
    return null;
  }
};

/** What was typed for each thing of a letter: `KEY-FIELD`, beside `KEY-shown` and the box `KEY-same`. */
export const readAnswers = (letter: OpenLetter, typed: AnswerFields): ReadonlyMap<string, TypedAnswer> =>
  new Map(
    letter.entries.flatMap(({ key, row }) => {
      const shown = shownIn(typed[`${key}-shown`]);
      if (shown === null) return [];
      const names = answerKinds[row.kind].names;
      const fields = Object.fromEntries(
        names.map((name) => [name, typed[`${key}-${name}`]?.replaceAll("\r\n", "\n") ?? shown[name] ?? ""]),
      );
      return [[key, { shown, typed: fields, isSame: typed[`${key}-same`] === "yes" }] as const];
    }),
  );
