import { dayInParis, ok, type Result, refuse } from "@levier/kernel";
import type { Write } from "../../../../platform/write.ts";
import { tellNone } from "../../achievements/tell-none.ts";
import { addDays, lastOfMonth } from "../../indicators/days.ts";
import { knownOf } from "../../indicators/indicators.repository.ts";
import { readNumber } from "../../indicators/read-number.ts";
import { giveReading } from "../../indicators/write-reading.ts";
import { type AnswerFault, type AnswerFields, type AnswerKind, dayIn, GONE, type Standing, textIn } from "./answer-kind.ts";

/** Of what achievements feed a reading would be set beside what they say: that there were none is all that is taken. */
const writeNone = async (
  write: Write,
  about: { readonly pactId: string; readonly indicatorId: string },
  typed: AnswerFields,
): Promise<Result<null, AnswerFault>> => {
  if (typed["none"] !== "yes") return refuse({ field: "none", message: "answers.fault.achievements" });
  const told = await tellNone(write, about);
  return told.ok ? ok(null) : refuse(GONE);
};

/**
 * An indicator: one more reading, which is kept beside those there are. A flow tells the first day of its period as well. Of one that
 * achievements feed: that there were none, or they are recorded on their own page.
 */
export const indicatorAnswer: AnswerKind = {
  names: ["value", "from", "day", "source", "note", "none"],
  read: async (sql, tenant, pactId, ids) =>
    new Map(
      (await knownOf(sql, tenant, pactId))
        .filter(({ indicator }) => ids.includes(indicator.id))
        .map(({ indicator: { id, measure, unit, closedOn, feed }, readings, totals }): readonly [string, Standing] => {
          const last = readings.findLast(({ setAsideBecause }) => setAsideBecause === null) ?? null;
          if (feed === "achievements") {
            const counted = totals.at(-1);
            const since = counted ? { value: counted.quantity, day: lastOfMonth(counted.month) } : null;
            return [id, { fields: { none: "" }, isOver: closedOn !== null, measured: { unit, last: since, isFed: true } }];
          }
          const from = measure === "flow" ? { from: last === null ? "" : addDays(last.day, 1) } : {};
          return [
            id,
            {
              fields: { value: "", ...from, day: "", source: last?.source ?? "", note: "" },
              isOver: closedOn !== null,
              measured: { unit, last: last === null ? null : { value: last.value, day: last.day }, isFed: false },
            },
          ];
        }),
    ),
  write: async (write, { pactId, id, by, newId }, typed) => {
    const known = (await knownOf(write.sql, write.tenant, pactId)).find(({ indicator }) => indicator.id === id);
    if (!known) return refuse(GONE);
    if (known.indicator.feed === "achievements") return writeNone(write, { pactId, indicatorId: id }, typed);
    const value = readNumber(typed["value"] ?? "");
    if (value === null) return refuse({ field: "value", message: "answers.fault.number", values: { value: typed["value"] ?? "" } });
    const day = dayIn(typed, "day");
    if (!day.ok) return day;
    if (day.value === null) return refuse({ field: "day", message: "answers.fault.no-day" });
    if (day.value > dayInParis(write.now)) return refuse({ field: "day", message: "answers.fault.not-yet" });
    const from = dayIn(typed, "from");
    if (!from.ok) return from;
    const isFlow = known.indicator.measure === "flow";
    if (isFlow && (from.value === null || from.value > day.value)) return refuse({ field: "from", message: "answers.fault.period" });
    const source = textIn(typed, "source");
    if (!source.ok) return source;
    if (source.value === null) return refuse({ field: "source", message: "answers.fault.source" });
    const note = textIn(typed, "note");
    if (!note.ok) return note;
    const fields = {
      ...{ of: "indicator" as const, value, day: day.value, from: isFlow ? from.value : null },
      ...{ evidence: "declared" as const, source: source.value, sourceUrl: null, note: note.value },
      ...{ feed: "person" as const, vintage: null, sha256: null, givenBy: by },
    };
    const done = await giveReading(write, { pactId, indicatorId: id, fields, newId });
    return done.ok ? ok(null) : refuse(GONE);
  },
};
