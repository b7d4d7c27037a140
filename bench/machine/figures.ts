/** Sums up what was measured several times. */

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

/** The smallest value that so large a share of all is not above; NaN of none. */
export const percentile = (values: readonly number[], share: number): number => sorted(values)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? Number.NaN;

/** NaN of none. */
export function median(values: readonly number[]): number {
  const middle = values.length / 2;
  const of = sorted(values);
  return ((of[Math.ceil(middle) - 1] ?? Number.NaN) + (of[Math.floor(middle)] ?? Number.NaN)) / 2;
}

/** "4.1 (3.9-4.4)". */
export function spread(values: readonly number[], digits = 1): string {
  const [from, ...rest] = sorted(values);
  return `${median(values).toFixed(digits)} (${from?.toFixed(digits)}-${(rest.at(-1) ?? from)?.toFixed(digits)})`;
}

/** Rows under a head, the first column to the left and the others to the right. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ');
  return [head, ...rows].map(line).join('\n');
}
