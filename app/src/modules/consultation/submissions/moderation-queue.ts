import type { Translate } from "../../../messages/index.ts";
import type { Sql } from "../../../platform/database/database.ts";
import type { OpenConsultation } from "../open-consultation.tsx";
import type { QueuedText } from "./pages/moderation-page.tsx";
import { countWaiting, waitingComments, waitingSubmissions } from "./submissions.repository.ts";
import { warningWords } from "./text-words.ts";

/** Texts of each kind on one page, and how many characters they say together: what is beyond comes once these are decided. */
const SHOWN = 30;
const CHARACTERS = 24_000;

/** The first texts, as long as they say no more together than a page holds; always one. */
export const withinPage = <Text extends { readonly body: string }>(texts: readonly Text[], most = CHARACTERS): Text[] => {
  let said = 0;
  return texts.filter(({ body }, at) => {
    said += body.length;
    return at === 0 || said <= most;
  });
};

/** What waits for the person who asks to publish it, the oldest first, and how many texts in all. */
export const queueOf = async (
  sql: Sql,
  t: Translate,
  { head, groups, moderated }: Pick<OpenConsultation, "head" | "groups" | "moderated">,
): Promise<{ readonly texts: readonly QueuedText[]; readonly total: number }> => {
  const themes = new Map(groups.map(({ id, theme }) => [id, theme]));
  const submissions = (await waitingSubmissions(sql, head, moderated, SHOWN)).map(
    (row): QueuedText => ({
      kind: "submission",
      ...row,
      name: row.title,
      at: row.createdAt,
      under: row.groupId === null ? t("consultation.group.whole") : (themes.get(row.groupId) ?? ""),
      warnings: warningWords(t, row),
    }),
  );
  const comments = (await waitingComments(sql, head, moderated, SHOWN)).map(
    ({ comment, submission }): QueuedText => ({
      kind: "comment",
      ...comment,
      name: t("consultation.moderate.comment", { title: submission.title }),
      at: comment.createdAt,
      under: "",
      warnings: warningWords(t, comment),
    }),
  );
  // Texts and comments come together, the oldest first: none waits behind all of the other kind.
  const oldestFirst = [...submissions, ...comments].toSorted((a, b) => a.at.getTime() - b.at.getTime()).slice(0, SHOWN);
  return { texts: withinPage(oldestFirst), total: (await countWaiting(sql, head, moderated)).total };
};
