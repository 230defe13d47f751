import { isMessageKey, type Translate } from "../../../messages/index.ts";
import { type LineChart, linePicture } from "../../../platform/papers/line-charts.ts";
import { heading, listOr, note, type Paper, type PaperBlock, type PaperTable, paragraph } from "../../../platform/papers/paper.ts";
import { formatNumber } from "../../../ui/format-number.ts";
import { activityWords } from "../diagnosis/activity-words.ts";
import type { Diagnosis } from "../diagnosis/diagnosis.ts";
import { figureWords } from "../diagnosis/figure-words.ts";
import { periodWords, timeWords } from "../diagnosis/time-words.ts";
import type { CloserMap } from "../map/closer-map.ts";
import type { TerritoryMap } from "../map-of.ts";
import { closerTitle, mapCredit, mapTitle } from "../map-words.ts";
import { featureWords } from "./feature-words.ts";
import { figureTable } from "./figure-rows.ts";
import { lackingGroups } from "./lacking.ts";
import { mapPicture } from "./map-picture.ts";
import { morePresentTable } from "./more-present.ts";
import { figuresIn, isKnown, type PortraitSection, sentencesIn } from "./portrait-sections.ts";
import { rareSentences, ratioWords } from "./rare.ts";

export type PortraitAsked = {
  readonly diagnosis: Diagnosis;
  /** Cut into its members where their outlines are at hand, else among its neighbours. */
  readonly map: CloserMap | TerritoryMap | null;
  /** What kind of territory it is and where, in words. */
  readonly kind: string;
  /** Where it is read online. */
  readonly address: string;
  /** The day it is made, in words. */
  readonly today: string;
};

const FRENCH = "fr";

const mapBlocks = (t: Translate, map: PortraitAsked["map"]): PaperBlock[] => {
  if (map !== null && "detail" in map) {
    const { detail, credit } = map;
    const title = closerTitle(map, t);
    return [{ kind: "figure", caption: `${title} ${mapCredit(credit, t)}`, alt: title, picture: mapPicture(detail, detail.labels) }];
  }
  if (map?.drawing == null || map.credit === null) return [note(t("territories.map.nothing"))];
  const title = mapTitle(map, t, FRENCH);
  const caption = `${title} ${mapCredit(map.credit, t)}`;
  const lacking = map.missing === undefined ? [] : [note(t("territories.map.missing", { count: map.shown.length }))];
  return [{ kind: "figure", caption, alt: title, picture: mapPicture(map.drawing) }, ...lacking];
};

const tableOf = (t: Translate, asked: PortraitAsked, section: PortraitSection): PaperBlock[] => {
  const figures = figuresIn(asked.diagnosis, section);
  return figures.length === 0 ? [] : [figureTable(t, asked.diagnosis, figures, t(`portrait.table.${section}`))];
};

const sentences = (asked: PortraitAsked, section: PortraitSection): PaperBlock[] =>
  sentencesIn(asked.diagnosis, section).map(({ text }) => paragraph(text));

const specialisationTable = (t: Translate, { specialisations, names }: Diagnosis): PaperTable[] => {
  const [first] = specialisations;
  if (first === undefined) return [];
  const { dataset, publisher, vintage } = first.source;
  const caption = t("diagnosis.specialisations.note", { place: names[first.of] ?? "", dataset, publisher, vintage: vintage ?? "" });
  const columns = [
    { label: t("diagnosis.column.activity") },
    { label: t("diagnosis.column.jobs"), numeric: true },
    { label: t("diagnosis.column.quotient"), numeric: true },
    { label: t("diagnosis.column.interval"), numeric: true },
  ];
  const rows = specialisations.map(({ activity, jobs, locationQuotient, low, high }) => [
    activityWords(activity, t),
    typeof jobs === "number" ? formatNumber(Math.round(jobs)) : "",
    ratioWords(locationQuotient),
    typeof low === "number" && typeof high === "number"
      ? t("diagnosis.specialisations.interval", { low: ratioWords(low), high: ratioWords(high) })
      : t("diagnosis.specialisations.noInterval"),
  ]);
  return [{ kind: "table", caption, columns, rows }];
};

