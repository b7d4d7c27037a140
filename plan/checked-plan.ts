/** A plan's file that has its form, in which every id leads somewhere, and no text has what nobody sees: also those of fields that the form does not know. */
import { hasUnseenCharacter } from '../contracts/bodies/invisible-characters.ts';
import { refuse } from '../contracts/errors/schema-issues.ts';
import { brokenReferences } from './plan-references.ts';
import { planFile } from './plan-schema.ts';

export const checkedPlan = planFile.check((context) => {
  const isSaid = (path: Path) => context.issues.some((issue) => issue.path?.join('.') === path.join('.'));
  for (const path of unseenIn(context.value)) if (!isSaid(path)) refuse(context, path, { code: 'invisibleCharacter', params: {} });
  for (const { path, rule } of brokenReferences(context.value)) refuse(context, path, rule);
});

type Path = (string | number)[];

/** Where in a file texts with such characters are. */
function unseenIn(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return hasUnseenCharacter(value) ? [path] : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => unseenIn(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => unseenIn(item, [...path, name]));
}
