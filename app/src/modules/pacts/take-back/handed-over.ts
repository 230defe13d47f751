import type { Row } from "../../../platform/platform.tables.ts";
import { bareName } from "../bare-name.ts";
import type { NamedParty } from "../succession/estate.ts";

/** One change of a pact, as the audit holds it; `commit` is the same for all that one write did. */
export type KeptChange = {
  readonly sequence: number;
  readonly at: Date;
  readonly commit: string;
  readonly operation: string;
  readonly kind: "insert" | "update" | "delete" | "erase";
  readonly table: string;
  readonly subject: string;
  readonly before: Row | null;
  readonly after: Row | null;
};

export const handedKinds = ["pledge", "contribution", "line", "action", "shares"] as const;

/** A thing that a party handed over, and what gives it back. */
export type Handed = {
  readonly kind: (typeof handedKinds)[number];
  /** Its row; nothing for the shares of territories, which go back as a whole. */
  readonly id: string;
  /** The columns to put back. */
  readonly undo: Row;
  /** Rows that came with it, to be taken out: the parts of a sum that was shared. */
  readonly made: readonly string[];
  /** What to undo of the shares and of what was told of territories, the last change first. */
  readonly changes: readonly KeptChange[];
  /** When it was first written on since; null when it may go back. */
  readonly since: Date | null;
};

const OPERATIONS = new Set(["pact.departure", "pact.succession"]);
const KINDS: ReadonlyMap<string, Handed["kind"]> = new Map([
  ["pact_pledge", "pledge"],
  ["pact_contribution", "contribution"],
  ["pact_financing_line", "line"],
  ["pact_action_sheet", "action"],
]);
const SHARES = new Set(["pact_territory_share", "pact_territory_merger"]);
/** Columns that grow or move with any change beside: they tell nothing of the thing itself. */
const BOOKKEEPING = new Set(["revision", "updatedAt", "position"]);

const isOf = (value: unknown, { id, name }: NamedParty): boolean =>
  value === id || (Array.isArray(value) && value.includes(id)) || (typeof value === "string" && bareName(value) === bareName(name));

const HOLDERS = ["memberIds", "towardsMemberIds", "memberId", "financer", "ownerMemberId", "owner"] as const;

/** Whether a change took a thing from a party. */
const isFrom = ({ kind, table, before }: KeptChange, party: NamedParty): boolean =>
  kind === "update" && KINDS.has(table) && HOLDERS.some((column) => isOf(before?.[column], party));

const content = (row: Row | null): string[] => Object.keys(row ?? {}).filter((column) => !BOOKKEEPING.has(column));

const undoOf = ({ kind, before }: KeptChange, { name }: NamedParty): Row =>
  // A sheet that was opened to say the heir had its owner in the text alone, by its name.
  kind === "insert"
    ? { owner: name, ownerMemberId: null }
    : Object.fromEntries(content(before).map((column) => [column, before?.[column]]));

/**
 * What a party handed over when its last event was recorded, and since, in its order. `all`: what was written of the pact from that
 * event on; `own`: the write that recorded it; `lineOf`: the line of a year of money.
 */
export const handedOver = (
  all: readonly KeptChange[],
  own: string,
  party: NamedParty,
  lineOf: (year: string) => string | null,
): Handed[] => {
  const handing = all.filter(({ operation }) => OPERATIONS.has(operation));
  const commits = new Set([own, ...handing.filter((one) => isFrom(one, party)).map(({ commit }) => commit)]);
  const isHanding = (one: KeptChange): boolean =>
    commits.has(one.commit) && (isFrom(one, party) || (one.kind === "insert" && one.table === "pact_action_sheet"));
  const subjectOf = (one: KeptChange): string =>
    one.table === "pact_financing_year" ? `pact_financing_line ${lineOf(one.subject) ?? ""}` : `${one.table} ${one.subject}`;
  const sinceIn = (from: KeptChange, subjects: ReadonlySet<string>): Date | null =>
    all.find(
      (one) =>
        one.commit !== from.commit &&
        one.sequence > from.sequence &&
        subjects.has(subjectOf(one)) &&
        (one.kind !== "update" || content(one.after).length > 0),
    )?.at ?? null;
  const things = handing.filter(isHanding).map((one): Handed => {
    const made = one.table === "pact_contribution" ? partsOf(one, handing) : [];
    const subjects = new Set([one.subject, ...made].map((id) => `${one.table} ${id}`));
    return {
      kind: KINDS.get(one.table) ?? "action",
      id: one.subject,
      undo: undoOf(one, party),
      made,
      changes: [],
      since: sinceIn(one, subjects),
    };
  });
  const shares = handing.filter(({ commit, table }) => commit === own && SHARES.has(table));
  const last = shares.at(-1);
  if (!last) return things;
  const since = all.find(({ commit, sequence, table }) => commit !== own && sequence > last.sequence && SHARES.has(table))?.at ?? null;
  return [...things, { kind: "shares", id: "", undo: {}, made: [], changes: shares.toReversed(), since }];
};

/** The rows that one write made of a sum beside the one it changed: they follow it, until the next thing that was handed over. */
const partsOf = (one: KeptChange, handing: readonly KeptChange[]): string[] => {
  const after = handing.filter(({ commit, sequence }) => commit === one.commit && sequence > one.sequence);
  const end = after.findIndex(({ kind, table }) => kind !== "insert" || table !== "pact_contribution");
  return (end < 0 ? after : after.slice(0, end)).map(({ subject }) => subject);
};
