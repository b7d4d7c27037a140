/** Loads a plan: its registers in one transaction, then its activities one by one. Run again it does what is left, and nothing where nothing is. */
import type { Knex } from 'knex';
import type { Gateway } from '../api/engine/gateway.ts';
import { databaseClock } from '../db/engine/connection.ts';
import { appendAudit } from '../db/lives/audit-store.ts';
import { hasPeople } from '../db/registers/person-read-model.ts';
import { lockPlan } from '../db/registers/plan-store.ts';
import type { Policy } from '../workflows/domain/policy.ts';
import { defaultPolicy } from '../workflows/domain/policy.ts';
import { dayOf, startOfDay } from '../workflows/domain/time/instants.ts';
import { loadDemoPersons } from './demo-persons.ts';
import type { ActivityImport } from './import-activities.ts';
import { importActivities, importsOf } from './import-activities.ts';
import type { Loaded } from './load-registers.ts';
import { loadRegisters } from './load-registers.ts';
import type { PlanFile } from './plan-schema.ts';

export interface PlanImport {
  db: Knex;
  gateway: Pick<Gateway, 'execute'>;
  file: PlanFile;
  /** The rules of activities that come in; absent: the program's own. */
  newPolicy?: Policy;
  /** The command by which its operator reads it in, for the audit; absent where a person does on a page, who is noted there. */
  by?: string;
  /** Also people to try the program with, where nobody is in the register yet. */
  demoPersons?: boolean;
  /** Is told each thing that is done, and in the end how much. */
  say: (line: string) => void;
  /** Is told of each activity that has been looked at, so that somebody who waits sees it go on. */
  passed?: () => void;
}

/** What an import does or would do to each thing in the file. */
export interface PlanChanges {
  loaded: Loaded[];
  imports: ActivityImport[];
}

/** @returns what could not be done, one line each; empty when all of the plan is in */
export async function importPlan({ db, gateway, file, newPolicy = defaultPolicy, by, demoPersons = false, say, passed }: PlanImport): Promise<string[]> {
  const { loaded, people } = await db.transaction(async (trx) => {
    const done = await load(trx, file, demoPersons);
    if (by !== undefined) await noteImport(trx, file, by, [...done.loaded, ...(await importsOf(trx, file)).map(asLoaded)]);
    return done;
  });
  tell(loaded, say);
  if (people > 0) say(`${people} demo persons were added.`);
  // After the people: the first mails then have recipients.
  const { imports, trouble } = await importActivities({ db, gateway, file, newPolicy, passed });
  tellOfActivities(imports, say);
  for (const line of trouble) say(line);
  if (trouble.length === 0) say(summary([...loaded, ...imports], { new: 'were added', changed: 'were changed', nothing: 'nothing was changed' }));
  return trouble;
}

/** Says what an import would do; writes nothing. */
export async function previewPlan({ db, file, say }: Pick<PlanImport, 'db' | 'file' | 'say'>): Promise<void> {
  const { loaded, imports } = await planChanges(db, file);
  tell(loaded, say);
  tellOfActivities(imports, say);
  say(summary([...loaded, ...imports], { new: 'would be added', changed: 'would be changed', nothing: 'nothing would be changed' }));
}

/** What an import would do, thing by thing; writes nothing. */
export async function planChanges(db: Knex, file: PlanFile): Promise<PlanChanges> {
  const trx = await db.transaction();
  try {
    const { loaded } = await load(trx, file, false);
    return { loaded, imports: await importsOf(trx, file) };
  } finally {
    // Rolled back: the writes were only tried, to learn what they would change.
    await trx.rollback();
  }
}

const asLoaded = ({ activity, outcome }: ActivityImport) => ({ what: 'activity', id: activity.id, outcome });

/** Notes who reads the plan in, and what that adds and changes: nothing where it does neither. What lives and people's changes keep of it they tell themselves. */
async function noteImport(trx: Knex.Transaction, { plan }: PlanFile, by: string, parts: { what: string; id: string; outcome: string }[]): Promise<void> {
  const which = (wanted: string) => parts.filter(({ outcome }) => outcome === wanted).map(({ what, id }) => `${what} ${id}`);
  const [added, changed] = [which('new'), which('changed')];
  if (added.length + changed.length === 0) return;
  const entry = { planActivity: null, seq: null, at: await databaseClock(trx), person: null, stage: null };
  await appendAudit(trx, { ...entry, what: 'planImport', details: { plan: plan.id, by, added, changed } });
}

async function load(trx: Knex.Transaction, file: PlanFile, demoPersons: boolean): Promise<{ loaded: Loaded[]; people: number }> {
  await lockPlan(trx, file.plan.id);
  const loaded = await loadRegisters(trx, file);
  if (!demoPersons || (await hasPeople(trx))) return { loaded, people: 0 };
  // Valid from the morning of the day, so that on no machine's clock they are still to come.
  const since = startOfDay(dayOf(await databaseClock(trx)));
  return { loaded, people: await loadDemoPersons(trx, file.organisations, since) };
}

function tell(loaded: Loaded[], say: (line: string) => void): void {
  for (const { what, id, name, outcome } of loaded) if (outcome !== 'unchanged') say(`${outcome}: ${what} ${id} (${name})`);
}

function tellOfActivities(imports: ActivityImport[], say: (line: string) => void): void {
  for (const { activity, outcome } of imports) {
    if (outcome === 'new')
      say(`new: activity ${activity.id} (${activity.title}), ${activity.responsible ? `${activity.responsible} is asked` : 'to be assigned'}`);
    if (outcome === 'changed') say(`changed: activity ${activity.id} (${activity.title})`);
    if (outcome === 'differs') say(`left as it is: people have changed activity ${activity.id} since it came in, and the file says something else of the same`);
  }
}

function summary(entries: { outcome: string }[], words: { new: string; changed: string; nothing: string }): string {
  const count = (outcome: string) => entries.filter((entry) => entry.outcome === outcome).length;
  const [added, changed] = [count('new'), count('changed')];
  if (added + changed === 0) return `All ${entries.length} parts of the plan are in already: ${words.nothing}.`;
  return `Of ${entries.length} parts of the plan ${added} ${words.new} and ${changed} ${words.changed}.`;
}
