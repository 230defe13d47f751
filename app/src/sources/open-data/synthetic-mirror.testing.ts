import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { isMissing, type Random, seededRandom } from "@levier/kernel";
import { zipSync } from "fflate";
import type { Geography } from "../official-geography/geography.ts";
import type { Territory } from "../official-geography/territory.ts";
import type { TerritoryCode } from "../official-geography/territory-code.ts";
import { syntheticRegister } from "./synthetic-register.testing.ts";
import { workbookOf } from "./synthetic-workbook.testing.ts";

/**
 * What a mirror is made of: every commune of these départements, the whole country where none is named; and so many years of what is
 * published each year or each quarter, a few times only where none are asked.
 */
export type MirrorOptions = {
  readonly geography: Geography;
  readonly departments?: readonly TerritoryCode[];
  readonly seed?: number;
  readonly years?: number;
};

/** One place of a made-up country: its inhabitants are real, and nothing else is. */
type Place = { readonly code: TerritoryCode; readonly bare: string; readonly kind: string; readonly people: number };

const A17 = ["AZ", "C1", "C2", "C3", "C4", "C5", "DE", "FZ", "GZ", "HZ", "IZ", "JZ", "KZ", "LZ", "MN", "OQ", "RU"];
const A10 = ["BE", "FZ", "GI", "JZ", "KZ", "LZ", "MN", "OQ", "RU"];
const SIZES = ["E0", "E1T4", "E5T9", "E10T19", "E20T49", "E50T99", "E100T249", "E250T499", "E_GE500"];
const APE = ["2511Z", "4711D", "5610A", "6201Z", "8810A"];

const KINDS: Readonly<Record<string, string>> = { com: "COM", epci: "EPCI", dep: "DEP", reg: "REG" };

const peopleOf = ({ population }: Territory): number => (isMissing(population) ? 0 : population.count.value);

const placeOf = (territory: Territory): Place => {
  const [prefix = "", bare = ""] = territory.code.split("-");
  return { code: territory.code, bare, kind: KINDS[prefix] ?? "", people: peopleOf(territory) };
};

const nation = (geography: Geography): Place => ({
  code: "set-nation",
  bare: "F",
  kind: "FRANCE",
  people: geography.list("reg").reduce((sum, region) => sum + peopleOf(region), 0),
});

type Country = {
  readonly communes: readonly Place[];
  readonly epci: readonly Place[];
  /** Départements, régions and the nation. */
  readonly larger: readonly Place[];
  readonly zoneOf: (commune: Place) => string;
  readonly random: Random;
  /** These years, or all of those asked up to the last of them. */
  readonly yearsOf: (few: readonly [string, ...string[]]) => readonly string[];
};

const countryOf = ({ geography, departments, seed = 1, years }: MirrorOptions): Country => {
  const isInside = (territory: Territory): boolean =>
    departments === undefined || territory.departments.some((department) => departments.includes(department));
  const inside = (prefix: "com" | "epci" | "dep" | "reg"): readonly Place[] => geography.list(prefix).filter(isInside).map(placeOf);
  return {
    communes: inside("com"),
    epci: inside("epci"),
    larger: [...inside("dep"), ...inside("reg"), nation(geography)],
    // A made-up zone each département, numbered after it; Corsica's letters are no digits.
    zoneOf: ({ bare }) => `${bare.slice(0, 2).replace("2A", "20").replace("2B", "20")}99`,
    random: seededRandom(seed),
    yearsOf: (few) => (years === undefined ? few : Array.from({ length: years }, (_, ago) => String(Number(few.at(-1)) - ago)).reverse()),
  };
};

/** Counts that add up to a whole, each at least zero. */
const shared = (whole: number, parts: readonly string[], random: Random): readonly (readonly [string, number])[] => {
  const weights = parts.map(() => 0.2 + random());
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let left = whole;
  return parts.map((part, at) => {
    const count = at === parts.length - 1 ? left : Math.min(left, Math.floor((whole * (weights[at] ?? 0)) / total));
    left -= count;
    return [part, count] as const;
  });
};

const csv = (delimiter: string, rows: readonly (readonly (string | number)[])[], quoted = false): string =>
  rows
    .map((row) => row.map((cell) => (quoted ? `"${cell}"` : String(cell))).join(delimiter))
    .join("\n")
    .concat("\n");

