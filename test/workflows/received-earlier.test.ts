/** What came by mail, on paper or by phone counts from the day it was received, in the rows and in the history as well. */
import { expect, test } from 'vitest';
import { listHistory } from '../../db/lives/history-read-model.ts';
import { addDays, dayOf, endOfDay, startOfDay } from '../../workflows/domain/time/instants.ts';
import { hitForAll } from '../support/workflows/hit-for-tests.ts';

const hit = hitForAll();

test('a yes and a word from the lead that a coordinator enters some days later', async () => {
  const life = await hit.propose({ policy: { report: { every: 'P14D' } } });
  const words = { grounds: 'Ordinarie verksamhet.', decidedBy: 'Anna Lind' };
  await life.take('fundingDecision', { outcome: 'noFundingNeeded', grants: [], instalments: [] }, words);
  await life.take('assignment', { lead: 'ltu' }, { lead: { organisation: 'ltu' } });
  const asked = dayOf((await life.state()).at);
  await life.skip('6 days');

  const refused = await life.send('assignmentAnswer', { answer: 'accepted', receivedOn: addDays(asked, -1) });
  expect(refused).toMatchObject({ refusal: { type: 'ValueNotAllowed', field: 'receivedOn' } });
  const accepted = addDays(asked, 2);
  await life.take('assignmentAnswer', { answer: 'accepted', receivedOn: accepted }, { channel: 'mail' });
  expect((await life.state()).period).toMatchObject({ name: 'P1', startsAt: startOfDay(accepted) });

  const said = addDays(asked, 4);
  const tooEarly = await life.send('reply', { period: 'P1', kind: 'statement', receivedOn: addDays(asked, 1) }, { text: 'För tidigt.' });
  expect(tooEarly).toMatchObject({ refusal: { type: 'ValueNotAllowed', field: 'receivedOn' } });
  await life.take('reply', { period: 'P1', kind: 'statement', receivedOn: said }, { text: 'Vi väntar på lokaler.', channel: 'phone' });
  expect(await hit.db('replies').where({ plan_activity: life.id })).toMatchObject([{ kind: 'statement', received_at: endOfDay(said) }]);

  const { items } = await listHistory(hit.db, life.id, { page: 1, limit: 50 });
  expect(items.filter(({ details }) => 'receivedOn' in details).map(({ what, details }) => [what, details['receivedOn'], details['channel']])).toEqual([
    ['assignmentAnswer', accepted, 'mail'],
    ['reply', said, 'phone'],
  ]);
});
