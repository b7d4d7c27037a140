/** Operations that only pages have, tried by every kind of viewer and by nobody; the order of the checks before them; and that no program reaches them. */

import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { OperationId, Viewer } from '../../api/authorization/access.ts';
import { openApiDocument } from '../../api/docs/openapi.ts';
import { existing } from '../../api/http/problem.ts';
import type { PageOperationRequest } from '../../api/operations/execute-page-operation.ts';
import { executePageOperation } from '../../api/operations/execute-page-operation.ts';
import type { PageOperation, PageOperationDependencies } from '../../api/operations/page-operation.ts';
import { pageOperationOf, pageOperations } from '../../api/page-operations/all-page-operations.ts';
import { letters } from '../../api/web/letters.ts';
import { findPersonAt } from '../../db/registers/person-read-model.ts';
import { testKeyring } from '../support/builders/test-keyring.ts';
import type { Who } from '../support/http/api-world.ts';
import { others, own, startApiWorld } from '../support/http/api-world.ts';
import { worldForAll } from '../support/opened-for-tests.ts';
import { signedInButCoordinators } from '../support/visits/readers.ts';

const world = worldForAll(startApiWorld);
let deps: PageOperationDependencies;
beforeAll(async () => {
  deps = {
    db: world.db,
    gateway: { execute: () => Promise.reject(new Error('no page operation asks the engine')), ready: async () => ({ ok: true, checks: {} }) },
    ownFunder: 'lansstyrelsen-norrbotten',
    gated: true,
    keyring: testKeyring,
    publicUrl: 'http://127.0.0.1',
    mailHostname: 'hit.example',
    letters,
  };
});

const at = '2126-03-02T08:00:00.000Z';
const subjects = ['coordinator', ...signedInButCoordinators, null] as const;

async function viewerOf(who: Who): Promise<Viewer> {
  return { ...existing(await findPersonAt(world.db, world.ids[who], at)), language: 'sv' };
}
async function askOf(who: Who | null, params: Record<string, string> = { id: own, period: 'P1' }): Promise<PageOperationRequest> {
  return { viewer: who && (await viewerOf(who)), at, params, input: {} };
}
/** A page operation that only says that it was run. */
const idle = ({ id, about }: Pick<PageOperation, 'id' | 'about'>): PageOperation => ({ id, about, run: async () => 'done' });
const verdictOf = async (operation: PageOperation, request: PageOperationRequest): Promise<string> =>
  executePageOperation(operation, request, deps).then(String, ({ status }: { status: number }) =>
    status === 403 ? 'R' : status === 404 ? 'N' : String(status),
  );

/** Y: done. R: 403, the role or the part does not have it. N: 404, not theirs to see. In the order of `subjects`, last whoever is not signed in. */
const expected: Record<string, string> = {
  //                  coo sup sec rai rp  adm pro lea can par oth nob -
  tryPlan: '          Y   R   R   R   R   R   R   R   R   R   R   R   R',
  importPlan: '       Y   R   R   R   R   R   R   R   R   R   R   R   R',
  importFigures: '    Y   R   R   R   R   R   R   R   R   R   R   R   R',
  handOut: '          Y   R   R   R   R   R   R   R   R   R   R   R   R',
  keepCaseFile: '     Y   R   R   R   R   R   R   R   R   R   R   R   R',
  saveDraft: '        R   R   R   R   R   R   R   Y   R   R   N   R   R',
  forgetDraft: '      R   R   R   R   R   R   R   Y   R   R   N   R   R',
  addDraftFile: '     R   R   R   R   R   R   R   Y   R   R   N   R   R',
  removeDraftFile: '  R   R   R   R   R   R   R   Y   R   R   N   R   R',
  saveFormDraft: '    Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   R',
  forgetFormDraft: '  Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   R',
  forwardLink: '      R   R   R   R   R   R   Y   Y   Y   Y   N   R   R',
  askNewLink: '       Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y',
  askSignInLink: '    Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y',
  useSignInLink: '    Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y',
  signInByIssuer: '   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y',
  keepForm: '         Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   R',
  forgetKeptForm: '   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   R',
  askConfirmationLink: 'Y  Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   R',
  useConfirmationLink: 'Y  Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   R',
  confirmByIssuer: '  Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   R',
  signOut: '          Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y',
  assignTasks: '      Y   R   R   R   R   R   R   R   R   R   R   R   R',
  makeCalendarFeed: ' Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   R',
  endCalendarFeed: '  Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   R',
  chooseMailPace: '   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   R',
  saveView: '         Y   Y   Y   Y   Y   R   R   R   R   R   R   R   R',
  renameView: '       Y   Y   Y   Y   Y   R   R   R   R   R   R   R   R',
  deleteView: '       Y   Y   Y   Y   Y   R   R   R   R   R   R   R   R',
  noteSeen: '         Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   R',
  chooseLanguage: '   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   R',
};

