/**
 * Brings a database to the newest shape, or back to nothing. Migrations are listed here, run in this order, and never edited after they landed.
 * All of a run is one transaction: a crash leaves the database as it was, and of two processes that start at once the second waits and finds nothing to do.
 */
import { existsSync } from 'node:fs';
import type { Knex } from 'knex';
import { databaseFile, openDatabase } from './engine/connection.ts';
import { exclusively } from './engine/exclusively.ts';
import * as signIn from './migrations/2026-11-25-01-sign-in.ts';
import * as answering from './migrations/2026-11-25-02-answering.ts';
import * as commandsInHistory from './migrations/2026-11-25-03-commands-in-history.ts';
import * as handedOut from './migrations/2026-11-26-02-handed-out.ts';
import * as publishedResults from './migrations/2026-11-27-01-published-results.ts';
import * as goalFigures from './migrations/2026-11-27-02-goal-figures.ts';
import * as pageIndexes from './migrations/2026-11-27-03-page-indexes.ts';
import * as upgrades from './migrations/2026-11-28-01-upgrades.ts';
import * as namedContacts from './migrations/2026-11-28-02-named-contacts.ts';
import * as mailDispatch from './migrations/2026-11-29-01-mail-dispatch.ts';
import * as mailsSentAgain from './migrations/2026-11-29-02-mails-sent-again.ts';
import * as notedRanges from './migrations/2026-11-29-05-noted-ranges.ts';
import * as standingStill from './migrations/2026-11-29-06-standing-still.ts';
import * as signingKeyMarks from './migrations/2026-11-30-01-signing-key-marks.ts';
import * as restores from './migrations/2026-11-30-02-restores.ts';
import * as signInMails from './migrations/2026-12-01-01-sign-in-mails.ts';
import * as planSources from './migrations/december-2026/2026-12-02-01-plan-sources.ts';
import * as countyFacts from './migrations/december-2026/2026-12-02-02-county-facts.ts';
import * as tokensAndAccounts from './migrations/december-2026/2026-12-02-11-tokens-and-accounts.ts';
import * as securityLog from './migrations/december-2026/2026-12-02-12-security-log.ts';
import * as lastingAddress from './migrations/december-2026/2026-12-02-21-lasting-address.ts';
import * as rolesHandedOver from './migrations/december-2026/2026-12-02-31-roles-handed-over.ts';
import * as whoActs from './migrations/december-2026/2026-12-02-41-who-acts.ts';
import * as secondPerson from './migrations/december-2026/2026-12-02-42-second-person.ts';
import * as delegations from './migrations/december-2026/2026-12-02-43-delegations.ts';
import * as recentProof from './migrations/december-2026/2026-12-03-01-recent-proof.ts';
import * as caseNumbersOfCases from './migrations/december-2026/2026-12-03-11-case-numbers-of-cases.ts';
import * as seatsInBodies from './migrations/december-2026/2026-12-03-12-seats-in-bodies.ts';
import * as turns from './migrations/december-2026/2026-12-03-41-turns.ts';
import * as listedColumns from './migrations/december-2026/2026-12-03-61-listed-columns.ts';
import * as planTallies from './migrations/december-2026/2026-12-03-62-plan-tallies.ts';
import * as searchIndex from './migrations/december-2026/2026-12-03-63-search-index.ts';
import * as namedTerms from './migrations/december-2026/2026-12-03-64-named-terms.ts';
import * as casePapers from './migrations/december-2026/2026-12-03-85-case-papers.ts';
import * as takenBack from './migrations/december-2026/2026-12-03-90-taken-back.ts';
import * as calendarFeeds from './migrations/december-2026/2026-12-03-95-calendar-feeds.ts';
import * as registers from './migrations/first-version/2026-11-24-01-registers.ts';
import * as planActivities from './migrations/first-version/2026-11-24-02-plan-activities.ts';
import * as commandsAndSteps from './migrations/first-version/2026-11-24-03-commands-and-steps.ts';
import * as obligations from './migrations/first-version/2026-11-24-04-obligations.ts';
import * as decisions from './migrations/first-version/2026-11-24-05-decisions.ts';
import * as reports from './migrations/first-version/2026-11-24-06-reports.ts';
import * as mailsAndTasks from './migrations/first-version/2026-11-24-07-mails-and-tasks.ts';
import * as declaredPartialities from './migrations/first-version/2026-11-24-08-declared-partialities.ts';
import * as searchedMails from './migrations/late-december-2026/2026-12-04-10-searched-mails.ts';
import * as keptPictures from './migrations/late-december-2026/2026-12-04-11-kept-pictures.ts';
import * as deepPages from './migrations/late-december-2026/2026-12-04-12-deep-pages.ts';
import * as assignedObligations from './migrations/late-december-2026/2026-12-04-21-assigned-obligations.ts';
import * as formDrafts from './migrations/late-december-2026/2026-12-04-31-form-drafts.ts';
import * as searchedReports from './migrations/late-december-2026/2026-12-04-51-searched-reports.ts';
import * as savedViews from './migrations/late-december-2026/2026-12-04-52-saved-views.ts';
import * as draftVersions from './migrations/late-december-2026/2026-12-04-64-draft-versions.ts';
import { hasTable } from './queries/has-table.ts';

