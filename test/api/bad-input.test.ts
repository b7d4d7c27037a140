/** Every field of every body wrong in every way that its schema can say: a 4xx problem that names the field, never a 5xx, and nothing sent on. */
import { beforeAll, describe, expect, test } from 'vitest';
import { openApiDocument } from '../../api/docs/openapi.ts';
import { operations } from '../../api/routes/all-operations.ts';
import type { Who } from '../support/http/api-world.ts';
import { startApiWorld } from '../support/http/api-world.ts';
import { exampleBody, pathFor, personFor, seedResources } from '../support/http/operation-requests.ts';
import { refusedFields } from '../support/http/read-response.ts';
import type { Schema } from '../support/http/wrong-values.ts';
import { sampleOf, wrongVersions } from '../support/http/wrong-values.ts';
import { worldForAll } from '../support/opened-for-tests.ts';

const document = JSON.parse(JSON.stringify(openApiDocument({ publicUrl: 'http://localhost' })));
const withBody = operations.filter((operation) => operation.body);
const schemaOf = (path: string, method: string): Schema => document.paths[path][method].requestBody.content['application/json'].schema;
const schemas: Record<string, Schema> = document.components.schemas;

describe('bad input', () => {
  const world = worldForAll(startApiWorld);
  beforeAll(async () => {
    await seedResources(world);
  });

  const ask = (operation: (typeof operations)[number], body: unknown, who: Who = 'everything') =>
    world.request(who, operation.method, pathFor(operation, undefined, world.ids[personFor(operation)]), body);

  test.each(withBody)('the example of $id is taken', async (operation) => {
    const body = exampleBody(operation);
    expect(body).toBeDefined();
    expect((await ask(operation, body)).status).toBeLessThan(300);
  });

  test.each(withBody)('$id refuses every wrong field by its name', async (operation) => {
    const schema = schemaOf(operation.path, operation.method);
    const sample = sampleOf(schema, schemas);
    const before = world.sent.length;
    let tried = 0;
    for (const { path, how, body } of wrongVersions(schema, schemas, sample)) {
      const response = await ask(operation, body);
      const fields = refusedFields(response);
      const name = path.join('.');
      const isNamed = fields.some((field) => field === name || field.startsWith(`${name}.`));
      if (response.status !== 422 || !isNamed) expect.fail(`${operation.id}: ${name} ${how}: ${response.status} ${response.text.slice(0, 400)}`);
      tried += 1;
    }
    expect(tried).toBeGreaterThan(3);
    expect(world.sent).toHaveLength(before);
  });

  test.each(withBody)('$id takes no list, no text and no depth for a body', async (operation) => {
    expect((await ask(operation, [])).status).toBe(422);
    expect((await ask(operation, 'null')).status).toBe(400);
    expect((await ask(operation, `${'['.repeat(10_000)}${']'.repeat(10_000)}`)).status).toBe(422);
    expect((await ask(operation, '{"__proto__":{"polluted":true}}')).status).toBe(422);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  const lists = operations.filter((operation) => operation.query);
  test.each(lists)('$id refuses every wrong parameter by its name', async (operation) => {
    const wrong = ['page=0', 'page=-1', 'page=1.5', 'page=x', 'page=', 'page=99999999999', 'limit=0', 'limit=201', 'limit=1e2', 'limit=1&limit=2', 'unknown=1'];
    const own =
      operation.id === 'listPlanActivities'
        ? ['stage=x', 'overdue=yes', 'developmentArea=%00', 'q=%00', `q=${'a'.repeat(201)}`]
        : operation.id === 'listEscalations'
          ? ['state=x', 'role=x', 'planActivity=%00']
          : operation.id === 'listTasks'
            ? ['group=x']
            : operation.id === 'listOwed'
              ? ['owedBy=x', 'late=x']
              : operation.id === 'listPeople'
                ? ['role=x', 'q=%00']
                : [];
    for (const query of [...wrong, ...own]) {
      const response = await world.request('everything', 'GET', `${pathFor(operation)}?${query}`);
      const name = query.split('=')[0];
      expect(response.body, query).toMatchObject({ status: 422, errors: [{ field: name, pointer: `#${name}` }] });
    }
  });

  test.each(operations.filter(({ method, query }) => method !== 'get' && !query))(
    '$id takes no parameter, and is not carried out with one',
    async (operation) => {
      const before = world.sent.length;
      const response = await world.request(
        'everything',
        operation.method,
        `${pathFor(operation, undefined, world.ids[personFor(operation)])}?dryrun=1`,
        exampleBody(operation),
      );
      expect(response.body).toMatchObject({ status: 422, errors: [{ field: 'dryrun', pointer: '#dryrun', code: 'unknownField' }] });
      expect(world.sent).toHaveLength(before);
    },
  );

  test('letters of every kind come through as they are', async () => {
    const operation = withBody.find(({ id }) => id === 'pausePlanActivity');
    if (!operation) throw new Error('no such operation');
    for (const reason of ['Åäö', '👩🏽‍🔬', 'שלום', "'; drop table people; --", '<script>"&\'', '%s{{7*7}}', 'a\nBcc: x@y.example']) {
      expect((await ask(operation, { reason })).status).toBe(200);
      expect(world.sent.at(-1)?.body).toMatchObject({ reason });
    }
    // One spelling of what can be written in two, and one end of a line.
    expect((await ask(operation, { reason: 'e\u0301\r\nx' })).status).toBe(200);
    expect(world.sent.at(-1)?.body).toMatchObject({ reason: '\u00e9\nx' });
  });
});
