/** Types of the API for its client, made from the OpenAPI document. */
import type { OpenAPI3, OperationObject, ResponseObject } from 'openapi-typescript';
import openapiTS, { astToString } from 'openapi-typescript';

const head = '// Made from the OpenAPI document: npx vitest run test/api/docs/client-types.test.ts --update\n\n';

/** The text of a declaration file. @param document as `/openapi.json` answers it */
export async function clientTypesOf(document: OpenAPI3): Promise<string> {
  const made = await openapiTS(withRefusalsOnce(document), { emptyObjectsUnknown: true, defaultNonNullable: false });
  return head + astToString(made);
}

/** Every operation is refused alike: each refusal is described once, or the types would be twice as long. */
function withRefusalsOnce(document: OpenAPI3): OpenAPI3 {
  const copy = structuredClone(document);
  const once: Record<string, ResponseObject> = {};
  for (const item of Object.values(copy.paths ?? {}))
    for (const operation of Object.values(item) as OperationObject[])
      for (const [status, answer] of Object.entries(operation.responses ?? {})) {
        if (status < '400' || '$ref' in answer) continue;
        const name = `Refused${status}`;
        once[name] ??= answer;
        if (JSON.stringify(once[name]) === JSON.stringify(answer))
          operation.responses = { ...operation.responses, [status]: { $ref: `#/components/responses/${name}` } };
      }
  return { ...copy, components: { ...copy.components, responses: once } };
}
