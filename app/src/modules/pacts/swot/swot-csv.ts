import type { Translate } from "../../../messages/index.ts";
import { toCsv } from "../../../platform/csv.ts";
import type { SwotLine } from "./line.ts";
import type { SwotGround } from "./swot-gaps.ts";

const HEAD = [
  ...["list", "line", "basis", "figure", "value", "unit", "period", "place", "compared_with", "established"],
  ...["said_in", "said_by", "said_on", "publisher", "dataset", "vintage", "axes", "actions"],
];

/** The names of what a line led to; what is no longer in the text is left out. */
export const targetNames = ({ axisIds, actionIds }: SwotLine, { axes, actions }: SwotGround) => ({
  axes: axes.flatMap(({ id, label }) => (axisIds.includes(id) ? [label] : [])),
  actions: actions.flatMap(({ id, label }) => (actionIds.includes(id) ? [label] : [])),
});

/** Lines as one table, each with what it rests on and what it led to; the figures are numbers, each in its unit. */
export const swotCsv = (t: Translate, lines: readonly SwotLine[], ground: SwotGround): Uint8Array<ArrayBuffer> =>
  toCsv({
    header: HEAD,
    rows: lines.map((line) => {
      const { quadrant, says, basis } = line;
      const figure = basis.kind === "figure" ? basis.figure : null;
      const { axes, actions } = targetNames(line, ground);
      const compared = figure?.comparisons ?? [];
      return [
        ...[t(`swot.quadrant.${quadrant}`), says, basis.kind, figure?.label ?? null, figure?.value ?? null, figure?.unit ?? null],
        ...[figure?.period ?? null, figure?.place ?? null],
        ...[compared.map((one) => one.with).join(" "), compared.map(({ established }) => established ?? "unknown").join(" ")],
        ...[basis.kind === "document" ? basis.saidIn : null, basis.kind === "person" ? basis.saidBy : null],
        ...[basis.kind === "figure" ? null : basis.saidOn],
        ...[figure?.source.publisher ?? null, figure?.source.dataset ?? null, figure?.source.vintage ?? null],
        ...[axes.join(" ; "), actions.join(" ; ")],
      ];
    }),
  });
