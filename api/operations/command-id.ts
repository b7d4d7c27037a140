/** Ids of commands and lives: the same person, method, path and Idempotency-Key give the same id; without a key every request is new. */
import { createHash, randomUUID } from 'node:crypto';

/** Ours alone; changing it would make old keys new. */
const namespace = Buffer.from('7f1f4f0c3a1d5c0e9b7a6d2e41c85b90', 'hex');

/** A name-based UUID (RFC 9562, version 5). */
function uuidV5(name: string): string {
  const bytes = createHash('sha1').update(namespace).update(name, 'utf8').digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The command's id for a request; random without a key. */
export function commandId({ person, method, path, key }: { person: string; method: string; path: string; key: string | null }): string {
  return key === null ? randomUUID() : uuidV5(JSON.stringify(['command', person, method, path, key]));
}

/** The command that brings an activity of an adopted plan in: the same for every import of it. */
export const importCommandId = (plan: string, activity: string): string => uuidV5(JSON.stringify(['import', plan, activity]));

/** The id of the life that a proposal begins, so that a repeated proposal begins no second one. */
export const planActivityIdOf = (command: string): string => uuidV5(JSON.stringify(['plan-activity', command]));

/** True for 1–255 visible ASCII characters. */
export const isIdempotencyKey = (key: string): boolean => /^[\x21-\x7e]{1,255}$/.test(key);

/** SHA-256 of a body's canonical JSON, in hex: the order of members does not matter. No body has a hash of its own. */
export function bodyHash(body: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(body ?? null)), 'utf8')
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  // Pairs instead of an object: a member named __proto__ stays a member.
  return {
    members: Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, sorted(member)]),
  };
}
