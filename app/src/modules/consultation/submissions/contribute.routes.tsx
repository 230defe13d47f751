import { ok, refuse } from "@levier/kernel";
import { type Context, Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import { textFields } from "../../../platform/http/forms.ts";
import type { PageStatus } from "../../../platform/http/pages.ts";
import { beginVisit } from "../../../platform/http/visit.ts";
import type { FormError } from "../../../ui/index.ts";
import { axesOf } from "../../pacts/index.ts";
import { groupState } from "../groups/group-state.ts";
import type { WorkingGroup } from "../groups/groups.repository.ts";
import { type OpenConsultation, openConsultation } from "../open-consultation.tsx";
import type { Consultation } from "../ports.ts";
import { formStamp } from "../sealed-link.ts";
import { askText } from "./ask-text.ts";
import { keptStamp, mayWrite, provePerson } from "./guard-form.ts";
import { type GuestGroups, invitedBy, receiveFromGuest } from "./guest-text.ts";
import { ContributePage } from "./pages/contribute-page.tsx";
import { TextStepPage } from "./pages/text-step-page.tsx";
import { readSubmission } from "./read-text.ts";
import { emailFault, faultWords } from "./text-words.ts";
import type { SubmissionContent } from "./unconfirmed-content.ts";

type Writer = OpenConsultation & { readonly invited: GuestGroups | null };
type Typed = Readonly<Record<string, string>>;

/** Writing to a pact or to one of its groups without an account: the form, then a letter to confirm. */
export const contributeRoutes = (needs: Consultation): Hono<Env> => {
  const { platform, letters } = needs;
  const { pages, cookies, secret, clock, newId } = platform;
  const { sql } = platform.database;
  const t = translator("fr");

  /** Groups that take a text from whoever asks. */
  const takersAmong = ({ groups, today }: OpenConsultation) =>
    groups.filter((group) => group.access === "open" && groupState(group, today) === "open");

  /** Who comes by an invitation writes to the groups that invited them. */
  const placesOf = ({ invited, ...opened }: Writer): readonly WorkingGroup[] => invited?.groups ?? takersAmong(opened);

  const form = async (
    c: Context<Env>,
    opened: Writer,
    typed: Typed = {},
    errors: readonly FormError[] = [],
    status: PageStatus = 200,
  ): Promise<Response> => {
    beginVisit(c, cookies);
    const { head } = opened;
    const stamp = keptStamp(platform, typed) ?? formStamp(secret, newId(), clock());
    return pages.show(
      c,
      <ContributePage
        slug={head.slug}
        pact={head.title}
        groups={placesOf(opened).map(({ id, theme }) => ({ value: id, label: theme }))}
        axes={(await axesOf(sql, head.tenantId, head.id)).map(({ id, label }) => ({ value: id, label }))}
        stamp={stamp}
        typed={typed}
        errors={errors}
        invitation={opened.invited?.token ?? null}
      />,
      status,
    );
  };

  const placeFaults = async (opened: Writer, group: string, axis: string): Promise<FormError[]> => {
    const { head } = opened;
    const isTaken = (group === "" && !opened.invited) || placesOf(opened).some(({ id }) => id === group);
    const isAxis = axis === "" || (await axesOf(sql, head.tenantId, head.id)).some(({ id }) => id === axis);
    return [
      ...(isTaken ? [] : [{ field: "group", message: t("consultation.fault.group") }]),
      ...(isAxis ? [] : [{ field: "axis", message: t("consultation.fault.axis") }]),
    ];
  };

  /** What was sent, every fault at once. */
  const readPosted = async (opened: Writer, typed: Typed) => {
    const { group = "", axis = "", email: address = "" } = typed;
    const read = readSubmission(typed);
    const email = opened.invited?.email ?? letters.readEmail(address);
    const faults = [
      ...(await placeFaults(opened, group, axis)),
      ...(read.ok ? [] : read.error.map((fault) => faultWords(t, fault))),
      ...(email === null ? [{ field: "email", message: emailFault(t, address) }] : []),
    ];
    if (faults.length > 0 || email === null || !read.ok) return refuse(faults);
    const content: SubmissionContent = { kind: "submission", groupId: group || null, axisId: axis || null, ...read.value };
    return ok({ email, content });
  };

  const sent = (c: Context<Env>, { head }: OpenConsultation): Response =>
    pages.show(c, <TextStepPage title={t("consultation.sent.title")} lead={t("consultation.sent.lead")} head={head} />);

  /** Who writes, and by which invitation; the page that says why not when its link is over. */
  const open = async (c: Context<Env>): Promise<Writer | Response> => {
    const opened = await openConsultation(needs, c);
    if (opened instanceof Response) return opened;
    const token = c.req.query("invitation");
    if (token === undefined) return { ...opened, invited: null };
    const invited = await invitedBy(sql, secret, opened.head, token, opened.today);
    if (invited) return { ...opened, invited };
    return pages.show(
      c,
      <TextStepPage title={t("consultation.over.title")} lead={t("consultation.guests.over")} head={opened.head} />,
      410,
    );
  };

  /** What a guest writes goes to the moderators at once. */
  const receive = async (
    c: Context<Env>,
    { head }: Writer,
    received: { id: string; email: string; wantsNews: boolean },
    content: SubmissionContent,
  ) => {
    await platform.write({ tenant: head.tenantId, actor: null, operation: "submission.confirm" }, async (write) => {
      await receiveFromGuest(write, { ...received, pactId: head.id }, content);
      write.touch(`pact:${head.slug}`);
      return ok(null);
    });
    return pages.show(c, <TextStepPage title={t("consultation.received.title")} lead={t("consultation.mine.lead.waiting")} head={head} />);
  };

  const post = async (c: Context<Env>): Promise<Response> => {
    const opened = await open(c);
    if (opened instanceof Response) return opened;
    const typed = textFields(await c.req.formData());
    // A box that was not ticked is not sent: the form that comes back leaves it so.
    const said = { ...typed, wantsNews: typed["wantsNews"] === "yes" ? "yes" : "no" };
    const proof = provePerson(platform, typed);
    if (proof.kind === "trapped") return sent(c, opened);
    const read = await readPosted(opened, typed);
    if (!read.ok) return form(c, opened, said, read.error, 422);
    if (proof.kind === "unproven") return form(c, opened, said, [{ field: "title", message: t("consultation.fault.unproven") }], 422);
    const { email, content } = read.value;
    const wantsNews = said.wantsNews === "yes";
    if (!(await mayWrite(needs, c, email)))
      return form(c, opened, said, [{ field: opened.invited ? "title" : "email", message: t("consultation.fault.tooMany") }], 429);
    if (opened.invited) return receive(c, opened, { id: proof.id, email, wantsNews }, content);
    await askText(needs, t, opened.head, { id: proof.id, email, wantsNews, content });
    return sent(c, opened);
  };

  return new Hono<Env>()
    .get("/pacts/:slug/consultation/contribute", async (c) => {
      const opened = await open(c);
      if (opened instanceof Response) return opened;
      const group = c.req.query("group") ?? (opened.invited?.groups[0]?.id || "");
      return form(c, opened, { group, authorName: opened.invited?.name ?? "" });
    })
    .post("/pacts/:slug/consultation/contribute", post);
};
