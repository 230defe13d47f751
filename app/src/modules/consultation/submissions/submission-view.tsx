import type { Sql } from "../../../platform/database/database.ts";
import { pageAsked } from "../../../platform/http/page-asked.ts";
import { axesOf, type PactRow } from "../../pacts/index.ts";
import type { OpenConsultation } from "../open-consultation.tsx";
import { commentsAt, countPublished, placedComments } from "./discussion.repository.ts";
import { discussionPages } from "./discussion.ts";
import type { Submission } from "./find-text.ts";
import { asListed } from "./list-submissions.ts";
import type { CommentsPage } from "./pages/comments-section.tsx";
import { SubmissionPage, type TypedDecision } from "./pages/submission-page.tsx";
import type { ThreadOf } from "./thread.ts";

/** One page of what is said under a submission; the comment that its first answers go on with comes from the page before. */
const discussionAt = async (sql: Sql, head: PactRow, submissionId: string, asked: string | undefined): Promise<CommentsPage> => {
  const all = discussionPages(await placedComments(sql, head, submissionId));
  const { page, pages } = pageAsked(asked, all.length, 1);
  const here = all[page - 1] ?? [];
  const above = here[0]?.parentId ?? null;
  const [before] = above === null ? [] : await commentsAt(sql, head, [above]);
  return {
    comments: await commentsAt(
      sql,
      head,
      here.map(({ id }) => id),
    ),
    before: before ? { comment: before, page: all.findIndex((list) => list.some(({ id }) => id === above)) + 1 } : null,
    count: await countPublished(sql, head, submissionId),
    page,
    pages,
  };
};

type Asked = {
  readonly row: Submission;
  /** The page of its discussion, as asked for. */
  readonly page?: string | undefined;
  /** What a moderator typed to decide of it, when it is refused. */
  readonly deciding?: TypedDecision;
};

/** The page of one submission, for who opened the consultation. */
export const submissionView = async (sql: Sql, threadOf: ThreadOf, opened: OpenConsultation, { row, page, deciding }: Asked) => {
  const { head, groups, leads, mayModerate } = opened;
  const [submission] = await asListed(sql, head, [row], groups, threadOf);
  if (!submission) throw new Error(`the submission ${row.id} is not listed`);
  const axes = await axesOf(sql, head.tenantId, head.id);
  return (
    <SubmissionPage
      slug={head.slug}
      pact={head.title}
      submission={submission}
      axis={axes.find((axis) => axis.id === submission.axisId)?.label ?? null}
      discussion={await discussionAt(sql, head, submission.id, page)}
      mayModerate={mayModerate(submission.groupId)}
      mayPropose={leads}
      deciding={deciding}
    />
  );
};
