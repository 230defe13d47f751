import { describe, expect, it } from "vitest";
import { translator } from "../../../messages/index.ts";
import { linkedContract, target } from "../pact.schema.ts";
import { countsOf } from "../pact-counts.ts";
import { smallPact } from "../pacts.testing.ts";
import { contractWords } from "./lines.tsx";
import { amountWords, gapWords, partyWords, signatureWords, summaryWords, targetWords } from "./words.ts";

const t = translator("fr");
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const cited = { citations: [{ source: "s1" }] };

describe("targets in words", () => {
  it.each([
    [{ value: 300, unit: "haltes", shape: "stock-by-date", deadline: "2031" }, "300 haltes d’ici 2031"],
    [{ value: 40000, unit: "élèves", shape: "flow-per-period", frequency: "par an" }, "40 000 élèves par an"],
    [{ value: 0.5, unit: "× âge des bus", shape: "ratio-to-baseline" }, "âge des bus : à diviser par deux"],
    [
      { value: 0.333, unit: "fois l’eau puisée", shape: "ratio-to-baseline", deadline: "2030" },
      "l’eau puisée : à diviser par trois d’ici 2030",
    ],
    [{ value: 0.7, unit: "× gaz", shape: "ratio-to-baseline" }, "gaz : à réduire de 30 %"],
    [{ value: 1.5, unit: "× surface", shape: "ratio-to-baseline" }, "surface : à multiplier par 1,5"],
    [{ value: 20, unit: "%", direction: "down", shape: "ratio-to-baseline" }, "à réduire de 20 %"],
    [{ value: 0, unit: "point", shape: "gap-to-benchmark", deadline: "2030-06" }, "écart ramené à 0 point d’ici juin 2030"],
    [{ value: 12, unit: "ateliers" }, "12 ateliers"],
  ])("%j", (input, words) => expect(plain(targetWords(t, target.parse(input)))).toBe(words));
});

describe("sentences", () => {
  const action = (stage: "idea" | "engaged") => ({ label: "x", stage, ...cited });

  it("sum a pact up without hiding what it lacks", () => {
    expect(plain(summaryWords(t, countsOf(smallPact())))).toBe("Aucune action annoncée ; signataires non nommés.");
    const some = smallPact({
      axes: [{ label: "Eau", ...cited }],
      actions: [action("idea"), action("engaged")],
      commitments: [{ what: "x", ...cited }],
      signatories: [{ organisation: "Région", ...cited }],
    });
    expect(plain(summaryWords(t, countsOf(some)))).toBe(
      "2 actions annoncées dans 1 axe, 1 au financement bouclé ; 1 engagement ; 1 signataire.",
    );
    const since = { ...countsOf(some), added: 2 };
    expect(plain(summaryWords(t, since))).toContain("2 actions annoncées dans 1 axe, 2 ajoutées depuis, 1 au financement bouclé ;");
  });

  it("tell a gap of all from a gap of some", () => {
    expect(gapWords(t, { code: "owner", count: 3, total: 3 })).toBe("Qui pilote chaque action.");
    expect(plain(gapWords(t, { code: "owner", count: 1, total: 3 }))).toBe("Qui pilote 1 action sur 3.");
  });

  it("keep « environ », and say when and where it was signed as far as it is known", () => {
    expect(plain(amountWords(t, 1_200_000, true))).toBe("environ 1 200 000 €");
    const [signedOn, place] = [
      { value: "2024-03-12", ...cited },
      { value: "Orval", ...cited },
    ];
    const words = (changes: Parameters<typeof smallPact>[0]) => plain(signatureWords(t, smallPact(changes)));
    expect([words({ signedOn, place }), words({ signedOn }), words({ place }), words({})]).toEqual([
      "signé le 12 mars 2024 (Orval)",
      "signé le 12 mars 2024",
      "signé (Orval), à une date non annoncée",
      "date de signature non annoncée",
    ]);
  });

  it("tell the type of a linked contract in words, unless its name does", () => {
    const contract = { name: "Contrat du site", type: "CRSD", relation: "signé avant", ...cited };
    const words = (changes: object) => contractWords(t, linkedContract.parse({ ...contract, ...changes }));
    expect(words({})).toBe("Contrat du site (Contrat de redynamisation de site de défense), signé avant");
    expect(words({ name: "CRSD du site", relation: null })).toBe("CRSD du site");
    expect(words({ type: "charte", relation: null })).toBe("Contrat du site (charte)");
  });

  it("name the person first, or the organisation when no one is named", () => {
    const party = { name: null, role: "associée", organisation: "Chambre", citations: [] };
    expect(partyWords(party)).toBe("Chambre, associée");
    expect(partyWords({ ...party, name: "Camille Exemple" })).toBe("Camille Exemple, associée, Chambre");
  });
});
