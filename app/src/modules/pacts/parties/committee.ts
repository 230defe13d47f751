/** What a body that steers a pact is for: to decide, to direct, to prepare, to gather everyone. */
export const committeeKinds = ["steering", "direction", "technical", "bureau", "plenary", "working-group", "other"] as const;
