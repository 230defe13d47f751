import { dayInParis, type MissingReason, ok, type Result, refuse } from "@levier/kernel";
import type { Translate } from "../../../messages/index.ts";
import type { Write } from "../../../platform/write.ts";
import type { Diagnosis } from "../../territories/index.ts";
import { type HeldRefusal, holdPact } from "../hold-pact.ts";
import { loadPactInTurn } from "../pacts.repository.ts";
import { pact, pactIndicator, pactSource } from "../pacts.tables.ts";
import { contentOf } from "../stored-pact.ts";
import { boundFigures } from "./bound-figures.ts";
import { indicatorOf, type ReadFigure } from "./read-figure.ts";

/** Indicators that one pact holds at most. */
const MOST = 1000;

export type BindRefusal =
  | HeldRefusal
  | { readonly code: "figure-unknown"; readonly value: string }
  | { readonly code: "figure-missing"; readonly label: string; readonly reason: MissingReason }
  | { readonly code: "already-bound"; readonly label: string }
  | { readonly code: "too-many-indicators"; readonly most: number };

export type BindInput = {
  readonly pactId: string;
  /** What is known of the territory, and which figure of it. */
  readonly diagnosis: Diagnosis;
  readonly figure: string;
  /** Where the figures of the territory are read. */
  readonly address: string;
  readonly newId: () => string;
  readonly t: Translate;
};

const figureIn = ({ diagnosis, figure: id }: BindInput): Result<ReadFigure, BindRefusal> => {
  const figure = diagnosis.figures.find((one) => one.id === id);
  if (figure === undefined) return refuse({ code: "figure-unknown", value: id });
  return "missing" in figure ? refuse({ code: "figure-missing", label: figure.label, reason: figure.missing.reason }) : ok(figure);
};

/**
 * Makes a figure of official data an indicator of a pact, bound to its source. The first reading of a figure is the baseline; a later
 * one stands beside it, and changes nothing of it. The same reading is bound once.
 */
export const bindFigure = async (write: Write, input: BindInput): Promise<Result<null, BindRefusal>> => {
  const { pactId, diagnosis, address, newId, t } = input;
  const figure = figureIn(input);
  if (!figure.ok) return figure;
  const held = await holdPact(write, pactId);
  if (!held.ok) return held;
  const content = contentOf(await loadPactInTurn(write.sql, held.value));
  const { source, indicator } = indicatorOf(t, figure.value, diagnosis, { address, today: dayInParis(write.now) });
  const before = boundFigures(content).filter(({ key }) => key.territory === diagnosis.territory.code && key.figure === input.figure);
  const isSame = before.some(
    (one) => one.source.id === source.id || (one.indicator.date === indicator.date && one.indicator.value === indicator.value),
  );
  if (isSame) return refuse({ code: "already-bound", label: indicator.label });
  if (content.indicators.length >= MOST) return refuse({ code: "too-many-indicators", most: MOST });
  const { id: key, ...told } = source;
  await write.insert(pactSource, [{ ...told, key, id: newId(), pactId, position: content.sources.length }]);
  const kind = before.length === 0 ? "baseline" : "realised";
  await write.insert(pactIndicator, [{ ...indicator, kind, id: newId(), pactId, position: content.indicators.length }]);
  await write.update(pact, pactId, { updatedAt: write.now });
  write.touch("pacts", `pact:${held.value.slug}`);
  return ok(null);
};
