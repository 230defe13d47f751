import { createElement, Fragment, type ReactElement } from "react";

/** A place that a page of a lower module leaves for higher ones, with what it tells them. */
export type Slot<P> = { readonly name: string; readonly props?: P };

export const defineSlot = <P>(name: string): Slot<P> => ({ name });

/** What fills a slot: the element, and the tags of what it shows (see `Write.touch`); null when there is nothing to show. */
export type Filling = { readonly view: ReactElement; readonly tags: readonly string[] } | null;
type Filler<P> = (props: P) => Promise<Filling>;

export type Slots = {
  /** Fills a slot from a higher module; done once, in `app.ts`, in the order shown. */
  readonly fill: <P>(slot: Slot<P>, filler: Filler<P>) => void;
  readonly render: <P>(slot: Slot<P>, props: P) => Promise<{ views: ReactElement[]; tags: string[] }>;
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
      return { views: shown.map(({ view }, at) => createElement(Fragment, { key: at }, view)), tags: shown.flatMap(({ tags }) => tags) };
    },
  };
};
