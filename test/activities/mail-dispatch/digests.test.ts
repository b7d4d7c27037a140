/** What may wait is told in one mail a day: written when it leaves, with what is still true then, and what becomes of it becomes of each mail in it. */
import { describe, expect, test } from 'vitest';
import { beginDigests } from '../../../activities/mail-dispatch/digests/begin-digests.ts';
import type { DigestItem } from '../../../db/mail/digests/digest-item.ts';
import { digestKind } from '../../../db/mail/digests/digest-read-model.ts';
import { refusedElsewhere, resendMail } from '../../../db/mail/mail-resend-store.ts';
import { savePerson, updatePerson } from '../../../db/registers/person-store.ts';
import { addMs, dayOf } from '../../../workflows/domain/time/instants.ts';
import { useDispatchWorld } from '../../support/mail/dispatch-world.ts';

const world = useDispatchWorld();
const dayMs = 86_400_000;
/** Nothing is complained of. */
const fails = (error: unknown): never => {
  throw error;
};

const item = (changes: Partial<DigestItem> = {}): DigestItem => ({
  section: 'toDo',
  act: 'Lämna lägesrapporten',
  activity: 'Språk på jobbet',
  when: 'Senast måndag 4 maj 2026',
  dueAt: '2026-05-04T21:59:59.999Z',
  link: { button: 'Lämna rapporten', address: 'https://hit.example/aktiviteter/a' },
  ...changes,
});

async function somebody(email: string): Promise<string> {
  return (await savePerson(world.db(), { name: 'Kim Ängberg', email }, world.now())).id;
}
/** Asked for now, to be gathered from now on. */
const waits = (key: string, person: string, changes: Partial<DigestItem> = {}, from = world.now()) =>
  world.ask(key, { person, carrier: 'digest', gathered: { item: item(changes), from } });
const begin = (now = world.now()) => beginDigests(world.db(), world.parts().mailSettings, now, fails);
const digestOf = (person: string, now = world.now()): string => `${digestKind}/${person}/${dayOf(now)}`;
const outcomes = async (...keys: string[]) => Promise.all(keys.map(async (key) => (await world.mail(key)).outcome));

