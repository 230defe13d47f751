import { spawnSync } from "node:child_process";
import { createReadStream, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Analytics, sqlText } from "../../../app/src/platform/analytics.ts";
import type { BenchResult } from "../result.ts";
import { parquetRows, quotients } from "./scans.ts";

/** What both peers do: count the establishments at work by EPCI and activity, then each share over that of all. */
const PANDAS = `
import sys, time, pandas
begun = time.time()
rows = pandas.read_csv(sys.argv[1], dtype=str)
places = pandas.read_csv(sys.argv[2], dtype=str)
rows = rows[rows.state == "A"].merge(places, on="commune")
cells = rows.groupby(["epci", "activity"]).size().reset_index(name="n")
held, there = cells.groupby("epci").n.transform("sum"), cells.groupby("activity").n.transform("sum")
cells["quotient"] = cells.n * cells.n.sum() / held / there
print(time.time() - begun, len(cells))
`;

const streamed = async (text: string, places: ReadonlyMap<string, string>): Promise<number> => {
  const cells = new Map<string, number>();
  const [held, there] = [new Map<string, number>(), new Map<string, number>()];
  const add = (to: Map<string, number>, key: string, count = 1) => to.set(key, (to.get(key) ?? 0) + count);
  for await (const line of createInterface({ input: createReadStream(text) })) {
    const [commune = "", activity = "", state] = line.split(",");
    const epci = state === "A" ? places.get(commune) : undefined;
    if (epci !== undefined) add(cells, `${epci} ${activity}`);
  }
  let total = 0;
  for (const [key, count] of cells) {
    const [epci = "", activity = ""] = key.split(" ");
    add(held, epci, count);
    add(there, activity, count);
    total += count;
  }
  const all = [...cells].map(([key, count]) => {
    const [epci = "", activity = ""] = key.split(" ");
    return (count * total) / (held.get(epci) ?? 0) / (there.get(activity) ?? 0);
  });
  return all.length;
};

const timed = async (run: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await run();
  return performance.now() - begun;
};

const beside = (id: string, value: number, peer: number): BenchResult => ({
  id,
  value: Math.round(value),
  unit: "ms",
  floor: Math.round(peer),
  ratio: Number((value / peer).toPrecision(3)),
  target: "faster than the peer",
  met: value < peer,
});

/** Quotients from Parquet, and from the same rows as text, beside a stream of Node and pandas that read that text. */
export const peers = async (analytics: Analytics, raw: string, folder: string): Promise<readonly BenchResult[]> => {
  const [text, listed] = [join(folder, "rows.csv"), join(folder, "places.csv")];
  await analytics.run(
    `COPY (SELECT "codeCommuneEtablissement" AS commune, "activitePrincipaleEtablissement" AS activity, "etatAdministratifEtablissement" AS state FROM ${parquetRows(raw)}) TO ${sqlText(text)} (FORMAT csv)`,
  );
  await analytics.run(`COPY (SELECT commune, epci FROM places) TO ${sqlText(listed)} (FORMAT csv)`);
  const rows = await analytics.rows("SELECT commune, epci FROM places");
  const places = new Map(rows.map(({ commune, epci }) => [String(commune), String(epci)]));
  const asText = `(SELECT commune AS "codeCommuneEtablissement", activity AS "activitePrincipaleEtablissement", state AS "etatAdministratifEtablissement" FROM read_csv(${sqlText(text)}, all_varchar = true))`;
  const ours = (from: string) =>
    timed(async () => {
      for (const statement of quotients.answer(from)) await analytics.run(statement);
    });
  const [fromParquet, fromText, byStream] = [await ours(parquetRows(raw)), await ours(asText), await timed(() => streamed(text, places))];
  const python = spawnSync("/usr/bin/python3", ["-c", PANDAS, text, listed], { encoding: "utf8" });
  const byPandas = python.status === 0 ? 1000 * Number(python.stdout.split(" ")[0]) : null;
  if (byPandas === null) process.stderr.write("pandas is absent: apt-get install python3-pandas\n");
  rmSync(text);
  return [
    beside("quotients, against a stream of Node over text", fromParquet, byStream),
    beside("quotients from the same text, against a stream of Node", fromText, byStream),
    ...(byPandas === null
      ? []
      : [
          beside("quotients, against pandas over text", fromParquet, byPandas),
          beside("quotients from the same text, against pandas", fromText, byPandas),
        ]),
  ];
};
