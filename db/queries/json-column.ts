/** JSON is stored as text, alike in both engines, and never leaves `db/` as text. `JSON.stringify` escapes NUL and lone surrogates, which PostgreSQL's text refuses. */

export const toJson = (value: unknown): string => JSON.stringify(value ?? null);
export const fromJson = <T>(text: string): T => JSON.parse(text) as T;
export const toJsonOrNull = (value: unknown): string | null => (value === null || value === undefined ? null : toJson(value));
export const fromJsonOrNull = <T>(text: string | null): T | null => (text === null ? null : fromJson<T>(text));
