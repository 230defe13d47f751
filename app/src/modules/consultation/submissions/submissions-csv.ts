import { dayInParis } from "@levier/kernel";
import { toCsv } from "../../../platform/csv.ts";
import type { ListedSubmission } from "./pages/submissions-table.tsx";

const HEADER = ["id", "title", "text", "author", "organisation", "group", "axis", "submitted_on", "comments", "became"] as const;
const OF_MEMBERS = ["state", "reason", "links", "same_as"] as const;

type Told = { readonly axes: ReadonlyMap<string, string>; readonly isMember: boolean };

/** The submissions listed as a table; how they are moderated for members alone, and no address to anyone. */
export const submissionsCsv = (rows: readonly ListedSubmission[], { axes, isMember }: Told): Uint8Array<ArrayBuffer> =>
  toCsv({
    header: isMember ? [...HEADER, ...OF_MEMBERS] : HEADER,
    rows: rows.map(
      ({ id, title, body, authorName, organisation, theme, axisId, createdAt, comments, steps, state, reason, links, sameAs }) => [
        id,
        title,
        body,
        authorName,
        organisation,
        theme,
        axisId === null ? null : (axes.get(axisId) ?? null),
        dayInParis(createdAt),
        comments,
        steps.map((step) => `${step.kind}: ${step.label} (${step.state})`).join("\n"),
        ...(isMember ? [state, reason, links, sameAs] : []),
      ],
    ),
  });
