/** How a meeting decides: nobody objects, or votes are counted. */
export const decisionWays = ["consensus", "vote"] as const;
