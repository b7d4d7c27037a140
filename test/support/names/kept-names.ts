/** All names that are stored or sent, from the program's own tables, schemas and types. */
import type { Knex } from 'knex';
import { z } from 'zod';
import { openApiDocument } from '../../../api/docs/openapi.ts';
import { pages } from '../../../api/web/web-app.ts';
import { commandBodies } from '../../../contracts/commands/command-bodies.ts';
import { fieldErrorsInEnglish } from '../../../contracts/errors/field-errors-in-english.ts';
import { problemCodes, problems } from '../../../contracts/errors/problem-codes.ts';
import { mailOutcome } from '../../../contracts/views/mail-view.ts';
import { auditEvents } from '../../../db/lives/audit-store.ts';
import { personRoles } from '../../../db/registers/person-read-model.ts';
import { rank } from '../../../workflows/domain/agenda-item.ts';
import { obligationKinds } from '../../../workflows/domain/life-state.ts';
import { mailKinds, taskKinds } from '../../../workflows/domain/notices.ts';
import { refusalTypes } from '../../../workflows/domain/refusals.ts';
import { stages } from '../../../workflows/domain/stages.ts';
import * as workflows from '../../../workflows/index.ts';
import {
  catchUpUpdate,
  commandUpdate,
  lifeTaskQueue,
  mailDispatchWorkflowId,
  mailGateOpened,
  mailTaskQueue,
  planActivityWorkflowId,
  updateId,
} from '../../../workflows/messages.ts';
import { activityNames, askedMails, lifeFields, storedStates, temporalFields } from './names-of-types.ts';
import type { JsonSchema } from './schema-names.ts';
import { schemaNames } from './schema-names.ts';

export type KeptNames = Record<string, string[]>;

/** @param knex a database migrated to the newest shape */
export async function keptNames(knex: Knex): Promise<KeptNames> {
  return { ...namesInHistories, ...namesInRows, ...(await namesInDatabase(knex)), ...namesOnTheWire() };
}

const namesInHistories: KeptNames = {
  'Temporal: workflow types': Object.keys(workflows),
  'Temporal: Activities': activityNames,
  'Temporal: messages': [`Update ${commandUpdate.name}`, `Update ${catchUpUpdate.name}`, `Signal ${mailGateOpened.name}`],
  'Temporal: task queues and ids': [
    `queue ${lifeTaskQueue}`,
    `queue ${mailTaskQueue(lifeTaskQueue)}`,
    `workflow ${planActivityWorkflowId('ID')}`,
    `workflow ${mailDispatchWorkflowId(lifeTaskQueue, 0)}`,
    `Update ${updateId({ id: 'ID', name: 'propose', attempt: 1 })}`,
    `Update ${updateId({ id: 'ID', name: 'propose', attempt: 2 })}`,
  ],
  'Temporal: fields in histories': temporalFields,
};

const namesInRows: KeptNames = {
  'Stored: state of a life': lifeFields,
  'Stored: values': storedStates,
  'Stored: stages': [...stages],
  'Stored: commands, with the fields of their bodies': Object.entries(commandBodies).flatMap(([name, body]) => [name, ...bodyNames(name, body)]),
  'Stored: steps of the clock': Object.keys(rank),
  'Stored: audit beside the steps': [...auditEvents],
  'Stored: obligations': [...obligationKinds],
  'Stored: mails': [...mailKinds, ...Object.keys(askedMails)],
  'Stored: what became of mails': mailOutcome.options,
  'Stored: tasks': [...taskKinds],
  'Stored: refusals': [...refusalTypes],
  'Stored: roles of people': [...personRoles],
};

async function namesInDatabase(knex: Knex): Promise<KeptNames> {
  const tables = (await knex('sqlite_master').where({ type: 'table' }).whereNot('name', 'like', 'sqlite%').orderBy('name').pluck('name')) as string[];
  const columns: string[] = [];
  for (const table of tables) columns.push(...Object.keys(await knex(table).columnInfo()).map((column) => `${table}.${column}`));
  return { 'Database: migrations': (await knex('migrations').orderBy('id').pluck('name')) as string[], 'Database: columns': columns };
}

function namesOnTheWire(): KeptNames {
  const { paths = {}, components = {} } = openApiDocument({ publicUrl: 'http://localhost:3000' });
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, ApiOperation>).map(([method, operation]) => ({ ...operation, route: `${method.toUpperCase()} ${path}` })),
  );
  return {
    'API: operations': operations.map(({ operationId, route }) => `${operationId} ${route}`),
    'API: parameters': operations.flatMap(({ operationId, parameters = [] }) => parameters.map((one) => `${operationId} ${one.in} ${one.name}`)),
    'API: schemas': Object.entries((components.schemas ?? {}) as Record<string, JsonSchema>).flatMap(([name, schema]) => schemaNames(schema, name)),
    'API: bodies and answers that have no schema of their own': operations.flatMap(namesOfOperation),
    'API: problems': problemCodes.map((code) => `${code} ${problems[code].status}`),
    'API: codes of fields': Object.keys(fieldErrorsInEnglish),
    'Pages: addresses': pages.map(({ method, path }) => `${method.toUpperCase()} ${path}`),
  };
}

interface ApiOperation {
  operationId: string;
  parameters?: { in: string; name: string }[];
  requestBody?: { content: Content };
  responses: Record<string, { content?: Content }>;
}
type Content = Record<string, { schema?: JsonSchema }>;

function namesOfOperation({ operationId, requestBody, responses }: ApiOperation): string[] {
  const answers = Object.entries(responses).flatMap(([status, { content }]) => namesOfContent(content, `${operationId} ${status}`));
  return [...namesOfContent(requestBody?.content, `${operationId} body`), ...answers];
}

const namesOfContent = (content: Content = {}, path: string): string[] =>
  Object.values(content).flatMap(({ schema }) => (schema ? schemaNames(schema, path) : []));

function bodyNames(name: string, body: z.ZodType): string[] {
  const { $defs = {}, ...schema } = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) as JsonSchema & { $defs?: Record<string, JsonSchema> };
  return schemaNames(schema, name, Object.fromEntries(Object.entries($defs).map(([id, held]) => [`#/$defs/${id}`, held])));
}
