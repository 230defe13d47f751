import { type Column, DateText, Details, Table, useT } from "../../../ui/index.ts";
import type { LetterItem, SentLetter } from "./letters/letters.repository.ts";

/** A letter as its log tells it. */
export type LoggedLetter = SentLetter & { readonly items: readonly LetterItem[] };

/** The letters that one person was sent: the day, what they asked at which rung, what became of them. */
export const LetterLog = ({ name, letters }: { name: string; letters: readonly LoggedLetter[] }) => {
  const t = useT();
  if (letters.length === 0) return <p className="soft">{t("reminders.log.none")}</p>;
  const columns: Column<LoggedLetter>[] = [
    { label: t("reminders.log.day"), heading: true, cell: ({ writtenOn }) => <DateText value={writtenOn} /> },
    {
      label: t("reminders.log.items"),
      cell: ({ items }) => (
        <ul>
          {items.map(({ id, label, rung, answeredAt }) => (
            <li key={id}>
              {label}, {t(`reminders.rung.${rung}`)}
              {answeredAt !== null && <>, {t("reminders.log.answered")}</>}
            </li>
          ))}
        </ul>
      ),
    },
    { label: t("reminders.log.state"), cell: ({ state, failures }) => t(`reminders.log.${state}`, { failures }) },
  ];
  return (
    <Details summary={t("reminders.log.title", { count: letters.length })}>
      <Table caption={t("reminders.log.caption", { name })} captionUnseen columns={columns} rows={letters} rowKey={({ id }) => id} />
    </Details>
  );
};
