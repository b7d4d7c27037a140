/** The life as people lead it at HIT: over HTTP, each with a token. */

import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { findPersonByEmail } from '../../db/registers/person-read-model.ts';
import { takeRole } from '../../db/registers/person-store.ts';
import { actsIn, propose } from '../../test/faults/clients/life-acts.ts';
import type { CommandAct } from '../../test/faults/clients/requests.ts';
import { proposalInDays } from '../../test/support/builders/proposal-in-seconds.ts';
import { readResponse } from '../../test/support/http/read-response.ts';
import type { Person } from '../../test/support/server/running-hit.ts';
import { people } from '../../test/support/server/running-hit.ts';

const unavailable = 503;
const mostTries = 5;

/** Mails leave as fast as they are taken, not five a second. */
export const hitEnvironment = (smtpUrl: string): Record<string, string> => ({
  SMTP_URL: smtpUrl,
  MAIL_REPLY_TO: 'svar@hit.example',
  MAIL_MAX_PER_SECOND: '1000',
  // Each mail by itself, as the others send theirs.
  MAIL_DIGEST: 'never',
});

/** The demo persons have two, each of whom is told of all that is to be done. */
export async function leaveOneCoordinator(db: Knex): Promise<void> {
  const second = await findPersonByEmail(db, 'coordinator2@lansstyrelsen.example');
  if (!second || !(await takeRole(db, second.id, 'coordinator', new Date().toISOString()))) throw new Error('There is no second coordinator.');
}

export interface HitPeople {
  /** @returns the plan activity's id */
  propose(title: string): Promise<string>;
  decide(id: string): Promise<void>;
  /** All that comes after the proposal. */
  goOn(id: string): Promise<void>;
}

/** @param personOf somebody who has a token for the program that runs */
export function peopleAt(personOf: (email: string) => Promise<Person>): HitPeople {
  const persons = new Map<CommandAct['by'], Person>();

  async function done({ by, method, path, body }: CommandAct): Promise<unknown> {
    const person = persons.get(by) ?? (await personOf(people[by]));
    persons.set(by, person);
    // A program that could not carry it out in time asks for it to be sent again, and takes it once.
    const key = { 'Idempotency-Key': randomUUID() };
    let answer = await person.send(method, path, body, key);
    for (let tries = 1; answer.status === unavailable && tries < mostTries; tries += 1) answer = await person.send(method, path, body, key);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  const decide = async (id: string): Promise<void> => void (await done(actsIn(id).approve()));
  return {
    decide,
    propose: async (title) => readResponse('proposePlanActivity', await done(propose({ ...proposalInDays, title }))).id,
    async goOn(id) {
      const acts = actsIn(id);
      await decide(id);
      await done(acts.assign());
      const { obligations } = readResponse('answerAssignment', await done(acts.accept()));
      const period = obligations.find(({ kind }) => kind === 'report')?.period ?? '';
      await done(acts.report('actor', period));
      await done(acts.review(period, 'approved'));
    },
  };
}
