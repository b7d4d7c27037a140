/**
 * @returns what a table holds under a key that came from outside; undefined where it holds nothing. Every object also answers to `constructor`, `toString`
 *   and the like, which are words that people write and ids that organisations have
 */
export const entryOf = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined => (Object.hasOwn(table, key) ? table[key] : undefined);
