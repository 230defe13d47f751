import { dayInParis, ok, type Result, refuse } from "@levier/kernel";
import { z } from "zod";
import type { Write } from "../../../platform/write.ts";
import { blank, day, faultOf, type HeldRefusal, holdPact, type SheetFault, stampOf, type Typed } from "../../pacts/index.ts";
import { findProposal } from "../proposals/proposals.repository.ts";
import { type OpinionFields, opinionFields, opinionSenses } from "./opinion.ts";
import { opinionsOf } from "./opinions.repository.ts";
import { opinion } from "./opinions.tables.ts";

export type OpinionRefusal =
  | HeldRefusal
  | { readonly code: "gone" | "changed-since" | "unknown-proposal" | "given-in-future" | "already-asked" };

const optional = blank.transform((text) => (text === "" ? null : text));

const form = z
  .object({
    proposalId: optional.pipe(z.uuid().nullable()),
    body: blank.pipe(z.string().min(1).max(300)),
    askedOn: day,
    dueOn: day,
    sense: optional.pipe(z.enum(opinionSenses).nullable()),
    givenOn: day,
    reference: optional.pipe(z.string().max(300).nullable()),
    text: optional.pipe(z.string().max(10_000).nullable()),
    url: optional.pipe(
      z
        .url({ protocol: /^https?$/ })
        .max(2000)
        .nullable(),
    ),
  })
  .superRefine(({ askedOn, dueOn, sense, givenOn }, context) => {
    const say = (path: string) => context.addIssue({ code: "custom", path: [path], message: "does not hold" });
    if (askedOn !== null && dueOn !== null && dueOn < askedOn) say("dueOn");
    if ((sense === null) !== (givenOn === null)) say("givenOn");
    if (askedOn !== null && givenOn !== null && givenOn < askedOn) say("givenOn");
  });

/** An opinion as its form says it: one that is given has its day, and no day comes before it was asked for. */
export const readOpinion = (typed: Typed): Result<OpinionFields, SheetFault> => {
  const read = form.safeParse(typed);
  return read.success ? ok(read.data) : refuse(faultOf(read.error, typed));
};

type Input = { readonly pactId: string; readonly id: string | null; readonly was: string; readonly newId: () => string };

/** Puts down what is asked of a body (`id` null), or what it answered. `was`: the stamp of what the form was opened on. */
export const writeOpinion = async (
  write: Write,
  { pactId, id, was, fields, newId }: Input & { fields: OpinionFields },
): Promise<Result<null, OpinionRefusal>> => {
  const head = await holdPact(write, pactId);
  if (!head.ok) return head;
  const all = await opinionsOf(write.sql, write.tenant, pactId);
  const before = id === null ? null : all.find((one) => one.id === id);
  if (before === undefined) return refuse({ code: "gone" });
  if (before && stampOf(opinionFields(before)) !== was) return refuse({ code: "changed-since" });
  const { proposalId, givenOn } = fields;
  if (proposalId !== null && !(await findProposal(write.sql, write.tenant, pactId, proposalId)))
    return refuse({ code: "unknown-proposal" });
  if (givenOn !== null && givenOn > dayInParis(write.now)) return refuse({ code: "given-in-future" });
  const same = (one: OpinionFields): boolean =>
    one.proposalId === proposalId &&
    one.askedOn === fields.askedOn &&
    one.body.toLocaleLowerCase("fr") === fields.body.toLocaleLowerCase("fr");
  if (all.some((one) => one.id !== id && same(one))) return refuse({ code: "already-asked" });
  if (before) await write.update(opinion, before.id, { ...fields, updatedAt: write.now });
  else await write.insert(opinion, [{ ...fields, id: newId(), pactId, createdAt: write.now, updatedAt: write.now }]);
  return ok(null);
};

/** Takes away one that was wrongly told. */
export const removeOpinion = async (write: Write, { pactId, id, was }: Omit<Input, "newId">): Promise<Result<null, OpinionRefusal>> => {
  const head = await holdPact(write, pactId);
  if (!head.ok) return head;
  const before = (await opinionsOf(write.sql, write.tenant, pactId)).find((one) => one.id === id);
  if (!before) return refuse({ code: "gone" });
  if (stampOf(opinionFields(before)) !== was) return refuse({ code: "changed-since" });
  await write.remove(opinion, [before.id]);
  return ok(null);
};
