import { dayOf, type Milestone } from "./milestones.ts";

/** Some milestones with all that they wait for, near and far, in the order given. */
export const withAwaited = <One extends Milestone>(all: readonly One[], ids: Iterable<string>): One[] => {
  const byId = new Map(all.map((one) => [one.id, one]));
  const reached = new Set(ids);
  // A set that grows while it is walked is walked to its new end.
  for (const id of reached) for (const other of byId.get(id)?.after ?? []) reached.add(other);
  return all.filter(({ id }) => reached.has(id));
};

/** Whether some milestones wait for more than they did: without that, no ring comes to be. */
export const areTiesAdded = (before: readonly Milestone[], after: readonly Milestone[]): boolean => {
  const known = new Map(before.map((one) => [one.id, new Set(one.after)]));
  return after.some((one) => one.after.some((id) => known.get(one.id)?.has(id) !== true));
};

/** A milestone told for a day before that of one it waits for. */
export type Disorder<One extends Milestone> = {
  readonly one: One;
  readonly on: string;
  readonly awaited: One;
  readonly awaitedOn: string;
};

/** Every pair of milestones of `all` whose days contradict what `some` of them wait for. */
export const disorders = <One extends Milestone>(some: readonly One[], all: readonly One[]): Disorder<One>[] => {
  const byId = new Map(all.map((one) => [one.id, one]));
  return some.flatMap((one) =>
    one.after.flatMap((id) => {
      const awaited = byId.get(id);
      const [on, awaitedOn] = [dayOf(one), awaited ? dayOf(awaited) : null];
      return awaited && on !== null && awaitedOn !== null && on < awaitedOn ? [{ one, on, awaited, awaitedOn }] : [];
    }),
  );
};
