type Plain = Readonly<Record<string, unknown>>;

const shapeOf = ({ deadline, frequency }: Plain): string | null => (frequency ? "flow-per-period" : deadline ? "stock-by-date" : null);

/**
 * A target as the text words it (« diviser par deux »), told as pacts hold it: a ratio to the situation at the start is the
 * share of it that is aimed at, 0.5; a quantity is a flow when it has a frequency, a stock when it has a deadline.
 */
export const readTarget = (target: Plain): Plain => {
  const { value, direction } = target;
  if (typeof value !== "number") return target;
  if (direction === "divide" && value !== 0)
    return { ...target, value: Math.round(1e4 / value) / 1e4, direction: "down", shape: "ratio-to-baseline" };
  if (direction === "multiply") return { ...target, direction: "up", shape: "ratio-to-baseline" };
  return direction === "reach" ? { ...target, direction: null, shape: shapeOf(target) } : target;
};
