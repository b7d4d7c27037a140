/** What a recording asks the database: the rows that it has locked are passed on, and nobody asks for them again. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { CommandInputs, CommandName } from '../../workflows/domain/commands.ts';
import { defaultPolicy } from '../../workflows/domain/policy.ts';
import type { RecordedLife } from '../support/builders/recorded-life.ts';
import { recordedLife } from '../support/builders/recorded-life.ts';
import { withCoordinator } from '../support/builders/registers.ts';
import { databaseForAll } from '../support/db/database-for-tests.ts';
import { engines } from '../support/db/databases.ts';

const ofOneRow = /^select .* from ["`](plan_activities|commands)["`] where ["`]id["`] = /;

describe.each(engines)('recording a step in $engine', ({ empty }) => {
  const database = databaseForAll(empty, withCoordinator);
  let life: RecordedLife;
  const asked: string[] = [];
  beforeAll(async () => {
    database.knex.on('query', ({ sql }: { sql: string }) => asked.push(sql));
  });

  /** What its transaction asks of single rows of plan activities and commands. */
  async function rowsAskedFor<N extends CommandName>(name: N, input: CommandInputs[N], body: object = {}): Promise<string[]> {
    const command = await life.store(database.coordinator, name, input, body);
    asked.length = 0;
    expect(await life.record(command)).toHaveProperty('taken');
    const statements = asked.slice(asked.indexOf('BEGIN;'), asked.indexOf('COMMIT;'));
    return statements.filter((sql) => ofOneRow.test(sql));
  }

  test('asks for the command’s row once, as it locks it, and never for the life’s, which the lock has told', async () => {
    life = recordedLife(database.knex);
    const lead = { organisation: 'ltu' };
    const steps = [
      await rowsAskedFor('propose', { policy: defaultPolicy, runs: {}, yearly: false, proposer: 'ltu', ownFunder: 'lansstyrelsen-norrbotten' }),
      await rowsAskedFor('fundingDecision', { outcome: 'sentBack', grants: [], instalments: [] }),
      await rowsAskedFor('completion', {}, { title: 'Ny titel' }),
      await rowsAskedFor('fundingDecision', { outcome: 'noFundingNeeded', grants: [], instalments: [] }),
      await rowsAskedFor('assignment', { lead: 'ltu' }, { lead, unit: 'Enheten' }),
      await rowsAskedFor('assignmentAnswer', { answer: 'accepted' }),
    ];
    expect(steps.map((rows) => rows.length)).toEqual(steps.map(() => 1));
    for (const rows of steps) expect(rows[0]).toMatch(/commands/);
  });
});
