/** What a line of money says when nothing is told of it but who gives, how much and when. */
export const plainGrant = {
  form: "grant",
  maximumRate: null,
  ceiling: null,
  countedIn: null,
  scheme: null,
  saidIn: null,
  saidOn: null,
  toldShare: null,
} as const;
