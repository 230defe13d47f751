import type { ComparisonReport, ReportedFinding, ReportedSide } from "./comparison-report.ts";

const HEADS = {
  contradicts: "contradicts",
  adds: "adds",
  confirms: "confirms",
  silent: "said by the first alone",
} as const;

const saidBy = ({ value }: ReportedSide): string =>
  Object.entries(value)
    .flatMap(([name, part]) => (name === "approximate" && part === true ? ["about"] : part === false || part === null ? [] : part))
    .filter((part) => part !== "")
    .map(String)
    .join(" · ");

const flat = (text: string): string => text.replace(/\s+/g, " ").trim();

const notesOf = ({ atOdds, more, approximate }: ReportedFinding): string => {
  const notes = [
    atOdds.length > 0 ? `at odds on ${atOdds.join(", ")}` : "",
    more.first.length > 0 ? `the first says more: ${more.first.join(", ")}` : "",
    more.second.length > 0 ? `the second says more: ${more.second.join(", ")}` : "",
    approximate ? "one figure is approximate" : "",
  ].filter((note) => note !== "");
  return notes.length === 0 ? "" : ` (${notes.join("; ")})`;
};

/** A comparison for a reader at a terminal: contradictions first, each side with its quotes. `--json` gives the whole of it. */
export const comparisonSummary = (report: ComparisonReport): string => {
  const { documents, points } = report;
  const nameOf = (document: number): string => `${document + 1} ${documents[document]?.name ?? ""}`;
  const side = (said: ReportedSide | null): string[] =>
    said ? [`    ${nameOf(said.document)}: ${saidBy(said)}`, ...said.evidence.map(({ quote }) => `      « ${flat(quote)} »`)] : [];
  const finding = (one: ReportedFinding): string[] => [`  ${one.field}${notesOf(one)}`, ...side(one.first), ...side(one.second)];
  const part = (kind: keyof typeof HEADS): string[] => [`${HEADS[kind]} (${report[kind].length})`, ...report[kind].flatMap(finding)];
  return [
    documents.map((_, position) => nameOf(position)).join(" | "),
    ...points.map(({ document, why }) => `${nameOf(document)}: ${why}`),
    ...part("contradicts"),
    ...part("adds"),
    ...part("confirms"),
    ...part("silent"),
  ].join("\n");
};
