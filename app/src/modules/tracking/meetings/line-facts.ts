import type { AgendaLine } from "./agenda.ts";

/** What a line of an agenda says, whether it is kept or proposed. */
export const lineFacts = ({ row, proposal }: AgendaLine) => ({
  what: proposal?.thing.label ?? row?.what ?? "",
  part: row?.part ?? proposal?.part ?? "free",
  axis: row?.axis ?? proposal?.thing.axis ?? null,
  kind: row?.itemKind ?? proposal?.thing.kind ?? null,
  dueOn: proposal?.thing.dueOn ?? null,
});