/** Secret: one activity of the first EPCI, alone beside its published total, which is what nobody must subtract. */
const flores = ({ communes, epci, larger, random }: Country): Uint8Array => {
  const head = [
    "GEO",
    "GEO_OBJECT",
    "ACTIVITY",
    "NUMBER_EMPL",
    "LEGAL_FORM_WITH_PUBLIC",
    "FLORES_MEASURE",
    "OBS_STATUS",
    "TIME_PERIOD",
    "OBS_VALUE",
  ];
  const rows = [...communes, ...epci, ...larger].flatMap(({ bare, kind, people }, at) => {
    const jobs = Math.floor(people * 0.4);
    const line = (activity: string, size: string, measure: string, count: number, isSecret = false) =>
      [bare, kind, activity, size, "1T9X7", measure, isSecret ? "K" : "A", 2024, isSecret ? "" : count] as const;
    const totals = [line("_T", "_T", "EMPL3112", jobs), line("_T", "_T", "UNIT_LOC", Math.ceil(jobs / 12))];
    if (kind === "COM") return totals;
    return [
      ...totals,
      ...shared(jobs, A17, random).map(([activity, count]) =>
        line(activity, "_T", "EMPL3112", count, activity === "C1" && at === communes.length),
      ),
      ...shared(jobs, SIZES, random).flatMap(([size, count], rank) => [
        line("_T", size, "EMPL3112", count),
        line("_T", size, "UNIT_LOC", Math.ceil(count / 2 ** rank)),
      ]),
    ];
  });
  return zipSync({
    "DS_FLORES_A17_2024_metadata.csv": Buffer.from("COD_VAR;LIB_VAR\n".repeat(9)),
    "DS_FLORES_A17_2024_data.csv": Buffer.from(csv(";", [head, ...rows], true)),
  });
};

/** Opens with the mark of order, tells communes alone and the nation, and has lost the zeros of the first département. */
const creations = ({ communes, larger, random, yearsOf }: Country): string => {
  const rows = [...communes, ...larger].flatMap(({ bare, kind, people }) =>
    yearsOf(["2019", "2023", "2024"]).flatMap((year) => {
      const count = Math.floor(people * (0.012 + 0.006 * random()));
      const code = kind === "COM" ? bare.replace(/^0/, "") : bare;
      const parts = kind === "COM" && year === "2024" ? shared(count, A10, random) : [];
      return [
        ["_T", code, kind, "_T", "UNIT_LOC_BURE", year, count],
        ...parts.map(([activity, part]) => [activity, code, kind, "_T", "UNIT_LOC_BURE", year, part]),
      ];
    }),
  );
  return `\uFEFF${csv(";", [["ACTIVITY", "GEO", "GEO_OBJECT", "LEGAL_FORM", "SIDE_MEASURE", "TIME_PERIOD", "OBS_VALUE"], ...rows])}`;
};

const stocks = ({ communes, yearsOf }: Country): string =>
  csv(";", [
    ["GEO", "GEO_OBJECT", "ACTIVITY", "OBS_STATUS", "TIME_PERIOD", "OBS_VALUE"],
    ...communes.flatMap(({ bare, kind, people }) =>
      yearsOf(["2023"]).map((year) => [bare, kind, "_T", "A", year, Math.ceil((people * Number(year)) / 2023 / 9)]),
    ),
  ]);

const censusJobs = ({ communes, larger, random }: Country): string =>
  csv(
    ";",
    [
      ["GEO", "GEO_OBJECT", "EMPFORM", "SEX", "WKTIME", "AGE", "RP_MEASURE", "OBS_STATUS", "TIME_PERIOD", "OBS_VALUE"],
      ...[...communes, ...larger].map(({ bare, kind, people }) => [
        bare,
        kind,
        "_T",
        "_T",
        "_T",
        "_T",
        "EMPLT",
        "A",
        2022,
        (people * (0.3 + 0.2 * random())).toFixed(4),
      ]),
    ],
    true,
  );

