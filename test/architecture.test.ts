/**
 * The layout holds: floors, homes of libraries, no calendar in workflow code, no circles, no files that only re-export, no wall clock, one version of what must
 * be one.
 */
import { describe, expect, test } from 'vitest';
import { enginesNamed, pagesThatWrite, queriesOutsideDb } from './support/database-rules.ts';
import { barrels, calendarBreaches, circles, floorBreaches, libraryBreaches, wallClocks } from './support/layout-rules.ts';
import { crowded, roomBreaches } from './support/room-rules.ts';
import type { SourceFile } from './support/source-files.ts';
import { importsOf, projectFiles, readProjectFile, sourceFiles } from './support/source-files.ts';

const lineLimit = 200;
const folderLimit = 20;
const manifest: { scripts: Record<string, string> } = JSON.parse(readProjectFile('package.json'));
const lock: { packages: Record<string, { version?: string; resolved?: string }> } = JSON.parse(readProjectFile('package-lock.json'));

/** The files that `npm run` starts: they wire, and alone may hold the configuration. */
const entries = Object.values(manifest.scripts).flatMap((script) => script.match(/(?<=\btsx )\S+/g) ?? []);
const planted = (path: string, ...lines: string[]): SourceFile => ({ path, text: lines.join('\n') });
const versionsOf = (packageName: RegExp): string[] =>
  Object.entries(lock.packages).flatMap(([path, { version }]) => (packageName.test(path) && version ? [version] : []));

describe('the tree', () => {
  const files = sourceFiles();

  test('stands on its floors: no import upwards, none between api and activities, no unknown folder', () => {
    expect(floorBreaches(files, entries)).toEqual([]);
  });

  test('names a library only where it belongs', () => {
    expect(libraryBreaches(files)).toEqual([]);
  });

  test('keeps the calendar out of workflow code and of all it needs', () => {
    expect(calendarBreaches(files)).toEqual([]);
  });

  test('stands on its floors within api and within its pages too, and no area of pages needs another', () => {
    expect(roomBreaches(files)).toEqual([]);
  });

  test('has no circle of files, types included', () => {
    expect(circles(files)).toEqual([]);
  });

  test('has no file that only re-exports but the entry of the workflow bundle, and no file with an empty name such as utils', () => {
    expect(barrels(files)).toEqual([]);
  });

  test('takes the time of the plan from the workflow: no wall clock in domain, activities and db', () => {
    expect(wallClocks(files)).toEqual([]);
  });

  test('lets pages read by themselves and write by operations alone', () => {
    expect(pagesThatWrite(files)).toEqual([]);
  });

  test('keeps SQL and the building of queries in db', () => {
    expect(queriesOutsideDb(files)).toEqual([]);
  });

  test('tells one engine of the database from the other in one folder', () => {
    expect(enginesNamed(files)).toEqual([]);
  });

  test('names files and folders in kebab-case', () => {
    const kebab = /^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*(\.(test|config|d))?\.tsx?$/;
    expect(files.map(({ path }) => path).filter((path) => !kebab.test(path))).toEqual([]);
  });

  test(`keeps files within ${lineLimit} lines`, () => {
    const long = files.filter(
      ({ path, text }) => !/^(test|db\/migrations)\/|^docs\/client\/api-types\.d\.ts$/.test(path) && text.split('\n').length > lineLimit + 1,
    );
    expect(long.map(({ path, text }) => `${path}: ${text.split('\n').length - 1}`)).toEqual([]);
  });

  test(`keeps folders within ${folderLimit} files of their own`, () => {
    expect(crowded(projectFiles(), folderLimit)).toEqual([]);
  });

  test('mentions nothing outside itself', () => {
    const outside = ['..', 'shared'].join('/');
    expect(projectFiles().filter((path) => readProjectFile(path).includes(outside))).toEqual([]);
  });
});

describe('the lock file', () => {
  test('holds one protobufjs 8, or saved histories cannot be replayed', () => {
    expect(versionsOf(/(^|\/)node_modules\/protobufjs$/).filter((version) => version.startsWith('8.'))).toHaveLength(1);
  });

  test('holds one version of all of Temporal', () => {
    expect(new Set(versionsOf(/(^|\/)node_modules\/@temporalio\/[^/]+$/)).size).toBe(1);
  });

  test('holds no registry addresses', () => {
    expect(Object.keys(lock.packages).filter((path) => lock.packages[path]?.resolved?.includes('://'))).toEqual([]);
  });
});