/** The measures through time that have a line to draw. */
const chartsOf = (t: Translate, { series }: Diagnosis): LineChart[] =>
  series.flatMap(({ id, unit, points }) => {
    const key = `diagnosis.series.${id}`;
    const drawn = points.map(({ time, value }) => ({ time, value: typeof value === "number" ? value : null }));
    if (!isMessageKey(key) || drawn.filter(({ value }) => value !== null).length < 2) return [];
    return [{ title: t(key), points: drawn, words: (value) => figureWords(value, unit, t), timeWords: (time) => timeWords(time, t) }];
  });

/** From its first known point to its last, in words. */
const chartWords = (t: Translate, { title, points, words, timeWords: told }: LineChart): string => {
  const known = points.flatMap(({ time, value }) => (value === null ? [] : [`${words(value)} (${told(time)})`]));
  return t("portrait.chart.alt", { title, first: known.at(0) ?? "", last: known.at(-1) ?? "" });
};

const chartBlocks = (t: Translate, asked: PortraitAsked): PaperBlock[] => {
  const charts = chartsOf(t, asked.diagnosis);
  if (charts.length === 0) return [];
  const alt = charts.map((chart) => chartWords(t, chart)).join(" ");
  return [
    {
      kind: "figure",
      caption: t("portrait.chart.caption", { told: alt, address: `${asked.address}/figures` }),
      alt,
      picture: linePicture(charts),
    },
  ];
};

const likes = (t: Translate, { similar }: Diagnosis): PaperBlock =>
  listOr(
    similar.map(({ name, why }) =>
      t("portrait.similar.line", { name, why: why.flatMap(({ feature }) => featureWords(feature, t)).join(", ") || "none" }),
    ),
    t("portrait.similar.none"),
  );

/** The sources of the figures that have a value, and no other. */
const usedSources = ({ figures, sources }: Diagnosis): Diagnosis["sources"] => {
  const used = new Set(figures.filter(isKnown).map(({ source }) => source.id));
  return sources.filter(({ id }) => used.has(id));
};

const sourceLines = (t: Translate, { sources }: Diagnosis): PaperBlock[] =>
  sources.map(({ dataset, publisher, vintage, licence }, at) => {
    const dated = vintage === null ? "none" : periodWords(vintage, t);
    return note(`[${at + 1}] ${t("portrait.source", { dataset, publisher, vintage: dated, licence })}`);
  });

/** Letters of a name that a title holds: a perimeter that is told by all its members is counted, and its members told beneath. */
const LONGEST_TITLE = 90;

const titleOf = (t: Translate, { territory: { name, members } }: Diagnosis): string =>
  name.length > LONGEST_TITLE ? t("territories.map.many", { count: members.length }) : name;

/** What official figures say of a territory, on at most four pages. */
export const portraitPaper = (t: Translate, told: PortraitAsked): Paper => {
  const { kind, today, address } = told;
  const diagnosis = { ...told.diagnosis, sources: usedSources(told.diagnosis) };
  const asked = { ...told, diagnosis };
  const title = (text: string): PaperBlock => heading(2, text);
  return {
    language: FRENCH,
    title: titleOf(t, diagnosis),
    subtitle: t("portrait.subtitle", { kind, today, address }),
    compact: true,
    blocks: [
      title(t("portrait.section.key")),
      ...sentences(asked, "key"),
      ...tableOf(t, asked, "key"),
      note(t("portrait.table.note")),
      title(t("portrait.section.map")),
      ...mapBlocks(t, asked.map),
      title(t("portrait.section.living")),
      ...sentences(asked, "living"),
      ...tableOf(t, asked, "living"),
      ...specialisationTable(t, diagnosis),
      ...morePresentTable(t, diagnosis),
      title(t("portrait.section.moving")),
      ...sentences(asked, "moving"),
      ...tableOf(t, asked, "moving"),
      ...chartBlocks(t, asked),
      title(t("portrait.section.rare")),
      listOr(rareSentences(diagnosis, t), t("portrait.rare.none")),
      title(t("portrait.section.similar")),
      likes(t, diagnosis),
      title(t("portrait.section.lacking")),
      ...lackingGroups(diagnosis, t).flatMap((group) => [paragraph(group.title), listOr(group.lines, "")]),
      paragraph(t("portrait.lacking.differences")),
      title(t("portrait.section.sources")),
      ...sourceLines(t, diagnosis),
    ],
  };
};
