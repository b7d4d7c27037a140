/** Databases for measuring reads, of both engines, each made anew and taken away again. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openMigrated } from '../../db/migrate.ts';
import { savePlan, savePlanTerm } from '../../db/registers/plan-store.ts';
import { seedRegisters } from '../../test/support/builders/seeded-portfolio.ts';
import { newPostgresDatabase } from '../../test/support/db/postgres-database.ts';
import { startPostgres } from '../../test/support/db/start-postgres.ts';
import { fillPlan, fillRegisters, livesInBlock } from './fill-plan.ts';

export interface Filled {
  engine: string;
  url: string;
  /** Adds plan activities until there are so many. */
  grow(to: number): Promise<void>;
  remove(): Promise<void>;
}

/** @param words names of engines: none of them means both */
export function filledDatabases(words: readonly string[]): (() => Promise<Filled>)[] {
  const named = Object.entries({ sqlite, postgres }).filter(([name]) => words.includes(name));
  return (named.length > 0 ? named : Object.entries({ sqlite, postgres })).map(([, open]) => open);
}

async function sqlite(): Promise<Filled> {
  const folder = await mkdtemp(join(tmpdir(), 'hit-reads-'));
  return filled('SQLite', `sqlite://${join(folder, 'hit.sqlite')}`, () => rm(folder, { recursive: true, force: true }));
}

async function postgres(): Promise<Filled> {
  const server = await startPostgres();
  const { url } = await newPostgresDatabase(server.url);
  return filled('PostgreSQL', url, server.stop);
}

async function filled(engine: string, url: string, removal: () => Promise<void>): Promise<Filled> {
  const knex = await openMigrated({ url });
  await seedRegisters(knex);
  await savePlan(knex, { id: 'hit-norrbotten', facts: { coordinatedBy: 'lansstyrelsen-norrbotten' } });
  await savePlanTerm(knex, { kind: 'targetGroup', id: 'nyanlanda-i-etablering', name: 'Nyanlända i etablering', position: 0, facts: {} });
  await savePlanTerm(knex, { kind: 'goal', id: 'sysselsattning', name: 'Sysselsättning', position: 0, facts: {} });
  await fillRegisters(knex);
  let blocks = 0;
  return {
    engine,
    url,
    async grow(to) {
      await fillPlan(knex, blocks, to / livesInBlock);
      blocks = to / livesInBlock;
      // What PostgreSQL does by itself before long.
      if (engine === 'PostgreSQL') await knex.raw('vacuum analyze');
    },
    async remove() {
      await knex.destroy();
      await removal();
    },
  };
}
