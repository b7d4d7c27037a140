/** Whom a coordinator may name, who sees whom somebody else has named, and a coordinator's answer to it. */
import { beforeEach, describe, expect, test } from 'vitest';
import { openTask } from '../../../db/lives/task-store.ts';
import { namedContactTask } from '../../../db/registers/named-contact-read-model.ts';
import { nameContact } from '../../../db/registers/named-contact-store.ts';
import { findPersonByEmail } from '../../../db/registers/person-read-model.ts';
import { begun } from '../../support/builders/seeded-portfolio.ts';
import type { Who } from '../../support/http/api-world.ts';
import { others, own, startApiWorld } from '../../support/http/api-world.ts';
import { responseIn } from '../../support/http/read-response.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const world = worldForAll(startApiWorld);

const activity = `/api/v1/plan-activities/${own}`;
const place = { title: 'Titel', developmentArea: 'kompetens', focusArea: 'kompetens-arbete' };

const shown = async (who: Who) => responseIn('getPlanActivity', await world.request(who, 'GET', activity));

describe('a coordinator who names somebody known', () => {
  const ways: [string, string, (named: object) => [path: string, body: object]][] = [
    ['asking for the lead', 'lead', (lead) => [`${activity}/assignment`, { lead }]],
    ['handing over', 'lead', (lead) => [`${activity}/handover`, { lead }]],
    ['proposing', 'proposedBy', (proposedBy) => ['/api/v1/plan-activities', { ...place, proposedBy }]],
  ];

  test.each(ways)('%s is told at the address that it is no contact person of the organisation, and nothing is stored', async (_way, field, request) => {
    const before = world.sent.length;
    const [path, body] = request({ organisation: 'ltu', contact: { name: 'Påhittat Namn', email: 'Referencegroup@people.example' } });
    const response = await world.request('coordinator', 'POST', path, body);
    expect(response.body).toMatchObject({
      status: 422,
      errors: [
        { field: `${field}.contact.email`, pointer: `/${field}/contact/email`, detail: expect.stringContaining('not a contact person of the organisation') },
      ],
    });
    expect(world.sent).toHaveLength(before);
  });

  test.each(ways)('%s may name a member of the organisation, and somebody new', async (_way, _field, request) => {
    for (const email of ['lead@people.example', 'new@people.example']) {
      const [path, body] = request({ organisation: 'ltu', contact: { email } });
      expect((await world.request('coordinator', 'POST', path, body)).status).toBeLessThan(300);
    }
  });
});

test('who names somebody known otherwise is not told that it is known', async () => {
  const proposedBy = { organisation: 'ltu', contact: { email: 'referencegroup@people.example' } };
  expect((await world.request('lead', 'POST', '/api/v1/plan-activities', { ...place, proposedBy })).status).toBe(201);
});

test('whom somebody has named is seen with name and address by those who see contacts, and by nobody else', async () => {
  const named = {
    id: `${own}-named`,
    organisation: 'ltu',
    name: 'Angiven Kontakt',
    email: 'named@ltu.example',
    state: 'waiting',
    namedAt: begun,
    answeredAt: null,
  };
  for (const who of ['coordinator', 'secretary', 'lead', 'partner'] as const) expect((await shown(who)).namedContacts).toEqual([named]);
  expect(JSON.stringify(await shown('referenceGroup'))).not.toContain('Angiven');
});

test('being named as contact by a stranger makes nobody partial in a case', async () => {
  const named = { id: 'bars-nobody', planActivity: others, organisation: 'ltu-business', name: 'x', email: 'coordinator@people.example', namedBy: null };
  await nameContact(world.db, named, begun);
  const decision = { outcome: 'noFundingNeeded', grounds: 'x', decidedBy: 'x' };
  expect((await world.request('coordinator', 'POST', `/api/v1/plan-activities/${others}/funding-decision`, decision)).status).toBe(200);
});

