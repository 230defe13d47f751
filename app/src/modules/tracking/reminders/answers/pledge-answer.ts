import { ok, refuse } from "@levier/kernel";
import { pledgeStatuses, pledgesOf, writePledge } from "../../../pacts/index.ts";
import { type AnswerKind, CHANGED, dayIn, GONE, textIn } from "./answer-kind.ts";

/** A commitment: how far it has gone, by when, on what evidence, with a note. What moves its day or gives it up says why. */
export const pledgeAnswer: AnswerKind = {
  names: ["status", "dueOn", "evidence", "note"],
  read: async (sql, tenant, pactId) =>
    new Map(
      (await pledgesOf(sql, tenant, pactId)).map(({ id, status, dueOn, evidence, statusReason }) => [
        id,
        {
          fields: { status, dueOn: dueOn ?? "", evidence: evidence ?? "", note: statusReason ?? "" },
          isOver: status === "kept" || status === "given-up",
        },
      ]),
    ),
  write: async (write, { pactId, id, newId }, typed) => {
    const before = (await pledgesOf(write.sql, write.tenant, pactId)).find((pledge) => pledge.id === id);
    if (!before) return refuse(GONE);
    const status = pledgeStatuses.find((one) => one === typed["status"]);
    if (!status) return refuse({ field: "status", message: "answers.fault.choice" });
    const dueOn = dayIn(typed, "dueOn");
    if (!dueOn.ok) return dueOn;
    const evidence = textIn(typed, "evidence");
    if (!evidence.ok) return evidence;
    const note = textIn(typed, "note");
    if (!note.ok) return note;
    if (note.value === null && status === "given-up") return refuse({ field: "note", message: "answers.fault.given-up" });
    if (note.value === null && dueOn.value !== before.dueOn) return refuse({ field: "note", message: "answers.fault.moved" });
    const { revision, id: _, ...fields } = before;
    const done = await writePledge(write, {
      ...{ pactId, id, revision, newId },
      // Who answers for a commitment speaks of it for the parties it binds, and binds nobody else.
      speaksFor: new Set(before.memberIds),
      fields: { ...fields, status, dueOn: dueOn.value, evidence: evidence.value, statusReason: note.value },
    });
    if (done.ok) return ok(null);
    return refuse(done.error.code === "changed-since" ? CHANGED : GONE);
  },
};
