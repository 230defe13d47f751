import { dayInParis } from "@levier/kernel";
import { type Context, Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import { textFields } from "../../../platform/http/forms.ts";
import type { PageStatus } from "../../../platform/http/pages.ts";
import { isUuid } from "../../../platform/is-uuid.ts";
import type { FormError } from "../../../ui/index.ts";
import { type Desk, openDesk, type Said, SILENT, signInFirst } from "../../pacts/index.ts";
import type { Tracking } from "../ports.ts";
import { byPerson } from "./by-person.ts";
import { candidatesOf } from "./candidates.ts";
import { ClosedPage } from "./closed-page.tsx";
import { correctAddress } from "./correct-address.ts";
import { endPerson, handOver } from "./hand-over.ts";
import { type ItemSource, itemKey } from "./item.ts";
import { nextLetterOn } from "./ladder.ts";
import { answersTo } from "./letters/letters.repository.ts";
import { sendReminders } from "./letters/send-reminders.ts";
import { loggedLetters } from "./logged-letters.ts";
import { ownersOf, personsOf } from "./persons.repository.ts";
import { readChosen, readPerson } from "./read-hand-over.ts";
import { addressError, faultError, refusalError } from "./reminder-words.ts";
import { RemindersPage } from "./reminders-page.tsx";

/** Who answers for what in a pact: read by the members of its space, written by who leads it. */
export const remindersRoutes = (needs: Tracking, items: ItemSource): Hono<Env> => {
  const { platform, mayTrack, organisations, letters } = needs;
  const { sql } = platform.database;
  const t = translator("fr");

  const peopleOf = async ({ head, members }: Desk) => {
    const persons = (await personsOf(sql, head.tenantId)).sort((a, b) => a.name.localeCompare(b.name, "fr"));
    return { persons, candidates: await candidatesOf(needs, head, members) };
  };

  const show = async (desk: Desk, said: Said, status: PageStatus): Promise<Response> => {
    const { c, head, viewer } = desk;
    const { tenantId, id, slug, title } = head;
    const now = platform.clock();
    const { persons, candidates } = await peopleOf(desk);
    const open = await items(sql, tenantId, { pactIds: [id], now });
    const charges = byPerson(open, await ownersOf(sql, tenantId, [id]), persons, dayInParis(now));
    const letters = await loggedLetters(sql, tenantId, id);
    const answers = await answersTo(sql, tenantId, [id]);
    const answered = new Map(
      open.flatMap((item) => {
        const at = answers.get(itemKey(item));
        if (at === undefined) return [];
        const on = dayInParis(at);
        return [[itemKey(item), { on, nextOn: nextLetterOn(item.dueOn, on, dayInParis(now)) }] as const];
      }),
    );
    return platform.pages.show(
      c,
      <RemindersPage
        {...{ slug, title, charges, candidates, letters, answered, said }}
        former={persons.filter((person) => letters.has(person.id) && !charges.charges.some((charge) => charge.person.id === person.id))}
        persons={persons.filter(({ endedOn }) => endedOn === null)}
        organisations={new Map((await organisations(tenantId)).map((one) => [one.id, one.name]))}
        leads={viewer !== null && mayTrack(viewer, "track-pact", head.organisationId)}
      />,
      status,
    );
  };

  const give = async (desk: Desk, account: string, typed: Said["typed"]): Promise<FormError | null> => {
    const { tenantId: tenant, id: pactId } = desk.head;
    const to = readPerson(typed, await peopleOf(desk), letters.readEmail);
    if (!to.ok) return faultError(t, to.error);
    const done = await platform.write({ tenant, actor: account, operation: "reminder.hand-over" }, (write) =>
      handOver(write, { pactId, newId: platform.newId, items, to: to.value, chosen: readChosen(typed) }),
    );
    return done.ok ? null : refusalError(t, done.error);
  };

  const leave = async ({ head, viewer }: Desk, account: string, { person = "" }: Said["typed"]): Promise<FormError | null> => {
    const unknown = { field: "leave-person", message: t("reminders.refusal.person") };
    // Who leads a pact says so of those who answer for something of it, and of nobody else of the space.
    const isHere = isUuid(person) && [...(await ownersOf(sql, head.tenantId, [head.id])).values()].includes(person);
    if (!isHere) return unknown;
    const done = await platform.write({ tenant: head.tenantId, actor: account, operation: "reminder.person-left" }, (write) =>
      endPerson(write, { id: person, leads: (organisation) => viewer !== null && mayTrack(viewer, "track-pact", organisation) }),
    );
    return done.ok ? null : unknown;
  };

  const address = async (
    { head: { tenantId: tenant, id: pactId } }: Desk,
    account: string,
    typed: Said["typed"],
  ): Promise<FormError | null> => {
    const { person: id = "", email: said = "" } = typed;
    if (!isUuid(id)) return { field: "address-person", message: t("reminders.address.refusal.person-gone") };
    const email = letters.readEmail(said);
    const fault = said.trim() === "" ? "missing" : "invalid";
    if (email === null) return { field: "address-email", message: t(`reminders.${fault}.email`, { value: said }) };
    const done = await platform.write({ tenant, actor: account, operation: "reminder.address" }, (write) =>
      correctAddress(write, { pactId, id, email }),
    );
    return done.ok ? null : addressError(t, done.error);
  };

  /** The pact as a member of its space works on it, or the page that says why they do not. */
  const open = async (c: Context<Env>): Promise<Desk | Response> => {
    const desk = await openDesk(needs, c);
    if (desk instanceof Response) return desk;
    if (!desk.viewer) return signInFirst(c, c.req.path);
    const { slug, title, tenantId } = desk.head;
    return desk.viewer.tenant === tenantId ? desk : platform.pages.show(c, <ClosedPage slug={slug} title={title} />, 403);
  };

  return new Hono<Env>()
    .get("/pacts/:slug/reminders", async (c) => {
      const desk = await open(c);
      return desk instanceof Response ? desk : show(desk, SILENT, 200);
    })
    .post("/pacts/:slug/reminders", async (c) => {
      const desk = await open(c);
      if (desk instanceof Response) return desk;
      const typed = textFields(await c.req.formData());
      const { form = "", act } = typed;
      const { viewer, head } = desk;
      if (!viewer || !mayTrack(viewer, "track-pact", head.organisationId))
        return show(desk, { form, typed, errors: [{ field: "main", message: t("reminders.forbidden") }] }, 403);
      if (act === "send") {
        await sendReminders({ ...needs, items }, { tenant: head.tenantId, pactId: head.id });
        return c.redirect(`/pacts/${head.slug}/reminders`, 303);
      }
      const acts = new Map([
        ["give", give],
        ["leave", leave],
        ["address", address],
      ]);
      const doing = acts.get(act ?? "");
      if (act === undefined || !doing) return show(desk, SILENT, 400);
      const error = await doing(desk, viewer.account, typed);
      return error ? show(desk, { form: act, typed, errors: [error] }, 422) : c.redirect(`/pacts/${head.slug}/reminders`, 303);
    });
};