describe('what pages alone do', () => {
  test('has one row for each operation, here and in the code', () => {
    expect(Object.keys(expected).sort()).toEqual(pageOperations.map(({ id }) => id).sort());
  });

  test.each(pageOperations.map(({ id, about }) => ({ id, about })))('$id is done by those who have it, in their own case', async (operation) => {
    const said: string[] = [];
    for (const who of subjects) said.push((await verdictOf(idle(operation), await askOf(who))).replace('done', 'Y'));
    expect(said).toEqual((expected[operation.id] ?? '').trim().split(/\s+/));
  });

  test.each(pageOperations.filter(({ about }) => about !== 'nothing').map(({ id, about }) => ({ id, about })))(
    '$id of a case of others is refused to every actor as if the case were not there',
    async (operation) => {
      for (const who of ['proposer', 'lead', 'candidate', 'partner'] as const) {
        const theirs = await verdictOf(idle(operation), await askOf(who, { id: others, period: 'P1' }));
        expect(['R', 'N']).toContain(theirs);
        expect(theirs).toBe(await verdictOf(idle(operation), await askOf(who, { id: 'no-such-case', period: 'P1' })));
      }
    },
  );

  test('is on no path of the API and in no document of it', async () => {
    const document = JSON.stringify(openApiDocument({ publicUrl: 'http://127.0.0.1' }).paths);
    for (const { id } of pageOperations) {
      expect(document).not.toContain(`"${id}"`);
      for (const method of ['GET', 'POST', 'PUT'])
        for (const path of [`/api/v1/${id}`, `/api/v1/plan-activities/${own}/${id}`])
          expect((await world.request('everything', method, path)).status).toBe(404);
    }
  });
});

describe('before it', () => {
  test('the role is asked for before the case, and the case before partiality', async () => {
    const handOut: PageOperation = idle({ id: 'handOut', about: 'planActivity' });
    expect(await verdictOf(handOut, await askOf('support', { id: 'no-such-case' }))).toBe('R');
    expect(await verdictOf(handOut, await askOf('coordinator', { id: 'no-such-case' }))).toBe('N');
    expect(await verdictOf(handOut, await askOf('coordinator'))).toBe('done');
    await world.request('coordinator', 'POST', `/api/v1/plan-activities/${own}/partiality`, { reason: 'Granne.' });
    await expect(executePageOperation(handOut, await askOf('coordinator'), deps)).rejects.toMatchObject({ status: 403, type: 'NotImpartial' });
    await world.request('coordinator', 'POST', `/api/v1/plan-activities/${own}/partiality`, { withdrawn: true, reason: 'Flyttat.' });
  });

  test('what is no period is not there', async () => {
    expect(await verdictOf(idle({ id: 'saveDraft', about: 'report' }), await askOf('lead', { id: own, period: 'no period' }))).toBe('N');
  });

  test('a mailed link reaches what it is for and nothing else', async () => {
    const operations: OperationId[] = ['saveDraft'];
    const viewer = { ...(await viewerOf('lead')), only: { planActivity: own, operations } };
    const request = { ...(await askOf('lead')), viewer };
    expect(await verdictOf(idle({ id: 'saveDraft', about: 'report' }), request)).toBe('done');
    expect(await verdictOf(idle({ id: 'forwardLink', about: 'planActivity' }), request)).toBe('R');
    expect(await verdictOf(idle({ id: 'chooseLanguage', about: 'nothing' }), request)).toBe('R');
  });

  test('what is about a case is not there for whoever is not signed in, whatever its row says', async () => {
    expect(await verdictOf(idle({ id: 'askNewLink', about: 'planActivity' }), await askOf(null))).toBe('N');
  });
});

describe('the act', () => {
  const write = (name: string) => ({ id: name, name, position: 1, kind: 'alias', facts: '{}' });
  afterEach(() => world.db('plan_terms').where({ kind: 'alias' }).del());
  const written = () => world.db('plan_terms').where({ kind: 'alias' }).pluck('id');

  test('is one transaction: what fails in the middle has never been, and nothing follows it', async () => {
    const followed: unknown[] = [];
    const failing: PageOperation = {
      id: 'importFigures',
      about: 'nothing',
      async run({ trx }) {
        await trx('plan_terms').insert(write('half'));
        throw new Error('in the middle');
      },
      committed: (_, result) => void followed.push(result),
    };
    await expect(executePageOperation(failing, await askOf('coordinator'), deps)).rejects.toThrow('in the middle');
    expect([await written(), followed]).toEqual([[], []]);
  });

  test('is prepared outside the transaction, and followed by what may begin once it is kept', async () => {
    const followed: unknown[] = [];
    const whole: PageOperation = {
      id: 'importFigures',
      about: 'nothing',
      prepare: async ({ db }) => db.isTransaction === true,
      async run({ trx, prepared }) {
        await trx('plan_terms').insert(write('whole'));
        return { prepared, inTransaction: trx.isTransaction };
      },
      committed: (_, result) => void followed.push(result),
    };
    const told = { prepared: false, inTransaction: true };
    expect(await executePageOperation(whole, await askOf('coordinator'), deps)).toEqual(told);
    expect([await written(), followed]).toEqual([['whole'], [told]]);
  });

  test('is judged by what stands now, and what the page reads after it is read anew', async () => {
    const requestCache = new Map([[`plan activity ${own}`, Promise.resolve(undefined)]]);
    expect(await executePageOperation(idle({ id: 'handOut', about: 'planActivity' }), await askOf('coordinator'), { ...deps, requestCache })).toBe('done');
    expect(requestCache.size).toBe(0);
  });
});

test('a link is passed on for an organisation of one’s own', async () => {
  const input = { organisation: 'alvsbyn', purpose: 'report', period: 'P1', sentTo: 'kollega@alvsbyn.example', about: 'Rapporten', language: 'sv' };
  const request = { ...(await askOf('lead')), input };
  await expect(executePageOperation(pageOperationOf('forwardLink'), request, deps)).rejects.toMatchObject({ status: 404 });
  expect(await executePageOperation(pageOperationOf('forwardLink'), { ...request, input: { ...input, organisation: 'ltu' } }, deps)).toBe(true);
});
