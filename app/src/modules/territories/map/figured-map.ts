import { isMissing } from "@levier/kernel";
import type { Territory } from "../../../sources/official-geography/territory.ts";
import type { TerritoryCode } from "../../../sources/official-geography/territory-code.ts";
import type { Atlas } from "../diagnosis/atlas.ts";
import type { FigureSource } from "../diagnosis/diagnosis.ts";
import type { MappedFigure } from "../diagnosis/mapped-figures.ts";
import type { MemberFigure, MemberFigures } from "../diagnosis/member-figures.ts";
import { classAt, type MapClass, quantileClasses } from "./classes.ts";
import { type CloserMap, drawCloser } from "./closer-map.ts";
import type { MapLayer } from "./draw.ts";
import { type MapMembers, membersOf } from "./members.ts";
import type { MapUnits } from "./units.ts";

/** The members of a territory, each with one figure and the class that it falls in. */
export type FiguredMap = {
  readonly members: MapMembers;
  readonly figure: MappedFigure;
  readonly source: FigureSource;
  /** The greatest first; those without a figure last. */
  readonly figures: readonly MemberFigure[];
  readonly classes: readonly MapClass[];
  /** Null where no outlines at hand draw them: the table says all. */
  readonly map: CloserMap | null;
};

/** Shades there are, from the lightest; fewer classes take those furthest apart. */
const SHADES = 5;

export const shadeOf = (rank: number, classes: number): `q${number}` =>
  `q${classes < 2 ? SHADES - 2 : Math.round((rank * (SHADES - 1)) / (classes - 1))}`;

const figureAt = ({ computed }: MemberFigure): number => (isMissing(computed) ? Number.NEGATIVE_INFINITY : computed.value);

/** Two figures that are told alike are of one class: a count for so many inhabitants has one decimal, and so has a percentage. */
const asTold = (value: number, { per, unit }: MappedFigure): number => {
  if (per !== null) return Math.round(value * 10) / 10;
  return unit === "share" ? Math.round(value * 1000) / 1000 : value;
};

type Needs = {
  readonly atlas: Atlas;
  readonly units: readonly MapUnits[];
  readonly tell: MemberFigures;
};

/** Null when the territory has no members that a map could show. */
export const figuredMap = async (about: Territory, figure: MappedFigure, { atlas, units, tell }: Needs): Promise<FiguredMap | null> => {
  const members = membersOf(about, atlas);
  if (members === null || members.members.length === 0) return null;
  const told = await tell(
    figure,
    members.members.flatMap((code) => atlas.find(code) ?? []),
  );
  const shownOf = (one: MemberFigure): number => asTold(figureAt(one), figure);
  const classes = quantileClasses(told.figures.map(shownOf).filter(Number.isFinite));
  const byMember = new Map<TerritoryCode, number>(told.figures.map((one) => [one.member.code, shownOf(one)]));
  const classOf = (member: TerritoryCode): MapLayer["class"] => {
    const value = byMember.get(member) ?? Number.NEGATIVE_INFINITY;
    return Number.isFinite(value) ? shadeOf(classAt(classes, value), classes.length) : "none";
  };
  return {
    members,
    figure,
    source: told.source,
    figures: [...told.figures].sort((a, b) => figureAt(b) - figureAt(a) || a.member.name.localeCompare(b.member.name, "fr")),
    classes,
    map: drawCloser(members.whole, atlas, units, classOf),
  };
};
