import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { pactContent } from "../app/src/modules/pacts/pact.schema.ts";
import { checkPerimeter } from "../app/src/modules/territories/perimeter.ts";
import { perimeterKinds } from "../app/src/modules/territories/perimeter-kinds.ts";
import { loadGeography } from "../app/src/sources/official-geography/load-geography.ts";
import { isTerritoryCode } from "../app/src/sources/official-geography/territory-code.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const read = (path: string): string => readFileSync(join(here, path), "utf8");
const readJson = (path: string): unknown => JSON.parse(read(path));

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
const recordOf = (value: unknown): Record<string, unknown> => {
  if (!isRecord(value)) throw new Error(`expected an object, found ${JSON.stringify(value)}`);
  return value;
};
const recordsOf = (value: unknown): Record<string, unknown>[] => {
  if (!Array.isArray(value)) throw new Error(`expected a list, found ${JSON.stringify(value)}`);
  return value.map(recordOf);
};
const stringsOf = (value: unknown): string[] => {
  if (!Array.isArray(value) || !value.every((item) => typeof item === "string"))
    throw new Error(`expected texts, found ${JSON.stringify(value)}`);
  return value;
};

/** Every object of a tree, with the way to it. */
const objectsIn = (value: unknown, path = ""): [string, Record<string, unknown>][] => {
  if (Array.isArray(value)) return value.flatMap((item, position) => objectsIn(item, `${path}[${position}]`));
  if (!isRecord(value)) return [];
  return [[path, value], ...Object.entries(value).flatMap(([key, item]) => objectsIn(item, path === "" ? key : `${path}.${key}`))];
};

/** Every text of a tree but addresses, whose words are those of the page they name. */
const textsIn = (value: unknown): string[] =>
  objectsIn(value).flatMap(([, object]) =>
    Object.entries(object).flatMap(([key, item]) => (key === "url" ? [] : [item].flat().filter((text) => typeof text === "string"))),
  );

const wordsOf = (text: string): string[] =>
  text
    .normalize("NFC")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
const runsOf = (words: readonly string[], length: number): string[] =>
  words.slice(0, Math.max(0, words.length - length + 1)).map((_, start) => words.slice(start, start + length).join(" "));

const COPIED = 8;

/** Runs of eight words that stand in both, the sign of a copied sentence: give the original once, then each text. */
const copiedFrom = (original: string): ((text: string) => string[]) => {
  const known = new Set(runsOf(wordsOf(original), COPIED));
  return (text) => runsOf(wordsOf(text), COPIED).filter((run) => known.has(run));
};

const geography = loadGeography(join(here, ".."));
const directory = recordOf(readJson("organisations.json"));
const spaces = recordsOf(directory["spaces"]);
const organisations = recordsOf(directory["organisations"]);
const perimeters = recordsOf(directory["perimeters"]);
const people = recordsOf(directory["people"]);
const perimeterCodes = new Set<unknown>(perimeters.map((perimeter) => `set-${String(perimeter["slug"])}`));
const spaceSlugs = new Set(spaces.map((space) => space["slug"]));

/** Null when a code names a place of the official geography or a perimeter of the demonstration, else the code. */
const unknownCode = (code: unknown): unknown => {
  if (perimeterCodes.has(code)) return null;
  return typeof code === "string" && isTerritoryCode(code) && geography.find(code)?.code === code ? null : code;
};

const files = readdirSync(join(here, "pacts")).filter((name) => name.endsWith(".json"));

test("the demonstration holds the six founding pacts", () => {
  expect(files.map((name) => name.replace(/\.json$/, "")).sort()).toEqual([
    "business-act-grand-est-acte-2",
    "pacte-emploi-innovation-amiens",
    "poce-chalons-en-champagne",
    "poce-chaumont-meuse-rognon",
    "poce-eurometropole-de-strasbourg",
    "poce-pays-de-langres",
  ]);
});

describe.each(files)("%s", (name) => {
  const { slug, space, organisation, ...content } = recordOf(readJson(`pacts/${name}`));
  const pact = pactContent.parse(content);
  const sourceIds = new Set(pact.sources.map(({ id }) => id));

  test("is named by its slug and stands in a space of the demonstration", () => {
    expect(`${String(slug)}.json`).toBe(name);
    expect(spaceSlugs).toContain(space);
    expect(organisations.filter(({ id, space: theirs }) => id === organisation && theirs === space)).toHaveLength(1);
  });

  test("cites a listed source for every value, and lists no source it does not cite", () => {
    const cited = objectsIn(pact).flatMap(([, { citations }]) =>
      citations === undefined ? [] : recordsOf(citations).map((item) => item["source"]),
    );
    expect(new Set(cited)).toEqual(sourceIds);
    expect(sourceIds.size).toBe(pact.sources.length);
  });

  test("gives each territory a code that exists and a kind that is its own", () => {
    expect(pact.territories.map(({ code }) => unknownCode(code)).filter((code) => code !== null)).toEqual([]);
    for (const { code, kind } of pact.territories) {
      const known = code !== null && isTerritoryCode(code) ? geography.find(code) : null;
      if (known !== null) expect(kind).toBe(known.kind);
    }
  });

  test("names nobody who did not sign, and gives no one's own phone or mailbox", () => {
    expect([...pact.attendees, ...pact.partners].filter((party) => party.name !== null)).toEqual([]);
    expect(pact.contacts.filter((contact) => contact.name !== null || contact.phones.length > 0)).toEqual([]);
    expect(pact.contacts.flatMap((contact) => contact.emails).filter((email) => !email.startsWith("presse@"))).toEqual([]);
  });
});