describe('a coordinator’s answer', () => {
  let count = 0;
  let id: string;
  let email: string;
  beforeEach(async () => {
    count += 1;
    [id, email] = [`named-${count}`, `kim.${count}@ltu.example`];
    await nameContact(world.db, { id, planActivity: own, organisation: 'ltu', name: 'Kim Berg', email, namedBy: world.ids.lead }, begun);
    const task = { kind: 'contactToTakeIn', planActivity: own, obligation: null, period: null, organisation: 'ltu', openedAt: begun };
    await openTask(world.db, { ...task, id: taskId(), details: { contact: id, recipient: email } });
  });
  const taskId = () => namedContactTask({ id, plan_activity: own });
  const answer = (body: object, who: Who = 'coordinator') => world.request(who, 'POST', `${activity}/named-contacts/${id}/answer`, body);
  const membersOf = (address: string) =>
    world.db('memberships').join('people', 'people.id', 'memberships.person').where({ email: address, to_at: null }).pluck('organisation');
  const audited = () => world.db('audit').where({ plan_activity: own }).andWhereLike('details', `%"${id}"%`).orderBy('id').select('what', 'person');

  test('that takes it in makes it a member of the organisation and contact in the case, once however often it is sent', async () => {
    const responses = await Promise.all([answer({ answer: 'takenIn' }), answer({ answer: 'takenIn' }, 'everything'), answer({ answer: 'takenIn' })]);
    for (const response of [...responses, await answer({ answer: 'takenIn' })])
      expect(response).toMatchObject({ status: 200, body: { id, name: 'Kim Berg', email, state: 'takenIn' } });
    expect(await membersOf(email)).toEqual(['ltu']);
    const { contacts } = await shown('coordinator');
    expect(contacts?.filter((contact) => contact.email === email)).toMatchObject([{ organisation: 'ltu', name: 'Kim Berg', to: null }]);
    expect(await audited()).toHaveLength(1);
    expect(await world.db('tasks').where({ id: taskId() }).first('done_by')).toEqual({ done_by: (await audited())[0].person });
  });

  test('that takes in who is known renames nobody', async () => {
    await world.db('named_contacts').where({ id }).update({ email: 'nobody@people.example' });
    expect((await answer({ answer: 'takenIn' })).status).toBe(200);
    expect(await findPersonByEmail(world.db, 'nobody@people.example')).toMatchObject({ id: world.ids.nobody, name: 'Person nobody' });
    expect(await membersOf('nobody@people.example')).toEqual(['ltu']);
  });

  test('that has taken it in brings nobody back who has left the organisation since', async () => {
    await answer({ answer: 'takenIn' });
    await world
      .db('memberships')
      .where({ person: (await findPersonByEmail(world.db, email))?.id })
      .update({ to_at: begun });
    expect((await answer({ answer: 'takenIn' })).status).toBe(200);
    expect(await membersOf(email)).toEqual([]);
  });

  test('may be no, with its reason, which may be changed to yes; a yes is changed in the register', async () => {
    const no = { answer: 'refused', reason: 'Okänd för organisationen.' };
    for (const response of [await answer(no), await answer(no)]) expect(response).toMatchObject({ status: 200, body: { state: 'refused' } });
    expect(await findPersonByEmail(world.db, email)).toBeUndefined();
    expect(await world.db('tasks').where({ id: taskId() }).first('done_by', 'note')).toEqual({ done_by: world.ids.coordinator, note: no.reason });
    expect((await answer({ answer: 'takenIn' })).body).toMatchObject({ state: 'takenIn' });
    expect(await membersOf(email)).toEqual(['ltu']);
    expect((await answer(no)).body).toMatchObject({ status: 409, code: 'ContactTakenIn' });
    expect((await audited()).map(({ what }) => what)).toEqual(['contactRefused', 'contactTakenIn']);
  });

  test('comes too late when the organisation has left the case', async () => {
    await world.db('named_contacts').where({ id }).update({ state: 'ended' });
    for (const said of ['takenIn', 'refused']) expect((await answer({ answer: said })).body).toMatchObject({ status: 409, code: 'ContactEnded' });
    expect(await findPersonByEmail(world.db, email)).toBeUndefined();
  });

  test('is what its task waits for: ticking that off is none', async () => {
    const { items } = responseIn('listTasks', await world.request('coordinator', 'GET', '/api/v1/tasks?limit=200'));
    const listed = items.find((task) => task.id === taskId());
    expect(listed).toMatchObject({ kind: 'contactToTakeIn', contact: id, recipient: email, organisation: 'ltu' });
    expect((await world.request('coordinator', 'POST', `/api/v1/tasks/${taskId()}/done`, {})).body).toMatchObject({ status: 409, code: 'MetByItsAct' });
  });

  test('is given as well by whoever adds the person to the organisation', async () => {
    const added = await world.request('coordinator', 'POST', '/api/v1/organisations/ltu/contacts', { name: 'Kim Bergström', email, language: 'sv' });
    expect(added.status).toBe(201);
    expect((await shown('coordinator')).namedContacts).toContainEqual(expect.objectContaining({ id, name: 'Kim Berg', state: 'takenIn' }));
    expect(await world.db('tasks').where({ id: taskId() }).first('done_by')).toEqual({ done_by: world.ids.coordinator });
  });

  test('is given as well by an administrator who makes the person a member', async () => {
    await world.db('named_contacts').where({ id }).update({ email: 'support@people.example' });
    const changed = await world.request('administrator', 'PATCH', `/api/v1/people/${world.ids.support}`, { organisations: ['ltu'] });
    expect(changed.status).toBe(200);
    expect(await world.db('named_contacts').where({ id }).first('state', 'answered_by')).toEqual({ state: 'takenIn', answered_by: world.ids.administrator });
  });

  test('is nowhere to be given where the contact is not of the case', async () => {
    expect((await world.request('coordinator', 'POST', `/api/v1/plan-activities/${others}/named-contacts/${id}/answer`, { answer: 'takenIn' })).status).toBe(
      404,
    );
    expect((await answer({ answer: 'perhaps' })).status).toBe(422);
  });
});
