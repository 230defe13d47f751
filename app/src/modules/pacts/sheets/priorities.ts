/** How much an action matters among those of its pact, as its pilots rank it. */
export const priorities = ["high", "medium", "low"] as const;
