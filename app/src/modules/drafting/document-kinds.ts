/** What a text that announces a pact may be; data sets and people are no texts. */
export const documentKinds = ["press-release", "press-article", "official-page", "deliberation", "convention", "minutes", "other"] as const;
