import { ok, type Result, refuse } from "@levier/kernel";

/** Does what it is given when its turn comes; refuses when too many wait already. */
export type Line = <T>(act: () => Promise<T>) => Promise<Result<T, "full">>;

/** A line for what takes long: `width` of them at a time, and at most `most` who wait, in the order they came. */
export const createLine = ({ width, most }: { readonly width: number; readonly most: number }): Line => {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (act) => {
    if (running < width) running++;
    else if (waiting.length >= most) return refuse("full");
    else await new Promise<void>((go) => waiting.push(go));
    try {
      return ok(await act());
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
};
