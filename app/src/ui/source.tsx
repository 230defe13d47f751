import { DateText } from "./date-text.tsx";
import { formatDate } from "./format-date.ts";
import { useT } from "./page-context.tsx";

type SourceProps = {
  readonly title: string;
  readonly href?: string | null;
  readonly publisher?: string | null;
  /** Partial dates, as the source gives them. */
  readonly publishedOn?: string | null;
  readonly consultedOn?: string | null;
};

/** A source in one line, as a bibliography gives it. */
export const Source = ({ title, href = null, publisher = null, publishedOn = null, consultedOn = null }: SourceProps) => {
  const t = useT();
  return (
    <>
      {href === null ? title : <a href={href}>{title}</a>}
      {publisher !== null && `, ${publisher}`}
      {publishedOn !== null && (
        <>
          , <DateText value={publishedOn} />
        </>
      )}
      {consultedOn !== null && ` (${t("ui.source.consulted", { date: formatDate(consultedOn) })})`}
    </>
  );
};
