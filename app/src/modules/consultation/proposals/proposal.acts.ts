import { translator } from "../../../messages/index.ts";
import type { Write } from "../../../platform/write.ts";
import type { Asked, Desk, PactRow } from "../../pacts/index.ts";
import type { FormOutcome } from "../item-pages.tsx";
import type { Consultation } from "../ports.ts";
import { becomeAction } from "./become-action.ts";
import { originsIn } from "./origins-choice.ts";
import type { ProposalOrigins } from "./proposal-origins.ts";
import { isPublicProposal, proposalStates } from "./proposal-state.ts";
import { originsOf, type Proposal } from "./proposals.repository.ts";
import { becomeError, proposalError, proposalFault } from "./proposals-words.ts";
import { LONGEST_TEXT, readProposal } from "./read-proposal.ts";
import { standingStep, tellAbout } from "./tell-authors.ts";
import { changeProposal, moveProposal, writeOrigins } from "./write-proposal.ts";
import { acceptSuggestion, closeSuggestion, dropFallen, offerSuggestion } from "./write-suggestion.ts";

type Act = (desk: Desk, proposal: Proposal, asked: Asked) => Promise<FormOutcome>;

/** What the forms of a proposal's page do, by their names. */
export const proposalActs = (needs: Consultation, contributions: ProposalOrigins): Readonly<Record<string, Act>> => {
  const { platform, mayConsult } = needs;
  const { newId } = platform;
  const t = translator("fr");

  const organisationOf = ({ viewer, head }: Desk) => viewer?.organisation ?? { id: head.organisationId ?? "", name: head.organisationName };
  const known = (desk: Desk, proposal: Proposal, { typed }: Asked) => ({
    pactId: desk.head.id,
    id: proposal.id,
    revision: Number(typed["revision"] ?? ""),
    suggestionId: typed["suggestionId"] ?? "",
    organisation: organisationOf(desk),
    organisationName: organisationOf(desk).name,
    why: typed["why"] ?? "",
    newId,
  });
  /** Tells authors where it stands; each step is told once. */
  const tell = async (write: Write, head: PactRow, proposal: Proposal): Promise<void> => {
    const step = standingStep(proposal.state);
    if (step !== null) await tellAbout({ write, contributions, head, proposal, step, t, origin: platform.config.origin });
  };

  /** Done by those who lead the pact alone. */
  const led =
    (act: Act): Act =>
    async (desk, proposal, asked) =>
      desk.leads ? act(desk, proposal, asked) : { field: "acts", message: t("proposals.forbidden") };
  /** Done by a member for their own organisation. */
  const own =
    (act: Act): Act =>
    async (desk, proposal, asked) => {
      const { viewer, head } = desk;
      const may = viewer !== null && viewer.tenant === head.tenantId && mayConsult(viewer, "contribute", viewer.organisation.id);
      return may ? act(desk, proposal, asked) : { field: "acts", message: t("proposals.forbidden") };
    };

  return {
    text: led(async (desk, proposal, asked) => {
      const read = readProposal(asked.typed);
      if (!read.ok) return proposalFault(t, read.error);
      const done = await platform.write(asked.writing("proposal.change"), async (write) => {
        const changed = await changeProposal(write, { ...known(desk, proposal, asked), fields: read.value });
        if (changed.ok) await dropFallen(write, changed.value, null);
        return changed;
      });
      return done.ok ? {} : proposalError(t, done.error);
    }),
    move: led(async (desk, proposal, asked) => {
      const to = proposalStates.find((state) => state === asked.typed["to"]);
      if (to === undefined) return proposalFault(t, { field: "to", value: asked.typed["to"] ?? "" });
      const done = await platform.write(asked.writing("proposal.move"), async (write) => {
        const moved = await moveProposal(write, { ...known(desk, proposal, asked), to });
        if (moved.ok) await tell(write, desk.head, moved.value);
        return moved;
      });
      return done.ok ? {} : proposalError(t, done.error);
    }),
    origins: led(async (desk, proposal, asked) => {
      if (asked.typed["look"]) return { isAgain: true };
      const named = originsIn(asked.typed);
      const { tenantId, id } = desk.head;
      const { sql } = platform.database;
      const titles = await contributions.titlesOf(sql, tenantId, id, named);
      const before = (await originsOf(sql, tenantId, [proposal.id])).get(proposal.id) ?? [];
      const done = await platform.write(asked.writing("proposal.origins"), async (write) => {
        const about = { ...known(desk, proposal, asked), contributions: named };
        const tied = await writeOrigins(write, { ...about, known: (one) => titles.has(one) || before.includes(one) });
        if (tied.ok) await tell(write, desk.head, proposal);
        return tied;
      });
      return done.ok ? {} : proposalError(t, done.error);
    }),
    become: led(async (desk, proposal, asked) => {
      const { label = "", owner = "" } = asked.typed;
      const input = { ...known(desk, proposal, asked), label, owner, t };
      const done = await platform.write(asked.writing("proposal.become"), async (write) => {
        const became = await becomeAction(write, input);
        if (became.ok) await tell(write, desk.head, became.value);
        return became;
      });
      return done.ok ? {} : becomeError(t, done.error);
    }),
    offer: own(async (desk, proposal, asked) => {
      if (!isPublicProposal(proposal.state)) return { field: "acts", message: t("proposals.refusal.not-open-to-changes") };
      const plain = (text: string | undefined): string => (text ?? "").replaceAll("\r\n", "\n");
      const passage = plain(asked.typed["passage"]) === "" ? null : plain(asked.typed["passage"]);
      const wording = plain(asked.typed["wording"]);
      const why = (asked.typed["why"] ?? "").trim();
      if (wording.length > LONGEST_TEXT || (passage === null && wording.trim() === ""))
        return proposalFault(t, { field: "wording", value: wording.slice(0, 100) });
      if (why === "" || why.length > 2000) return proposalFault(t, { field: "why", value: why.slice(0, 100) });
      const onVersion = Number(asked.typed["onVersion"] ?? "");
      const about = { pactId: desk.head.id, proposalId: proposal.id, organisation: organisationOf(desk), newId };
      const done = await platform.write(asked.writing("suggestion.offer"), (write) =>
        offerSuggestion(write, { ...about, passage, wording, why, onVersion: Number.isInteger(onVersion) ? onVersion : 0 }),
      );
      return done.ok ? {} : proposalError(t, done.error);
    }),
    accept: led(async (desk, proposal, asked) => {
      const done = await platform.write(asked.writing("suggestion.accept"), (write) =>
        acceptSuggestion(write, known(desk, proposal, asked)),
      );
      return done.ok ? {} : proposalError(t, done.error);
    }),
    reject: led(async (desk, proposal, asked) => {
      const about = { ...known(desk, proposal, asked), fate: "rejected" as const };
      const done = await platform.write(asked.writing("suggestion.reject"), (write) => closeSuggestion(write, about));
      return done.ok ? {} : proposalError(t, done.error);
    }),
    takeBack: own(async (desk, proposal, asked) => {
      const about = { ...known(desk, proposal, asked), fate: "taken-back" as const };
      const done = await platform.write(asked.writing("suggestion.take-back"), (write) => closeSuggestion(write, about));
      return done.ok ? {} : proposalError(t, done.error);
    }),
  };
};
