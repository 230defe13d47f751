import { formatNumber, type StateTone, StateWord, Unsaid, useT } from "../../../../ui/index.ts";
import { projected } from "../projected.ts";
import type { Standing } from "../standing.ts";
import { judgedUnit, reckoned, stalenessWords, targetWords, valueWords, whyWords } from "../tracked-words.ts";
import type { Verdict } from "../verdict.ts";

/** Colours that double the word of a verdict. */
export const TONES: Readonly<Record<Verdict, StateTone | undefined>> = {
  reached: "success",
  "on-track": "success",
  behind: "late",
  missed: "late",
  "cannot-say": undefined,
};

/** The verdict in a word, and why beneath it. */
export const VerdictCell = ({ standing }: { standing: Standing }) => {
  const t = useT();
  const { verdict } = standing.judgement;
  return (
    <>
      <StateWord tone={TONES[verdict]}>{t(`tracked.verdict.${verdict}`)}</StateWord>
      <br />
      <small className="soft">{whyWords(t, standing)}</small>
    </>
  );
};

/** What is aimed at, and what the target does not tell. */
export const TargetCell = ({ standing: { target, lacks, known } }: { standing: Standing }) => {
  const t = useT();
  if (!target) return <Unsaid>{t("tracked.target.none")}</Unsaid>;
  return (
    <>
      {targetWords(t, target, known.indicator.unit)}
      {lacks.length > 0 && (
        <>
          <br />
          <small className="unsaid">{lacks.map((lack) => t(`tracked.lack.${lack}`)).join(", ")}</small>
        </>
      )}
    </>
  );
};

/** The last value of what is judged: of a gap, the gap itself and what it is between. */
export const ValueCell = ({ standing: { points, sorted, target, known } }: { standing: Standing }) => {
  const t = useT();
  const { unit } = known.indicator;
  const last = sorted.retained.at(-1);
  const judged = points.at(-1);
  if (target?.shape === "gap-to-benchmark" && judged)
    return (
      <>
        {valueWords(judged.value, judgedUnit(t, unit, target.shape, judged.value))}{" "}
        <small className="soft">({t("tracked.gap").toLowerCase()})</small>
      </>
    );
  return last ? valueWords(last.value, unit) : <Unsaid>{t("tracked.never")}</Unsaid>;
};

/** The last value, and beneath it when it was read, by what evidence, from which source, and whether the next is late. */
export const ReadValue = ({ standing }: { standing: Standing }) => {
  const t = useT();
  const last = standing.sorted.retained.at(-1);
  const age = stalenessWords(t, standing);
  const source = last && (last.source === "" ? t(`tracked.feed.${last.feed}`) : last.source);
  return (
    <>
      {last && (
        <>
          <ValueCell standing={standing} />
          <br />
        </>
      )}
      <small className={last ? "soft" : "unsaid"}>
        {standing.staleness.isStale ? <strong>{age}</strong> : age}
        {last && `. ${[t(`tracked.evidence.${last.evidence}`), source].join(", ")}`}
      </small>
    </>
  );
};

/** Where it is heading, or why nobody can tell. */
export const ChanceCell = ({ standing, today }: { standing: Standing; today: string }) => {
  const t = useT();
  const { unit } = standing.known.indicator;
  const projection = projected(standing, today);
  if (!projection.ok) return <small className="unsaid">{t(`tracked.projection.none.${projection.error}`)}</small>;
  const { median, low, high, level, chance } = projection.value;
  return (
    <small>
      {t("tracked.projection.said", {
        median: valueWords(reckoned(median), judgedUnit(t, unit, standing.target?.shape, median)),
        low: formatNumber(reckoned(low)),
        high: valueWords(reckoned(high), judgedUnit(t, unit, standing.target?.shape, high)),
        level: Math.round(level * 100),
        chance: Math.round(chance * 100),
      })}
    </small>
  );
};
