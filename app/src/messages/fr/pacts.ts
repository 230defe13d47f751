export const pacts = {} as const;