describe('the reader of imports', () => {
  test.each([
    ["import { a } from '../b.ts';", 'api/b.ts', { own: true, typeOnly: false, reExport: false }],
    ["import a, { b as c } from 'knex';", 'knex', { own: false, typeOnly: false, reExport: false }],
    ["import * as a from 'pg';", 'pg', { own: false, typeOnly: false, reExport: false }],
    ["import{a}from'pg';", 'pg', { own: false, typeOnly: false, reExport: false }],
    ["import type { A } from './c.ts';", 'api/routes/c.ts', { own: true, typeOnly: true, reExport: false }],
    ["import {\n  a,\n  b,\n} from './c.ts';", 'api/routes/c.ts', { own: true, typeOnly: false, reExport: false }],
    ["import { type A } from './c.ts';", 'api/routes/c.ts', { own: true, typeOnly: false, reExport: false }],
    ["import './c.ts';", 'api/routes/c.ts', { own: true, typeOnly: false, reExport: false }],
    ["export * from './c.ts';", 'api/routes/c.ts', { own: true, typeOnly: false, reExport: true }],
    ["export type { A } from './c.ts';", 'api/routes/c.ts', { own: true, typeOnly: true, reExport: true }],
    ["const a = await import('./c.ts');", 'api/routes/c.ts', { own: true, typeOnly: false, reExport: false }],
    ["const a = require('node:fs');", 'node:fs', { own: false, typeOnly: false, reExport: false }],
  ])('reads %s', (code, target, rest) => {
    expect(importsOf(planted('api/routes/a.ts', code))).toEqual([{ target, ...rest }]);
  });

  test('passes over comments, and over code that only looks like an import', () => {
    expect(importsOf(planted('api/a.ts', "// import { a } from 'x';", '/*', "import 'y';", '*/', "export const from = 'z';", "export type A = 'q';"))).toEqual(
      [],
    );
  });
});

