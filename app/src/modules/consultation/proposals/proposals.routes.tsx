import { Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import { type Asked, axesOf, type Desk, type PactRow, sheetsOf } from "../../pacts/index.ts";
import { groupsOf } from "../groups/groups.repository.ts";
import { itemPage } from "../item-pages.tsx";
import { opinionsOf } from "../opinions/opinions.repository.ts";
import type { Consultation } from "../ports.ts";
import { votesOn } from "../votes/votes.repository.ts";
import { originsChoice, originsIn } from "./origins-choice.ts";
import { proposalActs } from "./proposal.acts.ts";
import type { ProposalOrigins } from "./proposal-origins.ts";
import { ProposalPage } from "./proposal-page.tsx";
import { isPublicProposal } from "./proposal-state.ts";
import { findProposal, originsOf, type Proposal, proposalsOf, suggestionsOf, versionsOf } from "./proposals.repository.ts";
import { ProposalsPage } from "./proposals-page.tsx";
import { proposalError, proposalFault } from "./proposals-words.ts";
import { readOrigins, readProposal } from "./read-proposal.ts";
import { addProposal, writeOrigins } from "./write-proposal.ts";

/** The proposals of a pact: everyone reads those that are debated, members offer changes, who leads the pact decides. */
export const proposalsRoutes = (needs: Consultation, contributions: ProposalOrigins): Hono<Env> => {
  const { platform, mayConsult } = needs;
  const { sql } = platform.database;
  const t = translator("fr");

  const choiceFor = (head: PactRow, asked: Parameters<typeof originsChoice>[3]) => originsChoice(sql, contributions, head, asked);

  const list = itemPage<readonly Proposal[]>(needs, "/proposals", {
    forbidden: t("proposals.forbidden"),
    may: ({ leads }) => leads,
    find: async ({ head, leads }) =>
      (await proposalsOf(sql, head.tenantId, head.id)).filter(({ state }) => leads || isPublicProposal(state)),
    show: async ({ c, head, leads }, proposals, said) => (
      <ProposalsPage
        slug={head.slug}
        title={head.title}
        proposals={proposals}
        origins={
          await originsOf(
            sql,
            head.tenantId,
            proposals.map(({ id }) => id),
          )
        }
        axes={await axesOf(sql, head.tenantId, head.id)}
        mayRun={leads}
        said={said}
        groups={await groupsOf(sql, head)}
        choice={leads ? await choiceFor(head, { form: "proposal", said, before: readOrigins(c.req.query("from") ?? "") }) : null}
      />
    ),
    acts: {
      proposal: async ({ head, viewer }, _, { typed, writing }: Asked) => {
        if (typed["look"]) return { isAgain: true };
        const read = readProposal(typed);
        if (!read.ok) return proposalFault(t, read.error);
        const named = originsIn(typed);
        const titles = await contributions.titlesOf(sql, head.tenantId, head.id, named);
        const acting = { pactId: head.id, organisationName: viewer?.organisation.name ?? "", newId: platform.newId };
        const done = await platform.write(writing("proposal.add"), async (write) => {
          const added = await addProposal(write, { ...acting, fields: read.value });
          if (!added.ok || named.length === 0) return added;
          const known = (id: string): boolean => titles.has(id);
          const tied = await writeOrigins(write, { ...acting, id: added.value.id, revision: 1, contributions: named, known });
          return tied.ok ? added : tied;
        });
        return done.ok ? { to: `/pacts/${head.slug}/consultation/proposals/${done.value.id}` } : proposalError(t, done.error);
      },
    },
  });

  const organisationOf = ({ viewer, head }: Desk): string | null =>
    viewer !== null && viewer.tenant === head.tenantId && mayConsult(viewer, "contribute", viewer.organisation.id)
      ? viewer.organisation.id
      : null;

  const becameOf = async ({ head }: Desk, { actionId }: Proposal) => {
    if (actionId === null) return null;
    const found = (await sheetsOf(sql, head.tenantId, head.id)).find(({ action }) => action.id === actionId);
    return found ? { id: actionId, label: found.action.label, stage: found.stage } : null;
  };

  const one = itemPage<Proposal>(needs, "/proposals/:id", {
    forbidden: t("proposals.forbidden"),
    // Each form says what it asks: members offer changes, those who lead the pact do the rest.
    may: (desk) => desk.leads || organisationOf(desk) !== null,
    find: async ({ c, head, leads }) => {
      const found = await findProposal(sql, head.tenantId, head.id, c.req.param("id") ?? "");
      return found && (leads || isPublicProposal(found.state)) ? found : null;
    },
    show: async (desk, proposal, said) => {
      const { head, leads, c } = desk;
      const { tenantId, slug, title } = head;
      const origins = (await originsOf(sql, tenantId, [proposal.id])).get(proposal.id) ?? [];
      const titles = await contributions.titlesOf(sql, tenantId, head.id, origins);
      const opinions = await opinionsOf(sql, tenantId, head.id);
      const votes = await votesOn(sql, tenantId, [proposal.id]);
      return (
        <ProposalPage
          slug={slug}
          title={title}
          proposal={proposal}
          versions={await versionsOf(sql, tenantId, proposal.id)}
          suggestions={await suggestionsOf(sql, tenantId, proposal.id)}
          opinions={opinions.filter(({ proposalId }) => proposalId === proposal.id)}
          votes={votes.filter(({ state }) => leads || state !== "draft")}
          axes={await axesOf(sql, tenantId, head.id)}
          groups={await groupsOf(sql, head)}
          choice={await choiceFor(head, { form: "origins", said, before: origins })}
          origins={origins.map((id) => ({ id, title: titles.get(id) ?? null }))}
          action={await becameOf(desk, proposal)}
          now={platform.clock()}
          mayRun={leads}
          organisationId={organisationOf(desk)}
          owner={head.organisationName}
          again={c.req.query("again") ?? null}
          said={said}
        />
      );
    },
    acts: proposalActs(needs, contributions),
  });

  return new Hono<Env>().route("/", list).route("/", one);
};
