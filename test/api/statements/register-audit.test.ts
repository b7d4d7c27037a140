/** Whoever changes a register leaves a line in the audit: told by the statements of every operation, as the golden files have them. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const golden = join(import.meta.dirname, 'golden');
const registers = [
  'people',
  'memberships',
  'person_roles',
  'person_units',
  'unit_mailboxes',
  'absences',
  'contacts',
  'organisations',
  'bodies',
  'body_roles',
  'plan_terms',
  'plans',
  'tokens',
];
const writes = new RegExp(`^ *(?:insert into|update|delete from) (?:${registers.join('|')})\\b`, 'm');
/** What it writes is rolled back: it shows what an import would do. */
const writesNothing = ['try-plan.sql'];

test('every operation that writes in a register writes in the audit too', async () => {
  const files = (await readdir(golden, { recursive: true })).filter((name) => name.includes('/') && name.endsWith('.sql'));
  const writing: string[] = [];
  const silent: string[] = [];
  for (const name of files) {
    const statements = await readFile(join(golden, name), 'utf8');
    if (!writes.test(statements) || writesNothing.some((end) => name.endsWith(end))) continue;
    writing.push(name);
    if (!/^ *insert into audit\b/m.test(statements)) silent.push(name);
  }
  expect(writing.length).toBeGreaterThan(10);
  expect(silent).toEqual([]);
});
