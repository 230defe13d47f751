import { ok, type Result, refuse } from "@levier/kernel";
import { and, eq } from "drizzle-orm";
import { translator } from "../../../../messages/index.ts";
import type { Write } from "../../../../platform/hand.ts";
import type { Tracking } from "../../ports.ts";
import { accountability, accountablePerson, reminderLetterItem } from "../reminders.tables.ts";
import { type AnswerFault, type AnswerFields, CHANGED, GONE } from "./answer-kind.ts";
import { answerKinds } from "./answer-kinds.ts";
import type { Entry, OpenLetter } from "./open-letter.ts";

/** One thing as its form was shown and as it came back. */
export type TypedAnswer = { readonly shown: AnswerFields; readonly typed: AnswerFields; readonly isSame: boolean };

export type AnsweredLetter = {
  readonly recorded: number;
  /** What was not recorded and why, by the key of the thing. */
  readonly faults: ReadonlyMap<string, AnswerFault>;
};

const areSame = (a: AnswerFields, b: AnswerFields, names: readonly string[]): boolean =>
  names.every((name) => (a[name] ?? "").trim() === (b[name] ?? "").trim());

/** Whether they still answer for it; nobody hands it over until the write ends. */
const isTheirs = async ({ sql, tenant }: Write, person: string, { kind, itemId }: Entry["row"]): Promise<boolean> => {
  const [held] = await sql
    .select({ endedOn: accountablePerson.endedOn })
    .from(accountability)
    .innerJoin(
      accountablePerson,
      and(eq(accountablePerson.tenantId, accountability.tenantId), eq(accountablePerson.id, accountability.personId)),
    )
    .where(
      and(
        eq(accountability.tenantId, tenant),
        eq(accountability.kind, kind),
        eq(accountability.itemId, itemId),
        eq(accountability.personId, person),
      ),
    )
    .for("update");
  return held !== undefined && held.endedOn === null;
};

const answerOne = async (
  write: Write,
  { person, by }: { readonly person: string; readonly by: string | null },
  { row }: Entry,
  { shown, typed, isSame }: TypedAnswer,
  newId: () => string,
): Promise<Result<null, AnswerFault>> => {
  const kind = answerKinds[row.kind];
  const [held] = await write.sql
    .select({ answeredAt: reminderLetterItem.answeredAt })
    .from(reminderLetterItem)
    .where(and(eq(reminderLetterItem.tenantId, write.tenant), eq(reminderLetterItem.id, row.id)))
    .for("update");
  // Sent twice, it was recorded the first time.
  if (held?.answeredAt) return ok(null);
  if (!held || !(await isTheirs(write, person, row))) return refuse(GONE);
  const { pactId, itemId: id } = row;
  const now = (await kind.read(write.sql, write.tenant, pactId, [id])).get(id);
  if (!now) return refuse(GONE);
  const isThere = areSame(typed, now.fields, kind.names);
  if (!isThere && now.isOver) return refuse(GONE);
  if (!areSame(shown, now.fields, kind.names) && (isSame || !isThere)) return refuse(CHANGED);
  if (!isThere) {
    const done = await kind.write(write, { pactId, id, by, newId }, typed);
    if (!done.ok) return done;
  }
  await write.update(reminderLetterItem, row.id, { answeredAt: write.now, answer: typed, updatedAt: write.now });
  return ok(null);
};

/** The account of who answers, when they have one: what they do by a letter is theirs as well. */
const accountOf = async ({ members }: Tracking, { tenant, person }: OpenLetter): Promise<string | null> => {
  if (person.membershipId === null || person.organisationId === null) return null;
  const there = await members(tenant, person.organisationId);
  return there.find(({ id }) => id === person.membershipId)?.account ?? null;
};

/**
 * Records what was answered by the link of a letter, thing by thing: one that is refused holds none of the others back, and one
 * left as it was shown is not answered.
 */
export const answerLetter = async (
  needs: Tracking,
  letter: OpenLetter,
  answers: ReadonlyMap<string, TypedAnswer>,
): Promise<AnsweredLetter> => {
  const { platform } = needs;
  const t = translator("fr");
  const actor = await accountOf(needs, letter);
  const by = (await needs.organisations(letter.tenant)).find(({ id }) => id === letter.person.organisationId)?.name ?? null;
  const faults = new Map<string, AnswerFault>();
  let recorded = 0;
  for (const entry of letter.entries) {
    const answer = answers.get(entry.key);
    const names = answerKinds[entry.row.kind].names;
    if (!answer || entry.state === "recorded" || (!answer.isSame && areSame(answer.shown, answer.typed, names))) continue;
    const said = (answer.typed["why"] ?? "").trim();
    const why = said === "" ? t("answers.why") : t("answers.whyWith", { why: said });
    const writing = { tenant: letter.tenant, actor, operation: "reminder.answer", thread: entry.row.pactId, why };
    const done = await platform.write(writing, (write) =>
      answerOne(write, { person: letter.person.id, by }, entry, answer, platform.newId),
    );
    if (done.ok) recorded++;
    else faults.set(entry.key, done.error);
  }
  return { recorded, faults };
};