const censusActive = ({ communes, larger, random }: Country): string =>
  csv(
    ";",
    [
      ["GEO", "GEO_OBJECT", "SEX", "EMPSTA_ENQ", "AGE", "EDUC", "RP_MEASURE", "FREQ", "OBS_STATUS", "TIME_PERIOD", "OBS_VALUE"],
      ...[...communes, ...larger].flatMap(({ bare, kind, people }) => {
        const [active, unemployed] = [people * 0.45, people * (0.03 + 0.03 * random())];
        const cells = [
          ["1T2", "Y15T64", active],
          ["2", "Y15T64", unemployed],
          ["1", "Y15T64", active - unemployed],
          ["1", "Y_GE15", active * 0.95],
        ] as const;
        return cells.map(([situation, age, count]) => [bare, kind, "_T", situation, age, "_T", "POP", "A", "A", 2022, count.toFixed(3)]);
      }),
    ],
    true,
  );

/** The last quarter before these years, and theirs. */
const quartersOf = ({ yearsOf }: Country): readonly string[] => {
  const years = yearsOf(["2024"]);
  return [`${Number(years[0]) - 1}-T4`, ...years.flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year}-T${quarter}`))];
};

const zonesOf = ({ communes, zoneOf }: Country): readonly string[] => [...new Set(communes.map(zoneOf))].sort();

/** A workbook whose table stands under a title, with a note under it; zones have lost their zeros, and a quarter is not told. */
const unemploymentZones = (country: Country): Uint8Array => {
  const [first = "", ...others] = quartersOf(country);
  return workbookOf("txcho_ze", [
    ["Taux de chômage localisés inventés, par zone d'emploi"],
    [],
    ["ZE2020", "LIBZE2020", "REG", "LIBREG", first, ...others],
    ...zonesOf(country).map((zone) => [
      Number(zone),
      "Zone inventée",
      "00",
      "Région inventée",
      "nd",
      ...others.map(() => 5 + Math.round(country.random() * 50) / 10),
    ]),
    ["Source : données inventées"],
  ]);
};

const unemploymentDepartments = (country: Country): string => {
  const { larger, random } = country;
  const series = larger.map(({ bare, kind }) => {
    const area = kind === "FRANCE" ? "FR-D976" : `${kind.slice(0, 1)}${bare}`;
    const observations = quartersOf(country).map(
      (quarter) => `<Obs TIME_PERIOD="${quarter.replace("T", "Q")}" OBS_VALUE="${(6 + 3 * random()).toFixed(1)}" OBS_STATUS="A"/>`,
    );
    return `<Series FREQ="T" INDICATEUR="TAUX_CHOMAGE_LOCALISE" CORRECTION="CVS" REF_AREA="${area}">${observations.join("")}</Series>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<message:StructureSpecificData><message:DataSet>${series.join("\n")}</message:DataSet></message:StructureSpecificData>\n`;
};

const urssafZones = (country: Country): string =>
  csv(";", [
    [
      "zone_d_emploi",
      "annee",
      "trimestre",
      "code_zone_d_emploi",
      "effectifs_salaries_brut",
      "effectifs_salaries_cvs",
      "masse_salariale_cvs",
    ],
    ...zonesOf(country).flatMap((zone) =>
      quartersOf(country).map((quarter) => [
        "Zone inventée",
        quarter.slice(0, 4),
        quarter.slice(-1),
        Number(zone),
        0,
        1000 + Math.floor(country.random() * 9000),
        9e7,
      ]),
    ),
  ]);

const urssafCommunes = ({ communes, random }: Country): string =>
  csv(",", [
    [
      "code_commune",
      "code_ape",
      "nombre_d_etablissements_2019",
      "effectifs_salaries_2019",
      "nombre_d_etablissements_2024",
      "effectifs_salaries_2024",
    ],
    ...communes.flatMap(({ bare }) =>
      APE.filter(() => random() < 0.3).map((ape) => [bare, ape, 1, random() < 0.2 ? "s" : 4, 2, random() < 0.2 ? "s" : 9]),
    ),
  ]);

/** One EPCI more, which went into another since: its figures are followed. */
const urssafEpci = ({ epci, yearsOf }: Country): string =>
  csv(";", [
    ["region", "epci", "annee", "code_region", "code_epci", "nombre_d_etablissements", "effectifs_salaries_moyens", "masse_salariale"],
    ...yearsOf(["2019", "2024"]).flatMap((year) =>
      [...epci, { bare: "200012060", people: 9000 }].map(({ bare, people }) => [
        "",
        "",
        year,
        "",
        bare,
        Math.ceil(people / 30),
        `${Math.ceil(people / 4).toLocaleString("fr-FR")},5`,
        people * 9000,
      ]),
    ),
  ]);

const jobSeekers = ({ epci, yearsOf }: Country): string =>
  csv(",", [
    ["code_epci", "lib_epci", "annee", "defm_a_dec", "defm_b_dec", "defm_c_dec"],
    ...yearsOf(["2018", "2019"]).flatMap((year) =>
      epci.map(({ bare, people }, at) => [
        bare,
        "",
        year,
        Math.ceil(people / 20),
        Math.ceil(people / 60),
        at === 0 ? "s" : Math.ceil(people / 40),
      ]),
    ),
  ]);

const product = ({ yearsOf }: Country): string =>
  csv(",", [
    ["region", "time", "values"],
    ...yearsOf(["2005", "2015"]).flatMap((year) => [
      ["Grand Est", year, Number(year) * 70],
      ["France entière", year, Number(year) * 1000],
    ]),
  ]);

const mergers = (): string =>
  csv(",", [
    ["MOD", "DATE_EFF", "TYPECOM_AV", "COM_AV", "TYPECOM_AP", "COM_AP"],
    ["31", "1972-01-01", "COM", "99001", "COM", "67482"],
  ]);

const eurostat = (): string =>
  csv(",", [
    ["DATAFLOW", "LAST UPDATE", "freq", "unit", "geo", "TIME_PERIOD", "OBS_VALUE", "OBS_FLAG"],
    ...["FR", "FRF11", "FRF24", "DE134"].flatMap((geo, at) => [
      ["SYNTHETIC", "", "A", "EUR_HAB", geo, 2023, 30000 + 100 * at, at === 1 ? "p" : ""],
      ["SYNTHETIC", "", "A", "MIO_EUR", geo, 2023, (30000 + 100 * at) * (2 + at) * 0.1, ""],
    ]),
  ]);

const europeans = (): string =>
  csv(",", [
    ["DATAFLOW", "LAST UPDATE", "freq", "unit", "sex", "age", "geo", "TIME_PERIOD", "OBS_VALUE", "OBS_FLAG"],
    ...["FR", "FRF11", "FRF24", "DE134"].map((geo, at) => ["SYNTHETIC", "", "A", "NR", "T", "TOTAL", geo, 2024, 100000 * (2 + at), ""]),
  ]);

const regionsOfEurope = (): string =>
  csv(",", [
    ["CNTR_CODE", "NUTS_ID", "NAME_LATN", "NUTS_NAME"],
    ["DE", "DE134", "Arrondissement inventé", "Arrondissement inventé"],
  ]);

const zones = ({ communes, zoneOf }: Country): string =>
  csv(",", [
    ["CODGEO", "LIBGEO", "ZE2020", "LIBZE2020"],
    ...communes.map((commune) => [commune.bare, "", Number(zoneOf(commune)), "Zone inventée"]),
  ]);

/**
 * Writes a whole mirror of made-up figures at `folder`, the same for the same seed: one file a source, named `synthetic-*`, with the
 * defects of the real ones. Only the codes and the inhabitants are real.
 */
export const writeSyntheticMirror = (folder: string, options: MirrorOptions): void => {
  const country = countryOf(options);
  const files: Readonly<Record<string, string | Uint8Array>> = {
    "synthetic-flores-a17.zip": flores(country),
    "synthetic-establishment-creations.csv": creations(country),
    "synthetic-establishment-stocks.csv": stocks(country),
    "synthetic-census-jobs.csv": censusJobs(country),
    "synthetic-census-active-population.csv": censusActive(country),
    "synthetic-unemployment-zones.xlsx": unemploymentZones(country),
    "synthetic-unemployment-departments.xml": unemploymentDepartments(country),
    "synthetic-urssaf-zones.csv": Buffer.from(urssafZones(country), "latin1"),
    "synthetic-urssaf-communes.csv": urssafCommunes(country),
    "synthetic-urssaf-epci.csv": urssafEpci(country),
    "synthetic-job-seekers-epci.csv": jobSeekers(country),
    "synthetic-regional-product.csv": product(country),
    "synthetic-commune-mergers.csv": mergers(),
    "synthetic-eurostat-product.csv": eurostat(),
    "synthetic-eurostat-population.csv": europeans(),
    "synthetic-nuts-regions-2024.csv": regionsOfEurope(),
    "synthetic-employment-zones-2026.csv": zones(country),
    "synthetic-sirene-establishments.csv": syntheticRegister(country.communes, country.random),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
};
