import { ok, type Result, refuse } from "@levier/kernel";
import type { Write } from "../../../platform/write.ts";
import { holdPact } from "../hold-pact.ts";
import type { Basis, LineState, Quadrant, SwotFigure, SwotLine } from "./line.ts";
import { swotLinesOf } from "./lines.repository.ts";
import { pactSwotLine } from "./swot.tables.ts";
import type { SwotRefusal } from "./swot-refusal.ts";

type Done = Promise<Result<null, SwotRefusal>>;

/** Lines that a diagnosis holds at most, those set aside included: beyond, nobody reads them. */
export const MOST_LINES = 200;

/** The lines of a pact that nobody else writes until the transaction ends. */
export const heldLines = async (write: Write, pactId: string): Promise<Result<readonly SwotLine[], SwotRefusal>> => {
  const found = await holdPact(write, pactId);
  if (!found.ok) return found;
  write.touch(`pact:${found.value.slug}`);
  return ok(await swotLinesOf(write.sql, write.tenant, pactId));
};

type Meant = {
  readonly pactId: string;
  readonly id: string;
  readonly revision: number;
  /** Whether the writer speaks for a party: what everyone reads is theirs to change. */
  readonly publishes: boolean;
};

/** The line meant, as it was shown: refused when it is gone or when someone else changed it since. */
const meant = (
  lines: readonly SwotLine[],
  { id, revision, publishes }: Omit<Meant, "pactId">,
  typed: Pick<SwotLine, "quadrant" | "says"> | null,
): Result<SwotLine, SwotRefusal> => {
  const line = lines.find((one) => one.id === id);
  if (!line) return refuse({ code: "line-gone" });
  if (line.state === "published" && !publishes) return refuse({ code: "published-by-pilots" });
  if (line.revision === revision) return ok(line);
  const { quadrant, state, says } = line;
  return refuse({ code: "changed-since", now: { quadrant, state, says }, typed: typed && { ...typed, state } });
};

/** What a line rests on, as its row keeps it. */
const basisRow = (basis: Basis) => ({
  figure: basis.kind === "figure" ? basis.figure : null,
  saidIn: basis.kind === "document" ? basis.saidIn : null,
  saidBy: basis.kind === "person" ? basis.saidBy : null,
  saidOn: basis.kind === "figure" ? null : basis.saidOn,
});

const inFuture = (basis: Basis, today: string): boolean => basis.kind !== "figure" && basis.saidOn !== null && basis.saidOn > today;

type NewLine = {
  readonly pactId: string;
  readonly newId: () => string;
  /** `2026-03-14`: nothing is said on a later day. */
  readonly today: string;
  readonly quadrant: Quadrant;
  readonly says: string;
  readonly basis: Basis;
  readonly proposal: string | null;
  /** Why it is not taken up, for a proposal that is set aside at once. */
  readonly setAsideBecause: string | null;
};

/** Adds a line at the end of its list: a draft, or what is set aside at once. */
export const addLine = async (write: Write, { pactId, newId, today, basis, ...line }: NewLine): Done => {
  const held = await heldLines(write, pactId);
  if (!held.ok) return held;
  const lines = held.value;
  if (line.proposal !== null && lines.some(({ proposal }) => proposal === line.proposal)) return refuse({ code: "proposal-taken" });
  if (lines.length >= MOST_LINES) return refuse({ code: "too-many-lines", most: MOST_LINES });
  if (inFuture(basis, today)) return refuse({ code: "said-in-future" });
  const position = Math.max(-1, ...lines.map((one) => one.position)) + 1;
  const state: LineState = line.setAsideBecause === null ? "draft" : "set-aside";
  const row = { ...line, ...basisRow(basis), id: newId(), pactId, position, revision: 1, state, axisIds: [], actionIds: [] };
  await write.insert(pactSwotLine, [{ ...row, createdAt: write.now, updatedAt: write.now }]);
  return ok(null);
};

