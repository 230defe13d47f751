import { dayInParis, type Result } from "@levier/kernel";
import { type Context, Hono } from "hono";
import { z } from "zod";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import { textFields } from "../../../platform/http/forms.ts";
import type { PageStatus } from "../../../platform/http/pages.ts";
import type { Viewer } from "../../../platform/http/viewer.ts";
import { type FormError, formatDate } from "../../../ui/index.ts";
import { pactsOfSpace } from "../contracts/contracts.repository.ts";
import { successionTiesOf } from "../contracts/succession-ties.ts";
import { type Said, SILENT } from "../desk.tsx";
import { leadsPact, openPact, signInFirst, writingTo } from "../open-pact.tsx";
import { loadPact, type PactRow } from "../pacts.repository.ts";
import { duesOf } from "../parties/dues.repository.ts";
import type { Pacts } from "../ports.ts";
import { publicContent } from "../public-content.ts";
import { openEvents } from "./advance.ts";
import { lifeOf, membersOf } from "./life.repository.ts";
import { LifePage } from "./life-page.tsx";
import { faultWords, lifeRefusalWords } from "./life-words.ts";
import { followPact, livePact } from "./live-pact.ts";
import type { LifeEvent, PactLife } from "./pact-life.ts";
import { isAsked, readEvent, readFollow } from "./read-event.ts";
import { type RecordFailure, recordError } from "./record-error.ts";
import { replacePact } from "./replace-pact.ts";

const lines = (text = ""): string[] => [
  ...new Set(
    text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  ),
];

/** Characters of the name of a party, as the form of one that joins takes them. */
const LONGEST_NAME = 500;
/** Parties told at once: a group of communes has some two hundred of them. */
const MOST_PARTIES = 500;

