import { ok } from "@levier/kernel";
import { type Context, Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import { textFields } from "../../../platform/http/forms.ts";
import type { PageStatus } from "../../../platform/http/pages.ts";
import { isUuid } from "../../../platform/is-uuid.ts";
import type { FormError } from "../../../ui/index.ts";
import { axesOf, MissingPage, signInFirst } from "../../pacts/index.ts";
import { type OpenConsultation, openConsultation } from "../open-consultation.tsx";
import type { Consultation } from "../ports.ts";
import { TextStepPage } from "../submissions/pages/text-step-page.tsx";
import { submissionCounts } from "../submissions/submissions.repository.ts";
import { GroupFormPage } from "./group-form-page.tsx";
import { GroupPage } from "./group-page.tsx";
import type { WorkingGroup } from "./groups.repository.ts";
import { addGuests, addOrganisation, membersOf, removeMember, sendInvitations, uninvited } from "./invite-guests.ts";
import { readGroup } from "./read-group.ts";
import { MOST_GUESTS, readGuests } from "./read-guests.ts";
import { writeGroup } from "./write-group.ts";

type Typed = Readonly<Record<string, string>>;
const NOTHING: Typed = {};

/** Working groups: opened and changed by who leads the pact, their guests invited by who chairs them as well. */
export const groupsRoutes = (needs: Consultation): Hono<Env> => {
  const { platform, letters, organisations } = needs;
  const { pages, newId, config, secret } = platform;
  const { sql } = platform.database;
  const t = translator("fr");
  const path = "/pacts/:slug/consultation/groups";

  const forbidden = (c: Context<Env>, { head }: OpenConsultation): Response =>
    pages.show(c, <TextStepPage title={t("consultation.groups.title")} lead={t("consultation.group.forbidden")} head={head} />, 403);

  const groupIn = (c: Context<Env>, { groups }: OpenConsultation): WorkingGroup | null =>
    groups.find(({ id }) => id === c.req.param("group")) ?? null;

  const form = async (
    c: Context<Env>,
    { head }: OpenConsultation,
    { id, revision, typed, errors = [] }: { id: string; revision: number; typed: Typed; errors?: readonly FormError[] },
    status: PageStatus = 200,
  ): Promise<Response> =>
    pages.show(
      c,
      <GroupFormPage
        slug={head.slug}
        pact={head.title}
        action={`/pacts/${head.slug}/consultation/groups/${revision === 0 ? "new" : `${id}/edit`}`}
        id={id}
        revision={revision}
        axes={(await axesOf(sql, head.tenantId, head.id)).map((axis) => ({ value: axis.id, label: axis.label }))}
        organisations={(await organisations(head.tenantId)).map((one) => ({ value: one.id, label: one.name }))}
        typed={typed}
        errors={errors}
      />,
      status,
    );

  const asTyped = (group: WorkingGroup): Typed => ({
    theme: group.theme,
    mandate: group.mandate,
    chair: group.chair ?? "",
    chairOrganisation: group.chairOrganisationId ?? "",
    axis: group.axisId ?? "",
    access: group.access,
    opensOn: group.opensOn ?? "",
    closesOn: group.closesOn ?? "",
    isClosed: group.isClosed ? "yes" : "no",
  });

  /** Who leads the pact, on its group if the address names one; else the page that says why not. */
  const lead = async (c: Context<Env>): Promise<{ opened: OpenConsultation; group: WorkingGroup | null } | Response> => {
    const opened = await openConsultation(needs, c);
    if (opened instanceof Response) return opened;
    if (!opened.viewer) return signInFirst(c, c.req.path);
    if (!opened.leads) return forbidden(c, opened);
    const group = groupIn(c, opened);
    return c.req.param("group") !== undefined && !group ? pages.show(c, <MissingPage />, 404) : { opened, group };
  };

  const save = async (c: Context<Env>): Promise<Response> => {
    const led = await lead(c);
    if (led instanceof Response) return led;
    const { opened, group } = led;
    const { head, viewer } = opened;
    const typed = textFields(await c.req.formData());
    const sent = typed["id"] ?? "";
    const id = group?.id ?? (isUuid(sent) ? sent : newId());
    const revision = Number(typed["revision"]) || 0;
    const read = readGroup(typed);
    if (!read.ok) {
      const errors = read.error.map(({ field, code, value }) => ({ field, message: t(`consultation.group.fault.${code}`, { value }) }));
      return form(c, opened, { id, revision, typed, errors }, 422);
    }
    const done = await platform.write({ tenant: head.tenantId, actor: viewer?.account ?? null, operation: "group.write" }, (write) =>
      writeGroup(write, { pactId: head.id, id, revision, fields: read.value }),
    );
    if (done.ok) return c.redirect(`/pacts/${head.slug}/consultation/groups/${id}`, 303);
    const isElsewhere = done.error.code === "group-elsewhere";
    const message = t(isElsewhere ? "consultation.group.fault.elsewhere" : "consultation.group.fault.changed");
    // What was typed is sent again under an identifier of its own.
    return form(c, opened, { id: isElsewhere ? newId() : id, revision, typed, errors: [{ field: "theme", message }] }, 409);
  };

  const show = async (
    c: Context<Env>,
    opened: OpenConsultation,
    group: WorkingGroup,
    typed: Typed = NOTHING,
    errors: readonly FormError[] = [],
    status: PageStatus = 200,
  ): Promise<Response> => {
    const { head, isMember, leads, today, mayModerate } = opened;
    const make = async () => {
      const members = await membersOf(sql, head.tenantId, group.id);
      const joined = new Set(members.map(({ organisationId }) => organisationId));
      const axes = await axesOf(sql, head.tenantId, head.id);
      const running = mayModerate(group.id)
        ? {
            uninvited: (await uninvited(sql, group)).length,
            organisations: (await organisations(head.tenantId))
              .filter(({ id }) => !joined.has(id))
              .map(({ id, name }) => ({ value: id, label: name })),
          }
        : null;
      return (
        <GroupPage
          slug={head.slug}
          pact={head.title}
          group={group}
          axis={axes.find(({ id }) => id === group.axisId)?.label ?? null}
          today={today}
          published={(await submissionCounts(sql, head)).publishedIn.get(group.id) ?? 0}
          isMember={isMember}
          members={members}
          running={running}
          leads={leads}
          typed={typed}
          errors={errors}
        />
      );
    };
    return pages.show(c, await make(), status);
  };

  /** What each form of the page of a group does: null once done, else what stands in the way. */
  const acts: Readonly<Record<string, (opened: OpenConsultation, group: WorkingGroup, typed: Typed) => Promise<FormError | null>>> = {
    guests: async ({ head, viewer }, group, typed) => {
      const { guests, odd } = readGuests(typed["guests"] ?? "", letters.readEmail);
      if (odd.length > 0)
        return { field: "guests", message: t("consultation.guests.odd", { values: odd.slice(0, 5).join(" ; "), count: odd.length }) };
      if (guests.length === 0) return { field: "guests", message: t("consultation.guests.empty") };
      if (guests.length > MOST_GUESTS)
        return { field: "guests", message: t("consultation.guests.tooMany", { count: guests.length, most: MOST_GUESTS }) };
      await platform.write({ tenant: head.tenantId, actor: viewer?.account ?? null, operation: "group.invite" }, async (write) => {
        await addGuests(write, { pactId: head.id, groupId: group.id, newId }, guests);
        write.touch(`pact:${head.slug}`);
        return ok(null);
      });
      return null;
    },
    organisation: async ({ head, viewer }, group, typed) => {
      const chosen = (await organisations(head.tenantId)).find(({ id }) => id === typed["organisation"]);
      if (!chosen) return { field: "organisation", message: t("consultation.guests.noOrganisation") };
      await platform.write({ tenant: head.tenantId, actor: viewer?.account ?? null, operation: "group.invite" }, async (write) => {
        await addOrganisation(write, { pactId: head.id, groupId: group.id, newId }, chosen);
        return ok(null);
      });
      return null;
    },
    remove: async ({ head, viewer }, group, typed) => {
      await platform.write({ tenant: head.tenantId, actor: viewer?.account ?? null, operation: "group.remove" }, async (write) => {
        await removeMember(write, group.id, typed["member"] ?? "");
        return ok(null);
      });
      return null;
    },
    send: async ({ head, viewer }, group) => {
      await platform.write({ tenant: head.tenantId, actor: viewer?.account ?? null, operation: "group.send" }, async (write) => {
        await sendInvitations(write, head, group, { t, mailer: letters.mailer, origin: config.origin, secret });
        return ok(null);
      });
      letters.mailer.deliverSoon();
      return null;
    },
  };

  const act = async (c: Context<Env>): Promise<Response> => {
    const opened = await openConsultation(needs, c);
    if (opened instanceof Response) return opened;
    if (!opened.viewer) return signInFirst(c, c.req.path);
    const group = groupIn(c, opened);
    if (!group) return pages.show(c, <MissingPage />, 404);
    if (!opened.mayModerate(group.id)) return forbidden(c, opened);
    const typed = textFields(await c.req.formData());
    const asked = typed["act"] ?? "";
    const handle = Object.hasOwn(acts, asked) ? acts[asked] : undefined;
    if (!handle) return show(c, opened, group, NOTHING, [], 400);
    const error = await handle(opened, group, typed);
    if (error) return show(c, opened, group, typed, [error], 422);
    return c.redirect(`/pacts/${opened.head.slug}/consultation/groups/${group.id}`, 303);
  };

  return new Hono<Env>()
    .get(`${path}/new`, async (c) => {
      const led = await lead(c);
      return led instanceof Response ? led : form(c, led.opened, { id: newId(), revision: 0, typed: NOTHING });
    })
    .post(`${path}/new`, save)
    .get(`${path}/:group/edit`, async (c) => {
      const led = await lead(c);
      if (led instanceof Response || !led.group) return led instanceof Response ? led : pages.show(c, <MissingPage />, 404);
      return form(c, led.opened, { id: led.group.id, revision: led.group.revision, typed: asTyped(led.group) });
    })
    .post(`${path}/:group/edit`, save)
    .get(`${path}/:group`, async (c) => {
      const opened = await openConsultation(needs, c);
      if (opened instanceof Response) return opened;
      const group = groupIn(c, opened);
      return group ? show(c, opened, group) : pages.show(c, <MissingPage />, 404);
    })
    .post(`${path}/:group`, act);
};