const changed = (write: Write, { id, revision }: SwotLine, change: Partial<typeof pactSwotLine.$inferInsert>): Promise<unknown> =>
  write.update(pactSwotLine, id, { ...change, revision: revision + 1, updatedAt: write.now });

/** Rewords a line or puts it in another list; its figure stays, and another source may be given in the place of one. */
export const rewordLine = async (
  write: Write,
  {
    pactId,
    today,
    says,
    quadrant,
    basis,
    ...which
  }: Meant & Pick<NewLine, "today" | "quadrant" | "says"> & { readonly basis: Basis | null },
): Done => {
  const held = await heldLines(write, pactId);
  if (!held.ok) return held;
  const line = meant(held.value, which, { quadrant, says });
  if (!line.ok) return line;
  if (basis !== null && inFuture(basis, today)) return refuse({ code: "said-in-future" });
  await changed(write, line.value, { says, quadrant, ...(basis === null ? {} : basisRow(basis)) });
  return ok(null);
};

/** From which states a line may come to another. */
const FROM: Readonly<Record<LineState, readonly LineState[]>> = {
  draft: ["published", "set-aside"],
  published: ["draft"],
  "set-aside": ["draft", "published"],
};

/** Publishes a line, takes it back to a draft, sets it aside with its reason, or opens it again. */
export const moveLine = async (
  write: Write,
  { pactId, to, because, ...which }: Meant & { readonly to: LineState; readonly because: string | null },
): Done => {
  const held = await heldLines(write, pactId);
  if (!held.ok) return held;
  const line = meant(held.value, which, null);
  if (!line.ok) return line;
  if (to === "published" && !which.publishes) return refuse({ code: "published-by-pilots" });
  if (!FROM[to].includes(line.value.state)) return refuse({ code: "wrong-state", state: line.value.state });
  await changed(write, line.value, { state: to, setAsideBecause: because });
  return ok(null);
};

/** Publishes drafts together, each as it was shown: all of them, or none. */
export const publishDrafts = async (
  write: Write,
  { pactId, shown, publishes }: Pick<Meant, "pactId" | "publishes"> & { readonly shown: readonly Pick<Meant, "id" | "revision">[] },
): Done => {
  const held = await heldLines(write, pactId);
  if (!held.ok) return held;
  for (const one of shown) {
    const line = meant(held.value, { ...one, publishes }, null);
    if (!line.ok) return line;
    if (!publishes) return refuse({ code: "published-by-pilots" });
    if (line.value.state !== "draft") return refuse({ code: "wrong-state", state: line.value.state });
    await changed(write, line.value, { state: "published" });
  }
  return ok(null);
};

/** Puts a line one place before or after, among those of its list that stand with it. */
export const orderLine = async (write: Write, { pactId, way, ...which }: Meant & { readonly way: "before" | "after" }): Done => {
  const held = await heldLines(write, pactId);
  if (!held.ok) return held;
  const line = meant(held.value, which, null);
  if (!line.ok) return line;
  const { id, quadrant, position } = line.value;
  const beside = held.value.filter((one) => one.quadrant === quadrant && one.state !== "set-aside");
  const other = beside[beside.findIndex((one) => one.id === id) + (way === "before" ? -1 : 1)];
  if (!other) return ok(null);
  await changed(write, line.value, { position: other.position });
  await write.update(pactSwotLine, other.id, { position, updatedAt: write.now });
  return ok(null);
};

/** Takes the figure as it is now in the place of the one a line was built on; its words stay, for its authors to read again. */
export const renewFigure = async (write: Write, { pactId, figure, ...which }: Meant & { readonly figure: SwotFigure }): Done => {
  const held = await heldLines(write, pactId);
  if (!held.ok) return held;
  const line = meant(held.value, which, null);
  if (!line.ok) return line;
  await changed(write, line.value, { figure });
  return ok(null);
};
