type Plain = Readonly<Record<string, unknown>>;

const shapeOf = ({ deadline, frequency }: Plain): string | null => (frequency ? "flow-per-period" : deadline ? "stock-by-date" : null);

/**
 * A target as the engine tells it (« diviser par deux » is a ratio of 0.5 to divide), told as pacts hold it: a quantity is a
 * flow when it has a frequency, a stock when it has a deadline.
 */
export const readTarget = (target: Plain): Plain => {
  const { value, direction } = target;
  if (typeof value !== "number") return target;
  if (direction === "divide") return { ...target, direction: "down", shape: "ratio-to-baseline" };
  if (direction === "multiply") return { ...target, direction: "up", shape: "ratio-to-baseline" };
  return direction === "reach" ? { ...target, direction: null, shape: shapeOf(target) } : target;
};
