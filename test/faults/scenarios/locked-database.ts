/** Another process holds the database against everybody who writes, for up to half a minute, again and again while people act. */
import { heldDatabase } from '../injuries/held-database.ts';
import { actUnderInjuries } from '../injuries/under-injuries.ts';
import { withPost } from '../machine/with-post.ts';
import type { Scenario } from '../scenario.ts';

const name = 'locked-database';

export const lockedDatabaseScenario: Scenario = {
  name,
  fault: 'database file held by another process (BEGIN EXCLUSIVE) for 1–30 s while people act',
  trial: 'call',
  usual: 25,
  run: (plan) => withPost({}, (parts) => actUnderInjuries(parts, heldDatabase, { ...plan, name })),
};
