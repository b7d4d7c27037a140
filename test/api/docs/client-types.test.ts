/** The client's types in docs/client are those of the API as it is. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openApiDocument } from '../../../api/docs/openapi.ts';
import { clientTypesOf } from '../../../dev/openapi-types/make-types.ts';

const file = join(import.meta.dirname, '../../../docs/client/api-types.d.ts');

test('the types in the tree are made from the document as it is; --update makes them anew', async () => {
  const document = JSON.parse(JSON.stringify(openApiDocument({ publicUrl: 'http://localhost:3000' })));
  await expect(await clientTypesOf(document)).toMatchFileSnapshot(file);
});
