import { and, asc, eq } from "drizzle-orm";
import type { Translate } from "../../../messages/index.ts";
import type { Sql } from "../../../platform/database/database.ts";
import { audit, type Row } from "../../../platform/platform.tables.ts";
import { type Change, formatDate, formatNumber, type HistoryEntry } from "../../../ui/index.ts";
import { isEvidence } from "./read-achievement.ts";

type Entry = {
  readonly sequence: number;
  readonly at: Date;
  readonly actor: string | null;
  readonly kind: string;
  readonly before: Row | null;
  readonly after: Row | null;
};

/** The links of the chain that tell of one achievement, the newest first. */
const entriesOf = async (sql: Sql, tenant: string, id: string): Promise<Entry[]> => {
  const { sequence, at, actor, kind, before, after } = audit;
  const rows = await sql
    .select({ sequence, at, actor, kind, before, after })
    .from(audit)
    .where(and(eq(audit.tenantId, tenant), eq(audit.table, "achievement"), eq(audit.subject, id)))
    .orderBy(asc(sequence));
  return rows.reverse();
};

const SHOWN = {
  what: "achievements.field.what",
  day: "achievements.field.day",
  quantity: "achievements.field.quantity",
  unit: "achievements.field.unit",
  place: "achievements.field.place",
  evidence: "achievements.field.evidence",
  source: "achievements.field.source",
  sourceUrl: "achievements.field.sourceUrl",
  note: "achievements.field.note",
  isPublic: "achievements.one.read",
} as const;

const valueWords = (t: Translate, column: string, value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return formatNumber(value);
  if (column === "isPublic") return t(value === true ? "achievements.one.readPublic" : "achievements.one.readMembers");
  const text = typeof value === "string" ? value : JSON.stringify(value);
  if (column === "day") return formatDate(text);
  return column === "evidence" && isEvidence(text) ? t(`achievements.evidence.${text}`) : text;
};

const changesIn = (t: Translate, { kind, before, after }: Entry): Change[] =>
  kind !== "update"
    ? []
    : Object.entries(SHOWN).flatMap(([column, label]) => {
        const [was, is] = [before?.[column], after?.[column]];
        const isChanged = after !== null && Object.hasOwn(after, column);
        return isChanged ? [{ label: t(label), before: valueWords(t, column, was), after: valueWords(t, column, is) }] : [];
      });

/** What changed of an achievement after one of its revisions, the oldest first. */
export const changesSince = async (
  sql: Sql,
  t: Translate,
  { tenant, id, revision }: { readonly tenant: string; readonly id: string; readonly revision: number },
): Promise<Change[]> => {
  const later = (await entriesOf(sql, tenant, id)).filter(({ after }) => Number(after?.["revision"] ?? 0) > revision);
  return later.toReversed().flatMap((entry) => changesIn(t, entry));
};

const actWords = (t: Translate, { kind, after }: Entry): string => {
  if (kind !== "update") return t("achievements.history.insert");
  if (after && Object.hasOwn(after, "mergedInto"))
    return t(after["mergedInto"] === null ? "achievements.history.apart" : "achievements.history.merged");
  if (after && Object.hasOwn(after, "removedBecause"))
    return t(after["removedBecause"] === null ? "achievements.history.back" : "achievements.history.aside");
  return t("achievements.history.update");
};

const whyOf = ({ after }: Entry): string | null => {
  const why = after?.["removedBecause"];
  return typeof why === "string" ? why : null;
};

/** What became of an achievement; who did it and what changed are told to the members of its space alone. */
export const historyOf = async (
  sql: Sql,
  t: Translate,
  {
    tenant,
    id,
    isMember,
    namesOf,
  }: {
    readonly tenant: string;
    readonly id: string;
    readonly isMember: boolean;
    readonly namesOf: (tenant: string, accounts: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  },
): Promise<HistoryEntry[]> => {
  const entries = await entriesOf(sql, tenant, id);
  const names = isMember ? await namesOf(tenant, [...new Set(entries.flatMap(({ actor }) => actor ?? []))]) : new Map<string, string>();
  const who = (actor: string | null): string => {
    if (actor === null) return t("achievements.history.program");
    return isMember ? (names.get(actor) ?? t("achievements.history.closed")) : t("achievements.history.someone");
  };
  return entries.map((entry) => ({
    key: entry.sequence,
    at: entry.at,
    who: who(entry.actor),
    what: actWords(t, entry),
    why: isMember ? whyOf(entry) : null,
    changes: isMember ? changesIn(t, entry) : [],
  }));
};
