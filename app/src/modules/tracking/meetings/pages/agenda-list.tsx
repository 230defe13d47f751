import type { Translate } from "../../../../messages/index.ts";
import { formatDate, useT } from "../../../../ui/index.ts";
import type { AgendaLine } from "../agenda.ts";
import { lineFacts } from "../line-facts.ts";
import { partWords, reasonsWords } from "../meeting-words.ts";

/** Why a point is there, who asked for it, how long it should take. `isOpen`: the meeting is still to come. */
export const whyWords = (t: Translate, line: AgendaLine, isOpen: boolean): string => {
  const { row, proposal } = line;
  const { kind } = lineFacts(line);
  const why = proposal ? reasonsWords(t, proposal.reasons) : (row?.why ?? null);
  const settled = isOpen && proposal === null && why !== null;
  const said = [
    kind === null ? null : t(`meetings.kind.${kind}`),
    settled ? t("meetings.agenda.settled") : null,
    settled ? t("meetings.agenda.was", { why: why ?? "" }) : why,
    row?.askedBy ? t("meetings.agenda.askedBy", { name: row.askedBy }) : null,
    row?.minutesPlanned ? t("meetings.agenda.planned", { count: row.minutesPlanned }) : null,
  ];
  return said.filter((words) => words !== null).join(", ");
};

/** The agenda as it is read, under its headings, each point with why it is there. */
export const AgendaList = ({ lines, isOpen }: { lines: readonly AgendaLine[]; isOpen: boolean }) => {
  const t = useT();
  const groups: { heading: string; lines: AgendaLine[]; start: number }[] = [];
  for (const [position, line] of lines.entries()) {
    const { part, axis } = lineFacts(line);
    const heading = partWords(t, part, axis);
    const last = groups.at(-1);
    if (last?.heading === heading) last.lines.push(line);
    else groups.push({ heading, lines: [line], start: position + 1 });
  }
  return groups.map(({ heading, lines: held, start }) => (
    <div key={start}>
      <h3>{heading}</h3>
      <ol start={start}>
        {held.map((line) => {
          const { what, dueOn } = lineFacts(line);
          return (
            <li key={line.key}>
              {what}
              {dueOn !== null && <> ({formatDate(dueOn)})</>}
              <br />
              <small className="soft">{whyWords(t, line, isOpen)}</small>
              {line.row?.outcome && <p>{line.row.outcome}</p>}
            </li>
          );
        })}
      </ol>
    </div>
  ));
};
