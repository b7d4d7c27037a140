/** The OpenAPI 3.1 document, made from the schemas that validate: what it says of a body is what is asked of it. */

import type { RouteConfig } from '@asteasolutions/zod-to-openapi';
import { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
import type { z } from 'zod';
import { previewView } from '../../contracts/views/preview/preview-view.ts';
import type { OperationId } from '../authorization/access.ts';
import { access } from '../authorization/access.ts';
import type { Operation } from '../operations/operation.ts';
import { needsBody } from '../operations/operation.ts';
import { previewIdOf, previewPathOf } from '../operations/preview/execute-preview.ts';
import { operations } from '../routes/all-operations.ts';
import { about, areas } from './about.ts';
import { apiInfoSchema, apiVersion } from './api-info.ts';
import { problemResponse } from './openapi-problems.ts';

export type OpenApiDocument = ReturnType<OpenApiGeneratorV31['generateDocument']>;

const json = 'application/json';

const parameter = (name: string, description: string, example: string) => ({
  name,
  in: 'header' as const,
  required: false,
  description,
  schema: { type: 'string' as const },
  example,
});
const keyHeader = (promise: string) => ({
  ...parameter('Idempotency-Key', `1–255 visible ASCII characters. ${promise}`, 'b1f0c9'),
  schema: { type: 'string' as const, minLength: 1, maxLength: 255 },
});
const commandHeaders = [
  keyHeader('The same key and body get the same answer.'),
  parameter('If-Match', 'The version that the change is meant for: refused with 412 when there is a newer one.', '"v12"'),
  parameter(
    'If-Effect',
    'The effect that a preview has shown: refused with 412 when the command would do something else by now. A report is taken whatever has changed.',
    '3f0c5b7e21-…',
  ),
];
/** Of what is no command, but has versions of its own. */
const versionHeaders = [
  keyHeader('Sent again under the same key it is one act.'),
  parameter('If-Match', 'The ETag of the last answer, "v0" before the first: refused with 412 when it has been changed since.', '"v1"'),
];
/** Of what is no command and has no versions, and is done once all the same. */
const keyHeaders = [keyHeader('Sent again under the same key it is one act.')];
const pathParameters: Record<string, { description: string; example: string }> = {
  id: { description: 'Id.', example: '0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10' },
  period: { description: 'Name of the period, as the list of reports shows it.', example: '2026-H1' },
  key: {
    description: 'Key of the mail, as the list of mails shows it. Its slashes are sent encoded, as %2F.',
    example: '0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10/report-2026-H1/1/remindAfter-1/reminder/4c1d9c52-2a0e-4a8e-9d6b-8a1f0c7d3e21',
  },
  contact: { description: 'Id of the named contact, as the plan activity shows it.', example: '9f6f1c0e-3b1d-5d0a-8f5e-6f1b7a2c9d10' },
};

/** The document for an installation at an address. */
export function openApiDocument({ publicUrl }: { publicUrl: string }): OpenApiDocument {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer', description: 'A token of the person: npm run -s token -- EMAIL.' });
  registry.registerPath({
    operationId: 'getApiInfo',
    method: 'get',
    path: '/api-info',
    summary: 'What this API is',
    description: 'Open to all.',
    tags: ['About'],
    security: [],
    responses: { 200: { description: 'What this API is.', content: { [json]: { schema: apiInfoSchema } } }, 500: problemResponse(500) },
  });
  for (const operation of operations) {
    registry.registerPath(pathOf(operation));
    if (operation.command) registry.registerPath(previewOf(operation));
  }
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'HIT API',
      version: apiVersion,
      description: [about.sv.what, about.en.what, about.en.limits].join('\n\n'),
      contact: { name: 'Samordnarna vid Länsstyrelsen', url: `${publicUrl}/docs` },
      license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/en/' },
      termsOfService: `${publicUrl}/docs#terms`,
    },
    servers: [{ url: `${publicUrl}/api/v1`, description: 'This installation.' }],
    security: [{ token: [] }],
    tags: [...Object.entries(areas).map(([name, { en }]) => ({ name, description: en.holds }))],
  });
}

const pathParametersOf = (path: string) =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path' as const,
    required: true,
    schema: { type: 'string' as const },
    ...pathParameters[name],
  }));

function pathOf(operation: Operation): RouteConfig {
  const parameters = [
    ...pathParametersOf(operation.path),
    ...(operation.command ? commandHeaders : operation.versions ? versionHeaders : operation.keyed ? keyHeaders : []),
  ];
  return {
    operationId: operation.id,
    method: operation.method,
    path: operation.path,
    summary: operation.summary,
    description: [operation.description, `For: ${whoMay(operation.id)}.`].filter(Boolean).join(' '),
    tags: [operation.tag],
    parameters,
    request: {
      ...(operation.query && { query: operation.query as unknown as z.ZodObject }),
      ...(operation.body && { body: { required: needsBody(operation), content: { [json]: { schema: operation.body } } } }),
    },
    responses: {
      ...Object.fromEntries(operation.responses.map((answer) => [answer.status, responseOf(operation, answer)])),
      ...Object.fromEntries(statusesOf(operation).map((status) => [status, problemResponse(status)])),
    },
  };
}

/** The operation beside every command that tells what it would do. */
function previewOf(operation: Operation): RouteConfig {
  const { responses: _, parameters: __, ...act } = pathOf({ ...operation, path: previewPathOf(operation) });
  const { status, description, schema } = { status: 200, description: 'What it would do now. Nothing has been done.', schema: previewView } as const;
  return {
    ...act,
    operationId: previewIdOf(operation),
    method: 'post',
    summary: `${operation.summary}: what it would do`,
    description: `Takes the same body, asks the same questions and refuses as the act would. For: ${whoMay(operation.id)}.`,
    parameters: pathParametersOf(operation.path),
    responses: {
      [status]: responseOf(operation, { status, description, schema }),
      ...Object.fromEntries(statusesOf(operation).map((each) => [each, problemResponse(each)])),
    },
  };
}

const whoMay = (id: OperationId): string => access[id].join(', ');

function responseOf(operation: Operation, { description, schema }: Operation['responses'][number]) {
  const isList = operation.query !== undefined;
  const hasVersion = operation.id === 'getPlanActivity' || operation.versions;
  const header = (text: string) => ({ description: text, schema: { type: 'string' as const } });
  return {
    description,
    headers: {
      'X-Request-Id': header('Names the request in the log.'),
      ...(isList && { Link: header('first, prev, next, last (RFC 8288).') }),
      ...(hasVersion && { ETag: header('The version: "v12".') }),
    },
    content: { [json]: { schema } },
  };
}

function statusesOf({ path, body, query, command, versions }: Operation): number[] {
  return [
    401,
    403,
    ...(path.includes('{') ? [404] : []),
    ...(body ? [400, 413, 415] : []),
    ...(body || query ? [422] : []),
    ...(command || versions ? [412] : []),
    ...(body ? [409] : []),
    429,
    500,
    503,
  ].sort((a, b) => a - b);
}