test("the pacts show the target shapes, and two sources that disagree", () => {
  const pacts = files.map((name) => {
    const { slug: _slug, space: _space, organisation: _organisation, ...content } = recordOf(readJson(`pacts/${name}`));
    return pactContent.parse(content);
  });
  const shapes = new Set(pacts.flatMap(({ actions }) => actions.flatMap(({ target }) => target?.shape ?? [])));
  expect(shapes).toEqual(new Set(["stock-by-date", "flow-per-period", "ratio-to-baseline"]));
  const baselines = pacts.flatMap(({ indicators }) =>
    indicators.filter(({ label, kind }) => label === "Taux de chômage" && kind === "baseline"),
  );
  expect(baselines.map(({ value }) => value)).toEqual([13, 12.5]);
  const gap = pacts.flatMap(({ indicators }) => indicators.filter(({ label }) => label.startsWith("Écart du taux de chômage")));
  expect(gap.map(({ kind, value, deadline }) => [kind, value, deadline])).toEqual([
    ["baseline", 2, null],
    ["target", 0, "2020"],
  ]);
});

describe("organisations.json", () => {
  const luhn = (digits: string): boolean =>
    [...digits].reverse().reduce((sum, digit, position) => {
      const twice = Number(digit) * (position % 2 === 1 ? 2 : 1);
      return sum + (twice > 9 ? twice - 9 : twice);
    }, 0) %
      10 ===
    0;

  test("gives organisations codes that exist and SIREN numbers that hold", () => {
    expect([...spaces, ...organisations].map((item) => unknownCode(item["territory"])).filter((code) => code !== null)).toEqual([]);
    for (const { siren, sirenSource, territory } of organisations) {
      expect(typeof siren).toBe(typeof sirenSource);
      if (typeof siren !== "string") continue;
      expect(siren).toMatch(/^\d{9}$/);
      expect(luhn(siren), siren).toBe(true);
      if (typeof territory === "string" && territory.startsWith("epci-")) expect(territory).toBe(`epci-${siren}`);
    }
  });

  test("makes each perimeter of official members, with the document that says so", () => {
    for (const { name, slug, kind, members, source } of perimeters) {
      const known = perimeterKinds.find((one) => one === kind);
      if (known === undefined) throw new Error(`${String(kind)} is not a kind of perimeter`);
      const { title, url, note } = recordOf(source);
      const input = { name: String(name), slug: String(slug), kind: known, members: stringsOf(members) };
      const checked = checkPerimeter({ ...input, source: { title: String(title), url: String(url), note: String(note) } }, geography);
      expect(checked).toMatchObject({ ok: true, value: input });
      expect(String(note).length).toBeGreaterThan(50);
    }
  });

  test("has one invented person per role in each space, at a reserved address", () => {
    const spaceOf = new Map(organisations.map(({ id, space }) => [id, space]));
    const roles = ["administrator", "contributor", "pilot", "reader"];
    for (const space of spaceSlugs) {
      const members = people.filter(({ organisation }) => spaceOf.get(organisation) === space);
      expect(members.map(({ role }) => role).sort()).toEqual(roles);
    }
    expect(people.filter(({ organisation }) => !spaceOf.has(organisation))).toEqual([]);
    for (const { name, email } of people) {
      expect(name).toMatch(/de démonstration/);
      expect(email).toMatch(/@example\.org$/);
    }
  });
});

test("the invented communiqué says so first, and gives a number and an address that nobody has", () => {
  const text = read("communique-invente.txt");
  expect(text.split("\n")[0]).toMatch(/inventé/);
  expect(text.match(/\b0\d(?:\s\d\d){4}\b/gu)?.filter((phone) => !/^01\s99\s00\s/u.test(phone))).toEqual([]);
  expect(text.match(/\S+@\S+/g)).toEqual(["presse@example.org"]);
});

describe("own words", () => {
  test("eight words in a row are found whatever stands between them", () => {
    const copied = copiedFrom("Le comité **se réunira**, deux fois l’an, dans la salle du conseil.");
    expect(copied("un comité se réunira deux fois l'an dans la grande salle")).toEqual([
      "comité se réunira deux fois l an dans",
      "se réunira deux fois l an dans la",
    ]);
    expect(copied("le comité se réunira deux fois dans la salle du conseil")).toEqual([]);
  });

  const corpus = join(here, "../../shared/corpus/seeds");
  if (existsSync(corpus)) {
    test("no sample copies a sentence of the texts it takes its facts from", () => {
      const originals = readdirSync(corpus).filter((name) => name.endsWith(".txt"));
      expect(originals.length).toBeGreaterThan(0);
      const samples = [...files.map((name) => `pacts/${name}`), "organisations.json"].flatMap((name) =>
        textsIn(readJson(name)).map((text) => ({ name, text })),
      );
      samples.push(...["communique-invente.txt", "README.md"].map((name) => ({ name, text: read(name) })));
      const copies = originals.flatMap((original) => {
        const copied = copiedFrom(readFileSync(join(corpus, original), "utf8"));
        return samples.flatMap(({ name, text }) => copied(text).map((run) => `${name} ← ${original}: ${run}`));
      });
      expect(copies).toEqual([]);
    });
  } else {
    process.stdout.write("samples: ../shared/corpus/seeds is not here, so the samples were not compared with the founding texts\n");
  }
});
