import type { ReactNode } from "react";
import { DateText, Table, useT } from "../../../ui/index.ts";
import type { PactLine } from "../pacts.queries.ts";
import { typeWords } from "./words.ts";

/** Pacts as lists show them: the same wherever they are listed. */
export const PactLines = ({
  rows,
  caption,
  captionUnseen = false,
  empty,
}: {
  rows: readonly PactLine[];
  caption: string;
  captionUnseen?: boolean;
  empty?: ReactNode;
}) => {
  const t = useT();
  return (
    <Table
      caption={caption}
      captionUnseen={captionUnseen}
      rows={rows}
      rowKey={({ slug }) => slug}
      empty={empty}
      columns={[
        { label: t("pacts.list.pact"), heading: true, cell: ({ slug, title }) => <a href={`/pacts/${slug}`}>{title}</a> },
        { label: t("pacts.list.type"), cell: ({ pactType }) => typeWords(t, pactType) },
        { label: t("pacts.list.space"), cell: ({ space }) => space },
        { label: t("pacts.list.signed"), cell: ({ signedOn }) => (signedOn === null ? t("ui.unsaid") : <DateText value={signedOn} />) },
        {
          label: t("pacts.list.actions"),
          numeric: true,
          cell: ({ actions, added }) => (added > 0 ? `${actions} (${t("pacts.page.added", { count: added })})` : actions),
        },
      ]}
    />
  );
};
