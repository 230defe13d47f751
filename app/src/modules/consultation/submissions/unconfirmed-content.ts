/** What someone wrote, as it waits for them to confirm their address. */
export type SubmissionContent = {
  readonly kind: "submission";
  readonly groupId: string | null;
  readonly axisId: string | null;
  readonly title: string;
  readonly body: string;
  readonly authorName: string;
  readonly organisation: string | null;
};

export type CommentContent = {
  readonly kind: "comment";
  readonly submissionId: string;
  readonly parentId: string | null;
  readonly body: string;
  readonly authorName: string;
  readonly organisation: string | null;
};

export type UnconfirmedContent = SubmissionContent | CommentContent;
