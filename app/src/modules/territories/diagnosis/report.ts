import type { Translate } from "../../../messages/index.ts";
import { morePresent, morePresentNote } from "../papers/more-present.ts";
import { ratioWords } from "../papers/rare.ts";
import { activityWords } from "./activity-words.ts";
import type { Diagnosis, Figure } from "./diagnosis.ts";
import { figureWords } from "./figure-words.ts";
import { periodWords } from "./time-words.ts";

const toldValue = (figure: Figure, translate: Translate): string => {
  if ("missing" in figure) {
    const { reason, command } = figure.missing;
    return `${translate(`diagnosis.missing.${reason}`)}${command === undefined ? "" : ` : ${command}`}`;
  }
  return figureWords(figure.value, figure.unit, translate);
};

const lineOf = (figure: Figure, names: Diagnosis["names"], translate: Translate): string => {
  const { label, source, period } = figure;
  const of = figure.of?.map((code) => names[code] ?? code) ?? [];
  if ("missing" in figure) return `- ${label} : ${[toldValue(figure, translate), ...of].join(" ; ")}`;
  const about = [...of, ...(period ? [periodWords(period, translate)] : []), source.publisher].join(" ; ");
  return `- ${label} : ${toldValue(figure, translate)} (${about})`;
};

/** Activities told in a terminal, those that stand out most surely first. */
const MOST_ACTIVITIES = 20;

/** What is done there more than in the nation, in establishments, whatever their size. */
const activitiesOf = (diagnosis: Diagnosis, translate: Translate): readonly string[] => {
  const rows = morePresent(diagnosis, MOST_ACTIVITIES);
  const [first] = rows;
  if (first === undefined) return [];
  const lines = rows.map(({ activity, establishments, locationQuotient, low, high }) =>
    translate("portrait.activity.line", {
      activity: translate("portrait.activity.coded", { label: activityWords(activity, translate), code: activity }),
      establishments,
      ...{ ratio: ratioWords(locationQuotient), low: ratioWords(low), high: ratioWords(high) },
    }),
  );
  return ["", morePresentNote(diagnosis.territory.name, first, translate), ...lines];
};

/** A diagnosis as a person reads it in a terminal. */
export const diagnosisReport = (diagnosis: Diagnosis, translate: Translate): string => {
  const { territory, figures, names, similar, sentences } = diagnosis;
  return [
    `${territory.name} (${territory.code})`,
    "",
    ...sentences.map(({ text }) => text),
    "",
    ...figures.map((figure) => lineOf(figure, names, translate)),
    ...activitiesOf(diagnosis, translate),
    ...(similar.length === 0 ? [] : ["", `${translate("diagnosis.similar")} ${similar.map(({ name }) => name).join(", ")}.`]),
  ].join("\n");
};
