import { dayInParis, ok, type Result, refuse } from "@levier/kernel";
import type { Translate } from "../../../messages/index.ts";
import type { FormError } from "../../../ui/index.ts";
import type { Asked, Desk } from "../desk.tsx";
import type { Pacts } from "../ports.ts";
import { activityWordsIn } from "./activity-words.ts";
import { figuresIn } from "./figure-of.ts";
import type { Basis, LineState } from "./line.ts";
import { swotLinesOf } from "./lines.repository.ts";
import { proposalWords } from "./proposal-words.ts";
import { propose } from "./propose.ts";
import { readNewLine, readReason, readReworded, type TypedBasis } from "./read-line.ts";
import type { SwotRefusal } from "./swot-refusal.ts";
import { currentDiagnosis } from "./swot-view.ts";
import { swotError, swotFaultWords } from "./swot-words.ts";
import { mayPublish } from "./who-writes.ts";
import { addLine, moveLine, orderLine, publishDrafts, renewFigure, rewordLine } from "./write-lines.ts";

export type Act = (desk: Desk, asked: Asked) => Promise<FormError | null>;
type Acts = Readonly<
  Record<
    "take" | "decline" | "add" | "change" | "publish" | "publish-drafts" | "unpublish" | "aside" | "reopen" | "before" | "after" | "renew",
    Act
  >
>;

/** Lines as a page showed them, `ID.REVISION` each, parted by spaces. */
const shownIn = (text: string) =>
  text.split(" ").flatMap((one) => {
    const [id = "", revision = ""] = one.split(".");
    return id === "" ? [] : [{ id, revision: Number(revision) }];
  });

/** What the forms of a diagnosis do: null once done, else what stands in the way. */
export const lineActs = ({ platform, territories }: Pacts, t: Translate): Acts => {
  const { sql } = platform.database;
  const today = (): string => dayInParis(platform.clock());
  const told = (done: Result<null, SwotRefusal>): FormError | null => (done.ok ? null : swotError(t, done.error));
  const diagnosisOf = ({ head }: Desk) => currentDiagnosis({ sql, territories, t }, head);
  const whichOf = (desk: Desk, { typed }: Asked) => ({
    pactId: desk.head.id,
    id: typed["id"] ?? "",
    revision: Number(typed["revision"] ?? ""),
    publishes: mayPublish(desk),
  });

  const figureOf = async (desk: Desk, key: string): Promise<Result<Extract<Basis, { kind: "figure" }>, SwotRefusal>> => {
    const diagnosis = await diagnosisOf(desk);
    const figure = diagnosis && figuresIn(diagnosis, activityWordsIn(t)).get(key);
    return figure ? ok({ kind: "figure", figure }) : refuse({ code: "figure-unknown", value: key });
  };
  const basisOf = async (desk: Desk, typed: TypedBasis): Promise<Result<Basis, SwotRefusal>> =>
    typed.kind === "figure" ? figureOf(desk, typed.key) : ok(typed);

  /** Takes a proposal up as a draft, or sets it aside at once with its reason. */
  const decide = async (desk: Desk, { typed, writing }: Asked, setAsideBecause: string | null): Promise<FormError | null> => {
    const diagnosis = await diagnosisOf(desk);
    const proposal = diagnosis && propose(diagnosis, activityWordsIn(t)).find(({ key }) => key === typed["key"]);
    if (!diagnosis || !proposal) return swotError(t, { code: "proposal-gone" });
    const { quadrant, figure, key } = proposal;
    const says = proposalWords(t, proposal, diagnosis.territory.name);
    const line = { quadrant, says, basis: { kind: "figure", figure }, proposal: key, setAsideBecause } as const;
    return told(
      await platform.write(writing("pact.swot"), (write) =>
        addLine(write, { pactId: desk.head.id, newId: platform.newId, today: today(), ...line }),
      ),
    );
  };

  const move =
    (to: LineState): Act =>
    async (desk, asked) =>
      told(await platform.write(asked.writing("pact.swot"), (write) => moveLine(write, { ...whichOf(desk, asked), to, because: null })));
  const order =
    (way: "before" | "after"): Act =>
    async (desk, asked) =>
      told(await platform.write(asked.writing("pact.swot"), (write) => orderLine(write, { ...whichOf(desk, asked), way })));

  return {
    take: (desk, asked) => decide(desk, asked, null),
    decline: async (desk, asked) => {
      const reason = readReason(asked.typed);
      return reason.ok ? decide(desk, asked, reason.value) : swotFaultWords(t, reason.error);
    },
    add: async (desk, { typed, writing }) => {
      const read = readNewLine(typed);
      if (!read.ok) return swotFaultWords(t, read.error);
      const basis = await basisOf(desk, read.value.basis);
      if (!basis.ok) return swotError(t, basis.error);
      const line = { ...read.value, basis: basis.value, proposal: null, setAsideBecause: null };
      return told(
        await platform.write(writing("pact.swot"), (write) =>
          addLine(write, { pactId: desk.head.id, newId: platform.newId, today: today(), ...line }),
        ),
      );
    },
    change: async (desk, asked) => {
      const which = whichOf(desk, asked);
      const line = (await swotLinesOf(sql, desk.head.tenantId, which.pactId)).find(({ id }) => id === which.id);
      if (!line) return swotError(t, { code: "line-gone" });
      const read = readReworded(asked.typed, line.basis.kind === "figure");
      if (!read.ok) return swotFaultWords(t, read.error);
      const { basis, ...said } = read.value;
      if (basis?.kind === "figure") return swotError(t, { code: "figure-unknown", value: basis.key });
      return told(
        await platform.write(asked.writing("pact.swot"), (write) => rewordLine(write, { ...which, ...said, basis, today: today() })),
      );
    },
    publish: move("published"),
    "publish-drafts": async (desk, { typed, writing }) => {
      const which = { pactId: desk.head.id, shown: shownIn(typed["shown"] ?? ""), publishes: mayPublish(desk) };
      return told(await platform.write(writing("pact.swot"), (write) => publishDrafts(write, which)));
    },
    unpublish: move("draft"),
    reopen: move("draft"),
    aside: async (desk, asked) => {
      const reason = readReason(asked.typed);
      if (!reason.ok) return swotFaultWords(t, reason.error);
      return told(
        await platform.write(asked.writing("pact.swot"), (write) =>
          moveLine(write, { ...whichOf(desk, asked), to: "set-aside", because: reason.value }),
        ),
      );
    },
    before: order("before"),
    after: order("after"),
    renew: async (desk, asked) => {
      const which = whichOf(desk, asked);
      const line = (await swotLinesOf(sql, desk.head.tenantId, desk.head.id)).find(({ id }) => id === which.id);
      if (line?.basis.kind !== "figure") return swotError(t, { code: "line-gone" });
      const now = await figureOf(desk, line.basis.figure.key);
      if (!now.ok) return swotError(t, now.error);
      const { figure } = now.value;
      return told(await platform.write(asked.writing("pact.swot"), (write) => renewFigure(write, { ...which, figure })));
    },
  };
};
