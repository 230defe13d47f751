import { type Context, Hono } from "hono";
import { translator } from "../../../../messages/index.ts";
import type { Env } from "../../../../platform/http/env.ts";
import { type AskedList, withTeam } from "../list-establishments.ts";
import { listOpener } from "../open-list.tsx";
import type { ListedEstablishment } from "../pages/establishment-table.tsx";
import { RefusedListPage } from "../pages/refused-list-page.tsx";
import type { Establishments } from "../ports.ts";
import { exportCells, exportColumns } from "./export-cells.ts";
import { csvOf, geoJsonOf } from "./export-texts.ts";

/** Rows of a workbook beyond which offices wait for it to open. */
const MOST_IN_WORKBOOK = 20_000;

const TYPES = {
  csv: "text/csv; charset=utf-8",
  geojson: "application/geo+json; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;
type Format = keyof typeof TYPES;

/** A text sent as it is made, no faster than it is taken. */
const streamed = (texts: AsyncGenerator<string>): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await texts.next();
      done ? controller.close() : controller.enqueue(encoder.encode(value));
    },
    cancel: async () => void (await texts.return(undefined)),
  });
};

/** The list of a territory as a file, all of it as it is filtered. */
export const exportRoutes = (needs: Establishments): Hono<Env> => {
  const { platform, register } = needs;
  const t = translator("fr");
  const open = listOpener(needs);

  const batches = async function* ({ place, question, team }: AskedList): AsyncGenerator<readonly ListedEstablishment[]> {
    for await (const found of register.each(place, question)) yield await withTeam(needs, team, found);
  };

  /** The file, or the sentence that says why it is not made. */
  const workbook = async (list: AskedList): Promise<Uint8Array<ArrayBuffer> | string> => {
    const { total } = await register.count(list.place, list.question);
    if (total > MOST_IN_WORKBOOK) return t("establishments.export.tooMany", { total, most: MOST_IN_WORKBOOK });
    const columns = exportColumns(list.team !== null);
    const rows: (readonly (string | number | null)[])[] = [];
    for await (const batch of batches(list)) for (const row of batch) rows.push(exportCells(t, row, columns));
    const table = { name: "establishments", header: columns.map(({ label }) => t(label)), rows };
    const titles = { establishments: t("establishments.export.sheet") };
    const made = await platform.printer.print({ kind: "xlsx", tables: [table], titles });
    return made.ok ? new Uint8Array(made.value) : t("establishments.export.busy");
  };

  const makers: Readonly<Record<Format, (list: AskedList) => Promise<Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | string>>> = {
    xlsx: workbook,
    csv: async (list) => streamed(csvOf(t, batches(list), list.team !== null)),
    geojson: async (list) => streamed(geoJsonOf(t, batches(list), list.team !== null)),
  };

  const file = (format: Format) => async (c: Context<Env>, next: () => Promise<void>) => {
    const opened = await open(c, 404);
    if (opened === null) return next();
    if (opened instanceof Response) return opened;
    const { territory, list } = opened;
    const made = await makers[format](list);
    if (typeof made === "string")
      return platform.pages.show(
        c,
        <RefusedListPage territory={territory} title={t("establishments.export.refused")} sentence={made} />,
        422,
      );
    return c.body(made, 200, {
      "content-type": TYPES[format],
      "content-disposition": `attachment; filename="etablissements-${territory.code}.${format}"`,
      "cache-control": "private, no-store",
    });
  };

  return new Hono<Env>()
    .get("/territories/:code/establishments.csv", file("csv"))
    .get("/territories/:code/establishments.geojson", file("geojson"))
    .get("/territories/:code/establishments.xlsx", file("xlsx"));
};
