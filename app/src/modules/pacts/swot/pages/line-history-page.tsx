import { isMessageKey, type Translate } from "../../../../messages/index.ts";
import { type Change, History, Lead, useT } from "../../../../ui/index.ts";
import type { PactRow } from "../../pacts.repository.ts";
import { changedWords } from "../../pages/history-words.ts";
import { PactSubPage } from "../../pages/pact-sub-page.tsx";
import { figureLine } from "../figure-lines.ts";
import { swotFigure } from "../line.ts";
import type { LineChange, LineCommit } from "../line-history.ts";

type HistoryProps = {
  readonly head: PactRow;
  readonly commits: readonly LineCommit[];
  readonly names: ReadonlyMap<string, string>;
};

const wordsOf = (t: Translate, column: string | null, value: unknown): string | null => {
  const figure = column === "figure" ? swotFigure.safeParse(value) : null;
  return figure?.success ? figureLine(t, figure.data) : changedWords(t, { table: "pact_swot_line", column }, value);
};

const changeOf = (t: Translate, { says, column, before, after }: LineChange): Change => {
  const key = `pacts.column.${column}`;
  const thing = t("pacts.thing.pact_swot_line");
  const label =
    column === null
      ? t("pacts.history.added", { thing })
      : t("pacts.history.field", { thing, name: says, column: isMessageKey(key) ? t(key) : column });
  return { label, before: wordsOf(t, column, before), after: wordsOf(t, column, after) };
};

/** Who changed which line, when, from what to what; for the parties alone. */
export const LineHistoryPage = ({ head: { slug, title }, commits, names }: HistoryProps) => {
  const t = useT();
  return (
    <PactSubPage
      slug={slug}
      pact={title}
      title={`${t("swot.history.title")} : ${title}`}
      hidden
      above={[{ href: `/pacts/${slug}/diagnosis`, label: t("swot.title") }]}
    >
      <Lead title={t("swot.history.title")} kicker={title} work>
        {t("swot.history.lead")}
      </Lead>
      <History
        empty={t("swot.history.none")}
        entries={commits.map(({ at, actor, changes }, position) => ({
          key: position,
          at,
          who: (actor === null ? undefined : names.get(actor)) ?? t("pacts.history.someone"),
          what: t(changes.some(({ column }) => column === null) ? "swot.history.written" : "swot.history.changed"),
          changes: changes.map((change) => changeOf(t, change)),
        }))}
      />
    </PactSubPage>
  );
};