const migrations: Record<string, Knex.Migration> = {
  '2026-11-24-01-registers': registers,
  '2026-11-24-02-plan-activities': planActivities,
  '2026-11-24-03-commands-and-steps': commandsAndSteps,
  '2026-11-24-04-obligations': obligations,
  '2026-11-24-05-decisions': decisions,
  '2026-11-24-06-reports': reports,
  '2026-11-24-07-mails-and-tasks': mailsAndTasks,
  '2026-11-24-08-declared-partialities': declaredPartialities,
  '2026-11-25-01-sign-in': signIn,
  '2026-11-25-02-answering': answering,
  '2026-11-25-03-commands-in-history': commandsInHistory,
  '2026-11-26-02-handed-out': handedOut,
  '2026-11-27-01-published-results': publishedResults,
  '2026-11-27-02-goal-figures': goalFigures,
  '2026-11-27-03-page-indexes': pageIndexes,
  '2026-11-28-01-upgrades': upgrades,
  '2026-11-28-02-named-contacts': namedContacts,
  '2026-11-29-01-mail-dispatch': mailDispatch,
  '2026-11-29-02-mails-sent-again': mailsSentAgain,
  '2026-11-29-05-noted-ranges': notedRanges,
  '2026-11-29-06-standing-still': standingStill,
  '2026-11-30-01-signing-key-marks': signingKeyMarks,
  '2026-11-30-02-restores': restores,
  '2026-12-01-01-sign-in-mails': signInMails,
  '2026-12-02-01-plan-sources': planSources,
  '2026-12-02-02-county-facts': countyFacts,
  '2026-12-02-11-tokens-and-accounts': tokensAndAccounts,
  '2026-12-02-12-security-log': securityLog,
  '2026-12-02-21-lasting-address': lastingAddress,
  '2026-12-02-31-roles-handed-over': rolesHandedOver,
  '2026-12-02-41-who-acts': whoActs,
  '2026-12-02-42-second-person': secondPerson,
  '2026-12-02-43-delegations': delegations,
  '2026-12-03-01-recent-proof': recentProof,
  '2026-12-03-11-case-numbers-of-cases': caseNumbersOfCases,
  '2026-12-03-12-seats-in-bodies': seatsInBodies,
  '2026-12-03-41-turns': turns,
  '2026-12-03-61-listed-columns': listedColumns,
  '2026-12-03-62-plan-tallies': planTallies,
  '2026-12-03-63-search-index': searchIndex,
  '2026-12-03-64-named-terms': namedTerms,
  '2026-12-03-85-case-papers': casePapers,
  '2026-12-03-90-taken-back': takenBack,
  '2026-12-03-95-calendar-feeds': calendarFeeds,
  '2026-12-04-10-searched-mails': searchedMails,
  '2026-12-04-11-kept-pictures': keptPictures,
  '2026-12-04-12-deep-pages': deepPages,
  '2026-12-04-21-assigned-obligations': assignedObligations,
  '2026-12-04-31-form-drafts': formDrafts,
  '2026-12-04-51-searched-reports': searchedReports,
  '2026-12-04-52-saved-views': savedViews,
  '2026-12-04-64-draft-versions': draftVersions,
};

const migrationSource: Knex.MigrationSource<string> = {
  getMigrations: async () => Object.keys(migrations),
  getMigrationName: (name) => name,
  getMigration: async (name) => migrations[name] as Knex.Migration,
};
// One transaction is opened around the whole run; the migrations open none of their own.
const config: Knex.MigratorConfig = { migrationSource, tableName: 'migrations', disableTransactions: true, disableMigrationsListValidation: true };

/**
 * Runs the migrations that the database lacks.
 * @returns their names, in the order they ran
 * @throws Error when the database holds migrations that this program does not know
 */
export async function migrate(knex: Knex): Promise<string[]> {
  return exclusively(knex, 'migration', async (trx) => {
    await refuseNewerDatabase(trx);
    const [, ran] = (await trx.migrate.latest(config)) as [number, string[]];
    return ran;
  });
}

/**
 * Opens the program's database and brings it to the newest shape.
 * @throws Error as `openDatabase` and `migrate` do, with the database closed again: left open, it would keep a process that has nothing more to do alive
 */
export async function openMigrated({ url }: { url: string }): Promise<Knex> {
  const knex = await openDatabase({ url });
  try {
    await migrate(knex);
    return knex;
  } catch (error) {
    await knex.destroy();
    throw error;
  }
}

/**
 * Looks at a database before anything is done beside it or in it, where it is not migrated first. Writes nothing, and makes none where there is none.
 * @throws Error when the database holds migrations that this program does not know
 */
export async function assertNotNewer({ url }: { url: string }): Promise<void> {
  const file = databaseFile(url);
  if (file !== undefined && !existsSync(file)) return;
  const knex = await openDatabase({ url });
  try {
    await refuseNewerDatabase(knex);
  } finally {
    await knex.destroy();
  }
}

/** @throws Error, a sentence, when the database lacks migrations: it is for commands that must not change what a program of an earlier version may be using */
export async function assertMigrated(knex: Knex): Promise<void> {
  const done: string[] = (await hasTable(knex, 'migrations')) ? await knex('migrations').pluck('name') : [];
  if (Object.keys(migrations).every((name) => done.includes(name))) return;
  throw new Error('The database is of an earlier version: start this version once, or run npm run migrate.');
}

/**
 * Undoes every migration, newest first: all data is gone.
 * @returns the names of the migrations undone
 * @throws Error when the database holds migrations that this program does not know
 */
export async function rollbackAll(knex: Knex): Promise<string[]> {
  return exclusively(knex, 'migration', async (trx) => {
    await refuseNewerDatabase(trx);
    const [, undone] = (await trx.migrate.rollback(config, true)) as [number, string[]];
    return undone;
  });
}

async function refuseNewerDatabase(trx: Knex): Promise<void> {
  if (!(await hasTable(trx, 'migrations'))) return;
  const done: string[] = await trx('migrations').orderBy('id').pluck('name');
  const unknown = done.filter((name) => !(name in migrations));
  if (unknown.length > 0) {
    throw new Error(
      `The database is newer than this program: it holds ${unknown.join(', ')}, which this version does not know; start the newer version, or use another database.`,
    );
  }
}
