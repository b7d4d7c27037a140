/** What responses look like: documented shapes, nothing that the role may not see, pages with links, versions as ETags. */

import { get } from 'node:http';
import { Router } from 'express';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operations } from '../../api/routes/all-operations.ts';
import { fieldErrorsInEnglish } from '../../contracts/errors/field-errors-in-english.ts';
import { problemCodes, problemTypeOf } from '../../contracts/errors/problem-codes.ts';
import { mailGate } from '../../db/mail/mail-gate-read-model.ts';
import type { ApiWorld, Who } from '../support/http/api-world.ts';
import { escalationOf, own, startApiWorld } from '../support/http/api-world.ts';
import { exampleBody, pathFor, seedResources } from '../support/http/operation-requests.ts';
import { responseIn } from '../support/http/read-response.ts';

describe('answers', () => {
  let world: ApiWorld;
  beforeAll(async () => {
    const mailbox = Router();
    mailbox.get('/mailbox', (_request, response) => void response.send('mailbox'));
    world = await startApiWorld({ mailbox });
    await seedResources(world);
  });
  afterAll(() => world.stop());

  test.each(operations.filter((operation) => operation.id !== 'adviseEscalation'))('$id answers as its schema says, to the last field', async (operation) => {
    const person = operation.path.includes('{person}') ? world.ids.lead : world.ids.nobody;
    const response = await world.request('everything', operation.method, pathFor(operation, undefined, person), exampleBody(operation));
    const answer = operation.responses.find(({ status }) => status === response.status);
    expect(answer, `${response.status} ${response.text}`).toBeDefined();
    expect(answer?.schema.parse(response.body)).toEqual(response.body);
  });

  test.each(['referenceGroup', 'lead', 'partner', 'steeringGroup'] satisfies Who[])('what a %s sees is what the schema says', async (who) => {
    for (const operation of operations.filter(({ id }) => ['getPlanActivity', 'listPlanActivities', 'listReports', 'getEscalation'].includes(id))) {
      const response = await world.request(who, 'GET', pathFor(operation));
      expect(operation.responses[0]?.schema.parse(response.body)).toEqual(response.body);
    }
  });

  test('the reference group sees no money, no mail and nobody’s address, wherever it looks', async () => {
    const places = [
      '/plan-activities',
      `/plan-activities/${own}`,
      `/plan-activities/${own}/reports`,
      `/escalations/${escalationOf(own, 'referenceGroup')}`,
      '/escalations',
      '/portfolio',
    ];
    for (const place of places) {
      const { status, text } = await world.request('referenceGroup', 'GET', `/api/v1${place}`);
      expect(status).toBe(200);
      expect(text, place).not.toMatch(/Sek"|"grants"|"instalments"|"payments"|"budget"|"decisions"|"mails"|"contacts"|"more"|ett belopp|contact@/);
    }
  });

  test('an actor sees its own case whole but for the log of mails', async () => {
    const dossier = await world.request('lead', 'GET', `/api/v1/escalations/${escalationOf(own, 'steeringGroup')}`);
    expect(dossier.body).not.toHaveProperty('mails');
    expect(dossier.body).toMatchObject({ plan: { requestedSek: 400000 } });
    const whole = await world.request('steeringGroup', 'GET', `/api/v1/escalations/${escalationOf(own, 'steeringGroup')}`);
    expect(responseIn('getEscalation', whole).mails).toEqual([]);
  });

  test('a date comes with why it falls there, in the reader’s language', async () => {
    const response = await world.request('lead', 'GET', `/api/v1/plan-activities/${own}`);
    expect(responseIn('getPlanActivity', response).obligations[0]?.why).toMatch(/periodens/);
  });

  test('pages have links, and count from 1', async () => {
    const first = await world.request('coordinator', 'GET', '/api/v1/plan-activities?limit=1&developmentArea=kompetens');
    expect(first.body).toMatchObject({ page: 1, limit: 1, total: 2 });
    expect(responseIn('listPlanActivities', first).items).toHaveLength(1);
    const path = '/api/v1/plan-activities';
    const after = /after=([^>]+)>/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    expect(first.headers.get('link')).toBe(
      [
        `<${path}?limit=1&developmentArea=kompetens&page=1>; rel="first"`,
        // Behind the title and id of the last one shown.
        `<${path}?limit=1&developmentArea=kompetens&page=2&after=${after}>; rel="next"`,
        `<${path}?limit=1&developmentArea=kompetens&page=2>; rel="last"`,
      ].join(', '),
    );
    const next = await world.request('coordinator', 'GET', `${path}?limit=1&developmentArea=kompetens&after=${after}`);
    const second = await world.request('coordinator', 'GET', `${path}?limit=1&developmentArea=kompetens&page=2`);
    expect(responseIn('listPlanActivities', next).items).toEqual(responseIn('listPlanActivities', second).items);
    const beyond = await world.request('coordinator', 'GET', '/api/v1/plan-activities?limit=1&page=9');
    expect(beyond.body).toMatchObject({ items: [], total: 2 });
    expect(beyond.headers.get('link')).toContain('page=2>; rel="prev"');
    expect((await world.request('coordinator', 'GET', path)).body).toMatchObject({ limit: 20 });
  });

  test('a version is an ETag; who has it gets 304', async () => {
    const response = await world.request('coordinator', 'GET', `/api/v1/plan-activities/${own}`);
    expect(response.headers.get('etag')).toBe('"v12"');
    // fetch adds Cache-Control: no-cache to a conditional request, which asks for the whole answer.
    const status = (etag: string) =>
      new Promise((resolve) =>
        get(
          `${world.address}/api/v1/plan-activities/${own}`,
          { headers: { authorization: `Bearer ${world.tokens.coordinator}`, 'if-none-match': etag } },
          (response) => resolve(response.resume().statusCode),
        ),
      );
    expect(await status('"v12"')).toBe(304);
    expect(await status('"v11"')).toBe(200);
    expect((await world.request('coordinator', 'POST', `/api/v1/plan-activities/${own}/pause`, {})).headers.get('etag')).toBe('"v12"');
  });

  test('health, readiness, api-info, document, reference page and the mailbox are open to all', async () => {
    expect((await world.request(null, 'GET', '/health')).body).toEqual({ status: 'ok' });
    expect((await world.request(null, 'GET', '/ready')).body).toEqual({ status: 'ready', checks: { database: true } });
    expect((await world.request(null, 'GET', '/api/v1/api-info')).body).toMatchObject({ apiName: 'HIT', apiStatus: 'active' });
    expect(await world.request(null, 'DELETE', '/api/v1/api-info')).toMatchObject({ status: 405 });
    expect((await world.request(null, 'GET', '/openapi.json')).body).toMatchObject({ openapi: '3.1.0' });
    expect((await world.request(null, 'GET', '/mailbox')).text).toBe('mailbox');
  });

  test('the codes of errors are documented, each with a place of its own', async () => {
    const errors = (await world.request(null, 'GET', '/docs/errors')).text;
    for (const code of [...problemCodes, ...Object.keys(fieldErrorsInEnglish)]) expect(errors).toContain(`id="${code}">`);
  });

  test('every answer has the headers that keep a browser safe', async () => {
    for (const path of ['/health', '/api/v1/plan-activities', '/docs', '/no-such-path']) {
      const { headers } = await world.request(null, 'GET', path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  test('the type of a problem leads to where its code is documented, for every code', async () => {
    const { type } = (await world.request('coordinator', 'GET', '/api/v1/plan-activities/none')).body as { type: string };
    const documentation = await (await fetch(new URL(type, world.address))).text();
    for (const code of problemCodes) expect(documentation).toContain(`id="${problemTypeOf(code).split('#')[1]}"`);
    expect(type).toBe('/docs/errors#NotFound');
  });

  test('an administrator adds, changes and ends a person; the token ends with it', async () => {
    const added = await world.request('administrator', 'POST', '/api/v1/people', {
      name: 'Ny',
      email: 'Ny@People.example',
      roles: ['secretary'],
      organisations: ['ltu'],
    });
    expect(added.body).toMatchObject({ email: 'ny@people.example', roles: ['secretary'], organisations: ['ltu'] });
    expect((await world.request('administrator', 'POST', '/api/v1/people', { name: 'Ny', email: 'ny@people.example' })).body).toMatchObject({
      status: 409,
      code: 'PersonExists',
    });
    expect(
      (await world.request('administrator', 'PATCH', `/api/v1/people/${responseIn('addPerson', added).id}`, { roles: ['support'], organisations: [] })).body,
    ).toMatchObject({
      roles: ['support'],
      organisations: [],
    });
    expect((await world.request('administrator', 'PATCH', `/api/v1/people/${world.ids.other}`, { active: false })).body).toMatchObject({ organisations: [] });
    expect((await world.request('other', 'GET', '/api/v1/organisations')).status).toBe(401);
  });

  test('a task is ticked off once, one without a case in the register itself', async () => {
    // Done by itself when the organisation got its contact person above.
    await world.db('tasks').where({ id: 'task-1' }).update({ done_at: null, done_by: null });
    expect((await world.request('coordinator', 'POST', '/api/v1/tasks/task-1/done', { note: 'Klart' })).body).toEqual({ id: 'task-1', state: 'done' });
    expect((await world.request('coordinator', 'POST', '/api/v1/tasks/task-1/done')).body).toMatchObject({ code: 'TaskAlreadyDone' });
    await world.request('coordinator', 'POST', `/api/v1/tasks/${own}-callLead/done`, {});
    expect(world.sent.at(-1)).toMatchObject({ name: 'taskDone', planActivity: own, command: { input: { task: `${own}-callLead` } } });
  });

  test('the mail gate says who opened it, and the audit keeps it', async () => {
    await world.request('coordinator', 'PUT', '/api/v1/mail-gate', { open: true, reason: 'Granskat' });
    const person = world.ids.coordinator;
    expect((await world.request('administrator', 'GET', '/api/v1/mail-gate')).body).toMatchObject({ open: true, reason: 'Granskat', person });
    const lines = await world.db('audit').where({ what: 'mailGate' });
    expect(lines.at(-1)).toMatchObject({ person, plan_activity: null });
  });

  test('the gate is set whether or not the engine is there: what is held goes by the row alone', async () => {
    const asked = world.sent.length;
    const engineIsAway = new Error('the engine is away');
    world.nextOutcomes.push(engineIsAway);
    for (const open of [false, true, false, true]) {
      expect(await world.request('coordinator', 'PUT', '/api/v1/mail-gate', { open })).toMatchObject({ status: 200, body: { open } });
      expect((await mailGate(world.db)).open).toBe(open);
    }
    expect(world.sent).toHaveLength(asked);
    expect(world.nextOutcomes.splice(0)).toEqual([engineIsAway]);
  });
});
