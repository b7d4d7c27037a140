/** Which operations decide about money: every one that names an amount says so or why not, and each asks for a proof that is not old and for the scope of money. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { executeOperation } from '../../../api/operations/execute-operation.ts';
import { ProofTooOld } from '../../../api/operations/security/recent-proof.ts';
import { operations } from '../../../api/routes/all-operations.ts';
import { letters } from '../../../api/web/letters.ts';
import { pages } from '../../../api/web/web-app.ts';
import { findPersonAt } from '../../../db/registers/person-read-model.ts';
import { own, startApiWorld } from '../../support/http/api-world.ts';
import { exampleBody, pathFor } from '../../support/http/operation-requests.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const world = worldForAll(startApiWorld);

/** Operations that take an amount and decide on none. */
const decideOnNone: Record<string, string> = {
  proposePlanActivity: 'asks for money',
  completePlanActivity: 'asks for money',
  correctPlanActivity: 'corrects what was asked for, before it is decided on',
  submitReport: 'tells what has been used',
  changeTerms: 'changes rules, and asks what money asks for where those are about money',
  giveDelegation: 'says who may decide up to how much',
};
const aboutMoney = operations.filter((operation) => operation.aboutMoney).map(({ id }) => id);

/** Names of all members in a schema. */
const namesIn = (schema: unknown): string[] =>
  typeof schema === 'object' && schema !== null ? Object.entries(schema).flatMap(([name, part]) => [name, ...namesIn(part)]) : [];

test('an operation whose body names an amount is about money, or says why not', () => {
  const withAmounts = operations.filter(
    ({ method, body }) =>
      method !== 'get' && body && namesIn(z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' })).some((name) => /[a-z]Sek$/.test(name)),
  );
  expect(
    withAmounts
      .map(({ id }) => id)
      .filter((id) => !aboutMoney.includes(id))
      .toSorted(),
  ).toEqual(Object.keys(decideOnNone).toSorted());
  expect(aboutMoney.toSorted()).toEqual(['answerForSecond', 'decideFunding', 'registerGrant', 'registerPayment', 'settlePlanActivity']);
});

test('each of these asks by a session for a proof that is not old, and no other does', async () => {
  const at = new Date().toISOString();
  const person = await findPersonAt(world.db, world.ids.everything, at);
  if (!person) throw new Error('nobody');
  const asking: string[] = [];
  for (const operation of operations.filter(({ command }) => command)) {
    const request = {
      viewer: { ...person, language: 'sv' as const, provedAt: '2026-01-01T08:00:00.000Z' },
      at,
      method: operation.method.toUpperCase(),
      url: pathFor(operation),
      params: { id: own, period: 'P1' },
      query: {},
      body: exampleBody(operation),
      idempotencyKey: undefined,
      ifMatch: undefined,
    };
    const gateway = { execute: () => Promise.reject(new Error('not to be asked')), ready: async () => ({ ok: true, checks: {} }) };
    const deps = {
      db: world.db,
      gateway,
      ownFunder: 'lansstyrelsen-norrbotten',
      gated: true,
      moneyProofMinutes: 15,
      publicUrl: 'http://localhost',
      mailHostname: 'hit.example',
      letters,
    };
    const error = await executeOperation(operation, request, deps).catch((thrown: unknown) => thrown);
    if (error instanceof ProofTooOld) asking.push(operation.id);
  }
  expect(asking.toSorted()).toEqual(aboutMoney.toSorted());
});

test('each has a form, which keeps what was written while its person confirms who it is', () => {
  const forms = new Set(pages.filter(({ method }) => method === 'post').map(({ access }) => access));
  expect(aboutMoney.filter((id) => !forms.has(id))).toEqual([]);
});
