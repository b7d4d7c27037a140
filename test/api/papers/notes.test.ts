/** Notes in a case: kept as they are, corrected by later ones, and internal ones shown to nobody but the county board's own people. */
import { describe, expect, test } from 'vitest';
import type { NoteView } from '../../../contracts/views/case-paper-view.ts';
import { appendAudit } from '../../../db/lives/audit-store.ts';
import type { Who } from '../../support/http/api-world.ts';
import { others, own, startApiWorld } from '../../support/http/api-world.ts';
import { responseIn } from '../../support/http/read-response.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const world = worldForAll(startApiWorld);

const call = { kind: 'call', on: '2026-03-02', withWhom: 'Kim Berg, LTU', text: 'Rekryteringen drar ut på tiden.' };
const add = (body: object, headers: Record<string, string> = {}, who: Who = 'coordinator', activity = own) =>
  world.request(who, 'POST', `/api/v1/plan-activities/${activity}/notes`, body, headers);
const added = async (body: object): Promise<NoteView> => responseIn('addNote', await add(body));
const list = async (who: Who, query = '') => responseIn('listNotes', await world.request(who, 'GET', `/api/v1/plan-activities/${own}/notes${query}`));
const history = async (who: Who) => responseIn('getHistory', await world.request(who, 'GET', `/api/v1/plan-activities/${own}/history?limit=100`));

describe('a note', () => {
  test('is kept with its author, and read by those who read the case', async () => {
    const note = await added(call);
    expect(note).toMatchObject({ ...call, internal: false, byName: 'Person coordinator', corrects: null, correctedBy: null });
    for (const who of ['coordinator', 'support', 'secretary', 'steeringGroup', 'lead', 'proposer'] as const)
      expect(
        (await list(who)).items.map(({ id }) => id),
        who,
      ).toContain(note.id);
    expect((await world.request('referenceGroup', 'GET', `/api/v1/plan-activities/${own}/notes`)).status).toBe(403);
  });

  test('that is internal is seen by the county board’s own people alone, in the list and in the history', async () => {
    const { id } = await added({ ...call, text: 'Internt övervägande.', internal: true });
    for (const who of ['coordinator', 'support'] as const) {
      expect((await list(who)).items.map((note) => note.id)).toContain(id);
      expect((await history(who)).items.map(({ what }) => what)).toContain('internalNoteAdded');
    }
    for (const who of ['secretary', 'steeringGroup', 'lead', 'proposer', 'candidate', 'partner'] as const) {
      const [seen, told] = [await list(who), await history(who)];
      expect(JSON.stringify(seen)).not.toContain('Internt övervägande');
      expect(seen.total).toBe(seen.items.length);
      expect(told.items.map(({ what }) => what)).not.toContain('internalNoteAdded');
      expect(told.items.map(({ what }) => what)).toContain('noteAdded');
      expect(told.total).toBe(told.items.length);
    }
  });

  test('is told of in the history without what it says', async () => {
    const { items } = await history('coordinator');
    expect(JSON.stringify(items.filter(({ what }) => what === 'noteAdded'))).not.toContain('Rekryteringen');
  });

  test('is told of a matter’s dossier to the county board only where it is internal', async () => {
    await appendAudit(world.db, {
      planActivity: own,
      seq: null,
      at: '2026-03-02T08:00:00.000Z',
      person: null,
      what: 'internalFileKept',
      details: {},
      stage: null,
    });
    const dossier = async (who: Who) => JSON.stringify((await world.request(who, 'GET', `/api/v1/escalations/${own}-P1-1-steeringGroup`)).body);
    expect(await dossier('coordinator')).toContain('internalFileKept');
    for (const who of ['secretary', 'steeringGroup'] as const) expect(await dossier(who)).not.toContain('internalFileKept');
  });

  test('is corrected by a later one, and stays', async () => {
    const wrong = await added({ ...call, text: 'Fel person.' });
    const right = await added({ ...call, text: 'Rätt person.', corrects: wrong.id });
    const { items } = await list('lead');
    expect(items.find(({ id }) => id === wrong.id)).toMatchObject({ text: 'Fel person.', correctedBy: right.id });
    expect(items.find(({ id }) => id === right.id)).toMatchObject({ corrects: wrong.id });
    const body = { ...call, corrects: 'b4b4b4b4-0000-4000-8000-000000000000' };
    expect((await add(body)).body).toMatchObject({ status: 422, errors: [{ field: 'corrects', code: 'notInCase' }] });
    expect((await add({ ...call, corrects: wrong.id }, {}, 'coordinator', others)).body).toMatchObject({ status: 422 });
  });

  test('that an internal one corrects does not tell others of it', async () => {
    const wrong = await added({ ...call, text: 'Rättas internt.' });
    await added({ ...call, text: 'Internt rätt.', internal: true, corrects: wrong.id });
    expect((await list('lead')).items.find(({ id }) => id === wrong.id)?.correctedBy).toBeNull();
  });

  test('that is sent twice with a key is one; another with that key is refused', async () => {
    const before = (await list('coordinator')).total;
    const key = { 'Idempotency-Key': 'one-note' };
    const [first, again] = [await add(call, key), await add(call, key)];
    expect(again.body).toEqual(first.body);
    expect((await list('coordinator')).total).toBe(before + 1);
    expect((await add({ ...call, text: 'En annan.' }, key)).body).toMatchObject({ status: 422, errors: [{ code: 'keyReused' }] });
  });

  test('is not taken from who has a stake in the case', async () => {
    const reason = { reason: 'Min bror leder projektet.' };
    await world.request('everything', 'POST', `/api/v1/plan-activities/${own}/partiality`, reason);
    expect((await add(call, {}, 'everything')).body).toMatchObject({ status: 403, code: 'NotImpartial' });
  });
});
