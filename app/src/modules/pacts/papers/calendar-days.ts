import type { Translate } from "../../../messages/index.ts";
import { dayOf } from "../milestones/milestones.ts";
import type { CalendarDay } from "./formats/to-ics.ts";
import type { PactFile } from "./pact-file.ts";

const isDay = (date: string | null): date is string => date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date);

/** Milestones, ends of actions and deadlines of commitments, as far as they are told to the day. */
export const calendarDays = (t: Translate, { content, sheets }: PactFile, slug: string): CalendarDay[] => [
  ...sheets.flatMap(({ action, milestones, fields, stage, revision }): CalendarDay[] => {
    const steps = milestones.flatMap((milestone): CalendarDay[] => {
      const day = dayOf(milestone);
      const title = t(milestone.doneOn === null ? "papers.calendar.milestone" : "papers.calendar.reached", { label: milestone.label });
      return isDay(day) ? [{ id: milestone.id, day, title, description: action.label, sequence: revision }] : [];
    });
    const isEnded = stage === "done" || stage === "abandoned" || !isDay(fields.endsOn);
    if (isEnded || fields.endsOn === null) return steps;
    const title = t("papers.calendar.end", { action: action.label });
    return [
      ...steps,
      { id: `${action.id}-end`, day: fields.endsOn, title, description: fields.owner ?? t("papers.unsaid"), sequence: revision },
    ];
  }),
  ...content.commitments.flatMap(({ what, who, deadline }, position): CalendarDay[] =>
    isDay(deadline)
      ? [
          {
            id: `${slug}-commitment-${position + 1}`,
            day: deadline,
            title: t("papers.calendar.commitment", { what }),
            description: who.join(", "),
            sequence: 0,
          },
        ]
      : [],
  ),
];
