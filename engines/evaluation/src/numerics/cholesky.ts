/**
 * Factor of a symmetric positive definite matrix, in place: `size` rows of `size` numbers, whose lower triangle becomes L with L·Lᵀ the
 * matrix given. False when it is not positive definite: what it holds then means nothing. Own code: it is what every placebo spends
 * its time in, and classes of matrices that check each access are ten times slower.
 */
export const factor = (matrix: Float64Array, size: number): boolean => {
  for (let column = 0; column < size; column++) {
    const own = column * size;
    let pivot = matrix[own + column] ?? 0;
    const scale = pivot;
    for (let k = 0; k < column; k++) pivot -= (matrix[own + k] ?? 0) ** 2;
    if (!(pivot > scale * 1e-13)) return false;
    const root = Math.sqrt(pivot);
    matrix[own + column] = root;
    for (let row = column + 1; row < size; row++) {
      const at = row * size;
      let sum = matrix[at + column] ?? 0;
      for (let k = 0; k < column; k++) sum -= (matrix[at + k] ?? 0) * (matrix[own + k] ?? 0);
      matrix[at + column] = sum / root;
    }
  }
  return true;
};

/** Solves L·Lᵀ·x = `right` in place, with the factor `lower` of `size` rows. */
export const solveFactored = (lower: Float64Array, size: number, right: Float64Array): void => {
  for (let row = 0; row < size; row++) {
    let sum = right[row] ?? 0;
    for (let k = 0; k < row; k++) sum -= (lower[row * size + k] ?? 0) * (right[k] ?? 0);
    right[row] = sum / (lower[row * size + row] ?? 1);
  }
  for (let row = size - 1; row >= 0; row--) {
    let sum = right[row] ?? 0;
    for (let k = row + 1; k < size; k++) sum -= (lower[k * size + row] ?? 0) * (right[k] ?? 0);
    right[row] = sum / (lower[row * size + row] ?? 1);
  }
};
