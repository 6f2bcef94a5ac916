/** Solves a system of linear equations with a symmetric positive matrix, by elimination. */
export const solve = (matrix: readonly (readonly number[])[], right: readonly number[]): number[] => {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const size = rows.length;
  for (const [at, pivot] of rows.entries()) {
    for (const row of rows.slice(at + 1)) {
      const factor = (row[at] ?? 0) / (pivot[at] ?? 1);
      if (factor !== 0)
        for (let column = at; column <= size; column++)
          row[column] = (row[column] ?? 0) - factor * (pivot[column] ?? 0);
    }
  }
  const answer = new Array<number>(size).fill(0);
  for (const [back, row] of rows.toReversed().entries()) {
    const at = size - 1 - back;
    const known = answer.reduce((sum, value, column) => (column > at ? sum + value * (row[column] ?? 0) : sum), 0);
    answer[at] = ((row[size] ?? 0) - known) / (row[at] ?? 1);
  }
  return answer;
};
