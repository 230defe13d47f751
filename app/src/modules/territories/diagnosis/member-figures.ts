import { isMissing, type Missing, missing } from "@levier/kernel";
import type { Territory } from "../../../sources/official-geography/territory.ts";
import { pullCommand } from "../../../sources/open-data/catalogue.ts";
import { officialAtlas } from "./atlas.ts";
import type { Stock } from "./compute-figures.ts";
import type { FigureSource } from "./diagnosis.ts";
import type { Computed, FigureGroup } from "./figure.ts";
import { geographyFigures, outlineFigures } from "./figures/own-figures.ts";
import { GROUPS } from "./groups.ts";
import type { LoadedSource } from "./library.ts";
import type { MappedFigure } from "./mapped-figures.ts";
import { only, ownPanel } from "./own-panel.ts";
import type { Panel } from "./panel.ts";
import { type Place, placeOfTerritory } from "./place.ts";

/** A member of a territory and its figure, or why it has none. */
export type MemberFigure = { readonly member: Territory; readonly computed: Computed | Missing };

/** Tells one figure of each of some territories, with its source. */
export type MemberFigures = (
  figure: MappedFigure,
  members: readonly Territory[],
) => Promise<{ readonly figures: readonly MemberFigure[]; readonly source: FigureSource }>;

type Measured = { readonly panels: Readonly<Record<string, Panel>>; readonly communes: Readonly<Record<string, Panel>> };

/** The panels of a group, and those of the communes among the members, read at once. */
const measure = async (group: FigureGroup, source: LoadedSource, members: readonly Territory[], { library }: Stock): Promise<Measured> => {
  const codes = members.flatMap(({ code }) => (code.startsWith("com-") ? code : []));
  const [panels, communes]: [Record<string, Panel>, Record<string, Panel>] = [{}, {}];
  for (const name of group.measures) {
    panels[name] = await library.panel(source, name);
    if (codes.length > 0) communes[name] = await library.communes(source, name, codes);
  }
  return { panels, communes };
};

const ownOf = async (place: Place, group: FigureGroup, source: LoadedSource, { communes }: Measured, { library }: Stock) => {
  const own: Record<string, Panel> = {};
  for (const name of group.measures) {
    const read = place.code.startsWith("com-") ? communes[name] : undefined;
    own[name] = read ? only(read, place.code) : await ownPanel(library, source, name, place);
  }
  return own;
};

/** A figure of a zone d'emploi is told for those it holds; one of a larger territory says nothing of them. */
const ofItself = (computed: Computed | Missing): Computed | Missing =>
  isMissing(computed) || computed.of === undefined || computed.of.every((code) => code.startsWith("ze-"))
    ? computed
    : missing("not-published");

/** A count for so many inhabitants, of the same place. */
const shared = (computed: Computed | Missing, per: number | null, { population }: Territory): Computed | Missing => {
  if (per === null || isMissing(computed)) return computed;
  if (isMissing(population) || population.count.value === 0) return missing("not-published");
  return { value: (per * computed.value) / population.count.value, period: computed.period };
};

const reckoned = async (figure: MappedFigure, members: readonly Territory[], stock: Stock): Promise<readonly (Computed | Missing)[]> => {
  const { geography, library, outlines } = stock;
  const places = members.map((member) => placeOfTerritory(member, officialAtlas(geography)));
  const group = GROUPS.find(({ figures }) => figures.some(({ id }) => id === figure.id));
  if (group === undefined)
    return places.map((place) => {
      const own = place && geographyFigures(place, geography.year);
      const drawn = place && own && outlines && outlineFigures(place, outlines, own, geography.year);
      if (own?.[figure.id] === undefined && outlines === null) return missing("source-not-loaded", pullCommand(figure.source));
      return own?.[figure.id] ?? drawn?.[figure.id] ?? missing("not-published");
    });
  const source = library.source(group.source);
  if (source === null) return members.map(() => missing("source-not-loaded", pullCommand(group.source)));
  const measured = await measure(group, source, members, stock);
  const computed: (Computed | Missing)[] = [];
  for (const place of places) {
    if (place === null) computed.push(missing("not-published"));
    else {
      const own = await ownOf(place, group, source, measured, stock);
      const values = await group.compute({ place, panels: measured.panels, own, library, geography }, source);
      computed.push(values[figure.id] ?? missing("not-published"));
    }
  }
  return computed;
};

/** One figure of each member of a territory. */
export const memberFigures = async (
  figure: MappedFigure,
  members: readonly Territory[],
  stock: Stock,
): Promise<readonly MemberFigure[]> => {
  const computed = await reckoned(figure, members, stock);
  return members.map((member, at) => ({
    member,
    computed: shared(ofItself(computed[at] ?? missing("not-published")), figure.per, member),
  }));
};
