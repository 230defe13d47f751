import { ok, refuse } from "@levier/kernel";
import { sheetsOf, writeSheet } from "../../../pacts/index.ts";
import { type AnswerFault, type AnswerKind, CHANGED, dayIn, GONE, textIn } from "./answer-kind.ts";

/** How an action is said to go. */
export const goings = ["moving", "blocked", "done"] as const;

type SheetRefusal = Extract<Awaited<ReturnType<typeof writeSheet>>, { ok: false }>["error"];

const faultOf = ({ code }: SheetRefusal): AnswerFault => {
  if (code === "changed-since") return CHANGED;
  if (code === "calendar-backwards") return { field: "endsOn", message: "answers.fault.backwards" };
  return code === "no-such-step" || code === "gate" ? { field: "going", message: "answers.fault.not-engaged" } : GONE;
};

/** An action: whether it moves, why it does not and when it will, and the day it is to end, with why that moves. */
export const actionAnswer: AnswerKind = {
  names: ["going", "blockedBecause", "unblockedWhen", "endsOn", "why"],
  read: async (sql, tenant, pactId) =>
    new Map(
      (await sheetsOf(sql, tenant, pactId)).map(({ action, stage, fields: { blockedBecause, unblockedWhen, endsOn } }) => {
        const going = stage === "done" ? "done" : blockedBecause === null ? "moving" : "blocked";
        const fields = { going, blockedBecause: blockedBecause ?? "", unblockedWhen: unblockedWhen ?? "", endsOn: endsOn ?? "", why: "" };
        return [action.id, { fields, isOver: stage === "done" || stage === "abandoned" }];
      }),
    ),
  write: async (write, { pactId, id, newId }, typed) => {
    const sheet = (await sheetsOf(write.sql, write.tenant, pactId)).find(({ action }) => action.id === id);
    if (!sheet) return refuse(GONE);
    const going = goings.find((one) => one === typed["going"]);
    if (!going) return refuse({ field: "going", message: "answers.fault.choice" });
    const because = textIn(typed, "blockedBecause");
    if (!because.ok) return because;
    if (going === "blocked" && because.value === null) return refuse({ field: "blockedBecause", message: "answers.fault.blocked" });
    const until = textIn(typed, "unblockedWhen");
    if (!until.ok) return until;
    const endsOn = dayIn(typed, "endsOn");
    if (!endsOn.ok) return endsOn;
    const why = textIn(typed, "why");
    if (!why.ok) return why;
    if (endsOn.value !== sheet.fields.endsOn && why.value === null) return refuse({ field: "why", message: "answers.fault.moved" });
    const blocks =
      going === "blocked" ? { blockedBecause: because.value, unblockedWhen: until.value } : { blockedBecause: null, unblockedWhen: null };
    const done = await writeSheet(write, {
      ...{ pactId, actionId: id, revision: sheet.revision, newId },
      change: {
        fields: { ...sheet.fields, ...blocks, endsOn: endsOn.value },
        ...(going === "done" ? { stage: { to: "done", reason: why.value ?? "" } as const } : {}),
      },
    });
    return done.ok ? ok(null) : refuse(faultOf(done.error));
  },
};
