import { seededRandom } from "@levier/kernel";
import type { StudyPlan } from "./study-plan.ts";

/** A plan of an imaginary pact, over the panel beneath. */
export const imaginaryPlan: StudyPlan = {
  question: "Le pacte a-t-il créé des emplois ?",
  outcome: { label: "Emplois salariés", unit: "emplois", source: "Relevé inventé, fin décembre", sourceUrl: "https://example.org/releve" },
  direction: "up",
  columns: { unit: "code", time: "annee", outcome: "emplois" },
  treated: [{ unit: "val", from: "2019" }],
  signedOn: "2018-08-28",
  method: "sdid",
  inference: "placebo",
  replications: 60,
  seed: 1,
  level: 0.9,
  donors: [],
  exclude: [{ unit: "t01", because: "Sous un pacte à lui" }],
  leastTimesAfter: 2,
  comparison: "Les autres territoires, pesés pour suivre la même trajectoire avant la signature.",
};

/** Thirty territories over nine years, of which `val` gains `effect` jobs from 2019 on. */
export const imaginaryPanel = (effect: number, last = 2021): string => {
  const random = seededRandom(7);
  const units = ["val", ...Array.from({ length: 29 }, (_, at) => `t${String(at + 1).padStart(2, "0")}`)];
  const lines = units.flatMap((unit) => {
    const [level, slope] = [800 + 400 * random(), 10 * random()];
    return Array.from({ length: last - 2012 }, (_, at) => {
      const year = 2013 + at;
      const value = level + slope * at + 6 * (random() - 0.5) + (unit === "val" && year >= 2019 ? effect : 0);
      return `${unit};${year};${value.toFixed(1)}`;
    });
  });
  return ["code;annee;emplois", ...lines].join("\n");
};
