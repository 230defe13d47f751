import { dayInParis } from "@levier/kernel";
import { Hono } from "hono";
import { isMessageKey, translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import { Details, ErrorSummary, type FormError, Lead, SplitSection } from "../../../ui/index.ts";
import { type Asked, type Desk, PactSubPage, type SheetFault } from "../../pacts/index.ts";
import { itemPage } from "../item-pages.tsx";
import type { Consultation } from "../ports.ts";
import { isPublicProposal } from "../proposals/proposal-state.ts";
import { proposalsOf } from "../proposals/proposals.repository.ts";
import type { Opinion } from "./opinion.ts";
import { OpinionForm, RemoveOpinion } from "./opinion-forms.tsx";
import { opinionsOf } from "./opinions.repository.ts";
import { OpinionsTable } from "./opinions-table.tsx";
import { type OpinionRefusal, readOpinion, removeOpinion, writeOpinion } from "./write-opinion.ts";

const FIELDS: Readonly<Partial<Record<OpinionRefusal["code"], string>>> = {
  "unknown-proposal": "proposalId",
  "given-in-future": "givenOn",
  "already-asked": "body",
};

/** Opinions of bodies on a pact and its proposals: everyone reads them, who leads the pact puts them down. */
export const opinionsRoutes = (needs: Consultation): Hono<Env> => {
  const { platform } = needs;
  const { sql } = platform.database;
  const t = translator("fr");

  const fault = ({ field, value }: SheetFault): FormError => {
    const [label, mend] = [`opinions.field.${field}`, `opinions.fault.${field}`];
    const values = { field: isMessageKey(label) ? t(label) : field, value };
    const message = t(value.trim() === "" ? "bonds.fault.empty" : "bonds.fault.unusable", values);
    return { field, message: isMessageKey(mend) ? `${message} ${t(mend)}` : message };
  };
  const refused = ({ code }: OpinionRefusal): FormError => ({
    field: FIELDS[code] ?? "acts",
    message: t(code === "pact-not-found" || code === "pact-withdrawn" ? `bonds.refusal.${code}` : `opinions.refusal.${code}`),
  });

  const proposalsFor = async ({ head, leads }: Desk) =>
    (await proposalsOf(sql, head.tenantId, head.id)).filter(({ state }) => leads || isPublicProposal(state));
  const listOf = ({ head }: Desk): string => `/pacts/${head.slug}/consultation/opinions`;
  const write = async ({ head }: Desk, id: string | null, { typed, writing }: Asked) => {
    const read = readOpinion(typed);
    if (!read.ok) return fault(read.error);
    const about = { pactId: head.id, id, was: typed["was"] ?? "", newId: platform.newId };
    const done = await platform.write(writing("opinion.write"), (write) => writeOpinion(write, { ...about, fields: read.value }));
    return done.ok ? null : refused(done.error);
  };

  const list = itemPage<readonly Opinion[]>(needs, "/opinions", {
    forbidden: t("proposals.forbidden"),
    may: ({ leads }) => leads,
    find: ({ head }) => opinionsOf(sql, head.tenantId, head.id),
    show: async (desk, all, said) => {
      const { head, leads } = desk;
      const proposals = await proposalsFor(desk);
      const shown = all.filter(({ proposalId }) => proposalId === null || proposals.some(({ id }) => id === proposalId));
      const about = ({ proposalId }: Opinion) => {
        const found = proposals.find(({ id }) => id === proposalId);
        return found ? <a href={`/pacts/${head.slug}/consultation/proposals/${found.id}`}>{found.title}</a> : t("opinions.pact");
      };
      const change = leads ? { change: ({ id }: Opinion) => `${listOf(desk)}/${id}` } : {};
      return (
        <PactSubPage slug={head.slug} pact={head.title} title={`${t("opinions.title")}, ${head.title}`}>
          <ErrorSummary errors={said.errors} />
          <Lead title={t("opinions.title")} kicker={head.title} work>
            {t("opinions.lead", { count: shown.length })}
          </Lead>
          <OpinionsTable opinions={shown} today={dayInParis(platform.clock())} about={about} {...change} />
          {leads && (
            <SplitSection id="forms" title={t("opinions.add")}>
              <Details summary={t("opinions.add")} open={said.form === "opinion"}>
                <OpinionForm action={listOf(desk)} said={said} opinion={null} proposals={proposals} />
              </Details>
            </SplitSection>
          )}
        </PactSubPage>
      );
    },
    acts: { opinion: async (desk, _, asked) => (await write(desk, null, asked)) ?? {} },
  });

  const one = itemPage<Opinion>(needs, "/opinions/:id", {
    forbidden: t("proposals.forbidden"),
    may: ({ leads }) => leads,
    find: async ({ c, head, leads }) =>
      (leads && (await opinionsOf(sql, head.tenantId, head.id)).find(({ id }) => id === c.req.param("id"))) || null,
    show: async (desk, opinion, said) => {
      const { slug, title } = desk.head;
      const action = `${listOf(desk)}/${opinion.id}`;
      const heading = t("opinions.change", { body: opinion.body });
      const above = [{ href: listOf(desk), label: t("opinions.title") }];
      return (
        <PactSubPage slug={slug} pact={title} title={`${heading}, ${title}`} above={above} hidden>
          <ErrorSummary errors={said.errors} />
          <Lead title={heading} kicker={title} work />
          <OpinionForm action={action} said={said} opinion={opinion} proposals={await proposalsFor(desk)} />
          <RemoveOpinion action={action} opinion={opinion} />
        </PactSubPage>
      );
    },
    acts: {
      opinion: async (desk, { id }, asked) => (await write(desk, id, asked)) ?? { to: listOf(desk) },
      remove: async (desk, { id }, { typed, writing }) => {
        const about = { pactId: desk.head.id, id, was: typed["was"] ?? "" };
        const done = await platform.write(writing("opinion.remove"), (write) => removeOpinion(write, about));
        return done.ok ? { to: listOf(desk) } : refused(done.error);
      },
    },
  });

  return new Hono<Env>().route("/", list).route("/", one);
};
