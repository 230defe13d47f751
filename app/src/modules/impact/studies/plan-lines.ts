import type { StudyPlan } from "./study-plan.ts";

/** Names on lines, or between commas. */
export const namesOf = (text: string): string[] =>
  text
    .split(/[\n;,]/)
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** `200000002 ; pourquoi`, one on each line; a unit without why has none, which the plan refuses. */
export const excludedOf = (text: string): StudyPlan["exclude"] =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [, unit = line, because = ""] = /^([^;\t:]*)[;\t:](.*)$/.exec(line) ?? [];
      return { unit: unit.trim(), because: because.trim() };
    });

/** A colon that parts a unit from its time has a space on one side: those of a code, `FR:52`, have none. */
const PARTED = /^(.*?)(?:\s+:\s*|:\s+)(.*)$/;

/** Units, each from a time of its own where it says one, `200000002 : 2020`, and from `from` otherwise. */
export const treatedOf = (text: string, from: string): StudyPlan["treated"] =>
  namesOf(text).map((line) => {
    const [, unit = line, own = ""] = PARTED.exec(line) ?? [];
    return { unit: unit.trim(), from: own.trim() || from };
  });

/** The same as a form shows it: the time of those that do not begin with the first. */
export const typeTreated = ({ treated }: StudyPlan): string => {
  const first = treated[0]?.from;
  return treated.map(({ unit, from }) => (from === first ? unit : `${unit} : ${from}`)).join("\n");
};
