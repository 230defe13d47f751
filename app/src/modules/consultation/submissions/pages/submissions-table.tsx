import { MomentText, Table, useT } from "../../../../ui/index.ts";
import type { Submission } from "../find-text.ts";
import { signedWords } from "../text-words.ts";
import type { ThreadStep } from "../thread.ts";
import { ThreadSteps } from "./thread-steps.tsx";

export type ListedSubmission = Submission & {
  /** The theme of its group; null for the pact as a whole. */
  readonly theme: string | null;
  readonly comments: number;
  readonly steps: readonly ThreadStep[];
};

type Props = {
  readonly slug: string;
  readonly caption: string;
  readonly rows: readonly ListedSubmission[];
  readonly empty: string;
  /** For members, who see those that are not published. */
  readonly states: boolean;
};

/** Submissions, whose author and group they are of, and what became of each. */
export const SubmissionsTable = ({ slug, caption, rows, empty, states }: Props) => {
  const t = useT();
  const stateColumn = {
    label: t("consultation.column.state"),
    selfEvident: true,
    cell: ({ state }: ListedSubmission) => t(`consultation.state.${state}`),
  };
  return (
    <Table
      caption={caption}
      captionUnseen
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          label: t("consultation.column.title"),
          heading: true,
          cell: ({ id, title, state }) => (
            <a href={`/pacts/${slug}/consultation/contributions/${id}`}>
              {state === "withdrawn" ? t("consultation.state.withdrawn") : title}
            </a>
          ),
        },
        { label: t("consultation.column.author"), selfEvident: true, cell: (row) => signedWords(row) },
        { label: t("consultation.column.group"), selfEvident: true, cell: ({ theme }) => theme ?? t("consultation.group.whole") },
        { label: t("consultation.column.day"), selfEvident: true, cell: ({ createdAt }) => <MomentText at={createdAt} dayOnly /> },
        ...(states ? [stateColumn] : []),
        { label: t("consultation.column.thread"), selfEvident: true, cell: ({ steps }) => <ThreadSteps steps={steps} brief /> },
      ]}
    />
  );
};
