import { createElement, Fragment, type ReactElement } from "react";

/** A place that a page of a lower module leaves for higher ones, with what it tells them. */
export type Slot<P> = { readonly name: string; readonly props?: P };

export const defineSlot = <P>(name: string): Slot<P> => ({ name });

/**
 * What fills a slot: the element, the tags of what it shows (see `Write.touch`), and when it ceases to be so by the clock alone; null
 * when there is nothing to show.
 */
export type Filling = { readonly view: ReactElement; readonly tags: readonly string[]; readonly until?: Date } | null;
type Filler<P> = (props: P) => Promise<Filling>;

/** `until`: when the first of what is shown ceases to be so; absent when nothing does. */
type Rendered = { readonly views: ReactElement[]; readonly tags: string[]; readonly until?: Date };

export type Slots = {
  /** Fills a slot from a higher module; done once, in `app.ts`, in the order shown. */
  readonly fill: <P>(slot: Slot<P>, filler: Filler<P>) => void;
  readonly render: <P>(slot: Slot<P>, props: P) => Promise<Rendered>;
};

export const createSlots = (): Slots => {
  const fillers = new Map<string, ((props: never) => Promise<Filling>)[]>();
  return {
    fill: (slot, filler) => {
      fillers.set(slot.name, [...(fillers.get(slot.name) ?? []), filler]);
    },
    render: async (slot, props) => {
      // The slot's type parameter ties the props to the fillers that `fill` accepted under this name.
      const fillings = await Promise.all((fillers.get(slot.name) ?? []).map((filler) => filler(props as never)));
      const shown = fillings.filter((filling) => filling !== null);
      const ends = shown.flatMap(({ until }) => until?.getTime() ?? []);
      return {
        views: shown.map(({ view }, at) => createElement(Fragment, { key: at }, view)),
        tags: shown.flatMap(({ tags }) => tags),
        ...(ends.length > 0 ? { until: new Date(Math.min(...ends)) } : {}),
      };
    },
  };
};