describe('a digest', () => {
  test('tells each matter with its act, activity, day and link, the most urgent first, and each mail is accepted with it', async () => {
    const kim = await somebody('kim@ltu.example');
    await waits('later', kim, { act: 'Granska rapporten', dueAt: '2026-05-20T21:59:59.999Z' });
    await waits('known', kim, { section: 'toKnow', act: 'Organisationen har svarat ja', dueAt: null, when: '' });
    await waits('sooner', kim);
    await begin();
    await Promise.all([begin(), begin()]);
    expect(await world.tryDue()).toEqual([digestOf(kim)]);

    const digest = await world.mail(digestOf(kim));
    expect(digest).toMatchObject({
      kind: digestKind,
      outcome: 'accepted',
      subject: 'Gör det som väntar: 2 saker, först 4 maj 2026',
      recipient: 'kim@ltu.example',
    });
    const places = ['Lämna lägesrapporten', 'Granska rapporten', 'Att känna till', 'Organisationen har svarat ja'].map((said) => digest.text.indexOf(said));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(Math.min(...places)).toBeGreaterThan(-1);
    for (const part of [digest.text, digest.html]) {
      expect(part).toContain('https://hit.example/aktiviteter/a');
      expect(part).toContain('https://hit.example/mina-mejl');
      expect(part).toContain('Senast måndag 4 maj 2026');
    }
    expect(await outcomes('later', 'known', 'sooner')).toEqual(['accepted', 'accepted', 'accepted']);
    expect(world.smtp().taken).toHaveLength(1);
  });

  test('of one matter is named after it', async () => {
    const kim = await somebody('kim@ltu.example');
    await waits('only', kim);
    await begin();
    await world.tryDue();
    expect((await world.mail(digestOf(kim))).subject).toBe('Lämna lägesrapporten: Språk på jobbet');
  });

  test('of very many matters shows fifty and leads to the rest', async () => {
    const kim = await somebody('kim@ltu.example');
    for (let number = 1; number <= 53; number += 1) await waits(`matter ${number}`, kim, { activity: `Aktivitet ${number}.` });
    await begin();
    await world.tryDue();
    const { subject, text, html } = await world.mail(digestOf(kim));
    expect(subject).toContain('53 saker');
    for (const part of [text, html]) {
      expect(part.match(/Aktivitet \d+\./g)).toHaveLength(50);
      expect(part).toContain('Se de 3 som inte får plats här');
    }
    expect(await world.db()('mails').where({ carrier: 'digest' }).whereNot({ outcome: 'accepted' })).toEqual([]);
  });

  test('that cannot be begun for one is begun for the others', async () => {
    const [kim, robin] = [await somebody('kim@ltu.example'), await somebody('robin@ltu.example')];
    await waits('a', kim);
    await waits('b', robin);
    const complaints: unknown[] = [];
    // The database refuses the one’s.
    await world.db()('people').where({ id: kim }).update({ name: '' });
    await world.db().raw("create trigger no_digest before insert on mails when new.recipient_name = '' begin select raise(abort, 'broken'); end");
    await beginDigests(world.db(), world.parts().mailSettings, world.now(), (error) => complaints.push(error));
    expect(complaints).toHaveLength(1);
    expect(await world.db()('mails').where({ kind: digestKind }).pluck('person')).toEqual([robin]);
  });

  test('leaves out what is no longer true, and is no mail where nothing is left', async () => {
    const [kim, robin] = [await somebody('kim@ltu.example'), await somebody('robin@ltu.example')];
    await waits('true', kim);
    await waits('untrue', kim, { act: 'Detta är redan gjort' });
    await waits('all gone', robin);
    // Reminders of a task that is done.
    await world
      .db()('mails')
      .whereIn('key', ['untrue', 'all gone'])
      .update({ key: world.db().raw(`'ownTask/' || key`) });
    await begin();
    await world.tryDue();
    expect((await world.mail(digestOf(kim))).text).not.toContain('Detta är redan gjort');
    expect(await outcomes('true', 'ownTask/untrue', 'ownTask/all gone', digestOf(robin))).toEqual(['accepted', 'superseded', 'superseded', 'superseded']);
    expect(world.smtp().taken).toHaveLength(1);
  });

  test('is one a day for each person: what comes later that day waits for the next', async () => {
    const kim = await somebody('kim@ltu.example');
    await waits('first', kim);
    await begin();
    await world.tryDue();
    await waits('second', kim);
    await begin();
    expect(await world.tryDue()).toEqual([]);
    expect(await outcomes('second')).toEqual(['queued']);
    const later = addMs(world.now(), 8 * dayMs);
    await begin(later);
    expect(await world.db()('mails').where({ kind: digestKind }).pluck('key')).toEqual(expect.arrayContaining([digestOf(kim), digestOf(kim, later)]));
  });

  test('that a server puts off is tried again with what is true then, and takes in what has come since', async () => {
    const kim = await somebody('kim@ltu.example');
    await waits('early', kim);
    await begin();
    world.server.atRecipient = () => Object.assign(new Error('later'), { responseCode: 451 });
    await world.tryDue();
    expect(await outcomes(digestOf(kim), 'early')).toEqual(['retrying', 'retrying']);
    await waits('since', kim, { act: 'Svara på frågan' });
    delete world.server.atRecipient;
    world.pass(dayMs);
    await begin();
    await world.tryDue();
    expect(await outcomes(digestOf(kim, addMs(world.now(), -dayMs)), 'early', 'since')).toEqual(['accepted', 'accepted', 'accepted']);
    expect(world.smtp().taken).toHaveLength(1);
  });

  test('that is refused refuses each mail in it, with one task; at a new address it is written anew', async () => {
    const kim = await somebody('kim@ltu.example');
    await waits('a', kim);
    await waits('b', kim);
    await begin();
    world.server.atRecipient = () => Object.assign(new Error('nobody here'), { responseCode: 550 });
    await world.tryDue();
    expect(await outcomes(digestOf(kim), 'a', 'b')).toEqual(['refused', 'refused', 'refused']);
    expect(await world.db()('tasks').where({ kind: 'deadAddress' })).toHaveLength(1);

    delete world.server.atRecipient;
    const since = addMs(world.now(), -dayMs);
    await updatePerson(world.db(), kim, { email: 'kim.ny@ltu.example' }, world.now());
    const elsewhere = await refusedElsewhere(world.db(), { id: kim, email: 'kim.ny@ltu.example' }, since);
    expect(elsewhere).toEqual([digestOf(kim)]);
    const resending = { why: 'addressCorrected', person: null, reason: null, request: null, at: world.now() } as const;
    await world.db().transaction((trx) => resendMail(trx, digestOf(kim), resending));
    await world.tryDue();
    expect(await outcomes(digestOf(kim), 'a', 'b')).toEqual(['accepted', 'accepted', 'accepted']);
    expect(world.smtp().taken[0]).toContain('kim.ny@ltu.example');
  });

  test('is told by a process that dies in the middle once its lease has run out, by another', async () => {
    const kim = await somebody('kim@ltu.example');
    await waits('a', kim);
    await begin();
    const [leased] = await world.lease('dead');
    expect(leased?.key).toBe(digestOf(kim));
    await world
      .db()('mails')
      .where({ key: digestOf(kim) })
      .update({ lease_until: addMs(world.now(), -10 * dayMs) });
    await world
      .db()('mails')
      .where({ key: 'a' })
      .update({ lease: 'dead', lease_until: addMs(world.now(), -10 * dayMs), digest: digestOf(kim) });
    await world.tryDue();
    expect(await outcomes(digestOf(kim), 'a')).toEqual(['accepted', 'accepted']);
  });
});
