import type { Translate } from "../../../messages/index.ts";
import type { Sql } from "../../../platform/database/database.ts";
import type { OpenConsultation } from "../open-consultation.tsx";
import type { QueuedText } from "./pages/moderation-page.tsx";
import { waitingComments, waitingSubmissions } from "./submissions.repository.ts";
import { warningWords } from "./text-words.ts";

/** Texts of each kind on one page, and what is counted beyond. */
const SHOWN = 30;
const COUNTED = 6000;

/** What waits for the person who asks to publish it, the oldest first, and how many texts in all. */
export const queueOf = async (
  sql: Sql,
  t: Translate,
  { head, groups, mayModerate }: Pick<OpenConsultation, "head" | "groups" | "mayModerate">,
): Promise<{ readonly texts: readonly QueuedText[]; readonly total: number }> => {
  const themes = new Map(groups.map(({ id, theme }) => [id, theme]));
  const submissions = (await waitingSubmissions(sql, head, COUNTED)).filter(({ groupId }) => mayModerate(groupId));
  const comments = (await waitingComments(sql, head, COUNTED)).filter(({ submission: { groupId } }) => mayModerate(groupId));
  const texts: QueuedText[] = [
    ...submissions.slice(0, SHOWN).map(
      (row): QueuedText => ({
        kind: "submission",
        ...row,
        name: row.title,
        at: row.createdAt,
        under: row.groupId === null ? t("consultation.group.whole") : (themes.get(row.groupId) ?? ""),
        warnings: warningWords(t, row),
      }),
    ),
    ...comments.slice(0, SHOWN).map(
      ({ comment, submission }): QueuedText => ({
        kind: "comment",
        ...comment,
        name: t("consultation.moderate.comment", { title: submission.title }),
        at: comment.createdAt,
        under: "",
        warnings: warningWords(t, comment),
      }),
    ),
  ];
  return { texts, total: submissions.length + comments.length };
};
