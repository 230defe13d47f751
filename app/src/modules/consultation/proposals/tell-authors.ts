import type { Translate } from "../../../messages/index.ts";
import type { Write } from "../../../platform/write.ts";
import type { PactRow } from "../../pacts/index.ts";
import type { ProposalOrigins } from "./proposal-origins.ts";
import type { ProposalState } from "./proposal-state.ts";
import { originsOf, type Proposal } from "./proposals.repository.ts";

/** What authors are told of a proposal made from what they wrote: it is debated, decided, an action, a result. */
type NewsStep = "discussed" | "adopted" | "rejected" | "action" | "result";

/** What those whose contribution is tied to a proposal late are told: where it stands. Nothing of a draft, nor of one given up. */
const STANDING: Readonly<Record<ProposalState, NewsStep | null>> = {
  draft: null,
  discussed: "discussed",
  voting: "discussed",
  adopted: "adopted",
  rejected: "rejected",
  withdrawn: null,
  action: "action",
};
export const standingStep = (state: ProposalState): NewsStep | null => STANDING[state];

type Telling = {
  readonly write: Write;
  readonly contributions: ProposalOrigins;
  readonly head: PactRow;
  readonly proposal: Pick<Proposal, "id" | "title">;
  readonly step: NewsStep;
  readonly t: Translate;
  /** Where this installation answers. */
  readonly origin: string;
};

/** Tells the authors of the contributions behind a proposal what became of it. */
export const tellAbout = async ({ write, contributions, head, proposal, step, t, origin }: Telling): Promise<void> => {
  const ids = (await originsOf(write.sql, write.tenant, [proposal.id])).get(proposal.id) ?? [];
  if (ids.length === 0) return;
  await contributions.tell(write, ids, {
    step: `${step} ${proposal.id}`,
    words: t(`proposals.news.${step}`, { title: proposal.title }),
    address: `${origin}/pacts/${head.slug}/consultation/proposals/${proposal.id}`,
  });
};
