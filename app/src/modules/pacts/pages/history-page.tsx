import { isMessageKey, type Translate } from "../../../messages/index.ts";
import {
  type Change,
  formatDate,
  formatEuros,
  formatNumber,
  History,
  type HistoryEntry,
  Lead,
  Page,
  Pagination,
  useT,
} from "../../../ui/index.ts";
import type { HistoryLine, HistoryPage as HistoryPageData } from "../history.ts";
import type { PactChange } from "../history-entries.ts";
import { target } from "../pact.schema.ts";
import { shareWords } from "../sheets/plan-words.ts";
import { bareCode, targetWords, voteResultWords } from "./words.ts";

/** Changes of one commit shown on the page; the data hold them all. */
const SHOWN = 12;
const DATES = new Set([
  ...["publishedOn", "signedOn", "votedOn", "deadline", "date", "consultedOn"],
  ...["startsOn", "endsOn", "votedStartsOn", "votedEndsOn", "expectedOn", "doneOn", "dueOn", "day"],
]);
const EUROS = new Set(["valueEur", "totalCost", "eligibleBase", "ceiling", "planned", "committed", "paid"]);
const SHARES = new Set(["publicCeiling", "maximumRate", "share"]);
const ENUMS: Readonly<Record<string, string>> = {
  stage: "pacts.stage",
  pactType: "pacts.type",
  priority: "sheets.priority",
  type: "sheets.type",
  form: "sheets.form",
  life: "life.state",
  status: "bonds.status",
  nature: "bonds.nature",
  relation: "bonds.relation",
};

const figureWords = (column: string | null, value: number): string => {
  if (column !== null && EUROS.has(column)) return formatEuros(value);
  return column !== null && SHARES.has(column) ? shareWords(value) : formatNumber(value);
};

const words = (t: Translate, text: string): string => (isMessageKey(text) ? t(text) : text);

const valueWords = (t: Translate, column: string | null, value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  if (typeof value === "boolean") return t(value ? "pacts.history.yes" : "pacts.history.no");
  if (typeof value === "number") return figureWords(column, value);
  if (Array.isArray(value)) return value.map(String).join(", ");
  const aimed = column === "target" ? target.safeParse(value) : null;
  if (aimed?.success) return targetWords(t, aimed.data);
  const text = typeof value === "string" ? value : JSON.stringify(value);
  if (column === null) return text;
  if (column === "voteResult") return voteResultWords(t, text);
  if (column === "code") return bareCode(text);
  if (DATES.has(column)) return formatDate(text);
  const key = `${ENUMS[column] ?? ""}.${text}`;
  return isMessageKey(key) ? t(key) : text;
};

const labelOf = (t: Translate, { table, column, name, after }: PactChange): string => {
  const thing = words(t, `pacts.thing.${table}`);
  if (column === null) return t(after === null ? "pacts.history.removed" : "pacts.history.added", { thing });
  const named = words(t, `pacts.column.${column}`);
  if (/^(?:is|are)[A-Z].*Public$|^isPublic$/.test(column)) return words(t, `pacts.showing.${table}.${column}`);
  if (table === "pact") return named.charAt(0).toUpperCase() + named.slice(1);
  return t("pacts.history.field", { thing, name: name ?? "", column: named });
};

type HistoryPageProps = {
  readonly slug: string;
  readonly title: string;
  readonly history: HistoryPageData;
  /** The content of a withdrawn pact is told no more, here neither. */
  readonly withdrawn: boolean;
  /** Names of those who acted, told to the members of the space alone. */
  readonly names: ReadonlyMap<string, string>;
};

const whoOf = (t: Translate, { actor, organisation }: HistoryLine, names: HistoryPageProps["names"]): string => {
  const name = actor === null ? undefined : names.get(actor);
  const openly = organisation ?? t("pacts.history.someone");
  return name === undefined ? openly : t("pacts.history.whoAndFor", { name, organisation: openly });
};

/** Who changed a pact, when, what stood before and after, and why. */
export const HistoryPage = ({ slug, title, history, withdrawn, names }: HistoryPageProps) => {
  const t = useT();
  const entryOf = (line: HistoryLine, position: number): HistoryEntry => {
    const shown = line.changes.slice(0, SHOWN);
    const rest = line.changes.length - shown.length;
    const changes = shown.map(
      (change): Change => ({
        label: labelOf(t, change),
        before: valueWords(t, change.column, change.before),
        after: valueWords(t, change.column, change.after),
      }),
    );
    return {
      key: position,
      at: line.at,
      who: whoOf(t, line, names),
      what: t(`pacts.history.${line.act}`),
      why: line.why,
      changes:
        rest > 0
          ? [...changes, { label: t("pacts.history.notShown"), before: null, after: t("pacts.history.more", { count: rest }) }]
          : changes,
    };
  };
  return (
    <Page
      title={t("pacts.history.of", { title })}
      hidden
      breadcrumb={[
        { href: "/pacts", label: t("pacts.list.title") },
        { href: `/pacts/${slug}`, label: title },
      ]}
      footer={<a href={`/api/v1/pacts/${slug}/history`}>{t("pacts.history.data")}</a>}
    >
      <Lead title={t("pacts.history.title")} kicker={title}>
        {t(withdrawn ? "pacts.history.leadWithdrawn" : "pacts.history.lead")}
      </Lead>
      <div>
        <History entries={history.lines.map(entryOf)} />
        <Pagination page={history.page} pages={history.pages} />
      </div>
    </Page>
  );
};
