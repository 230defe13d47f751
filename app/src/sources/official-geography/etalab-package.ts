import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { z } from "zod";

const area = z.object({ code: z.string(), nom: z.string() });

/** `com`: the overseas collectivities, which the list gives as région and as département and which are neither. */
const zoned = area.extend({ zone: z.enum(["metro", "drom", "com"]) });

const commune = area.extend({
  type: z.enum(["commune-actuelle", "commune-deleguee", "commune-associee", "arrondissement-municipal"]),
  departement: z.string(),
  /** Code of the present commune: of a former one, `chefLieu`; of a municipal arrondissement, `commune`. */
  chefLieu: z.string().optional(),
  commune: z.string().optional(),
  anciensCodes: z.array(z.string()).optional(),
  population: z.number().optional(),
});

const epci = area.extend({
  type: z.enum(["CC", "CA", "CU", "METRO", "MET69"]),
  populationMunicipale: z.number(),
  membres: z.array(z.object({ code: z.string() })),
});

/** The files of @etalab/decoupage-administratif that are read, as they stand. */
export type EtalabPackage = {
  readonly version: string;
  readonly communes: readonly z.infer<typeof commune>[];
  readonly epci: readonly z.infer<typeof epci>[];
  readonly departments: readonly (z.infer<typeof zoned> & { readonly region: string })[];
  readonly regions: readonly z.infer<typeof zoned>[];
};

const require = createRequire(import.meta.url);
const folder = dirname(require.resolve("@etalab/decoupage-administratif/package.json"));
const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), "utf8"));

/** The version of the package that is installed: a prepared file made of another one is stale. */
export const installedEdition = (): string => z.object({ version: z.string() }).parse(read("package.json")).version;

/** Reads the whole package (13 MB of JSON). A file that has not the expected shape throws: the version is pinned. */
export const readEtalabPackage = (): EtalabPackage => ({
  version: installedEdition(),
  communes: z.array(commune).parse(read("data/communes.json")),
  epci: z.array(epci).parse(read("data/epci.json")),
  departments: z.array(zoned.extend({ region: z.string() })).parse(read("data/departements.json")),
  regions: z.array(zoned).parse(read("data/regions.json")),
});