describe('a planted breach is caught', () => {
  test.each([
    ['db stands on api', planted('db/a.ts', "import { b } from '../api/b.ts';")],
    ['activities lean on api', planted('activities/a.ts', "import type { B } from '../api/b.ts';")],
    ['the domain leans on its workflows', planted('workflows/domain/a.ts', "import type { B } from '../effects.ts';")],
    ['a workflow takes the contracts in', planted('workflows/a.ts', "import type { B } from '../contracts/bodies/b.ts';")],
    ['the domain takes the contracts in', planted('workflows/domain/a.ts', "import { b } from '../../contracts/bodies/b.ts';")],
    ['a contract leans on the database', planted('contracts/views/a.ts', "import type { B } from '../../db/b.ts';")],
    ['a contract leans on the messages of workflows', planted('contracts/bodies/a.ts', "import type { B } from '../../workflows/messages.ts';")],
    ['words check a body', planted('words/a.ts', "import { b } from '../contracts/bodies/b.ts';")],
    ['words read the database', planted('words/a.ts', "import type { B } from '../db/mail-store.ts';")],
    ['a route reads the configuration', planted('api/a.ts', "import { b } from '../temporal.config.ts';")],
    ['the program uses a test', planted('embedded/a.ts', "import { b } from '../test/support/b.ts';")],
    ['a part puts programs together', planted('embedded/a.ts', "import { b } from '../composition/b.ts';")],
    ['a folder is invented', planted('services/a.ts', '')],
  ])('%s', (_, file) => {
    expect(floorBreaches([file], entries)).toHaveLength(1);
  });

  test.each([
    ['the domain uses a library', planted('workflows/domain/a.ts', "import { sleep } from '@temporalio/workflow';")],
    ['a contract uses another library than its own', planted('contracts/bodies/a.ts', "import type { Knex } from 'knex';")],
    ['a workflow reads a file', planted('workflows/a.ts', "import { readFileSync } from 'node:fs';")],
    ['db speaks to Temporal', planted('db/a.ts', "import { Context } from '@temporalio/activity';")],
    ['a route holds the Temporal client', planted('api/routes/a.ts', "import type { Client } from '@temporalio/client';")],
    ['an activity starts a worker', planted('activities/a.ts', "import { Worker } from '@temporalio/worker';")],
    ['a route traces by itself', planted('api/a.ts', "import { trace } from '@opentelemetry/api';")],
    ['the environment is read by the way', planted('api/a.ts', "import { env } from 'node:process';")],
  ])('%s', (_, file) => {
    expect(libraryBreaches([file])).toHaveLength(1);
  });

  test('a workflow reaches the calendar by a detour', () => {
    const detour = [
      planted('workflows/plan-activity-lifecycle.ts', "import { judge } from './domain/judge.ts';"),
      planted('workflows/domain/judge.ts', "import { isWorkingDay } from './time/calendar.ts';"),
    ];
    expect(calendarBreaches(detour)).toEqual(['workflows/domain/judge.ts → workflows/domain/time/calendar.ts']);
  });

  test('an activity may use the calendar', () => {
    const allowed = [planted('workflows/domain/time/due-dates.ts', "import { isWorkingDay } from './calendar.ts';"), planted('workflows/effects.ts', '')];
    expect(calendarBreaches(allowed)).toEqual([]);
  });

  test.each([
    ['a page inserts through a store', "await trx('drafts').insert(row);"],
    ['a page deletes through a store', "await trx('drafts').where({ id }).del();"],
    ['a page locks rows through a store', "await trx('drafts').where({ id }).forUpdate().first();"],
    ['a page upserts through a store', "return upsert(trx, 'drafts', { id }, row);"],
  ])('%s', (_, code) => {
    const files = [
      planted('db/draft-store.ts', code),
      planted('db/draft-read-model.ts', "import { save } from './draft-store.ts';"),
      planted('api/web/a.tsx', "import { save } from '../../db/draft-store.ts';"),
      planted('api/web/b.tsx', "import { read } from '../../db/draft-read-model.ts';"),
      planted('api/web/c.tsx', "import type { Draft } from '../../db/draft-store.ts';"),
      planted('api/page-operations/d.ts', "import { save } from '../../db/draft-store.ts';"),
    ];
    expect(pagesThatWrite(files)).toEqual(['api/web/a.tsx → db/draft-store.ts', 'api/web/b.tsx → db/draft-read-model.ts']);
  });

  test('what a page may take: what hashes, what forgets an entry of its own, what only reads', () => {
    const reads = ["createHash('sha256').update(text).digest('hex');", 'cache.delete(key);', '// .insert( is what stores do', "await trx('drafts').first();"];
    expect(pagesThatWrite([planted('db/drafts.ts', ...reads), planted('api/web/a.tsx', "import { read } from '../../db/drafts.ts';")])).toEqual([]);
  });

  test.each([
    ['a route names a table', planted('api/a.ts', "await db('people').first();")],
    ['an activity names a table, with its row', planted('activities/a.ts', "await trx<Row>('people').first();")],
    ['a plan asks through its parts', planted('plan/a.ts', "await deps.db('people').first();")],
    ['a table is named by a variable', planted('embedded/a.ts', 'await knex(table).first();')],
    ['a command writes SQL', planted('embedded/a.ts', "await db.raw('select 1');")],
    ['a route narrows a query', planted('api/a.ts', "rows.whereIn('id', ids);")],
    ['a route hands a query on', planted('api/a.ts', 'const narrowed = (query: Knex.QueryBuilder) => query;')],
    ['a command asks for the shape', planted('embedded/a.ts', "await db.schema.hasTable('people');")],
  ])('%s', (_, file) => {
    expect(queriesOutsideDb([file])).toEqual([file.path]);
    expect(queriesOutsideDb([{ ...file, path: 'db/a.ts' }])).toEqual([]);
  });

  test('a route may open a transaction, and hand its connection on', () => {
    expect(queriesOutsideDb([planted('api/a.ts', 'await deps.db.transaction((trx) => save(trx, row));', 'await read(db);', 'await db.destroy();')])).toEqual(
      [],
    );
  });

  test.each([
    ['a store asks which engine it is', planted('db/a.ts', "import { isPostgres } from './engine/connection.ts';")],
    ['a store asks the client', planted('db/a.ts', "if (knex.client.config.client === 'x') await lock(knex);")],
    ['a store sets a pragma', planted('db/a.ts', "await knex.raw('pragma foreign_keys = off');")],
    ['a store calls a function of one engine', planted('db/a.ts', "await knex.raw('select pg_advisory_lock(1)');")],
    ['a store knows the errors of one engine', planted('db/a.ts', "if (code === 'SQLITE_BUSY') return;")],
    ['a route knows an error of one engine', planted('api/a.ts', "if (error.code === '23505') return null;")],
    ['a route asks which engine it is', planted('api/a.ts', "import { isPostgres } from '../db/engine/connection.ts';")],
  ])('%s', (_, file) => {
    expect(enginesNamed([file])).toEqual([file.path]);
    expect(
      enginesNamed([
        { ...file, path: 'db/engine/a.ts' },
        { ...file, path: 'db/migrations/a.ts' },
      ]),
    ).toEqual([]);
  });

  test('a store may say in a comment why, and a command may say where its database is', () => {
    const said = [planted('db/a.ts', '// In SQLite the first write takes the database.'), planted('api/a.ts', "fail('set DATABASE_URL to postgres://…');")];
    expect(enginesNamed(said)).toEqual([]);
  });

  test.each([
    ['http knows who may do what', planted('api/http/a.ts', "import { b } from '../authorization/b.ts';")],
    ['an operation leans on a page', planted('api/operations/a.ts', "import type { B } from '../web/kit/b.ts';")],
    ['routes of programs lean on those of pages', planted('api/routes/a.ts', "import { b } from '../page-operations/b.ts';")],
    ['the kit leans on an area', planted('api/web/kit/a.ts', "import type { B } from '../sign-in/b.ts';")],
    ['an area leans on another', planted('api/web/records/mail-log/a.tsx', "import { b } from '../../forms/b.ts';")],
    ['api has a file that no room holds', planted('api/lost/a.ts', '')],
  ])('%s', (_, file) => {
    expect(roomBreaches([file])).toHaveLength(1);
  });

  test('rooms may use what stands below, and what lies in folders of their own', () => {
    const allowed = [
      planted('api/web/records/mail-log/a.tsx', "import { b } from '../hand-out/b.ts';", "import { c } from '../../parts/c.ts';"),
      planted('api/routes/a.ts', "import { b } from '../operations/b.ts';"),
      planted('api/app.ts', "import { b } from './web/web-app.ts';"),
    ];
    expect(roomBreaches(allowed)).toEqual([]);
  });

  test('a folder with one file too many', () => {
    expect(crowded(['a/1.ts', 'a/2.ts', 'a/b/3.ts'], 1)).toEqual(['a: 2']);
  });

  test('three files import each other in a circle, and two types do too', () => {
    const files = [
      planted('db/a.ts', "import { b } from './b.ts';"),
      planted('db/b.ts', "import { c } from './c.ts';"),
      planted('db/c.ts', "import { a } from './a.ts';"),
      planted('db/d.ts', "import type { E } from './e.ts';"),
      planted('db/e.ts', "import type { D } from './d.ts';"),
    ];
    expect(circles(files)).toEqual(['db/a.ts', 'db/b.ts', 'db/c.ts', 'db/d.ts', 'db/e.ts']);
  });

  test('a file that only re-exports, and a name that says nothing', () => {
    const files = [
      planted('db/stores.ts', "export { a } from './a.ts';"),
      planted('api/utils.ts', ''),
      planted('workflows/index.ts', "export { a } from './a.ts';"),
    ];
    expect(barrels(files)).toEqual(['db/stores.ts', 'api/utils.ts']);
  });

  test('a wall clock, but not talk of one, nor a date made of a given number', () => {
    const files = [
      planted('db/a.ts', 'const now = new Date();'),
      planted('activities/b.ts', 'const now = Date.now();'),
      planted('workflows/domain/c.ts', '// never Date.now()', 'const day = new Date(ms);'),
      planted('api/d.ts', 'const now = new Date();'),
      planted('db/e.ts', 'table.timestamp(name).defaultTo(knex.fn.now());'),
    ];
    expect(wallClocks(files)).toEqual(['db/a.ts', 'activities/b.ts', 'db/e.ts']);
  });
});
