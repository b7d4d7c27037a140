/** What a log holds of a path: never what opens anything, however the path is written. */
import { describe, expect, test } from 'vitest';
import { loggedPath } from '../../api/http/requests/logged-path.ts';
import { startApiWorld } from '../support/http/api-world.ts';
import { worldForAll } from '../support/opened-for-tests.ts';

const token = 'q3Xk0vB2m1LdZs8T.1.sh2k3l.answerLink-1.Zr0cVx0m1nQw5e7tY9uI2oP4aS6dF8gH1jK3lZ5xC7';

describe('a link to answer by', () => {
  test.each([
    `/svara/${token}`,
    `/SVARA/${token}`,
    `/Svara/${token}/rapport`,
    `/%73vara/${token}`,
    `/%2573vara/${token}`,
    `//svara/${token}`,
    `/x/svara/${token}`,
    `/svara/${token};a=b`,
    `/svara/kort`,
    `/SVARA/kort/rapport?x=${token}`,
    `/api/v1/plan-activities/${token}`,
    `/${token}`,
    `/api/v1/mails/${encodeURIComponent(`a/${token}`)}`,
    '/api/v1/hit_abc',
  ])('is not in %s', (path) => {
    for (const secret of [token, 'kort', 'hit_abc']) expect(loggedPath(path)).not.toContain(secret);
  });
});

test.each([
  ['/aktiviteter/0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10/handlingar?format=csv', '/aktiviteter/0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10/handlingar'],
  ['/svara/abc/rapport', '/svara/…/rapport'],
  ['/logga-in/lank?nyckel=abc', '/logga-in/lank'],
  ['/%E0%A4%A', '/%E0%A4%A'],
  ['/', '/'],
])('%s is told as %s', (path, told) => {
  expect(loggedPath(path)).toBe(told);
});

describe('the log of requests', () => {
  const world = worldForAll(startApiWorld);

  test('holds no token, whatever the case of the path', async () => {
    for (const path of [`/svara/${token}`, `/SVARA/${token}`, `/%53vara/${token}`, `/logga-in/lank?nyckel=${token}`, `/API/v1/tasks/${world.tokens.lead}`])
      await world.request(null, 'GET', path);
    await world.request('lead', 'GET', `/api/v1/plan-activities/${world.tokens.lead}`);
    const logged = world.logged.join('\n');
    expect(logged).toContain('/SVARA/…');
    for (const secret of [token, world.tokens.lead]) expect(logged).not.toContain(secret);
  });
});
