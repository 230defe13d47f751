import type { ReactNode } from "react";
import { Details, FoldedTable, formatDate, useT } from "../../../ui/index.ts";
import { type Opinion, opinionAt } from "./opinion.ts";

type Props = {
  readonly opinions: readonly Opinion[];
  readonly today: string;
  /** What each is about, where the page does not say so. */
  readonly about?: (opinion: Opinion) => ReactNode;
  /** Where each is changed, by who may. */
  readonly change?: (opinion: Opinion) => string;
};

/** Characters up to which what a body wrote is read in the table itself. */
const BRIEF = 120;

/** What was asked of each body and what it said, late or not. */
export const OpinionsTable = ({ opinions, today, about, change }: Props) => {
  const t = useT();
  const senseOf = (one: Opinion): string => {
    if (one.sense !== null) return t("opinions.given", { sense: t(`opinions.sense.${one.sense}`), date: formatDate(one.givenOn ?? "") });
    if (one.dueOn === null) return t("opinions.awaited");
    return t(opinionAt(one, today) === "late" ? "opinions.late" : "opinions.awaitedFor", { date: formatDate(one.dueOn) });
  };
  const reference = ({ reference: said, url, text }: Opinion): ReactNode => (
    <>
      {said ?? (url === null && text === null ? t("opinions.unsaid") : "")} {url !== null && <a href={url}>{t("opinions.document")}</a>}
      {text !== null && (text.length > BRIEF ? <Details summary={t("opinions.read")}>{text}</Details> : <p>{text}</p>)}
    </>
  );
  return (
    <FoldedTable
      caption={t("opinions.caption")}
      rows={opinions}
      rowKey={({ id }) => id}
      empty={t("opinions.none")}
      columns={[
        { label: t("opinions.column.body"), heading: true, cell: ({ body }) => body },
        ...(about ? [{ label: t("opinions.column.about"), cell: about }] : []),
        { label: t("opinions.column.asked"), cell: ({ askedOn }) => (askedOn === null ? t("opinions.unsaid") : formatDate(askedOn)) },
        { label: t("opinions.column.sense"), cell: senseOf },
        { label: t("opinions.column.reference"), cell: reference },
        ...(change
          ? [
              {
                label: t("opinions.column.change"),
                cell: (one: Opinion) => (
                  <a href={change(one)} aria-label={t("opinions.change", { body: one.body })}>
                    {t("opinions.edit")}
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  );
};
