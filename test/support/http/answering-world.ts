/** The pages with actors who answer from a mail: a link for whoever is asked, a folder for files, and a dump of the database. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppDependencies } from '../../../api/app.ts';
import { attachmentFolder } from '../../../api/attachments/attachment-folder.ts';
import type { LinkScope } from '../../../db/links/answer-link-read-model.ts';
import { linkFor } from '../../../db/links/answer-link-store.ts';
import { testKeyring } from '../builders/test-keyring.ts';
import { signedNow } from '../mail/as-it-leaves.ts';
import { own } from './api-world.ts';
import type { PageWorld } from './page-world.ts';
import { startPageWorld } from './page-world.ts';

export interface AnsweringWorld extends PageWorld {
  folder: string;
  /** First page behind a link of the lead's person for the report on P1, or as changed. */
  link(change?: Partial<LinkScope>, goodForDays?: number): Promise<string>;
  /** Every row of every table, for comparing. */
  dump(): Promise<string>;
}

/** What is noted of every asking, also of one that is refused. */
const noted = ['request_counts', 'security_log'];

export async function startAnsweringWorld(options: Partial<AppDependencies> = {}, sessionMinutes = 0): Promise<AnsweringWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'hit-test-'));
  const world = await startPageWorld({ attachments: attachmentFolder(folder), ...options }, sessionMinutes);
  const { db } = world;
  return {
    ...world,
    folder,
    async link(change = {}, goodForDays = 90) {
      const scope: LinkScope = { person: world.ids.lead, organisation: 'ltu', planActivity: own, purpose: 'report', period: 'P1', sentTo: '', ...change };
      const at = new Date().toISOString();
      const made = await linkFor(db, scope, { expiresAt: new Date(Date.now() + goodForDays * 86_400_000).toISOString(), at });
      return `/svara/${await signedNow(db, testKeyring, made)}`;
    },
    async dump() {
      const tables = ((await db('sqlite_master').where({ type: 'table' }).orderBy('name').pluck('name')) as string[]).filter(
        (name) => !name.startsWith('sqlite_') && !noted.includes(name),
      );
      const rows = await Promise.all(tables.map(async (table) => [table, await db(table)]));
      return JSON.stringify(rows);
    },
    async stop() {
      await world.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
