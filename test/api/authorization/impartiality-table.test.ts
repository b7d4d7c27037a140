/**
 * Every operation that does something in a case × every stake in it. By its office nobody acts who has one; as a party everybody does what a party may.
 * The table stands in `golden/impartiality.txt`, and beside it the rule that it is made by.
 */
import { beforeAll, expect, test } from 'vitest';
import type { Viewer } from '../../../api/authorization/access.ts';
import { access, hasByRole } from '../../../api/authorization/access.ts';
import { existing } from '../../../api/http/problem.ts';
import { executePageOperation } from '../../../api/operations/execute-page-operation.ts';
import type { Operation } from '../../../api/operations/operation.ts';
import type { PageOperation, PageOperationDependencies } from '../../../api/operations/page-operation.ts';
import { pageOperations } from '../../../api/page-operations/all-page-operations.ts';
import { operations } from '../../../api/routes/all-operations.ts';
import { letters } from '../../../api/web/letters.ts';
import { findPersonAt } from '../../../db/registers/person-read-model.ts';
import { testKeyring } from '../../support/builders/test-keyring.ts';
import { own } from '../../support/http/api-world.ts';
import { exampleBody, pathFor, seedResources } from '../../support/http/operation-requests.ts';
import type { Stakeholder } from '../../support/http/stake-world.ts';
import { stakeholders, startStakeWorld } from '../../support/http/stake-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const world = worldForAll(() => startStakeWorld());
beforeAll(() => seedResources(world));

/** Y: done, or refused for another reason. P: the same, as a party. J: 403, partial. */
type Verdict = 'Y' | 'P' | 'J';
const impartial: readonly Stakeholder[] = ['none', 'ofOtherUnit'];
const relationOf: Partial<Record<Stakeholder, string>> = { ofLead: 'lead', ofCandidate: 'candidate', ofPartner: 'partner', ofProposer: 'proposer' };

const inCases = ['planActivity', 'report', 'escalation', 'namedContact', 'task', 'mail'];
const isInCase = ({ about }: Pick<Operation, 'about'>): boolean => inCases.includes(about);
const acts = (operations as readonly Operation[]).filter((operation) => operation.method !== 'get' && isInCase(operation));
const coordinator: Pick<Viewer, 'roles'> = { roles: ['coordinator'] };
const officeActs = (pageOperations as readonly PageOperation[]).filter((operation) => isInCase(operation) && hasByRole(operation.id, coordinator));

function expectedOf({ id, partialMay }: Pick<Operation, 'id' | 'partialMay'>, who: Stakeholder): Verdict {
  if (impartial.includes(who) || partialMay) return 'Y';
  const relation = relationOf[who];
  return relation !== undefined && (access[id] as readonly string[]).includes(relation) ? 'P' : 'J';
}

/** Of a response by its code, of an exception by its type. */
const isPartial = (problem: unknown): boolean =>
  typeof problem === 'object' &&
  problem !== null &&
  (('code' in problem && problem.code === 'NotImpartial') || ('type' in problem && problem.type === 'NotImpartial'));
const viewerOf = async (who: Stakeholder): Promise<Viewer> => ({ ...existing(await findPersonAt(world.db, world.idOf[who], at)), language: 'sv' });
const at = '2126-03-02T08:00:00.000Z';

async function answerTo(operation: Operation, who: Stakeholder): Promise<boolean> {
  const path = pathFor(operation, own);
  const body = operation.id === 'submitReport' ? { status: 'green', done: 'Klart.' } : exampleBody(operation);
  const response = await world.request(null, operation.method, path, body, { authorization: `Bearer ${world.tokenOf[who]}` });
  expect(response.status, `${operation.id} by ${who}: ${response.text}`).toBeLessThan(500);
  return isPartial(response.body);
}

async function pageAnswerTo({ id, about, partialMay }: PageOperation, who: Stakeholder): Promise<boolean> {
  const idle: PageOperation = { id, about, ...(partialMay && { partialMay }), run: async () => 'done' };
  const deps: PageOperationDependencies = {
    db: world.db,
    gateway: { execute: () => Promise.reject(new Error('nothing is sent')), ready: async () => ({ ok: true, checks: {} }) },
    ownFunder: 'lansstyrelsen-norrbotten',
    gated: true,
    keyring: testKeyring,
    publicUrl: 'http://127.0.0.1',
    mailHostname: 'hit.example',
    letters,
  };
  const request = { viewer: await viewerOf(who), at, params: { id: own, period: 'P1' }, input: {} };
  return executePageOperation(idle, request, deps).then(() => false, isPartial);
}

test(`${(acts.length + officeActs.length) * stakeholders.length} acts in a case are refused to who is partial, and no others`, async () => {
  const rows: string[] = [`${''.padEnd(24)}${stakeholders.join(' ')}`];
  const faults: string[] = [];
  // Who has declared itself partial is refused what comes after.
  const inOrder = [...acts, ...officeActs].toSorted((a, b) => Number(a.id === 'declarePartiality') - Number(b.id === 'declarePartiality'));
  for (const operation of inOrder) {
    const cells: string[] = [];
    for (const who of stakeholders) {
      const expected = expectedOf(operation, who);
      const isRefused = 'method' in operation ? await answerTo(operation, who) : await pageAnswerTo(operation, who);
      if (isRefused !== (expected === 'J')) faults.push(`${operation.id} by ${who}: ${isRefused ? 'refused' : 'taken'}, not ${expected}`);
      cells.push((isRefused ? 'J' : expected).padEnd(who.length));
    }
    rows.push(`${operation.id.padEnd(24)}${cells.join(' ').trimEnd()}`);
  }
  expect(faults).toEqual([]);
  await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot('golden/impartiality.txt');
}, 300_000);
