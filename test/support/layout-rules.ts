/** The layout as rules over imports: which floor may stand on which, where a library may be named, what no file may be. Each answers with its breaches. */
import type { SourceFile, SourceImport } from './source-files.ts';
import { importsOf, withoutComments } from './source-files.ts';

/** What each folder may import of ours, itself apart. Nothing may import embedded/, composition/, bench/ or test/ but those that list them. */
const floors: Record<string, readonly string[]> = {
  'workflows/domain': [],
  workflows: ['workflows/domain'],
  contracts: ['workflows/domain'],
  db: ['workflows', 'workflows/domain', 'contracts'],
  words: ['workflows/domain'],
  plan: ['workflows/domain', 'contracts', 'db'],
  activities: ['workflows', 'workflows/domain', 'contracts', 'db', 'words'],
  api: ['workflows', 'workflows/domain', 'contracts', 'db', 'words'],
  embedded: ['workflows', 'workflows/domain', 'contracts', 'db', 'words', 'plan', 'activities', 'api'],
  composition: ['workflows', 'workflows/domain', 'contracts', 'db', 'words', 'plan', 'activities', 'api', 'embedded'],
};
const free = ['test', 'bench', 'docs', 'dev', 'tool'];

/** Where a library may be named; a library that is not listed may be used by every floor that may use libraries at all. */
const homes: readonly { library: RegExp; in: RegExp }[] = [
  { library: /^@temporalio\/workflow$/, in: /^workflows\/(?!domain\/)/ },
  { library: /^@temporalio\/activity$/, in: /^activities\// },
  { library: /^@temporalio\/client$/, in: /^(api\/engine\/|embedded\/|composition\/)/ },
  { library: /^@temporalio\/(worker|testing)$/, in: /^(activities\/(create-workers|worker-runtime|workflow-bundle)\.ts$|embedded\/|composition\/)/ },
  { library: /^@temporalio\/envconfig$/, in: /^config\// },
  { library: /^@opentelemetry\//, in: /^composition\/tracing\// },
  { library: /^(sqlite3|pg)$/, in: /^db\/engine\// },
  { library: /^express$/, in: /^(api|embedded|composition)\// },
  { library: /^(nodemailer|mailparser|smtp-server)$/, in: /^(activities|embedded)\// },
  { library: /^(node:)?process$/, in: /^temporal\.config\.ts$/ },
];
const noLibrary = /^(workflows\/domain|words)\//;
const onlyWorkflowLibrary = /^workflows\//;
const onlySchemaLibrary = /^contracts\//;

/** What computes dates runs in local activities: a calendar that is corrected must not break a replay. */
const calendarFiles = /^workflows\/domain\/(time\/(?!(day-and-instant|date-reason|durations)\.).*|advance|chapters\/.*)\b/;

const folderOf = (path: string): string => {
  if (path.startsWith('workflows/domain/')) return 'workflows/domain';
  if (path.includes('/')) return path.slice(0, path.indexOf('/'));
  return path === 'temporal.config.ts' ? 'config' : 'tool';
};
const isFree = (path: string) => free.includes(folderOf(path));
const eachImport = (files: SourceFile[], judge: (path: string, what: SourceImport) => boolean): string[] =>
  files.flatMap((file) => importsOf(file).flatMap((what) => (judge(file.path, what) ? [`${file.path} → ${what.target}`] : [])));

/** Imports that run up, sideways or into a folder the layout does not know. */
export function floorBreaches(files: SourceFile[], entries: readonly string[]): string[] {
  const strangers = files.map(({ path }) => path).filter((path) => !(folderOf(path) in floors) && folderOf(path) !== 'config' && !isFree(path));
  const arrows = eachImport(files, (path, { target, own, typeOnly }) => {
    const from = folderOf(path);
    const to = folderOf(target);
    if (!own || isFree(path) || from === to || target === 'package.json') return false;
    if (to === 'config') return !typeOnly && !['embedded', 'composition'].includes(from) && !entries.includes(path);
    // What bodies and answers are made of, without the library that checks them.
    if (from === 'words' && to === 'contracts') return !typeOnly;
    // What npm starts says which parts it wants.
    if (entries.includes(path) && (to === 'api' || to === 'composition')) return false;
    // An import sends commands as a request does: under ids of the same making, through the same gateway.
    if (from === 'plan' && target === 'api/operations/command-id.ts') return false;
    if (from === 'plan' && target === 'api/engine/gateway.ts') return !typeOnly;
    return !(floors[from] ?? []).includes(to);
  });
  return [...strangers, ...arrows];
}

/** Libraries named outside their home. */
export function libraryBreaches(files: SourceFile[]): string[] {
  return eachImport(files, (path, { target, own }) => {
    if (own || isFree(path)) return false;
    if (noLibrary.test(path)) return true;
    if (onlyWorkflowLibrary.test(path) && target !== '@temporalio/workflow') return true;
    if (onlySchemaLibrary.test(path) && target !== 'zod') return true;
    if (path.startsWith('db/') && target.startsWith('@temporalio/')) return true;
    return homes.some((home) => home.library.test(target) && !home.in.test(path));
  });
}

/** Files that a workflow drags into the sandbox and that could compute a date there. */
export function calendarBreaches(files: SourceFile[]): string[] {
  const starts = files.map(({ path }) => path).filter((path) => folderOf(path) === 'workflows');
  const inSandbox = reachable(starts, needsOf(files));
  return eachImport(
    files.filter(({ path }) => inSandbox.has(path) && !calendarFiles.test(path)),
    (_, { target }) => calendarFiles.test(target),
  );
}

/** Files in a circle of files that need each other, be it for a type alone. */
export function circles(files: SourceFile[]): string[] {
  const needs = new Map(files.map((file) => [file.path, importsOf(file).flatMap(({ target, own }) => (own ? [target] : []))]));
  return files.map(({ path }) => path).filter((path) => reachable(needs.get(path) ?? [], needs).has(path));
}

/** Files that only pass other files on, or whose name says nothing. */
export function barrels(files: SourceFile[]): string[] {
  const nameless = /(^|\/)(index|utils?|types|helpers?|common|misc)\.tsx?$/;
  return files
    .filter(({ path }) => path !== 'workflows/index.ts')
    .filter((file) => nameless.test(file.path) || importsOf(file).some(({ reExport }) => reExport))
    .map(({ path }) => path);
}

/** Wall clocks and dice where the plan's time comes from the workflow; one file asks the database what time it is. */
export function wallClocks(files: SourceFile[]): string[] {
  const processClock = /\bDate\.now\(|\bnew Date\(\s*\)|(?<!new )\bDate\(\s*\)|\bperformance\.now\(|\bMath\.random\(/;
  const databaseClock = /\bCURRENT_TIMESTAMP\b|\bclock_timestamp\b|\bfn\.now\(|'now'/i;
  return files
    .filter(({ path }) => /^(workflows\/domain|activities|db)\//.test(path))
    .map(({ path, text }) => ({ path, code: withoutComments(text) }))
    .filter(({ path, code }) => processClock.test(code) || (databaseClock.test(code) && path !== 'db/engine/connection.ts'))
    .map(({ path }) => path);
}

function needsOf(files: SourceFile[]): Map<string, string[]> {
  return new Map(files.map((file) => [file.path, importsOf(file).flatMap(({ target, own, typeOnly }) => (own && !typeOnly ? [target] : []))]));
}

function reachable(starts: readonly string[], needs: Map<string, string[]>): Set<string> {
  const seen = new Set<string>();
  const open = [...starts];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    open.push(...(needs.get(path) ?? []));
  }
  return seen;
}
