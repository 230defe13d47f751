import type { Translate } from "../../../messages/index.ts";
import type { Write } from "../../../platform/write.ts";
import type { PactRow } from "../../pacts/index.ts";
import type { ProposalOrigins } from "./proposal-origins.ts";
import { originsOf, type Proposal } from "./proposals.repository.ts";

type Telling = {
  readonly write: Write;
  readonly contributions: ProposalOrigins;
  readonly head: PactRow;
  readonly proposal: Pick<Proposal, "id" | "title">;
  readonly step: "adopted" | "rejected" | "action" | "result";
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
