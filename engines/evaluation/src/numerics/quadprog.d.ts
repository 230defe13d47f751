/** Goldfarb & Idnani's quadratic programs, which the tests hold the solver of this package against. Arrays count from 1. */
declare module "quadprog" {
  type Vector = readonly number[];
  const quadprog: {
    solveQP: (
      d: readonly Vector[],
      linear: Vector,
      constraints: readonly Vector[],
      bounds: Vector,
      equalities: number,
    ) => {
      readonly solution: number[];
    };
  };
  export = quadprog;
}
