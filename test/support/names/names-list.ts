/** The list of names as a file: a heading for each kind, one name on a line below it. */
import type { KeptNames } from './kept-names.ts';

export const writtenNames = (names: KeptNames): string =>
  Object.entries(names)
    .map(([kind, of]) => `# ${kind}\n${[...new Set(of)].join('\n')}\n`)
    .join('\n');

export function readNames(text: string): KeptNames {
  const sections = text.split(/^# /m).slice(1);
  return Object.fromEntries(
    sections.map((section) => {
      const [kind = '', ...names] = section.split('\n');
      return [kind, names.filter((name) => name !== '')];
    }),
  );
}

/** What the list has and the program no longer: "kind: name". */
export const goneNames = (listed: KeptNames, now: KeptNames): string[] =>
  Object.entries(listed).flatMap(([kind, names]) => {
    const left = new Set(now[kind]);
    return names.filter((name) => !left.has(name)).map((name) => `${kind}: ${name}`);
  });
