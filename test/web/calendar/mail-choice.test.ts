/** A person chooses how it wants the mails that may wait. */
import { describe, expect, test } from 'vitest';
import { mailPaceOf } from '../../../db/people/mail-pace-read-model.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

describe('/mina-mejl', () => {
  const world = worldForAll(startPageWorld);

  test('shows what holds, keeps another choice, and takes back to the rules', async () => {
    const browser = await world.browser('lead');
    const lead = world.ids.lead;
    expect((await browser.get('/mina-mejl')).html).toMatch(/value="rules"[^>]*checked|checked[^>]*value="rules"/);
    await browser.post('/mina-mejl', { pace: 'weekly' });
    expect(await mailPaceOf(world.db, lead)).toBe('weekly');
    const shown = await browser.get('/mina-mejl');
    expect(shown.html).toMatch(/value="weekly"[^>]*checked|checked[^>]*value="weekly"/);
    await browser.post('/mina-mejl', { pace: 'rules' });
    expect(await mailPaceOf(world.db, lead)).toBeUndefined();
  });

  test('takes nothing that is no choice', async () => {
    const browser = await world.browser('lead');
    await browser.post('/mina-mejl', { pace: 'daily' });
    await browser.post('/mina-mejl', { pace: 'hourly' });
    expect(await mailPaceOf(world.db, world.ids.lead)).toBe('daily');
  });
});
