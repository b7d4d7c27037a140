/** A body's role that passes to another body: rights and mails pass at once, and come back without a gap where it is undone. */
import { describe, expect, test } from 'vitest';
import { findMail } from '../../db/mail/mail-row-read-model.ts';
import { enqueueMail } from '../../db/mail/mail-store.ts';
import { peopleWithRole, rolesOf } from '../../db/registers/person-read-model.ts';
import { addDays, dayOf, startOfDay } from '../../workflows/domain/time/instants.ts';
import type { Who } from '../support/http/api-world.ts';
import { escalationOf, own, people } from '../support/http/api-world.ts';
import { startPageWorld } from '../support/http/page-world.ts';
import { whyUntrueNow } from '../support/mail/as-it-leaves.ts';
import { sampleMail } from '../support/mail/sample-mail.ts';
import { worldForAll } from '../support/opened-for-tests.ts';

const role = 'steeringGroup';
const now = () => new Date().toISOString();
const today = () => dayOf(now());

describe('a role of a body', () => {
  const world = worldForAll(startPageWorld);
  const matter = `/api/v1/escalations/${escalationOf(own, role)}`;
  const give = (body: string, more: object = {}, who: Who = 'coordinator') =>
    world.request(who, 'POST', `/api/v1/bodies/${body}/roles`, { role, from: today(), ...more });
  const end = (body: string, to = today()) => world.request('coordinator', 'POST', `/api/v1/bodies/${body}/roles/end`, { role, to });
  const setRoles = (who: Who, roles: string[]) => world.request('administrator', 'PATCH', `/api/v1/people/${world.ids[who]}`, { roles });
  const mayRead = async (who: Who) => (await world.request(who, 'GET', matter)).status === 200;
  const told = async (at = now()) => (await peopleWithRole(world.db, role, at)).map(({ id }) => id).sort();
  const ids = (...who: Who[]) => who.map((each) => world.ids[each]).sort();
  const ofBefore: Who[] = ['steeringGroup', 'everything'];

  test('ends with its body’s having it, at once, for rights and for mails, and returns with it the same day, without a gap', async () => {
    expect(await told()).toEqual(ids(...ofBefore));
    expect(await mayRead('steeringGroup')).toBe(true);
    const moments = [now()];
    for (const undo of [() => end('rai'), () => give('regionala-partnerskapet')]) {
      expect((await give('rai')).status).toBe(200);
      expect(await mayRead('steeringGroup')).toBe(false);
      expect(await told()).toEqual([]);
      expect((await undo()).status).toBe(200);
      expect(await mayRead('steeringGroup')).toBe(true);
      expect(await told()).toEqual(ids(...ofBefore));
      moments.push(now());
    }
    for (const at of [...moments, startOfDay(today()), startOfDay(addDays(today(), 900))])
      expect(await rolesOf(world.db, world.ids.steeringGroup, at)).toEqual(['steeringGroup']);
    const noted = (await world.db('security_log').where({ what: 'rightsChanged' }).pluck('details')) as string[];
    const ofOne = noted.map((details) => JSON.parse(details)).filter(({ whose }) => whose === world.ids.steeringGroup);
    expect(ofOne.map(({ given, taken }) => [given, taken])).toEqual([
      [[], [role]],
      [[role], []],
      [[], [role]],
      [[role], []],
    ]);
  });

  test('goes on with those who are named, and only of those who have it', async () => {
    expect(await give('rai', { people: [world.ids.nobody] })).toMatchObject({ status: 422, body: { errors: [{ field: 'people.0' }] } });
    expect(await told()).toEqual(ids(...ofBefore));
    expect((await give('rai', { people: [world.ids.steeringGroup] })).status).toBe(200);
    expect(await told()).toEqual(ids('steeringGroup'));
    expect(await mayRead('steeringGroup')).toBe(true);
    await give('regionala-partnerskapet');
    expect(await told()).toEqual(ids(...ofBefore));
    await give('rai');
    expect(await told()).toEqual([]);
    await end('rai');
    expect(await rolesOf(world.db, world.ids.steeringGroup, now())).toEqual(['steeringGroup']);
    expect(await world.db('audit').where({ what: 'bodyRoleGiven' }).whereLike('details', '%people%').pluck('what')).toHaveLength(1);
  });

  test('that somebody is given while a body has it is a seat in that body', async () => {
    await give('rai');
    expect((await setRoles('nobody', ['steeringGroup'])).status).toBe(200);
    expect(await told()).toContain(world.ids.nobody);
    expect(await mayRead('nobody')).toBe(true);
    await end('rai');
    expect(await told()).toEqual(ids(...ofBefore));
    expect(await mayRead('nobody')).toBe(false);
    await give('rai');
    expect(await mayRead('nobody')).toBe(true);
    expect((await setRoles('nobody', [])).status).toBe(200);
    expect(await mayRead('nobody')).toBe(false);
    await end('rai');
    expect(await told()).toEqual(ids(...ofBefore));
  });

  test('that passes on a coming day passes on that day', async () => {
    const day = addDays(today(), 30);
    await give('rai', { from: day, people: [world.ids.everything] });
    expect(await told()).toEqual(ids(...ofBefore));
    expect(await told(startOfDay(day))).toEqual(ids('everything'));
    await end('rai', day);
    expect(await told(startOfDay(day))).toEqual(ids(...ofBefore));
  });

  test('that has passed on leaves no mail under way to who has it no longer; secretaries keep theirs', async () => {
    const obligation = (await world.db('obligations').where({ plan_activity: own, owed_role: role }).first('id', 'due_version')) as
      | { id: string; due_version: number }
      | undefined;
    const about = { planActivity: own, kind: 'escalationRaised', obligation: obligation?.id ?? 'word' };
    if (!obligation)
      await world.db('obligations').insert({
        ...(await world.db('obligations').where({ plan_activity: own }).first()),
        id: 'word',
        kind: 'bodyDecision',
        owed_role: role,
        owed_organisation: null,
      });
    for (const who of ['steeringGroup', 'secretary', 'referenceGroup'] as const)
      await enqueueMail(world.db, sampleMail(`to-${who}`, { ...about, person: world.ids[who] }));
    const isTrue = async (who: Who) => {
      const mail = await findMail(world.db, `to-${who}`);
      return mail && (await whyUntrueNow(world.db, mail)) === undefined;
    };
    expect([await isTrue('steeringGroup'), await isTrue('secretary'), await isTrue('referenceGroup')]).toEqual([true, true, false]);
    await give('rai');
    expect([await isTrue('steeringGroup'), await isTrue('secretary')]).toEqual([false, true]);
    await end('rai');
    expect(await isTrue('steeringGroup')).toBe(true);
  });

  test('is passed on a page that lists who has it, with what each goes on to', async () => {
    const browser = await world.browser('coordinator');
    const page = await browser.get('/organ/gamla-partnerskapet/roll');
    expect(page.text).toContain('Vilka fortsätter i det nya organet?');
    for (const who of ofBefore) expect(page.html).toContain(`value="${world.ids[who]}"`);
    expect((await browser.get(`/personer/${world.ids.steeringGroup}`)).text).toContain('Regionala partnerskapet');
    expect(people.steeringGroup.roles).toEqual(['steeringGroup']);
  });
});
