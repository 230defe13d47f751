import type { Translate } from "../../../messages/index.ts";
import type { Sql } from "../../../platform/database/database.ts";
import type { Diagnosis, Territories } from "../../territories/index.ts";
import { loadPact, type PactRow } from "../pacts.repository.ts";
import { publicContent } from "../public-content.ts";
import { activityWordsIn } from "./activity-words.ts";
import { diagnosisOfPact } from "./diagnosis-of-pact.ts";
import { type FigureChange, figureChange } from "./figure-change.ts";
import { figuresIn } from "./figure-of.ts";
import { groundOf } from "./ground.repository.ts";
import type { SwotFigure, SwotLine } from "./line.ts";
import { swotLinesOf } from "./lines.repository.ts";
import type { Proposal } from "./proposal.ts";
import { propose } from "./propose.ts";
import { type SwotGaps, type SwotGround, swotGaps } from "./swot-gaps.ts";

/** What the parties of a pact write its diagnosis with. */
export type SwotDesk = {
  /** What the figures allow and nobody took or set aside. */
  readonly proposals: readonly Proposal[];
  readonly figures: readonly SwotFigure[];
  /** How the territories of the pact are called together; null when none has a known code. */
  readonly here: string | null;
  /** Figures whose source is not loaded. */
  readonly lacking: number;
  /** Whether the writer publishes, and changes what is published, besides drafting. */
  readonly publishes: boolean;
};

/** The diagnosis of a pact as one reader may read it. */
export type SwotView = {
  readonly slug: string;
  readonly title: string;
  /** The published lines; the drafts and those set aside too, for the parties. */
  readonly lines: readonly SwotLine[];
  readonly ground: SwotGround;
  readonly gaps: SwotGaps;
  /** Figures that are not what they were when a line was built on them, by line. */
  readonly changes: ReadonlyMap<string, FigureChange>;
  /** Null for who only reads. */
  readonly desk: SwotDesk | null;
};

type Needs = { readonly sql: Sql; readonly territories: Territories; readonly t: Translate };

/** What the figures say today of the territories of a pact. */
export const currentDiagnosis = async ({ sql, territories }: Needs, head: PactRow): Promise<Diagnosis | null> =>
  diagnosisOfPact(territories, publicContent(await loadPact(sql, head)));

const changesOf = (lines: readonly SwotLine[], now: ReadonlyMap<string, SwotFigure>): ReadonlyMap<string, FigureChange> =>
  new Map(
    lines.flatMap(({ id, basis }) => {
      const change = basis.kind === "figure" ? figureChange(basis.figure, now) : null;
      return change ? [[id, change] as const] : [];
    }),
  );

const deskOf = (
  diagnosis: Diagnosis | null,
  lines: readonly SwotLine[],
  now: ReadonlyMap<string, SwotFigure>,
  t: Translate,
): Omit<SwotDesk, "publishes"> => {
  if (diagnosis === null) return { proposals: [], figures: [], here: null, lacking: 0 };
  const decided = new Set(lines.flatMap(({ proposal }) => proposal ?? []));
  return {
    proposals: propose(diagnosis, activityWordsIn(t)).filter(({ key }) => !decided.has(key)),
    figures: [...now.values()],
    here: diagnosis.territory.name,
    lacking: diagnosis.figures.filter((one) => "missing" in one && one.missing.reason === "source-not-loaded").length,
  };
};

/** `writer`: of the parties, who read the drafts and are proposed what the figures allow; null for who only reads. */
export const swotView = async (needs: Needs, head: PactRow, writer: Pick<SwotDesk, "publishes"> | null): Promise<SwotView> => {
  const { sql, t } = needs;
  const { tenantId, id, slug, title } = head;
  const all = await swotLinesOf(sql, tenantId, id);
  const lines = writer ? all : all.filter(({ state }) => state === "published");
  const ground = await groundOf(sql, tenantId, id);
  // Figures are read again only where something rests on them: a reader of a page without any waits for nothing.
  const asksFigures = writer !== null || lines.some(({ basis }) => basis.kind === "figure");
  const diagnosis = asksFigures ? await currentDiagnosis(needs, head) : null;
  const now: ReadonlyMap<string, SwotFigure> = diagnosis ? figuresIn(diagnosis, activityWordsIn(t)) : new Map();
  return {
    slug,
    title,
    lines,
    ground,
    gaps: swotGaps(lines, ground),
    changes: changesOf(lines, now),
    desk: writer && { ...deskOf(diagnosis, all, now, t), ...writer },
  };
};
