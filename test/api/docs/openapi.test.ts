/** The document is valid OpenAPI 3.1 and keeps the national profile's rules; the rules themselves catch a planted breach. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openApiDocument } from '../../../api/docs/openapi.ts';
import type { Operation } from '../../../api/operations/operation.ts';
import { previewIdOf } from '../../../api/operations/preview/execute-preview.ts';
import { operations } from '../../../api/routes/all-operations.ts';

const folder = mkdtempSync(join(tmpdir(), 'hit-openapi-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const root = join(import.meta.dirname, '../../..');
const document = () => JSON.parse(JSON.stringify(openApiDocument({ publicUrl: 'http://localhost:3000' })));

function lint(content: unknown): { code: number | null; rules: string[] } {
  const file = join(folder, 'openapi.json');
  writeFileSync(file, JSON.stringify(content));
  const { status, stdout } = spawnSync(
    join(root, 'node_modules/.bin/spectral'),
    ['lint', file, '--ruleset', join(root, '.spectral.yaml'), '--fail-severity', 'warn', '--format', 'json', '--quiet'],
    { encoding: 'utf8' },
  );
  return { code: status, rules: status === 0 ? [] : [...new Set((JSON.parse(stdout) as { code: string }[]).map((found) => found.code))] };
}

test('the document has every operation and breaks no rule', () => {
  const made = document();
  const ids = Object.values(made.paths as Record<string, Record<string, { operationId: string }>>).flatMap((item) =>
    Object.values(item).map(({ operationId }) => operationId),
  );
  const commands: Operation[] = operations.filter((operation: Operation) => operation.command);
  expect(ids.sort()).toEqual(['getApiInfo', ...operations.map(({ id }) => id), ...commands.map(previewIdOf)].sort());
  expect(lint(made)).toEqual({ code: 0, rules: [] });
});

test('what may be null is another possibility, not a second demand: an object that is null at once would be nothing', () => {
  const demands = (value: unknown): unknown[] =>
    value !== null && typeof value === 'object' ? [...('allOf' in value ? [value] : []), ...Object.values(value).flatMap(demands)] : [];
  expect(demands(document())).toEqual([]);
});

test('the rules catch what breaks them', () => {
  const broken = document();
  broken.paths['/Bad_Path'] = broken.paths['/portfolio'];
  delete broken.paths['/api-info'];
  delete broken.paths['/plan-activities'].get.responses['401'].content['application/problem+json'];
  broken.paths['/plan-activities'].get.parameters = broken.paths['/plan-activities'].get.parameters.filter(({ name }: { name: string }) => name !== 'page');
  broken.components.schemas.Problem.required = ['type'];
  broken.components.schemas.Contact.properties.snake_case = { type: 'string' };
  delete broken.components.schemas.Pause.example;
  broken.components.securitySchemes.token.scheme = 'basic';
  broken.servers[0].url = 'http://localhost:3000/api';
  delete broken.info.termsOfService;
  expect(lint(broken).rules).toEqual(
    expect.arrayContaining([
      'ufn-05-version-in-address',
      'ufn-08-kebab-case-paths',
      'ame-05-camel-case-fields',
      'fel-01-problem-json',
      'fel-02-problem-members',
      'fns-07-pages',
      'ver-06-api-info',
      'sak-09-bearer-only',
      'dok-06-terms',
      'dok-15-body-examples',
    ]),
  );
});
