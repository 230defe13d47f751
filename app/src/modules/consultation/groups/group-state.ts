type Dated = { readonly isClosed: boolean; readonly opensOn: string | null; readonly closesOn: string | null };

/** Whether a working group takes texts on a day: before its opening, after its closing, or once it was closed, it does not. */
export const groupState = ({ isClosed, opensOn, closesOn }: Dated, today: string): "to-come" | "open" | "closed" => {
  if (isClosed || (closesOn !== null && closesOn < today)) return "closed";
  return opensOn !== null && opensOn > today ? "to-come" : "open";
};
