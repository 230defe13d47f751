import { type Missing, missing } from "@levier/kernel";
import type { Comparison, Diagnosis, DiversificationPotential, Figure, FigureSource, Specialisation } from "../../territories/index.ts";
import type { ActivityWords } from "./figure-of.ts";
import type { SwotLine } from "./line.ts";

/** A diagnosis of an imaginary territory, with nothing but what is given. */
export const imaginary = (parts: Partial<Pick<Diagnosis, "figures" | "specialisations" | "potentials">>): Diagnosis => ({
  territory: { code: "epci-1", kind: "epci", name: "Val de Brenne", geographyYear: 2026, members: [], followedFrom: null },
  figures: [],
  specialisations: [],
  potentials: [],
  similar: [],
  series: [],
  sentences: [],
  sources: [],
  names: { "epci-1": "Val de Brenne", "dep-0": "Brenne" },
  ...parts,
});

const source: FigureSource = {
  id: "made-up",
  dataset: "Fichier inventé",
  publisher: "Institut inventé",
  vintage: "2024",
  licence: "Licence Ouverte",
  sha256: null,
};

export const compared = (established: Comparison["established"], value = 0.1): Comparison =>
  typeof established === "string" ? { value, established, difference: 0.02, low: 0.01, high: 0.03 } : { value, established };

export const NOT_COMPARED = missing("not-applicable");

type Compared = Partial<Figure["comparisons"]>;

export const figure = (id: string, value: number | Missing, comparisons: Compared = {}, period = "2024"): Figure => ({
  id,
  label: `Chiffre ${id}`,
  unit: "share",
  comparisons: { region: NOT_COMPARED, nation: NOT_COMPARED, similar: NOT_COMPARED, ...comparisons },
  established: false,
  source,
  ...(typeof value === "number" ? { value, period } : value),
});

export const activity = (changes: Partial<Specialisation>): Specialisation => ({
  activity: "C4",
  level: "a17",
  of: "epci-1",
  locationQuotient: 2.5,
  low: 2.1,
  high: 2.9,
  jobs: 400,
  established: "above",
  period: "2024",
  source,
  ...changes,
});

export const words: ActivityWords = {
  activity: (name) => `Activité ${name}`,
  specialisation: (name) => `Présence de ${name}`,
  trend: (name) => `Évolution de ${name}`,
  potential: (name) => `Voisines de ${name}`,
  nation: "France",
};

export const potential = (activity: string, leansOn: readonly string[]): DiversificationPotential => ({
  ...{ activity, leansOn, level: "a17", density: 0.6, period: "2024", source },
});

/** A line that someone published, resting on a document. */
export const line = (id: string, changes: Partial<SwotLine> = {}): SwotLine => ({
  id,
  revision: 1,
  position: 0,
  quadrant: "weakness",
  state: "published",
  says: `Constat ${id}`,
  basis: { kind: "document", saidIn: "Étude inventée", saidOn: null },
  proposal: null,
  setAsideBecause: null,
  axisIds: [],
  actionIds: [],
  ...changes,
});
