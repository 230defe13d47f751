/** Years a thing covers, both included: `{ from: 2022, to: 2026 }`. `to` is `null` when no end is said. */
export type Period = { readonly from: number; readonly to: number | null };

/** Reads `2022-2026`, `2022` or `2022-`; `null` when the text is none of these or ends before it begins. */
export const readPeriod = (text: string): Period | null => {
  const match = /^(\d{4})(?:\s*[-–]\s*(\d{4})?)?$/.exec(text.trim());
  if (!match?.[1]) return null;
  const from = Number(match[1]);
  const open = /[-–]\s*$/.test(text);
  const to = match[2] === undefined ? (open ? null : from) : Number(match[2]);
  return to !== null && to < from ? null : { from, to };
};
