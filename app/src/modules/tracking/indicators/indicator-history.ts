import type { Translate } from "../../../messages/index.ts";
import { formatDate } from "../../../ui/index.ts";
import type { PactChange, ToldChanges } from "../../pacts/index.ts";
import { knownOf } from "./indicators.repository.ts";
import type { Reading } from "./reading.ts";
import type { Known } from "./tracked.ts";
import { targetWords, valueWords } from "./tracked-words.ts";

const TABLES: ReadonlySet<string> = new Set(["tracked_indicator", "indicator_target", "indicator_reading"]);

/** What of an indicator itself is told when it changes. */
const COLUMNS = ["label", "unit", "closedOn"] as const;

/** « 12 bornes, 31 janvier 2026 ». */
const readingWords = ({ value, day }: Reading, unit: string): string => `${valueWords(value, unit)}, ${formatDate(day)}`;

/** The reading that one came after: the last before its day, of those given by then. */
const readBefore = (readings: readonly Reading[], { id, at, day }: Reading): Reading | undefined =>
  readings
    .filter((one) => one.id !== id && (one.at < at ? one.day <= day : one.at === at && one.day < day))
    .sort((one, other) => (one.day === other.day ? (one.at < other.at ? -1 : 1) : one.day < other.day ? -1 : 1))
    .at(-1);

type Told = { readonly kind: string; readonly subject: string; readonly after: Readonly<Record<string, unknown>> | null };

const ofReading = (t: Translate, { indicator, readings, benchmark }: Known, { kind, subject, after }: Told): PactChange[] => {
  const isOwn = readings.some(({ id }) => id === subject);
  const all = isOwn ? readings : benchmark;
  const reading = all.find(({ id }) => id === subject);
  if (!reading) return [];
  const name = isOwn ? indicator.label : t("tracked.public.benchmark", { label: indicator.label });
  const told = { table: "indicator_reading", name, column: "value" };
  const words = readingWords(reading, indicator.unit);
  if (kind === "insert") {
    const before = readBefore(all, reading);
    return [{ ...told, before: before ? readingWords(before, indicator.unit) : null, after: words }];
  }
  const because = after?.["setAsideBecause"];
  return typeof because === "string" ? [{ ...told, before: words, after: t("tracked.reading.aside", { because }) }] : [];
};

const ofTarget = (t: Translate, { indicator, targets }: Known, { kind, subject }: Told): PactChange[] => {
  const target = targets.find(({ id }) => id === subject);
  if (!target || kind !== "insert") return [];
  const before = targets.find(({ replacedBy }) => replacedBy === subject);
  const words = targetWords(t, target, indicator.unit);
  const because = before?.replacedBecause ?? null;
  return [
    {
      ...{ table: "indicator_target", name: indicator.label, column: "target" },
      before: before ? targetWords(t, before, indicator.unit) : null,
      after: because === null ? words : t("tracked.public.because", { words, because }),
    },
  ];
};

/**
 * What the public history of a pact tells of its indicators: each target and each reading, what stood before and after. One that is not
 * public now is not told, in the past neither.
 */
export const indicatorChanges =
  (t: Translate): ToldChanges =>
  async (sql, tenant, pactId, commits) => {
    const isOurs = commits.some((entries) => entries.some(({ table }) => TABLES.has(table)));
    if (!isOurs) return commits.map(() => []);
    const all = (await knownOf(sql, tenant, pactId)).filter(({ indicator }) => indicator.isPublic);
    const holder = new Map(
      all.flatMap((known) =>
        [known.indicator, ...known.targets, ...known.readings, ...known.benchmark].map(({ id }) => [id, known] as const),
      ),
    );
    return commits.map((entries) =>
      entries.flatMap(({ table, kind, subject, before, after }): PactChange[] => {
        const known = holder.get(subject);
        if (!known || !TABLES.has(table)) return [];
        if (table === "indicator_reading") return ofReading(t, known, { kind, subject, after });
        if (table === "indicator_target") return ofTarget(t, known, { kind, subject, after });
        if (kind === "insert") return [{ table, name: null, column: null, before: null, after: known.indicator.label }];
        return COLUMNS.filter((column) => after !== null && column in after).map((column) => {
          return { table, name: known.indicator.label, column, before: before?.[column] ?? null, after: after?.[column] ?? null };
        });
      }),
    );
  };
