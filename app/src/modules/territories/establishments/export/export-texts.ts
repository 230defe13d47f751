import type { Translate } from "../../../../messages/index.ts";
import { CSV_MARK, csvLine } from "../../../../platform/csv.ts";
import type { ListedEstablishment } from "../pages/establishment-table.tsx";
import { degreesOfEstablishment, exportCells, exportColumns } from "./export-cells.ts";

type Batches = AsyncIterable<readonly ListedEstablishment[]>;

/** The list as CSV, line after line. */
export async function* csvOf(t: Translate, batches: Batches, isTeam: boolean): AsyncGenerator<string> {
  const columns = exportColumns(isTeam);
  yield CSV_MARK + csvLine(columns.map(({ label }) => t(label)));
  for await (const rows of batches) yield rows.map((row) => csvLine(exportCells(t, row, columns))).join("");
}

/** The list as GeoJSON (RFC 7946): what has no place that may be told is a feature without geometry. */
export async function* geoJsonOf(t: Translate, batches: Batches, isTeam: boolean): AsyncGenerator<string> {
  const columns = exportColumns(isTeam).filter(({ name }) => name !== "longitude" && name !== "latitude");
  yield '{"type":"FeatureCollection","features":[';
  let isFirst = true;
  for await (const rows of batches) {
    const features = rows.map((row) => {
      const coordinates = degreesOfEstablishment(row);
      const cells = exportCells(t, row, columns);
      const properties = Object.fromEntries(columns.flatMap(({ name }, at) => (cells[at] == null ? [] : [[name, cells[at]]])));
      return JSON.stringify({ type: "Feature", geometry: coordinates && { type: "Point", coordinates }, properties });
    });
    if (features.length > 0) yield (isFirst ? "\n" : ",\n") + features.join(",\n");
    isFirst &&= features.length === 0;
  }
  yield "\n]}\n";
}
