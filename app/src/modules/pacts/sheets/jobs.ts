/** On what the number of gross jobs rests. What a study estimates is no gross job: it is not among these. */
export const jobsEvidences = ["declared", "survey", "administrative", "statistics"] as const;
