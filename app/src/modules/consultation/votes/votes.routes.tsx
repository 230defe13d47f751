import { Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import { pageAsked } from "../../../platform/http/page-asked.ts";
import { type Asked, type Desk, openDesk, type Said, SILENT } from "../../pacts/index.ts";
import { itemPage } from "../item-pages.tsx";
import type { Consultation } from "../ports.ts";
import type { ProposalOrigins } from "../proposals/proposal-origins.ts";
import { findProposal } from "../proposals/proposals.repository.ts";
import { tellAbout } from "../proposals/tell-authors.ts";
import { ballotRoutes } from "./ballot.routes.tsx";
import { correctAddress } from "./correct-address.ts";
import { writeToElectors } from "./elector-letters.ts";
import { readElectors } from "./read-electors.ts";
import { readCollege, readVote } from "./read-vote.ts";
import { isTold } from "./result-section.tsx";
import { cancelVote, closeVote, settleVote, setVote } from "./run-vote.ts";
import { outcomeOf } from "./told-outcome.ts";
import type { Elector, Vote, WholeVote } from "./vote.ts";
import { voteCsv } from "./vote-csv.ts";
import { VotePage } from "./vote-page.tsx";
import { phaseAt } from "./vote-state.ts";
import { countVotesOf, findVote, lockVote, votesOf, wholeVote, wholeVotes } from "./votes.repository.ts";
import { VotesPage } from "./votes-page.tsx";
import { electorFault, voteError, voteFault } from "./votes-words.ts";
import { changeVote, chooseChair, draftVote, dropDraft, removeCollege, type VoteResult, writeCollege } from "./write-vote.ts";

const PAGE_SIZE = 30;

type VotesShown = { readonly votes: readonly Vote[]; readonly total: number; readonly page: number; readonly pages: number };

/** The votes of a pact: everyone reads those that are set, who leads the pact runs them. */
export const votesRoutes = (needs: Consultation, contributions: ProposalOrigins): Hono<Env> => {
  const { platform, organisations, letters, mayConsult } = needs;
  const { sql } = platform.database;
  const { newId } = platform;
  const t = translator("fr");

  const aboutOf = async ({ head }: Desk, id: string | null) => (id === null ? null : await findProposal(sql, head.tenantId, head.id, id));
  const mayRun = ({ viewer, leads }: Desk): boolean => leads && viewer !== null;
  const found = async (desk: Desk): Promise<WholeVote | null> => {
    const whole = await findVote(sql, desk.head.tenantId, desk.head.id, desk.c.req.param("id") ?? "");
    return whole?.vote.state === "draft" && !mayRun(desk) ? null : whole;
  };

  const outcomesOf = async ({ head }: Desk, votes: readonly Vote[]) => {
    const over = votes.filter((vote) => ["settled", "closed"].includes(phaseAt(vote, platform.clock())));
    return new Map((await wholeVotes(sql, head.tenantId, over)).map((whole) => [whole.vote.id, outcomeOf(whole)]));
  };

  const list = itemPage<VotesShown>(needs, "/votes", {
    forbidden: t("votes.forbidden"),
    may: mayRun,
    find: async (desk) => {
      const [{ tenantId, id }, which] = [desk.head, { drafts: mayRun(desk) }];
      const total = await countVotesOf(sql, tenantId, id, which);
      const { page, pages, ...part } = pageAsked(desk.c.req.query("page"), total, PAGE_SIZE);
      return { votes: await votesOf(sql, tenantId, id, { ...which, ...part }), total, page, pages };
    },
    show: async (desk, shown, said) => {
      const asked = said.typed["proposalId"] ?? desk.c.req.query("proposal") ?? "";
      return (
        <VotesPage
          slug={desk.head.slug}
          title={desk.head.title}
          {...shown}
          outcomes={await outcomesOf(desk, shown.votes)}
          now={platform.clock()}
          mayRun={mayRun(desk)}
          said={said}
          about={mayRun(desk) ? await aboutOf(desk, asked) : null}
        />
      );
    },
    acts: {
      vote: async ({ head, ...desk }, _, { typed, writing }) => {
        const read = readVote(typed);
        if (!read.ok) return voteFault(t, read.error);
        const about = await aboutOf({ head, ...desk }, typed["proposalId"] ?? null);
        const done = await platform.write(writing("vote.draft"), (write) =>
          draftVote(write, { pactId: head.id, proposalId: about?.id ?? null, fields: read.value, newId }),
        );
        return done.ok ? { to: `/pacts/${head.slug}/consultation/votes/${done.value.id}` } : voteError(t, done.error);
      },
    },
  });

  const known = ({ head }: Desk, { vote }: WholeVote, { typed }: Asked) => ({
    pactId: head.id,
    id: vote.id,
    revision: Number(typed["revision"] ?? ""),
  });
  const wordsOf = <T,>(done: Awaited<VoteResult<T>>) => (done.ok ? {} : voteError(t, done.error));
  const electorFor = ({ viewer, head }: Desk, { electors }: WholeVote): Elector | null => {
    if (viewer === null || viewer.tenant !== head.tenantId || !mayConsult(viewer, "contribute", viewer.organisation.id)) return null;
    return electors.find(({ organisationId }) => organisationId === viewer.organisation.id) ?? null;
  };

  const one = itemPage<WholeVote>(needs, "/votes/:id", {
    forbidden: t("votes.forbidden"),
    may: mayRun,
    find: found,
    show: async (desk: Desk, whole: WholeVote, said: Said = SILENT) => (
      <VotePage
        slug={desk.head.slug}
        title={desk.head.title}
        whole={whole}
        about={await aboutOf(desk, whole.vote.proposalId)}
        now={platform.clock()}
        mayRun={mayRun(desk)}
        isMember={desk.viewer !== null && desk.viewer.tenant === desk.head.tenantId}
        own={electorFor(desk, whole)}
        said={said}
      />
    ),
    acts: {
      rules: async (desk, whole, asked) => {
        const read = readVote(asked.typed);
        if (!read.ok) return voteFault(t, read.error);
        const about = known(desk, whole, asked);
        return wordsOf(await platform.write(asked.writing("vote.change"), (write) => changeVote(write, { ...about, fields: read.value })));
      },
      college: async (desk, whole, asked) => {
        const read = readCollege(asked.typed);
        if (!read.ok) return voteFault(t, read.error);
        const electors = readElectors(asked.typed["electors"] ?? "", {
          organisations: await organisations(desk.head.tenantId),
          readEmail: letters.readEmail,
        });
        if (!electors.ok) return electorFault(t, electors.error);
        const collegeId = asked.typed["collegeId"] || null;
        const input = { ...known(desk, whole, asked), collegeId, fields: read.value, electors: electors.value, newId };
        return wordsOf(await platform.write(asked.writing("vote.college"), (write) => writeCollege(write, input)));
      },
      chair: async (desk, whole, asked) => {
        const input = { ...known(desk, whole, asked), electorId: asked.typed["chairId"] ?? "" };
        const done = await platform.write(asked.writing("vote.chair"), (write) => chooseChair(write, input));
        if (done.ok) return {};
        return { ...voteError(t, done.error), ...(done.error.code === "no-chair" ? { field: "chairId" } : {}) };
      },
      address: async (desk, whole, asked) => {
        const { electorId = "", email: typed = "" } = asked.typed;
        const email = letters.readEmail(typed);
        if (email === null) return voteFault(t, { field: "email", value: typed });
        const input = { ...known(desk, whole, asked), electorId, email, head: desk.head };
        const done = await platform.write(asked.writing("vote.address"), (write) => correctAddress(needs, write, input));
        if (done.ok) letters.mailer.deliverSoon();
        return wordsOf(done);
      },
      removeCollege: async (desk, whole, asked) => {
        const input = { ...known(desk, whole, asked), collegeId: asked.typed["collegeId"] ?? "" };
        return wordsOf(await platform.write(asked.writing("vote.college.remove"), (write) => removeCollege(write, input)));
      },
      set: async (desk, whole, asked) => {
        const about = known(desk, whole, asked);
        const done = await platform.write(asked.writing("vote.set"), async (write) => {
          const set = await setVote(write, about);
          if (set.ok) await writeToElectors(needs, write, desk.head, set.value);
          return set;
        });
        letters.mailer.deliverSoon();
        return wordsOf(done);
      },
      remind: async ({ head }, { vote: { id } }) => {
        const now = platform.clock();
        // A letter leaves no trace but itself: nothing of the vote changes. It is held, so that nobody is written to twice.
        const isRunning = await platform.database.transaction(async (inside) => {
          const held = await lockVote(inside, head.tenantId, head.id, id);
          if (held === null || !["coming", "open"].includes(phaseAt(held, now))) return false;
          await writeToElectors(needs, { sql: inside, tenant: head.tenantId, now }, head, await wholeVote(inside, held));
          return true;
        });
        if (!isRunning) return voteError(t, { code: "not-open" });
        letters.mailer.deliverSoon();
        return {};
      },
      close: async (desk, whole, asked) => {
        const input = { ...known(desk, whole, asked), why: asked.typed["why"] ?? "" };
        return wordsOf(await platform.write(asked.writing("vote.close"), (write) => closeVote(write, input)));
      },
      settle: async (desk, whole, asked) => {
        const done = await platform.write(asked.writing("vote.settle"), async (write) => {
          const settled = await settleVote(write, known(desk, whole, asked));
          const decided = settled.ok ? settled.value.decided : null;
          const step = decided?.state === "adopted" || decided?.state === "rejected" ? decided.state : null;
          if (decided && step)
            await tellAbout({ write, contributions, head: desk.head, proposal: decided, step, t, origin: platform.config.origin });
          return settled;
        });
        return wordsOf(done);
      },
      cancel: async (desk, whole, asked) => {
        const input = { ...known(desk, whole, asked), why: asked.typed["why"] ?? "" };
        return wordsOf(await platform.write(asked.writing("vote.cancel"), (write) => cancelVote(write, input)));
      },
      drop: async (desk, whole, asked) => {
        const done = await platform.write(asked.writing("vote.drop"), (write) => dropDraft(write, known(desk, whole, asked)));
        return done.ok ? { to: `/pacts/${desk.head.slug}/consultation/votes` } : voteError(t, done.error);
      },
    },
  });

  return new Hono<Env>()
    .get("/pacts/:slug/consultation/votes/:id/result.csv", async (c, next) => {
      const desk = await openDesk(needs, c);
      if (desk instanceof Response) return desk;
      const whole = await found(desk);
      if (whole === null || !isTold(whole, platform.clock())) return next();
      return c.body(voteCsv(whole), 200, {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="vote-${whole.vote.id}.csv"`,
      });
    })
    .route("/", list)
    .route("/", one)
    .route("/", ballotRoutes(needs));
};
