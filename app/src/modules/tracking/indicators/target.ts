/** A value expected on a day, `2027-12-31`, on the way to a target. */
export type TrajectoryPoint = { readonly day: string; readonly value: number };
