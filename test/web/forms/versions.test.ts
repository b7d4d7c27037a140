/** Every form that writes says what it was made from: two people, or two tabs of one, do not write over each other unseen. */
import { describe, expect, test } from 'vitest';
import { appendAudit } from '../../../db/lives/audit-store.ts';
import { seededLife, seedPlanActivity } from '../../support/builders/seeded-portfolio.ts';
import { escalationOf, own } from '../../support/http/api-world.ts';
import { fieldsOn, fillInAndSend, press } from '../../support/http/filled-form.ts';
import { formCases } from '../../support/http/form-cases.ts';
import type { Page } from '../../support/http/page-world.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const world = worldForAll(startPageWorld);
const at = '2026-04-10T08:00:00.000Z';

describe('a version stands in', () => {
  test.each(formCases.map((each, index) => ({ ...each, id: `version-${index}` })))('$form', async ({ id, form, life }) => {
    await seedPlanActivity(world.db, seededLife(id, life));
    const browser = await world.browser('coordinator');
    let page = await browser.get(`/aktiviteter/${id}/${form}`);
    while (page.leadsTo) page = await browser.get(page.leadsTo);
    expect(fieldsOn(page)['_version']).toBe('"v1"');
  });

  test('the forms of the bodies and of the registers, also where nothing has a version of its own', async () => {
    const matter = `/arenden/${escalationOf(own, 'steeringGroup')}`;
    const forms = {
      steeringGroup: [`${matter}/beslut?utfall=stod`],
      administrator: [`/personer/${world.ids.support}/andra`, `/personer/${world.ids.support}/roller`, `/personer/${world.ids.support}/avsluta`],
      coordinator: [
        '/organisationer/ltu/andra',
        `/organisationer/ltu/kontakt/${world.ids.lead}/andra`,
        `/organisationer/ltu/kontakt/${world.ids.lead}/avsluta`,
      ],
    } as const;
    for (const [who, paths] of Object.entries(forms) as [keyof typeof forms, readonly string[]][]) {
      const browser = await world.browser(who);
      for (const path of paths) expect([path, Boolean(fieldsOn(await browser.get(path))['_version'])]).toEqual([path, true]);
    }
  });
});

describe('a change in a register', () => {
  const path = '/organisationer/alvsbyn/andra';

  test('that somebody else has made meanwhile is shown beside one’s own, with who made it; on the way to the check, and when it is sent', async () => {
    const mine = await world.browser('coordinator');
    const opened = await mine.get(path);
    const checkedBefore = await press(mine, path, opened, 'check', { name: 'Mitt namn', kind: 'municipality' });
    await world.db('organisations').where({ id: 'alvsbyn' }).update({ name: 'Kollegans namn' });
    const change = { organisation: 'alvsbyn', name: 'Kollegans namn' };
    await appendAudit(world.db, {
      planActivity: null,
      seq: null,
      at,
      person: world.ids.administrator,
      what: 'organisationChanged',
      details: change,
      stage: null,
    });
    for (const page of [
      await press(mine, path, opened, 'check', { name: 'Mitt namn', kind: 'municipality' }),
      await press(mine, path, checkedBefore, 'send'),
    ]) {
      expect(page.status).toBe(412);
      for (const said of ['Mitt namn', 'Kollegans namn', 'Senast ändrat av Person administrator']) expect(page.text).toContain(said);
    }
    expect((await world.db('organisations').where({ id: 'alvsbyn' }).first('name')).name).toBe('Kollegans namn');
    const goesOn = await press(mine, path, await press(mine, path, checkedBefore, 'send'), 'check');
    expect((await press(mine, path, goesOn, 'send')).status).toBe(303);
    expect((await world.db('organisations').where({ id: 'alvsbyn' }).first('name')).name).toBe('Mitt namn');
  });

  test.each([
    ['an organisation', '/organisationer/alvsbyn/andra', { name: 'NY', kind: 'company' }],
    ['a contact person', () => `/organisationer/ltu/kontakt/${world.ids.lead}/andra`, { name: 'NY' }],
    ['a contact person’s end', () => `/organisationer/ltu/kontakt/${world.ids.lead}/avsluta`, { lastDay: '2099-01-0N' }],
    ['a body’s role', '/organ/rai/roll', { role: 'steeringGroup', from: '2099-01-0N' }],
    ['a person', () => `/personer/${world.ids.support}/andra`, { name: 'NY' }],
    ['a person’s roles', () => `/personer/${world.ids.support}/roller`, { roles: ['ROLE'] }],
    ['a person’s unit', () => `/personer/${world.ids.support}/enhet`, { unit: 'UNIT' }],
  ] as const)('of %s that two send at once is one change; the other is shown it', async (_, at, fields) => {
    const path = typeof at === 'string' ? at : at();
    await world
      .db('organisations')
      .where({ id: 'lansstyrelsen-norrbotten' })
      .update({ units: JSON.stringify(['Enhet 1', 'Enhet 2', 'Enhet 3']) });
    const isAdministrators = path.startsWith('/personer');
    const browsers = await Promise.all([world.browser(isAdministrators ? 'administrator' : 'coordinator'), world.browser('everything')]);
    const roles = ['secretary', 'referenceGroup'];
    const written = (who: number) =>
      JSON.parse(
        JSON.stringify(fields)
          .replaceAll('NY', `Namn ${who}`)
          .replaceAll('0N', `0${who + 1}`)
          .replaceAll('ROLE', String(roles[who]))
          .replaceAll('UNIT', `Enhet ${who + 1}`),
      ) as Record<string, string | string[]>;
    const checked = await Promise.all(
      browsers.map(async (browser, who) => press(browser, path, await browser.get(path), 'check', { ...fieldsOn(await browser.get(path)), ...written(who) })),
    );
    const sent = await Promise.all(browsers.map((browser, who) => press(browser, path, checked[who] as Page, 'send')));
    expect(sent.map(({ status }) => String(status)).sort()).toEqual(['303', '412']);
    expect(sent.find(({ status }) => status === 412)?.text).toContain('Senast ändrat av Person');
  });

  test('that is sent twice finds all as it wanted it', async () => {
    const mine = await world.browser('coordinator');
    const { checked, sent } = await fillInAndSend(mine, path, { name: 'En gång', kind: 'municipality' });
    expect(sent.status).toBe(303);
    expect((await press(mine, path, checked, 'send')).status).toBe(303);
  });
});
