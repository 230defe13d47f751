import type { StandardisedProfiles } from "@levier/diagnostic";
import type { Missing } from "@levier/kernel";
import type { Translate } from "../../../messages/index.ts";
import { type Atlas, officialAtlas } from "./atlas.ts";
import { compareFigures } from "./compare-figures.ts";
import { type ComputedFigure, computeFigures, type Stock } from "./compute-figures.ts";
import type { DiagnosedTerritory, Diagnosis, Figure, FigureSource, SimilarTerritory } from "./diagnosis.ts";
import { establishmentSpecialisations } from "./establishment-specialisations.ts";
import type { Computed } from "./figure.ts";
import { labelKey } from "./figure-label.ts";
import { sourceFinder } from "./figure-sources.ts";
import { namesOf } from "./names-of.ts";
import { type Place, readPlace } from "./place.ts";
import { potentialsOf } from "./potentials.ts";
import { isChosenBy } from "./profiles.ts";
import { sentencesOf } from "./sentences.ts";
import { seriesOfPlace } from "./series-of.ts";
import { besideSimilar, isComparable, similarTo } from "./similar.ts";
import { activitySpecialisations, specialisationsOf } from "./specialisations.ts";

export type DiagnosisNeeds = Stock & {
  /** Every EPCI on one scale, from what is loaded. */
  readonly profiles: () => Promise<StandardisedProfiles>;
  readonly translate: Translate;
  readonly atlas: Atlas;
};

const territoryOf = ({ code, name, territories, communes, followedFrom }: Place, geographyYear: number): DiagnosedTerritory => {
  const [only] = territories;
  const isOne = territories.length === 1 && only !== undefined;
  return {
    code,
    kind: isOne ? only.kind : "other",
    name,
    geographyYear,
    members: isOne ? only.members : territories.length > 0 ? territories.map((territory) => territory.code) : communes,
    followedFrom: followedFrom[0]?.code ?? null,
  };
};

/** Figures of the place, each beside the mean of the similar territories where these have it too. */
const besideOthers = async (
  place: Place,
  similar: readonly SimilarTerritory[],
  profiles: StandardisedProfiles,
  needs: DiagnosisNeeds,
): Promise<readonly ComputedFigure[]> => {
  const figures = await computeFigures(place, needs);
  const compared = new Set(figures.flatMap(({ id, unit, computed }) => (isComparable(computed, unit) ? [id] : [])));
  const others: ReadonlyMap<string, Computed | Missing>[] = [];
  for (const { code } of similar) {
    const other = readPlace(code, officialAtlas(needs.geography));
    const theirs = other.ok ? await computeFigures(other.value, needs, (id) => compared.has(id)) : [];
    others.push(new Map(theirs.map(({ id, computed }) => [id, computed])));
  }
  return figures.map((figure) => ({
    ...figure,
    computed: besideSimilar(
      figure,
      others.flatMap((theirs) => theirs.get(figure.id) ?? []),
      isChosenBy(figure.id, profiles),
    ),
  }));
};

const figureOf = (
  { id, unit, computed, lackedBy }: ComputedFigure,
  label: string,
  comparisons: Figure["comparisons"],
  source: FigureSource,
): Figure => {
  const established = Object.values(comparisons).some(
    (one) => "established" in one && (one.established === "above" || one.established === "below"),
  );
  const common = { id, label, unit, comparisons, established, source };
  if ("missing" in computed) return { ...common, missing: computed.missing, ...(lackedBy ? { of: lackedBy } : {}) };
  const { value, period, of } = computed;
  return { ...common, value, period, ...(of ? { of } : {}) };
};

/** The whole diagnosis of a place, from what is loaded. */
export const diagnose = async (place: Place, needs: DiagnosisNeeds): Promise<Diagnosis> => {
  const { geography, library, translate } = needs;
  const sourceOf = sourceFinder(needs);
  const profiles = await needs.profiles();
  const similar = similarTo(place, profiles, geography);
  const computed = await besideOthers(place, similar, profiles, needs);
  const byId = new Map<string, Computed | Missing>(computed.map((figure) => [figure.id, figure.computed]));
  const comparisons = compareFigures(byId);
  const figures = computed.flatMap((figure) => {
    const compared = comparisons.get(figure.id);
    return compared ? [figureOf(figure, translate(labelKey(figure.id)), compared, sourceOf(figure.source))] : [];
  });
  const ids = [...new Set(computed.map(({ source }) => source))];
  const isAbroad = place.abroad.length > 0;
  const specialisations = isAbroad
    ? []
    : ((await activitySpecialisations(place, library, sourceOf)) ?? specialisationsOf(computed, place.code, sourceOf));
  const byEstablishments = isAbroad ? null : await establishmentSpecialisations(place, library, sourceOf);
  const held = [...figures.flatMap(({ of }) => of ?? []), ...specialisations.map(({ of }) => of)];
  return {
    territory: territoryOf(place, geography.year),
    figures,
    specialisations,
    potentials: isAbroad ? [] : await potentialsOf(place, library, sourceOf),
    ...(byEstablishments ? { establishmentSpecialisations: byEstablishments } : {}),
    similar,
    series: isAbroad ? [] : await seriesOfPlace(place, library, geography),
    sentences: sentencesOf(place, figures, needs.atlas, translate),
    sources: ids.map(sourceOf),
    names: { ...namesOf([...held, ...place.territories.map(({ code }) => code)], needs.atlas), [place.code]: place.name },
  };
};
