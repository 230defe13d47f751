/** What a page tells large besides the inhabitants, where it is known, the first named first. */
export const HEADLINES = [
  "private-jobs",
  "salaried-jobs",
  "unemployment-rate",
  "job-seekers-a",
  "private-jobs-change",
  "establishment-creations",
];
