import { median } from "../result.ts";

/** Seconds of processor that a task takes, whatever its threads: what one core would, and what other programs do not lengthen. */
const secondsOf = (task: () => void): number => {
  const before = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

/** The middle of some runs of a task, after one that is not counted. */
export const middleOf = (runs: number, task: () => void): number => {
  const times = Array.from({ length: runs + 1 }, () => secondsOf(task));
  return median(times.slice(1));
};
