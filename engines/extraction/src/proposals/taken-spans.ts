import { isRecord, isWithin, type Span } from "@levier/kernel";
import { plainSameLength } from "../text/plain.ts";
import { spanSet } from "../text/span-set.ts";
import type { ClaimKey } from "./claim-reader.ts";
import type { ProposedField } from "./claims.ts";

/** Fields that a name, or a passage of words, feeds one of: who signs does not attend, an axis is no action. */
const KIN: readonly (readonly ProposedField[])[] = [
  ["signatories", "attendees"],
  ["axes", "actions", "commitments"],
];

const DATES: readonly ProposedField[] = ["publishedOn", "signedOn", "votedOn"];

/** Fields that a number, or a date, feeds one of; a sum may stand inside an action besides. */
const NUMBERS: Partial<Record<ProposedField, readonly ProposedField[]>> = {
  amounts: ["amounts", "indicators"],
  indicators: ["amounts", "indicators", "actions"],
  actions: ["amounts", "indicators", "actions"],
  publishedOn: DATES,
  signedOn: DATES,
  votedOn: DATES,
};

/** Parts by which a value is known. */
const NAMING = ["name", "acronym", "organisation", "label", "what", "body"] as const;

/** What the rules, and the proposals admitted so far, have read: where, and under which names. */
export type TakenSpans = {
  readonly isFilled: (field: ProposedField) => boolean;
  readonly meets: (field: ProposedField, keys: readonly ClaimKey[]) => boolean;
  readonly add: (field: ProposedField, item: object, keys: readonly ClaimKey[]) => void;
};

const fold = (name: string): string =>
  ` ${plainSameLength(name)
    .replace(/[^a-z0-9]+/g, " ")
    .trim()} `;

const namesOf = (item: Readonly<Record<string, unknown>>): string[] => {
  const [first] = NAMING.map((part) => item[part]).filter((name) => typeof name === "string");
  const acronym = item["acronym"];
  return [first, acronym].filter((name) => typeof name === "string").map(fold);
};

const isSpan = (value: unknown): value is Span => isRecord(value) && typeof value["start"] === "number" && typeof value["end"] === "number";

export const takenSpans = (text: string, pact: object): TakenSpans => {
  const filled = new Set<string>();
  const numbers = new Map<string, ReturnType<typeof spanSet>>();
  const words = new Map<string, ReturnType<typeof spanSet>>();
  const names = new Map<string, Set<string>>();
  const of = <T>(sets: Map<string, T>, field: string, empty: () => T): T => {
    const held = sets.get(field) ?? empty();
    sets.set(field, held);
    return held;
  };
  const keep = (field: string, item: Readonly<Record<string, unknown>>, spans: readonly Span[], hasNumber: boolean): void => {
    filled.add(field);
    for (const span of spans) {
      of(words, field, spanSet).add(span);
      if (hasNumber) of(numbers, field, spanSet).add(span);
    }
    for (const name of namesOf(item)) of(names, field, () => new Set<string>()).add(name);
  };

  for (const [field, held] of Object.entries(pact))
    for (const item of Array.isArray(held) ? held : [held])
      if (isRecord(item)) {
        const evidence = Array.isArray(item["evidence"]) ? item["evidence"].filter(isSpan).filter((span) => isWithin(text, span)) : [];
        keep(field, item, evidence, field !== "actions" || isRecord(item["target"]));
      }

  const isCalled = (field: string, name: string): boolean => {
    const sought = fold(name);
    return [...(names.get(field) ?? [])].some((known) => known.includes(sought) || sought.includes(known));
  };
  return {
    isFilled: (field) => filled.has(field),
    meets: (field, keys) =>
      keys.some((key) => {
        if (key.name === null) return (NUMBERS[field] ?? [field]).some((other) => numbers.get(other)?.meets(key) === true);
        const { name } = key;
        const kin = KIN.find((group) => group.includes(field)) ?? [field];
        return kin.some((other) => words.get(other)?.meets(key) === true || isCalled(other, name));
      }),
    add: (field, item, keys) => {
      if (!isRecord(item)) return;
      keep(
        field,
        item,
        keys.filter(({ name }) => name !== null),
        false,
      );
      for (const key of keys) if (key.name === null) of(numbers, field, spanSet).add(key);
    },
  };
};
