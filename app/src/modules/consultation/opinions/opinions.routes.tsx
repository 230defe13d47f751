import { dayInParis } from "@levier/kernel";
import type { Hono } from "hono";
import { isMessageKey, translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import { ErrorSummary, type FormError, Lead, SplitSection } from "../../../ui/index.ts";
import { PactSubPage, type SheetFault } from "../../pacts/index.ts";
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

  return itemPage<readonly Opinion[]>(needs, "/opinions", {
    forbidden: t("proposals.forbidden"),
    may: ({ leads }) => leads,
    find: ({ head }) => opinionsOf(sql, head.tenantId, head.id),
    show: async ({ head, leads }, all, said) => {
      const proposals = (await proposalsOf(sql, head.tenantId, head.id)).filter(({ state }) => leads || isPublicProposal(state));
      const shown = all.filter(({ proposalId }) => proposalId === null || proposals.some(({ id }) => id === proposalId));
      const address = `/pacts/${head.slug}/consultation`;
      const about = ({ proposalId }: Opinion) => {
        const found = proposals.find(({ id }) => id === proposalId);
        return found ? <a href={`${address}/proposals/${found.id}`}>{found.title}</a> : t("opinions.pact");
      };
      return (
        <PactSubPage slug={head.slug} pact={head.title} title={`${t("opinions.title")}, ${head.title}`}>
          <ErrorSummary errors={said.errors} />
          <Lead title={t("opinions.title")} kicker={head.title} work>
            {t("opinions.lead", { count: shown.length })}
          </Lead>
          <OpinionsTable opinions={shown} today={dayInParis(platform.clock())} about={about} />
          {leads && (
            <SplitSection id="forms" title={t("opinions.add")}>
              {shown.map((opinion) => (
                <div key={opinion.id}>
                  <OpinionForm action={`${address}/opinions`} said={said} opinion={opinion} proposals={proposals} />
                  <RemoveOpinion action={`${address}/opinions`} opinion={opinion} />
                </div>
              ))}
              <OpinionForm action={`${address}/opinions`} said={said} opinion={null} proposals={proposals} />
            </SplitSection>
          )}
        </PactSubPage>
      );
    },
    acts: {
      opinion: async ({ head }, _, { typed, writing }) => {
        const read = readOpinion(typed);
        if (!read.ok) return fault(read.error);
        const about = { pactId: head.id, id: typed["id"] || null, was: typed["was"] ?? "", newId: platform.newId };
        const done = await platform.write(writing("opinion.write"), (write) => writeOpinion(write, { ...about, fields: read.value }));
        return done.ok ? {} : refused(done.error);
      },
      remove: async ({ head }, _, { typed, writing }) => {
        const about = { pactId: head.id, id: typed["id"] ?? "", was: typed["was"] ?? "" };
        const done = await platform.write(writing("opinion.remove"), (write) => removeOpinion(write, about));
        return done.ok ? {} : refused(done.error);
      },
    },
  });
};
