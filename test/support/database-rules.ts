/** Rules over who speaks with the database, and how: what may write, where SQL stands, where one engine differs from the other. Each answers with its breaches. */
import type { SourceFile } from './source-files.ts';
import { importsOf, withoutComments } from './source-files.ts';

const codeOf = ({ text }: SourceFile): string => withoutComments(text);

/** Hashes and ciphers are updated too, and write nothing. */
const hashing = /\b(create(Hash|Hmac)\([^()]*\)\s*|cipher)\.update\(/g;
const writing = /\.(insert|update|del|merge|increment|decrement|truncate|forUpdate)\(|\.delete\(\)|\bupsert\(/;

/** Files of `db/` that write or lock rows, or need one that does when they run. */
function writers(files: SourceFile[]): Set<string> {
  const stores = files.filter(({ path }) => path.startsWith('db/') && !path.startsWith('db/migrations/'));
  const needs = new Map(stores.map((file) => [file.path, importsOf(file).flatMap(({ target, typeOnly }) => (typeOnly ? [] : [target]))]));
  const found = new Set(stores.filter((file) => writing.test(codeOf(file).replaceAll(hashing, ''))).map(({ path }) => path));
  for (let before = -1; found.size > before; ) {
    before = found.size;
    for (const [path, targets] of needs) if (targets.some((target) => found.has(target))) found.add(path);
  }
  return found;
}

/** Pages only read by themselves: what they change goes through operations. */
export function pagesThatWrite(files: SourceFile[]): string[] {
  const stores = writers(files);
  return files
    .filter(({ path }) => path.startsWith('api/web/'))
    .flatMap((file) => importsOf(file).flatMap(({ target, typeOnly }) => (!typeOnly && stores.has(target) ? [`${file.path} → ${target}`] : [])));
}

const connection = String.raw`\b(?:db|trx|knex|database)`;
const queries = new RegExp(
  String.raw`${connection}(?:<[^<>\n]*>)?\(\s*[\w'"\`]|${connection}\.(?:raw|select|from|into|table|insert|with|union|unionAll|schema|queryBuilder)\b|\.where[A-Z]?\w*\(|\bKnex\.(?:QueryBuilder|Raw)\b`,
);

/** Tables and columns are named in `db/` alone. */
export function queriesOutsideDb(files: SourceFile[]): string[] {
  return files.filter(({ path }) => /^(?!db\/|test\/|bench\/|docs\/|dev\/)/.test(path)).flatMap((file) => (queries.test(codeOf(file)) ? [file.path] : []));
}

const engineNames = /sqlite|postgres|\bpg(?:_|\b)|pragma|\bclient\.config\b/i;
/** SQLSTATE of PostgreSQL, and SQLite's codes. */
const engineErrors = /'\d[\dA-Z]{4}'|\bSQLITE_/;

/** What one engine does otherwise than the other stands in one folder. Migrations are kept as they were run, and ask for themselves. */
export function enginesNamed(files: SourceFile[]): string[] {
  return files
    .filter(({ path }) => /^db\/(?!engine\/|migrations\/)/.test(path) || /^(api|activities|plan|embedded|composition)\//.test(path))
    .flatMap((file) => {
      const named = file.path.startsWith('db/') ? engineNames : /\bisPostgres\b|\bclient\.config\b/;
      return named.test(codeOf(file)) || engineErrors.test(codeOf(file)) ? [file.path] : [];
    });
}
