import { column } from './terminal-text.ts';

/** A column: its heading, and whether numbers stand in it, which end at the right. */
export interface TableColumn {
  readonly name: string;
  readonly right?: boolean;
}

/** Lines of a table as wide as its cells. Cells are visible text. */
export const textTable = (columns: readonly TableColumn[], rows: readonly (readonly string[])[]): string[] => {
  const widths = columns.map(({ name }, index) =>
    Math.max(name.length, ...rows.map((row) => (row[index] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    columns
      .map(({ right }, index) => {
        const [cell, width] = [cells[index] ?? '', widths[index] ?? 0];
        return right === true ? cell.padStart(width) : column(cell, width);
      })
      .join('  ')
      .trimEnd();
  return [columns.map(({ name }) => name), ...rows].map(line);
};
