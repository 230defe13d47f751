import { type Context, Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import { textFields } from "../../../platform/http/forms.ts";
import { beginVisit } from "../../../platform/http/visit.ts";
import { formatInstant, Lead } from "../../../ui/index.ts";
import { type Desk, MissingPage, openDesk, PactSubPage, signInFirst } from "../../pacts/index.ts";
import type { Consultation } from "../ports.ts";
import { electorIn } from "./ballot-link.ts";
import { aboveBallot, BallotPage, type BallotPageProps } from "./ballot-page.tsx";
import { castBallot } from "./cast-ballot.ts";
import { forgetElector } from "./elector-letters.ts";
import type { Elector, Vote, WholeVote } from "./vote.ts";
import { choices } from "./vote-rules.ts";
import { closingOf, phaseAt } from "./vote-state.ts";
import { findVote } from "./votes.repository.ts";
import { ballotError } from "./votes-words.ts";

type Voting = { readonly desk: Desk; readonly whole: WholeVote; readonly elector: Elector; readonly token: string | null };

/** Where electors answer: an organisation signed in, or a person by the link they were sent. */
export const ballotRoutes = (needs: Consultation): Hono<Env> => {
  const { platform, mayConsult } = needs;
  const { pages, database, secret, clock, newId, cookies } = platform;
  const t = translator("fr");

  const barredFrom = (vote: Vote, elector: Elector): string | null => {
    const phase = phaseAt(vote, clock());
    if (phase === "coming") return t("votes.ballot.tooEarly", { at: formatInstant(vote.opensAt) });
    if (phase === "cancelled") return t("votes.ballot.cancelled");
    if (phase !== "open") return t("votes.ballot.over", { at: formatInstant(closingOf(vote)) });
    return elector.hasVoted && !vote.mayChange ? t("votes.ballot.already") : null;
  };

  const notTheirs = (
    { c, head }: Desk,
    { vote }: WholeVote,
    message: "votes.ballot.notYours" | "votes.ballot.replaced" | "votes.ballot.notElector",
  ): Response =>
    pages.show(
      c,
      <PactSubPage slug={head.slug} pact={head.title} title={vote.question} above={aboveBallot(t, head.slug, vote)} hidden>
        <Lead title={t("votes.ballot.none")} kicker={vote.question} work>
          {t(message)}
        </Lead>
      </PactSubPage>,
      message === "votes.ballot.notElector" ? 403 : 404,
    );

  const byLink = (desk: Desk, whole: WholeVote, token: string): Voting | Response => {
    const persons = whole.electors.filter(({ organisationId }) => organisationId === null);
    const named = electorIn(secret, token, persons);
    if (named === null) return notTheirs(desk, whole, "votes.ballot.notYours");
    return named.isReplaced ? notTheirs(desk, whole, "votes.ballot.replaced") : { desk, whole, elector: named.elector, token };
  };

  /** Who answers, by their link or by their account; or the page that says why nobody does. */
  const opened = async (c: Context<Env>): Promise<Voting | Response> => {
    const desk = await openDesk(needs, c);
    if (desk instanceof Response) return desk;
    const { head, viewer } = desk;
    const whole = await findVote(database.sql, head.tenantId, head.id, c.req.param("id") ?? "");
    if (whole === null || whole.vote.state === "draft") return pages.show(c, <MissingPage />, 404);
    const token = c.req.query("token") ?? null;
    if (token !== null) return byLink(desk, whole, token);
    if (viewer === null) return signInFirst(c, c.req.path);
    const own = whole.electors.find(({ organisationId }) => organisationId === viewer.organisation.id);
    const may = own && viewer.tenant === head.tenantId && mayConsult(viewer, "contribute", viewer.organisation.id);
    return may ? { desk, whole, elector: own, token: null } : notTheirs(desk, whole, "votes.ballot.notElector");
  };

  const show = (
    { desk: { c, head }, whole, elector, token }: Voting,
    said: Pick<BallotPageProps, "errors"> & { readonly done?: BallotPageProps["done"]; readonly barred?: string },
    status: 200 | 409 | 422 = 200,
  ): Response => {
    const college = whole.colleges.find(({ id }) => id === elector.collegeId);
    if (!college) throw new Error(`the elector ${elector.id} votes in no college`);
    beginVisit(c, cookies);
    return pages.show(
      c,
      <BallotPage
        slug={head.slug}
        title={head.title}
        vote={whole.vote}
        elector={elector}
        college={college}
        answered={whole.ballots.find(({ electorId }) => electorId === elector.id) ?? null}
        action={`/pacts/${head.slug}/consultation/votes/${whole.vote.id}/ballot${token === null ? "" : `?token=${encodeURIComponent(token)}`}`}
        barred={said.barred ?? barredFrom(whole.vote, elector)}
        isRefused={said.barred !== undefined}
        byLink={token !== null}
        done={said.done ?? null}
        errors={said.errors}
      />,
      status,
    );
  };

  /** Of the vote, and not of the pact, whose history would else tell a thousand ballots to the second. */
  const writing = ({ desk: { viewer, head }, whole, token }: Voting, operation: string) => ({
    tenant: head.tenantId,
    actor: token === null ? (viewer?.account ?? null) : null,
    operation,
    thread: whole.vote.id,
  });

  const cast = async (voting: Voting, typed: Readonly<Record<string, string>>): Promise<Response> => {
    const { desk, whole, elector } = voting;
    const choice = choices.find((one) => one === typed["choice"]);
    if (choice === undefined) return show(voting, { errors: [{ field: "choice", message: t("votes.fault.choice") }] }, 422);
    const input = { pactId: desk.head.id, voteId: whole.vote.id, electorId: elector.id, link: elector.link, choice, newId };
    const done = await platform.write(writing(voting, "vote.ballot"), (write) => castBallot(write, input));
    const now = await opened(desk.c);
    if (now instanceof Response) return now;
    if (done.ok) return show(now, { errors: [], done: "cast" });
    return show(now, { errors: [], barred: ballotError(t, done.error) }, 409);
  };

  return new Hono<Env>()
    .get("/pacts/:slug/consultation/votes/:id/ballot", async (c) => {
      const voting = await opened(c);
      return voting instanceof Response ? voting : show(voting, { errors: [] });
    })
    .post("/pacts/:slug/consultation/votes/:id/ballot", async (c) => {
      const voting = await opened(c);
      if (voting instanceof Response) return voting;
      const typed = textFields(await c.req.formData());
      if (typed["act"] !== "forget" || voting.token === null) return cast(voting, typed);
      await platform.write(writing(voting, "vote.forget"), async (write) => {
        await forgetElector(write, voting.elector.id);
        return { ok: true as const, value: null };
      });
      const now = await opened(c);
      return now instanceof Response ? now : show(now, { errors: [], done: "forgotten" });
    });
};
