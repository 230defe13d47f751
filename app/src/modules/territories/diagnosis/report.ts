import type { Translate } from "../../../messages/index.ts";
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

/** A diagnosis as a person reads it in a terminal. */
export const diagnosisReport = ({ territory, figures, names, similar, sentences }: Diagnosis, translate: Translate): string =>
  [
    `${territory.name} (${territory.code})`,
    "",
    ...sentences.map(({ text }) => text),
    "",
    ...figures.map((figure) => lineOf(figure, names, translate)),
    ...(similar.length === 0 ? [] : ["", `${translate("diagnosis.similar")} ${similar.map(({ name }) => name).join(", ")}.`]),
  ].join("\n");
