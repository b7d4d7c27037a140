/** Versions as ETags: `"v12"` is the life after its twelfth step. */
import { otherVersion } from './problem.ts';

export const etagOf = (version: number): string => `"v${version}"`;

/**
 * The version that If-Match asks for; undefined when nothing is asked.
 * @param current the version now, which settles a list of several
 * @throws ApiProblem 412 when no tag in the header can be a version
 */
export function requestedVersion(header: string | undefined, current: number): number | undefined {
  if (header === undefined || header.trim() === '*') return undefined;
  const versions = header.split(',').flatMap((tag) => {
    const found = /^\s*(?:W\/)?"v(\d{1,9})"\s*$/.exec(tag);
    return found ? [Number(found[1])] : [];
  });
  if (versions.includes(current)) return current;
  const [first] = versions;
  if (first === undefined) throw otherVersion(`If-Match names no version such as ${etagOf(current)}.`);
  // A newer version than the row's is passed on: the row may lag behind the life, which compares by its own count.
  return first;
}
