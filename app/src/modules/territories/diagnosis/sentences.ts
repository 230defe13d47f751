import type { MessageKey, Translate } from "../../../messages/index.ts";
import { isTerritoryCode } from "../../../sources/official-geography/territory-code.ts";
import type { Atlas } from "./atlas.ts";
import type { Comparison, Figure, Sentence } from "./diagnosis.ts";
import type { Benchmark } from "./figure.ts";
import type { Place } from "./place.ts";

type Valued = Figure & { readonly value: number };

const isValued = (figure: Figure | undefined): figure is Valued => figure !== undefined && "value" in figure;

const percent = (value: number, translate: Translate): string => translate("diagnosis.percent", { value: Math.abs(value) });

/** Where a share moved, as far as it is told: to the thousandth. */
const directionOf = (value: number): "up" | "down" | "none" => {
  const told = Math.round(value * 1000);
  return told === 0 ? "none" : told > 0 ? "up" : "down";
};

const comparisonWith = (figure: Figure, benchmark: Benchmark): Comparison | null => {
  const comparison = figure.comparisons[benchmark];
  return "established" in comparison ? comparison : null;
};

/** What may be said of a change beside the nation's: more, less, or that nothing sets the two apart. */
const changeVerdict = (change: Valued): MessageKey | null => {
  const nation = comparisonWith(change, "nation");
  if (nation === null || typeof nation.established !== "string") return null;
  return nation.established === "not-established"
    ? "diagnosis.sentence.noDifference"
    : nation.established === "above"
      ? "diagnosis.sentence.higherThanNation"
      : "diagnosis.sentence.lowerThanNation";
};

type Telling = {
  readonly place: Place;
  readonly atlas: Atlas;
  readonly translate: Translate;
  readonly figure: (id: string) => Figure | undefined;
};

const nameOf = (codes: readonly string[] | undefined, { atlas, place }: Telling): string => {
  const [code = place.code] = codes ?? [];
  return (isTerritoryCode(code) ? atlas.find(code)?.fullName : undefined) ?? place.name;
};

const size = ({ place, figure, translate }: Telling): Sentence | null => {
  // Of the two counts, the latest: it is the one that the head of the page shows large.
  const [population, communes] = [figure("population-of-communes"), figure("communes")];
  if (!isValued(population) || !isValued(communes)) return null;
  const values = { name: place.name, inhabitants: population.value, year: population.period ?? "", communes: communes.value };
  return { text: translate("diagnosis.sentence.size", values), figures: [population.id, communes.id] };
};

const sector = (telling: Telling): Sentence | null => {
  const { figure, translate } = telling;
  const id = "employment-share-industry";
  const industry = figure(id);
  if (!isValued(industry)) return null;
  const nation = comparisonWith(industry, "nation");
  if (nation === null) return null;
  const values = {
    name: nameOf(industry.of, telling),
    year: industry.period ?? "",
    here: percent(industry.value, translate),
    there: percent(nation.value, translate),
  };
  return { text: translate("diagnosis.sentence.industry", values), figures: [id] };
};

const change =
  (id: "job-seekers-a-change" | "private-jobs-change", message: MessageKey) =>
  ({ figure, translate }: Telling): Sentence | null => {
    const moved = figure(id);
    if (!isValued(moved)) return null;
    const nation = comparisonWith(moved, "nation");
    const [from = "", to = ""] = (moved.period ?? "").split("–").map((period) => period.slice(0, 4));
    const told = translate(message, { direction: directionOf(moved.value), here: percent(moved.value, translate), from, to });
    if (nation === null) return { text: told, figures: [id] };
    const there = translate("diagnosis.sentence.there", {
      direction: directionOf(nation.value),
      there: percent(nation.value, translate),
    });
    const verdict = changeVerdict(moved);
    return { text: [told, there, ...(verdict === null ? [] : [translate(verdict)])].join(" "), figures: [id] };
  };

const lacking = (figures: readonly Figure[], translate: Translate): Sentence | null => {
  const absent = figures.filter((figure) => "missing" in figure && figure.missing.reason === "source-not-loaded");
  if (absent.length === 0) return null;
  return { text: translate("diagnosis.sentence.notLoaded", { count: absent.length }), figures: absent.map(({ id }) => id) };
};

const join = (names: readonly string[]): string => new Intl.ListFormat("fr").format(names);

/** What is told across a border, and what is not. */
const acrossBorders = ({ place, atlas, figure, translate }: Telling, figures: readonly Figure[]): readonly Sentence[] => {
  if (place.abroad.length === 0) return [];
  const names = join(place.abroad.map((code) => atlas.find(code)?.name ?? code));
  const absent = figures.filter(({ of, ...rest }) => "missing" in rest && of !== undefined);
  const product = figure("product-per-inhabitant");
  const told = isValued(product)
    ? [
        {
          text: translate("diagnosis.sentence.product", {
            names: join((product.of ?? []).map((code) => nameOf([code], { place, atlas, figure, translate }))),
            year: product.period ?? "",
            value: Math.round(product.value),
          }),
          figures: [product.id],
        },
      ]
    : [];
  return [...told, { text: translate("diagnosis.sentence.abroad", { names, count: absent.length }), figures: absent.map(({ id }) => id) }];
};

/** Regions told by their codes, with the command that loads their names. */
const unnamed = ({ place, atlas, translate }: Telling): readonly Sentence[] => {
  const codes = place.abroad.filter((code) => atlas.lacking(code) !== null);
  const [command] = codes.flatMap((code) => atlas.lacking(code) ?? []);
  if (command === undefined) return [];
  return [{ text: translate("diagnosis.sentence.unnamed", { codes: join(codes), count: codes.length, command }), figures: [] }];
};

const followed = ({ place, translate }: Telling): readonly Sentence[] =>
  place.followedFrom.map(({ name, lastYear }) => ({
    text: translate(lastYear === null ? "diagnosis.sentence.followedLongAgo" : "diagnosis.sentence.followed", {
      former: name,
      year: String(lastYear),
      name: place.name,
    }),
    figures: [],
  }));

/** What the figures say, in plain sentences, each with the figures it stands on. A sentence whose figures are missing is not said. */
export const sentencesOf = (place: Place, figures: readonly Figure[], atlas: Atlas, translate: Translate): readonly Sentence[] => {
  const telling: Telling = { place, atlas, translate, figure: (id) => figures.find((one) => one.id === id) };
  const told = [
    size(telling),
    change("private-jobs-change", "diagnosis.sentence.privateJobs")(telling),
    sector(telling),
    change("job-seekers-a-change", "diagnosis.sentence.jobSeekers")(telling),
    lacking(figures, translate),
  ];
  return [...followed(telling), ...unnamed(telling), ...acrossBorders(telling, figures), ...told.filter((sentence) => sentence !== null)];
};
