import { isMessageKey, type Translate } from "../../../messages/index.ts";
import { type Change, History, type HistoryEntry, Lead, Pagination, useT } from "../../../ui/index.ts";
import type { HistoryLine, HistoryPage as HistoryPageData } from "../history.ts";
import type { PactChange } from "../history-entries.ts";
import { changedWords } from "./history-words.ts";
import { PactSubPage } from "./pact-sub-page.tsx";

/** Changes of one commit shown on the page; the data hold them all. */
const SHOWN = 12;
const words = (t: Translate, text: string): string => (isMessageKey(text) ? t(text) : text);

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
  if (name === undefined) return organisation ?? t("pacts.history.someone");
  return organisation === null ? name : t("pacts.history.whoAndFor", { name, organisation });
};

/** What was done: what higher modules do around the pact is named as such, the rest by what it did to the pact itself. */
const whatOf = (t: Translate, { act, operation }: HistoryLine): string => {
  const named = `pacts.history.did.${operation}`;
  return act === "changed" && isMessageKey(named) ? t(named) : t(`pacts.history.${act}`);
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
        before: changedWords(t, change, change.before),
        after: changedWords(t, change, change.after),
      }),
    );
    return {
      key: position,
      at: line.at,
      who: whoOf(t, line, names),
      what: whatOf(t, line),
      why: line.why,
      changes:
        rest > 0
          ? [...changes, { label: t("pacts.history.notShown"), before: null, after: t("pacts.history.more", { count: rest }) }]
          : changes,
    };
  };
  return (
    <PactSubPage
      slug={slug}
      pact={title}
      title={t("pacts.history.of", { title })}
      hidden
      footer={<a href={`/api/v1/pacts/${slug}/history`}>{t("pacts.history.data")}</a>}
    >
      <Lead title={t("pacts.history.title")} kicker={title}>
        {t(withdrawn ? "pacts.history.leadWithdrawn" : "pacts.history.lead")}
      </Lead>
      <div>
        <History entries={history.lines.map(entryOf)} />
        <Pagination page={history.page} pages={history.pages} />
      </div>
    </PactSubPage>
  );
};
