/** What became of a suggestion. `fallen`: what it was to replace is no longer there. */
export const suggestionFates = ["open", "accepted", "rejected", "fallen", "taken-back"] as const;
/** @public */
export type SuggestionFate = (typeof suggestionFates)[number];
