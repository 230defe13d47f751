import { quote } from "@levier/kernel";
import { documentName } from "../provenance.ts";
import { type HeldFinding, type HeldSide, holdAgainst } from "./hold-against.ts";
import { stateOf } from "./line-state.ts";
import type { ReachedDocument } from "./reach-document.ts";

/** The comparison of a draft with one of its further documents, for a program: findings by what comes of them. */
export const heldReport = (reached: ReachedDocument) => {
  const { draft, documents, document } = reached;
  const { findings, points } = holdAgainst(draft, documents, document.id);
  const sideOf = (side: HeldSide | null) => {
    if (!side) return null;
    const { parts, evidence, document: rank } = side.stated;
    const of = documents[rank - 1];
    const { text } = (of?.extracted ?? draft.extracted).source;
    return { document: of?.id ?? null, value: parts, evidence: evidence.map((span) => ({ ...span, quote: quote(text, span) })) };
  };
  const ofKind = (kind: HeldFinding["kind"]) =>
    findings
      .filter((finding) => finding.kind === kind)
      .map((finding) => ({
        field: finding.field,
        item: finding.second?.key ?? null,
        state: finding.second ? stateOf(reached, finding) : "open",
        first: sideOf(finding.first),
        second: sideOf(finding.second),
        atOdds: finding.atOdds,
        more: finding.more,
        approximate: finding.approximate,
      }));
  return {
    id: document.id,
    name: documentName(document),
    comparison: {
      contradicts: ofKind("contradicts"),
      adds: ofKind("adds"),
      confirms: ofKind("confirms"),
      silent: ofKind("silent"),
      points,
    },
  };
};
