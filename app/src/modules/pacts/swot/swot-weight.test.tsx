import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { plainPage } from "../../../ui/page-context.tsx";
import { renderPage } from "../../../ui/render.tsx";
import { SILENT } from "../desk.tsx";
import { figureOfFigure } from "./figure-of.ts";
import { quadrants } from "./line.ts";
import { SwotPage } from "./pages/swot-page.tsx";
import { compared, figure, imaginary, line } from "./swot.testing.ts";
import { MOST_LINES } from "./write-lines.ts";

it("the fullest diagnosis there may be is a page of sixty kilobytes at most, for who reads it", () => {
  const comparisons = { region: compared("above"), nation: compared("below"), similar: compared("not-established") };
  const kept = figureOfFigure(figure("establishment-creations-rate", 12.3, comparisons), imaginary({}));
  if (kept === null) throw new Error("it has a value");
  const lines = Array.from({ length: MOST_LINES }, (_, at) =>
    line(`00000000-0000-4000-8000-${String(at).padStart(12, "0")}`, {
      quadrant: quadrants[at % 4] ?? "threat",
      says: `${"Un constat écrit en deux lignes par un groupe de travail ".repeat(3)}${at}`,
      basis: { kind: "figure", figure: { ...kept, value: at, label: `Chiffre du territoire n° ${at}` } },
    }),
  );
  const ground = { axes: [], actions: [] };
  const html = renderPage(
    plainPage({ path: "/pacts/pacte-du-val/diagnosis" }),
    <SwotPage
      view={{
        slug: "pacte-du-val",
        title: "Pacte du Val",
        lines,
        ground,
        gaps: { axes: [], weaknesses: lines.slice(0, 50) },
        changes: new Map(),
        desk: null,
      }}
      said={SILENT}
    />,
  );
  expect(html.match(/class="says"/g)).toHaveLength(MOST_LINES);
  expect(gzipSync(html).length).toBeLessThan(60_000);
});
