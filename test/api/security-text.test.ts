/** security.txt says whom to tell of a weakness, where an installation has configured it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApiWorld } from '../support/http/api-world.ts';
import { startApiWorld } from '../support/http/api-world.ts';

const path = '/.well-known/security.txt';
const dayMs = 86_400_000;

let told: ApiWorld;
let silent: ApiWorld;
beforeAll(async () => {
  [told, silent] = await Promise.all([startApiWorld({ securityContact: 'mailto:sakerhet@lansstyrelsen.example' }), startApiWorld()]);
});
afterAll(async () => {
  await told?.stop();
  await silent?.stop();
});

test('security.txt names the contact, and a day less than a year ahead until which that holds', async () => {
  const { status, text, headers } = await told.request(null, 'GET', path);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
  const fields = new Map(text.split('\n').map((line) => line.split(/: (.*)/) as [string, string]));
  expect(Object.fromEntries(fields)).toMatchObject({
    Contact: 'mailto:sakerhet@lansstyrelsen.example',
    'Preferred-Languages': 'sv, en',
    Canonical: `http://127.0.0.1${path}`,
  });
  const daysLeft = (Date.parse(fields.get('Expires') ?? '') - Date.now()) / dayMs;
  expect(daysLeft).toBeGreaterThan(30);
  expect(daysLeft).toBeLessThan(365);
});

test('without a contact there is none', async () => {
  expect((await silent.request(null, 'GET', path)).status).toBe(404);
});
