import type { Entry } from "../../platform/audit/chain.ts";
import type { Row } from "../../platform/platform.tables.ts";
import { formatEuros } from "../../ui/index.ts";

/** What a commit did to a pact, as its own row tells it. */
export type ChangeKind = "published" | "corrected" | "withdrawn" | "taken-back" | "changed";

/** One value before and after. `column` is null when a whole thing came or went, then told by its name. */
export type PactChange = {
  readonly table: string;
  readonly name: string | null;
  readonly column: string | null;
  readonly before: unknown;
  readonly after: unknown;
};

const LIFE = "pact_life_event";

export const actOf = (rows: readonly Entry[]): ChangeKind => {
  const own = rows.find(({ table }) => table === "pact");
  if (rows.some(({ table, kind }) => table === LIFE && kind === "delete")) return "taken-back";
  if (!own) return "changed";
  if (own.kind === "insert") return "published";
  if (own.after?.["status"] === "withdrawn") return "withdrawn";
  return own.after !== null && "version" in own.after ? "corrected" : "changed";
};

/** Columns a reader has no use for: keys, order, passages, flags, and what the notice already says. */
const SILENT =
  /^(?:id|tenantId|pactId|position|citations|.+Citations|conflicts|words|slug|version|notice|noticeAt|organisationId|organisationName|createdAt|updatedAt|key|list|sha256|revision|actionId|lineId|memberId|ownerMemberId|territoryId|otherPactId|toldId|successorCode|successorId|after|proposal|figure|politicalContact|technicalName|technicalContact|referent|isPublic|are[A-Z].+)$/;
/** What a commit did to the pact itself is told as an act, not as a value. */
const ACTS = new Set(["status"]);
const NAMES = ["label", "what", "body", "title", "organisation", "name", "financer", "successor", "reason", "says"] as const;

/** Whether people or what reaches them are shown: told without any name, once for all the rows of a commit. */
const SHOWING = ["isPublic", "arePhonesPublic", "areEmailsPublic"] as const;

/** A party without a name hides nobody: that it is public says nothing, and a signatory always is. */
const concernsPeople = ({ table, before, after }: Entry): boolean =>
  table === "pact_contact" ||
  (table === "pact_party" && after?.["list"] !== "signatory" && (before !== null || typeof after?.["name"] === "string"));

const showingIn = (rows: readonly Entry[]): PactChange[] => {
  const told = new Map<string, PactChange>();
  for (const { table, before, after } of rows.filter(concernsPeople))
    for (const column of SHOWING) {
      const shown = after?.[column];
      if (typeof shown !== "boolean" || shown === (before?.[column] ?? false)) continue;
      told.set(`${table} ${column} ${shown}`, { table, name: null, column, before: !shown, after: shown });
    }
  return [...told.values()];
};

/** Columns that hold other things of the pact by their identifiers, and what they hold when it is not another row of their own table. */
const TIES: ReadonlyMap<string, string | null> = new Map([
  ["dependsOn", null],
  ["contributesTo", null],
  ["memberIds", "pact_member"],
  ["towardsMemberIds", "pact_member"],
  ["axisId", "pact_axis"],
  ["axisIds", "pact_axis"],
  ["actionIds", "pact_action"],
]);

/** The axis of a clause is told by its label; that of an action changes with each version of the text. */
export const isSilent = (table: string, column: string): boolean =>
  SILENT.test(column) || (column === "axisId" && table !== "pact_parity_clause") || (table === "pact" && ACTS.has(column));

/** An amount is known by its figure, in euros, as much as by what it is for. */
const figureOf = (row: Row): string | null => (typeof row["valueEur"] === "number" ? formatEuros(row["valueEur"]) : null);

const nameOf = (row: Row): string | null => {
  const named = NAMES.map((column) => row[column]).find((value) => typeof value === "string" && value !== "");
  const year = typeof row["year"] === "number" ? String(row["year"]) : null;
  const words = [typeof named === "string" ? named : year, figureOf(row)].filter((word) => word !== null);
  return words.length === 0 ? null : words.join(", ");
};

type NameOf = (table: string, subject: string) => string | null;

/** What happened in the life of a pact, worded by who shows it: which event, of which party if of one, on which day. */
export type PactEvent = { readonly kind: string; readonly party: string | null; readonly day: string };

const eventIn = (row: Row, currentName: NameOf): PactEvent => {
  const { kind, day, event } = row;
  const party = typeof event === "object" && event !== null && "party" in event ? event.party : null;
  return { kind: String(kind), day: String(day), party: typeof party === "string" ? currentName("pact_member", party) : null };
};

/** What a row that came or went is called; never null, so that an addition is not read as a withdrawal. */
const calledIn = (table: string, row: Row, name: string | null, currentName: NameOf): PactEvent | string =>
  table === LIFE ? eventIn(row, currentName) : (nameOf(row) ?? name ?? "");

/** What the thing of a row is called now; a share, even one that is gone, is known by its territory. */
const nameNow = ({ table, subject, before, after }: Entry, currentName: NameOf) => {
  if (table === "pact") return null;
  const territory = (after ?? before)?.["territoryId"];
  return currentName(table, subject) ?? (typeof territory === "string" ? currentName("pact_territory", territory) : null);
};

/**
 * The values that a commit changed, readable. `isShown` keeps out the rows whose reader may not see them; the first
 * publication is told whole by the page itself, not line by line.
 */
export const changesIn = (rows: readonly Entry[], isShown: (row: Entry) => boolean, currentName: NameOf): PactChange[] => {
  if (actOf(rows) === "published") return [];
  const values = rows.filter(isShown).flatMap((entry): PactChange[] => {
    const { table, before, after } = entry;
    const whole = { table, column: null };
    const name = nameNow(entry, currentName);
    if (entry.kind === "insert")
      return after ? [{ ...whole, name: null, before: null, after: calledIn(table, after, name, currentName) }] : [];
    if (entry.kind === "delete")
      return before ? [{ ...whole, name: null, before: calledIn(table, before, name, currentName), after: null }] : [];
    if (entry.kind !== "update" || !before || !after) return [];
    const told = (column: string, value: unknown): unknown => {
      const of = TIES.get(column);
      if (of === undefined || value === null) return value;
      const named = (id: unknown): unknown => currentName(of ?? table, String(id)) ?? id;
      return Array.isArray(value) ? value.map(named) : named(value);
    };
    return Object.keys(after)
      .filter((column) => !isSilent(table, column))
      .map((column) => ({ table, name, column, before: told(column, before[column]), after: told(column, after[column]) }));
  });
  return [...values, ...showingIn(rows)];
};
