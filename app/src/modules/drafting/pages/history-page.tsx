import { isMessageKey, type Translate } from "../../../messages/index.ts";
import { History, type HistoryEntry, Lead, Page, Pagination, useT } from "../../../ui/index.ts";
import { decisionWords } from "../decision-words.ts";
import type { DraftHistoryLine } from "../draft-history.ts";
import type { ExtractedDraft } from "../extracted-draft.ts";
import { addressOf } from "./review-model.ts";

type HistoryProps = {
  readonly id: string;
  /** What its pact is called. */
  readonly name: string;
  readonly draft: ExtractedDraft;
  readonly acts: readonly DraftHistoryLine[];
  readonly names: ReadonlyMap<string, string>;
  readonly page: number;
  readonly pages: number;
};

const said = (key: string, otherwise: string, t: Translate): string => (isMessageKey(key) ? t(key) : otherwise);

const entryOf = (act: DraftHistoryLine, draft: ExtractedDraft, names: HistoryProps["names"], t: Translate): HistoryEntry => ({
  key: act.key,
  at: act.at,
  who: (act.actor === null ? undefined : names.get(act.actor)) ?? t("drafting.history.someone"),
  what: said(`drafting.history.${act.operation}`, t("drafting.history.draft.decide"), t),
  changes: act.decisions.map((change) => decisionWords(change, draft, t)),
});

/** Who did what to a draft, and when. */
export const DraftHistoryPage = ({ id, name, draft, acts, names, page, pages }: HistoryProps) => {
  const t = useT();
  const title = t("drafting.history.of", { title: name });
  const above = [
    { label: t("drafting.list.title"), href: "/drafts" },
    { label: name, href: addressOf(id) },
  ];
  return (
    <Page title={title} hidden breadcrumb={above}>
      <Lead work title={title} />
      <History entries={acts.map((act) => entryOf(act, draft, names, t))} />
      <Pagination page={page} pages={pages} />
    </Page>
  );
};
