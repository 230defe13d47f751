import type { StudyPlan } from "./study-plan.ts";

/** A name between quotes, doubled inside it, or what stands before the next sign that parts. */
const QUOTED = /^\s*"((?:[^"]|"")*)"\s*(.*)$/s;
const unquoted = (text: string): string => QUOTED.exec(text)?.[1]?.replaceAll('""', '"') ?? text.trim();
/** A name as a line takes it: between quotes where it holds a sign that parts. */
const quoted = (name: string): string => (/[,;\t"]|\s:|:\s/.test(name) ? `"${name.replaceAll('"', '""')}"` : name);

/** What stands on lines, or between commas; a sign that parts is no such sign between quotes. */
const itemsOf = (text: string): string[] =>
  (text.match(/(?:"(?:[^"]|"")*"|[^\n;,])+/g) ?? []).map((item) => item.trim()).filter((item) => item !== "");

/** Names on lines, or between commas; one that holds a comma stands between quotes. */
export const namesOf = (text: string): string[] => itemsOf(text).map(unquoted);
export const typeNames = (names: readonly string[]): string => names.map(quoted).join("\n");

/** `200000002 ; pourquoi`, one on each line; a unit without why has none, which the plan refuses. */
export const excludedOf = (text: string): StudyPlan["exclude"] =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [, unit = line, because = ""] = /^((?:"(?:[^"]|"")*"|[^;\t:])*)[;\t:](.*)$/.exec(line) ?? [];
      return { unit: unquoted(unit), because: because.trim() };
    });
export const typeExcluded = (exclude: StudyPlan["exclude"]): string =>
  exclude.map(({ unit, because }) => `${unit.includes(":") ? `"${unit.replaceAll('"', '""')}"` : quoted(unit)} ; ${because}`).join("\n");

/** A colon that parts a unit from its time has a space on one side: those of a code, `FR:52`, have none. */
const PARTED = /^(.*?)(?:\s+:\s*|:\s+)([^"]*)$/;

/** Units, each from a time of its own where it says one, `200000002 : 2020`, and from `from` otherwise. */
export const treatedOf = (text: string, from: string): StudyPlan["treated"] =>
  itemsOf(text).map((line) => {
    const [, unit = line, own = ""] = PARTED.exec(line) ?? [];
    return { unit: unquoted(unit), from: own.trim() || from };
  });

/** The same as a form shows it: the time of those that do not begin with the first. */
export const typeTreated = ({ treated }: StudyPlan): string => {
  const first = treated[0]?.from;
  return treated.map(({ unit, from }) => (from === first ? quoted(unit) : `${quoted(unit)} : ${from}`)).join("\n");
};
