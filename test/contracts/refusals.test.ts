/** How every wrong field of every body is refused, in a golden file: with which code and parameters. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { fieldErrors } from '../../api/http/schema-errors.ts';
import { schemasIn } from '../support/contracts/all-schemas.ts';
import type { Schema } from '../support/http/wrong-values.ts';
import { sampleOf, wrongVersions } from '../support/http/wrong-values.ts';

/** What is refused, with the ways of being wrong that lead to them. */
function refusalsOf(name: string, schema: z.ZodType): string {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Schema & { $defs?: Record<string, Schema> };
  const schemas = json.$defs ?? {};
  const found = new Map<string, string[]>();
  for (const { path, how, body } of wrongVersions(json, schemas, sampleOf(json, schemas))) {
    const result = schema.safeParse(body, { reportInput: true });
    const place = path.join('.');
    const errors = result.success ? [] : fieldErrors(result.error, 'body');
    const said = errors.map(({ field, code, params }) =>
      [field === place ? '' : `${field}: `, code, Object.keys(params).length > 0 ? ` ${JSON.stringify(params)}` : ''].join(''),
    );
    const line = `${place}: ${said.join('; ') || 'is taken'}`;
    found.set(line, [...(found.get(line) ?? []), how.slice(0, 40)]);
  }
  return [name, ...[...found].map(([line, ways]) => `  ${line} ← ${ways.join(', ')}`)].join('\n');
}

test('every wrong field is refused as in the golden file', async () => {
  const bodies = (await schemasIn('bodies')).filter(({ schema }) => schema instanceof z.ZodObject);
  expect(bodies.length).toBeGreaterThan(20);
  await expect(`${bodies.map(({ name, schema }) => refusalsOf(name, schema)).join('\n\n')}\n`).toMatchFileSnapshot('golden/refusals.txt');
});
