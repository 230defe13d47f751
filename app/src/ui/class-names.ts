/** Joins the class names that apply; nothing at all rather than an empty attribute. */
export const classes = (...names: readonly (string | false | null | undefined)[]): string | undefined => {
  const kept = names.filter((name) => typeof name === "string" && name !== "");
  return kept.length === 0 ? undefined : kept.join(" ");
};
