import { seededRandom } from "@levier/kernel";
import type { Pledge } from "../commitments/pledge.ts";
import { aidForms, financerTypes } from "../financing/financing-plan.ts";
import { currentAct, type PactLife, unborn } from "../life/pact-life.ts";
import { largePact } from "../pacts.testing.ts";
import type { PactBonds } from "../parties/pact-bonds.ts";
import { type ActionSheet, noFields } from "../sheets/action-sheet.ts";
import type { PactFile } from "./pact-file.ts";

const uuid = (kind: number, n: number): string => `00000000-0000-4000-8000-${String(kind)}${String(n).padStart(11, "0")}`;
export const actionId = (n: number): string => uuid(1, n);

/** Sheets for the actions of `largePact`: lines, years and milestones as full as real ones, the same at each call. */
export const manySheets = (count: number, seed = 1): ActionSheet[] => {
  const random = seededRandom(seed);
  const content = largePact(count, seed);
  const day = (year: number) => `${year}-${String(1 + Math.floor(random() * 12)).padStart(2, "0")}-15`;
  return content.actions.map(({ label, axis, stage, owner }, n): ActionSheet => {
    const lines = Array.from({ length: 1 + Math.floor(random() * 4) }, (_, index) => ({
      id: uuid(2, n * 10 + index),
      memberId: null,
      financer: `Financeur ${index + 1}`,
      type: financerTypes[Math.floor(random() * (financerTypes.length - 1))] ?? "region",
      form: aidForms[Math.floor(random() * aidForms.length)] ?? "grant",
      maximumRate: random() < 0.3 ? 0.5 : null,
      ceiling: null,
      scheme: null,
      saidIn: null,
      saidOn: null,
      toldShare: null,
      countedIn: random() < 0.05 ? "CRSD d’Orval" : null,
      years: [2025, 2026, 2027].map((year) => {
        const planned = Math.round(random() * 5e7) / 100;
        return { year, planned, committed: year < 2027 ? planned : 0, paid: year < 2026 ? planned : 0 };
      }),
    }));
    return {
      action: { id: actionId(n), label, axis: axis === null ? null : (content.axes[axis]?.label ?? null), position: n },
      revision: 1 + (n % 3),
      stage,
      stageReason: stage === "abandoned" ? "Terrain retiré par son propriétaire" : null,
      fields: {
        ...noFields,
        owner,
        lead: "Direction du développement",
        description: n % 7 === 0 ? null : "Une description.\nSur deux lignes, avec « des guillemets » et un œil.",
        priority: random() < 0.5 ? "high" : null,
        startsOn: day(2025),
        endsOn: day(2026),
        votedStartsOn: "2025-01-01",
        votedEndsOn: "2026-06-30",
        blockedBecause: n % 11 === 0 ? "Recours contre le permis." : null,
        unblockedWhen: n % 11 === 0 ? "Le tribunal a jugé." : null,
        totalCost: Math.round(random() * 1e8) / 100,
        publicCeiling: 0.8,
      },
      lines,
      milestones: [0, 1].map((index) => ({
        id: uuid(3, n * 10 + index),
        label: index === 0 ? "Permis" : "Travaux",
        votedOn: day(2026),
        expectedOn: index === 0 ? null : day(2026),
        doneOn: index === 0 && random() < 0.3 ? "2025-12-20" : null,
        days: index * 90,
        after: index === 0 ? [] : [uuid(3, n * 10)],
      })),
    };
  });
};

export const partyIds = { region: uuid(6, 1), valley: uuid(6, 2) };

const life: PactLife = {
  ...unborn,
  state: "running",
  parties: [
    { id: partyIds.region, name: "Région imaginaire", deliberates: true, leftOn: null },
    { id: partyIds.valley, name: "Communauté du Val", deliberates: true, leftOn: null },
  ],
  acts: [
    {
      ...currentAct(unborn),
      deliberations: new Map([[partyIds.region, { body: "Conseil régional", on: "2025-01-10", number: "25-01", approves: true }]]),
    },
  ],
  events: [{ kind: "begin", on: "2025-01-05", state: "running", parties: [] }],
};

/** A commitment of the parties of `manyFile`. */
export const pledgeOf = (n: number, told: Partial<Pledge>): Pledge => ({
  ...{
    id: uuid(4, n),
    toldId: null,
    memberIds: [partyIds.valley],
    towardsMemberIds: [],
    towards: "les artisans",
    what: "Ouvrir un guichet",
  },
  ...{ dueOn: null, status: "open", statusReason: null, evidence: null, evidenceUrl: null, referent: null, revision: 1 },
  ...{ charter: "Charte du val", charterItem: null, years: [2026] },
  ...told,
});

/** What officers say of the parties of `manyFile`. */
export const manyBonds: PactBonds = {
  frame: { edition: "acte 2", ambition: "Rester.", protocolTitle: null, protocolOn: "2025-06-30", protocolUrl: null },
  profiles: [
    {
      ...{
        id: partyIds.valley,
        name: "Communauté du Val",
        kind: "commune",
        siren: "552100554",
        roles: ["owner"],
        sinceOn: null,
        untilOn: null,
      },
      ...{ politicalName: "Ada Inventée", politicalFunction: "maire", politicalContact: null },
      ...{ technicalName: null, technicalFunction: null, technicalContact: null },
    },
  ],
  committees: [
    { id: "c", toldId: null, kind: "steering", name: "COPIL du val", chair: null, rhythm: "deux fois par an", quorum: null, metOn: [] },
  ],
  ties: { before: [{ id: "t", name: "Pacte acte 1", slug: null }], after: [] },
  pledges: [
    pledgeOf(1, {}),
    pledgeOf(2, {
      memberIds: [partyIds.region, partyIds.valley],
      what: "Recruter deux chargés de mission",
      dueOn: "2026-01-20",
      charter: null,
      years: [],
    }),
  ],
  contributions: [
    { id: uuid(5, 1), memberId: partyIds.region, nature: "cash", valueEur: 250_000.5, what: "Dotation au pacte" },
    { id: uuid(5, 2), memberId: partyIds.valley, nature: "in-kind", valueEur: null, what: "Un bureau à la mairie" },
  ],
};

export const manyFile = (count: number): PactFile => ({
  content: largePact(count),
  life,
  sheets: manySheets(count),
  left: [],
  clauses: [],
  bonds: {
    frame: { edition: null, ambition: null, protocolTitle: null, protocolOn: null, protocolUrl: null },
    ...{ profiles: [], committees: [], pledges: [], contributions: [], ties: { before: [], after: [] } },
  },
  totals: [],
  swot: { lines: [], open: [] },
  net: null,
  address: "https://levier.example/pacts/essai",
  today: "2026-02-01",
});
