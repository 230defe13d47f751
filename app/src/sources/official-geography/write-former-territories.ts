import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type EtalabPackage, readEtalabPackage } from "./etalab-package.ts";

/**
 * Writes `former-territories.ts` from past versions of the package, once a year: `node --conditions=source
 * app/src/sources/official-geography/write-former-territories.ts FOLDER`, where FOLDER/2019, FOLDER/2020… each hold the `data` of
 * the version of that year (0.7.0 for 2019, 0.8.0 for 2020, then one major version per year, 1 for 2021).
 */
const [, , folder = ""] = process.argv;
const FIRST_LIST = 2019;

const past = z.object({
  communes: z.array(z.object({ type: z.string(), code: z.string(), nom: z.string() })),
  epci: z.array(
    z.object({
      code: z.string(),
      nom: z.string(),
      type: z.string().transform((type) => (type === "MET69" ? "METRO" : type)),
      membres: z.array(z.object({ code: z.string() })),
    }),
  ),
});
const readList = (year: number) => {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, String(year), "data", `${name}.json`), "utf8"));
  return past.parse({ communes: read("communes"), epci: read("epci") });
};

const now: EtalabPackage = readEtalabPackage();
const lastList = 2020 + Number(now.version.split(".")[0]);
const communesNow = new Set(now.communes.flatMap(({ type, code }) => (type === "commune-actuelle" ? code : [])));
const epciNow = new Set(now.epci.map(({ code }) => code));
const epci = new Map<string, string>();
const communes = new Map<string, string>();
const quoted = (text: string): string => JSON.stringify(text.replace(/\s+/g, " ").trim());
for (let year = FIRST_LIST; year < lastList; year += 1) {
  const list = readList(year);
  for (const { code, nom, type, membres } of list.epci)
    if (!epciNow.has(code))
      epci.set(code, `["${code}", ${quoted(nom)}, "${type}", ${year}, "${membres.map((member) => member.code).join(" ")}"]`);
  for (const { type, code, nom } of list.communes)
    if (type === "commune-actuelle" && !communesNow.has(code)) communes.set(code, `["${code}", ${quoted(nom)}, ${year}]`);
}
const rows = (lines: ReadonlyMap<string, string>): string =>
  [...lines.keys()]
    .sort()
    .map((code) => `  ${lines.get(code)},\n`)
    .join("");

writeFileSync(
  new URL("./former-territories.ts", import.meta.url),
  `import type { EpciType } from "./compact-geography.ts";

/** Years of the official lists that were compared, each at its first of January. Written by \`write-former-territories.ts\`. */
export const COMPARED = { first: ${FIRST_LIST}, last: ${lastList} } as const;

/** EPCI of a past list that the last one no longer holds: the last list that did, and the communes it then had. */
export const formerEpci: readonly (readonly [siren: string, name: string, type: EpciType, lastYear: number, communes: string])[] = [
${rows(epci)}];

/** Communes of a past list that the last one no longer holds, and the last list that did. */
export const formerCommunes: readonly (readonly [code: string, name: string, lastYear: number])[] = [
${rows(communes)}];
`,
);