/** Where a pact stands, what happens to it next, and who may say so: the pilots of who follows it, and each party for itself. */
export const lifeRoutes = (needs: Pacts): Hono<Env> => {
  const { platform, can } = needs;
  const { sql } = platform.database;
  const t = translator("fr");

  /** A pilot of a party says what that party votes and signs, and nothing else. */
  const maySay = async (viewer: Viewer, head: PactRow, kind: string, party: string): Promise<boolean> => {
    if (leadsPact(can, viewer, head)) return true;
    if (viewer.tenant !== head.tenantId || (kind !== "deliberate" && kind !== "sign")) return false;
    const member = (await membersOf(sql, head.tenantId, head.id)).find(({ id }) => id === party);
    return member !== undefined && member.organisationId !== null && can(viewer, "live-pact", member.organisationId);
  };

  const show = async (
    c: Context<Env>,
    head: PactRow,
    { typed, errors }: Pick<Said, "typed" | "errors"> = SILENT,
    status: PageStatus = 200,
  ): Promise<Response> => {
    const life = await lifeOf(sql, head.tenantId, head.id);
    const { viewer } = c.var;
    const members = await membersOf(sql, head.tenantId, head.id);
    const isParty =
      viewer !== null && members.some(({ organisationId }) => organisationId !== null && can(viewer, "live-pact", organisationId));
    const { signatories, signedOn } = publicContent(await loadPact(sql, head));
    const leads = leadsPact(can, viewer, head);
    const signers = signatories.flatMap(({ name, role }) => (name === null ? [] : role === null ? name : `${name}, ${role}`));
    const others = leads && openEvents(life).includes("replace") ? await pactsOfSpace(sql, head.tenantId) : [];
    const proposed = [...new Set(signatories.flatMap(({ organisation }) => organisation ?? []))];
    // A prefect signs for the State, which has no assembly.
    const isState = signatories.some(
      ({ organisation, role }) => organisation === null && /^(?:sous-)?préf(?:et|ète)(?!\p{L})/iu.test(role ?? ""),
    );
    const today = dayInParis(platform.clock());
    // A pact is followed from a day that has come, and a year or a month alone is no day.
    const signed = signedOn && z.iso.date().safeParse(signedOn.value).success && signedOn.value <= today ? signedOn.value : null;
    return platform.pages.show(
      c,
      <LifePage
        slug={head.slug}
        title={head.title}
        life={life}
        proposed={proposed}
        proposedWithout={isState ? t("life.follow.nation") : ""}
        signedOn={signed}
        signers={[...new Set(signers)]}
        others={others.filter(({ id }) => id !== head.id)}
        ties={await successionTiesOf(sql, head.tenantId, head.id)}
        dues={await duesOf(sql, head, life, today)}
        mayTakeBack={leads}
        mayLive={leads || isParty}
        isSignedIn={viewer !== null}
        today={today}
        typed={typed}
        errors={errors}
      />,
      status,
    );
  };

  const about = (head: PactRow) => ({ pactId: head.id, newId: platform.newId });

  /** The organisation of the space that bears the name of a party: its pilots speak for it. */
  const organisationsBy = async ({ tenantId }: PactRow): Promise<(name: string) => string | null> => {
    const ids = new Map((await needs.organisations(tenantId)).map(({ id, name }) => [name.toLowerCase(), id]));
    return (name) => ids.get(name.toLowerCase()) ?? null;
  };

  /** Days of a life never go back: one told ahead by mistake would let nothing follow it. */
  const aheadWords = (on: string): string | null =>
    on > dayInParis(platform.clock()) ? t("life.refusal.ahead", { on: formatDate(on) }) : null;

  const follow = async (c: Context<Env>): Promise<Response> => {
    const head = await openPact(platform, c);
    if (head instanceof Response) return head;
    const { viewer } = c.var;
    if (!viewer) return signInFirst(c, `/pacts/${head.slug}/life`);
    if (!leadsPact(can, viewer, head)) return show(c, head, SILENT, 403);
    const typed = textFields(await c.req.formData());
    const read = readFollow(typed);
    if (!read.ok) return show(c, head, { typed, errors: [{ field: read.error.field, message: faultWords(t, read.error) }] }, 422);
    const without = lines(typed["withoutAssembly"]);
    const names = [...new Set([...lines(typed["parties"]), ...without])];
    const long = names.find((name) => name.length > LONGEST_NAME);
    if (long !== undefined) {
      const message = t("life.refusal.longName", { start: `${long.slice(0, 40)}…`, length: long.length, most: LONGEST_NAME });
      return show(c, head, { typed, errors: [{ field: "parties", message }] }, 422);
    }
    if (names.length > MOST_PARTIES) {
      const message = t("life.refusal.manyParties", { count: names.length, most: MOST_PARTIES });
      return show(c, head, { typed, errors: [{ field: "parties", message }] }, 422);
    }
    const ahead = aheadWords(read.value.on);
    if (ahead !== null) return show(c, head, { typed, errors: [{ field: "on", message: ahead }] }, 422);
    const organisationOf = await organisationsBy(head);
    const parties = names.map((name) => ({ name, deliberates: !without.includes(name), organisationId: organisationOf(name) }));
    const done = await platform.write(writingTo(viewer, head, "pact.follow"), (write) =>
      followPact(write, { ...about(head), ...read.value, parties }),
    );
    if (done.ok) return c.redirect(`/pacts/${head.slug}/life`, 303);
    return show(c, head, { typed, errors: [{ field: "parties", message: lifeRefusalWords(t, done.error) }] }, 422);
  };

  /** Records an event: null once done, else what stands in the way, for the field that mends it. */
  const record = async (viewer: Viewer, head: PactRow, event: LifeEvent): Promise<FormError | null> => {
    const organisationId = event.kind === "join" ? (await organisationsBy(head))(event.party.name) : null;
    const done = await platform.write(
      writingTo(viewer, head, "pact.live"),
      async (write): Promise<Result<PactLife, RecordFailure>> =>
        event.kind === "replace"
          ? replacePact(write, { ...about(head), event })
          : livePact(write, { ...about(head), event, organisationId }),
    );
    return done.ok ? null : recordError(t, event.kind, done.error);
  };

  const live = async (c: Context<Env>): Promise<Response> => {
    const head = await openPact(platform, c);
    if (head instanceof Response) return head;
    const { viewer } = c.var;
    if (!viewer) return signInFirst(c, c.req.path);
    const typed = textFields(await c.req.formData());
    const { kind = "", party = "" } = typed;
    if (!isAsked(kind)) return show(c, head, SILENT, 400);
    if (!(await maySay(viewer, head, kind, party)))
      return show(c, head, { typed, errors: [{ field: "acts", message: t("life.act.forbidden") }] }, 403);
    const read = readEvent(kind, { ...typed, id: platform.newId() });
    if (!read.ok)
      return show(c, head, { typed, errors: [{ field: `${kind}-${read.error.field}`, message: faultWords(t, read.error) }] }, 422);
    const event = read.value;
    const ahead = aheadWords(event.on);
    if (ahead !== null) return show(c, head, { typed, errors: [{ field: `${kind}-on`, message: ahead }] }, 422);
    const error = await record(viewer, head, event);
    return error === null ? c.redirect(`/pacts/${head.slug}/life`, 303) : show(c, head, { typed, errors: [error] }, 409);
  };

  return new Hono<Env>()
    .get("/pacts/:slug/life", async (c) => {
      const head = await openPact(platform, c);
      return head instanceof Response ? head : show(c, head);
    })
    .post("/pacts/:slug/life/follow", follow)
    .post("/pacts/:slug/life", live);
};
