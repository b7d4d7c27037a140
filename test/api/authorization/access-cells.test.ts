/** Every cell of the access table through the API: each subject, each operation, its own case, others' and none, at each place of a life. */
import { beforeAll, expect, test } from 'vitest';
import type { Operation } from '../../../api/operations/operation.ts';
import { operations } from '../../../api/routes/all-operations.ts';
import type { Owner, StageClass, Verdict } from '../../support/http/access-cells.ts';
import { caseIdOf, owners, seedCells, stageClasses, subjects, verdictInCase, verdictOf } from '../../support/http/access-cells.ts';
import type { ApiResponse, Who } from '../../support/http/api-world.ts';
import { people, startApiWorld } from '../../support/http/api-world.ts';
import { exampleBody, pathFor, personFor } from '../../support/http/operation-requests.ts';
import { withoutInstance } from '../../support/http/read-response.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const world = worldForAll(startApiWorld);
beforeAll(async () => {
  await seedCells(world);
});

const isAboutACase = ({ path }: Operation) => path.startsWith('/plan-activities/{id}') || path.startsWith('/escalations/{id}');
/** Operations that change who may do what come last: partiality, people's roles and memberships. */
const last = ['declarePartiality', 'changePerson', 'endContact'];
const inOrder = operations.toSorted((a, b) => last.indexOf(a.id) - last.indexOf(b.id));
const places = owners.flatMap((owner) => (Object.keys(stageClasses) as StageClass[]).map((stage) => [owner, stage] as const));
const ofCases = operations.filter(isAboutACase).length * subjects.length * places.length;
const ofRest = operations.filter((operation) => !isAboutACase(operation)).length * subjects.length;

const ask = (operation: Operation, who: Who, owner: Owner, stage: StageClass): Promise<ApiResponse> =>
  world.request(who, operation.method, pathFor(operation, caseIdOf(owner, stage), world.ids[personFor(operation)]), bodyFor(operation, who));

/** A proposal is for an organisation of one's own. */
function bodyFor(operation: Operation, who: Who): unknown {
  const example = exampleBody(operation);
  if (operation.id !== 'proposePlanActivity') return example;
  return { ...(example as object), proposedBy: { organisation: people[who].organisation ?? 'ltu' } };
}

function said({ status }: ApiResponse): Verdict | string {
  if (status === 403) return 'refused';
  if (status === 404) return 'notFound';
  return status === 401 || status >= 500 ? String(status) : 'allowed';
}

test(`${ofCases} cells about a case answer as the table says; what is not theirs answers as what is not there`, async () => {
  const faults: string[] = [];
  let tried = 0;
  for (const operation of inOrder.filter(isAboutACase))
    for (const who of subjects) {
      const nowhere = await ask(operation, who, 'none', 'at');
      for (const [owner, stage] of places) {
        const response = await ask(operation, who, owner, stage);
        const expected = verdictInCase(operation.id, who, owner);
        tried += 1;
        if (said(response) !== expected) faults.push(`${operation.id} by ${who} in ${caseIdOf(owner, stage)}: ${said(response)}, not ${expected}`);
        const isHidden = expected === 'notFound' && JSON.stringify(withoutInstance(response)) !== JSON.stringify(withoutInstance(nowhere));
        if (isHidden) faults.push(`${operation.id} by ${who} in ${caseIdOf(owner, stage)} tells that the case is there`);
      }
    }
  expect(faults).toEqual([]);
  expect(tried).toBe(ofCases);
}, 300_000);

test(`${ofRest} cells about no case answer as the table says`, async () => {
  const faults: string[] = [];
  for (const operation of inOrder.filter((each) => !isAboutACase(each)))
    for (const who of subjects) {
      const response = await ask(operation, who, 'own', 'at');
      // The resource within the case may not exist; whoever may ask for it is told so.
      const verdict = said(response) === 'notFound' ? 'allowed' : said(response);
      if (verdict !== verdictOf(operation.id, who)) faults.push(`${operation.id} by ${who}: ${verdict}`);
    }
  expect(faults).toEqual([]);
}, 120_000);
