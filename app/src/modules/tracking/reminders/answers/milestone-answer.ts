import { dayInParis, ok, refuse } from "@levier/kernel";
import { sheetsOf, writeSheet } from "../../../pacts/index.ts";
import { type AnswerKind, CHANGED, dayIn, GONE, textIn } from "./answer-kind.ts";

/** A milestone: the day it was reached, or the day it is now expected, with why it moves. */
export const milestoneAnswer: AnswerKind = {
  names: ["doneOn", "expectedOn", "why"],
  read: async (sql, tenant, pactId) =>
    new Map(
      (await sheetsOf(sql, tenant, pactId)).flatMap(({ milestones, stage }) =>
        milestones.map(({ id, doneOn, expectedOn, votedOn }) => [
          id,
          {
            fields: { doneOn: doneOn ?? "", expectedOn: expectedOn ?? votedOn ?? "", why: "" },
            isOver: doneOn !== null || stage === "abandoned" || stage === "done",
          },
        ]),
      ),
    ),
  write: async (write, { pactId, id, newId }, typed) => {
    const sheet = (await sheetsOf(write.sql, write.tenant, pactId)).find(({ milestones }) => milestones.some((one) => one.id === id));
    const before = sheet?.milestones.find((one) => one.id === id);
    if (!sheet || !before) return refuse(GONE);
    const doneOn = dayIn(typed, "doneOn");
    if (!doneOn.ok) return doneOn;
    if (doneOn.value !== null && doneOn.value > dayInParis(write.now)) return refuse({ field: "doneOn", message: "answers.fault.future" });
    const expectedOn = dayIn(typed, "expectedOn");
    if (!expectedOn.ok) return expectedOn;
    const why = textIn(typed, "why");
    if (!why.ok) return why;
    const moves = expectedOn.value !== (before.expectedOn ?? before.votedOn);
    if (moves && doneOn.value === null && why.value === null) return refuse({ field: "why", message: "answers.fault.moved" });
    if (!moves && doneOn.value === before.doneOn) return ok(null);
    const change = {
      milestones: sheet.milestones.map((one) =>
        one.id === id ? { ...one, doneOn: doneOn.value, expectedOn: moves ? expectedOn.value : one.expectedOn } : one,
      ),
    };
    const done = await writeSheet(write, { pactId, actionId: sheet.action.id, revision: sheet.revision, change, newId });
    if (done.ok) return ok(null);
    return refuse(done.error.code === "changed-since" ? CHANGED : GONE);
  },
};
