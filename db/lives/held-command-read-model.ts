/** What waits in a plan activity for the yes of a second person. */
import type { Knex } from 'knex';
import type { WaitingCommand } from '../../contracts/views/held-command.ts';
import type { List } from '../engine/batch-select.ts';

/** The first asked first. */
export const waitingIn = (trx: Knex, planActivity: string): List => ({
  rows: trx('commands')
    .leftJoin('people', 'people.id', 'commands.person')
    .where({ plan_activity: planActivity, state: 'held' })
    .orderBy(['received_at', 'commands.id'])
    .select({ command: 'commands.id', name: 'commands.name', by: 'commands.person', byName: 'people.name', heldAt: 'received_at' }),
  columns: ['command', 'name', 'by', 'byName', 'heldAt'] satisfies (keyof WaitingCommand)[],
});
