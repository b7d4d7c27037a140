/** `/docs/errors` says of every code when it is told: in the words of the code's own doc comment. */
import { expect, test } from 'vitest';
import { fieldErrorsInSwedish } from '../../../api/web/form-engine/field-errors/field-error-words-sv.ts';
import { readProjectFile } from '../../support/source-files.ts';

/** The codes of the rules in a source file with their doc comments and parameters. */
function documented(path: string): [string, { params: string[]; when: string }][] {
  const rules = [...readProjectFile(path).matchAll(/interface \w+Rules \{\n([\s\S]*?)\n\}/g)].map(([, body = '']) => body).join('\n');
  return [...rules.matchAll(/\/\*\* (.*) \*\/\n {2}(\w+): (NoParams|\{.*\});/g)].map(([, when = '', code = '', shape = '']) => [
    code,
    { params: [...shape.matchAll(/(\w+):/g)].map(([, name = '']) => name), when: when.replaceAll('`', '') },
  ]);
}

test('the page’s text of every code of a field is its doc comment', async () => {
  const codes = Object.fromEntries(['contracts/errors/field-error-rules.ts', 'workflows/domain/refusal-reasons.ts'].flatMap(documented));
  expect(Object.keys(codes).sort()).toEqual(Object.keys(fieldErrorsInSwedish).sort());
  await expect(`${JSON.stringify(codes, null, 2)}\n`).toMatchFileSnapshot('../../../contracts/errors/field-error-meanings.json');
});
