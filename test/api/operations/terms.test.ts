/** Terms changed through the API, recorded as the program records them: who may, what everybody sees of it, what is refused and what it looks like beforehand. */
import { beforeEach, describe, expect, test } from 'vitest';
import { previewCommand } from '../../../activities/preview/preview-command.ts';
import type { Previewer } from '../../../api/ports/previewer.ts';
import type { CommandInputs } from '../../../workflows/domain/commands.ts';
import type { LifeState } from '../../../workflows/domain/life-state.ts';
import { defaultPolicy } from '../../../workflows/domain/policy.ts';
import type { PureLife } from '../../support/builders/pure-life.ts';
import { acceptedLife, pureLife } from '../../support/builders/pure-life.ts';
import { seedPlanActivity } from '../../support/builders/seeded-portfolio.ts';
import { writeTestMails } from '../../support/builders/test-mail-settings.ts';
import type { ApiWorld, Who } from '../../support/http/api-world.ts';
import { startApiWorld } from '../../support/http/api-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';
import { recordingGateway } from '../../support/server/recording-gateway.ts';

const own = 'lansstyrelsen-norrbotten';
const previewer: Previewer = { preview: (command, look) => previewCommand(world.db, { writeMails: writeTestMails }, command, look) };
const world = worldForAll((): Promise<ApiWorld> => startApiWorld({ previewer, gateway: recordingGateway(() => world.db) }));
const reason = 'Varje kvartal från och med nu.';
let number = 0;
let id: string;

const seed = (life: PureLife, more: Partial<LifeState> = {}) => seedPlanActivity(world.db, { ...life.state(), id, ...more });
const change = (who: Who, body: object, path = '') => world.request(who, 'PATCH', `/api/v1/plan-activities/${id}/terms${path}`, { reason, ...body });
const get = async (who: Who, path = '') => (await world.request(who, 'GET', `/api/v1/plan-activities/${id}${path}`)).body;
const refusedOf = ({ body }: Awaited<ReturnType<typeof change>>) => {
  const { status, code, errors = [] } = body as { status: number; code: string; errors?: { field: string; code: string }[] };
  return [status, code, ...errors.map((error) => `${error.field} ${error.code}`)];
};

beforeEach(() => {
  id = `terms-${++number}`;
});

describe('a coordinator', () => {
  test('changes rules at once; the answer has them and the days that moved, and the history both', async () => {
    await seed(acceptedLife());
    const answer = await change('coordinator', { from: 'atOnce', policy: { report: { every: 'P1Y' } } });
    expect(answer.status, answer.text).toBe(200);
    expect(answer.body).toMatchObject({ stage: 'inProgress', policy: { report: { every: 'P1Y' } } });
    const { items } = (await get('coordinator', '/history?limit=200')) as { items: { what: string; details: object }[] };
    expect(items.find(({ what }) => what === 'changeTerms')?.details).toMatchObject({
      reason,
      from: 'atOnce',
      changes: { 'report.every': { from: 'P3M', to: 'P1Y' } },
    });
  });

  test('changes them from the next period on: they are shown as what waits', async () => {
    await seed(acceptedLife());
    const answer = await change('coordinator', { from: 'nextPeriod', policy: { report: { every: 'P1Y' } }, runs: { to: '2099-12-31' }, form: 'full' });
    expect(answer.body).toMatchObject({
      policy: { report: { every: 'P3M' } },
      runs: { to: null },
      termsToCome: [{ from: 'nextPeriod', recurs: null, reportForm: 'full', runs: { from: null, to: '2099-12-31' }, policy: { report: { every: 'P1Y' } } }],
    });
  });

  test('is asked for a reason, for when it holds, and for something that is another', async () => {
    await seed(acceptedLife());
    expect(refusedOf(await change('coordinator', { reason: '', from: 'atOnce' }))).toEqual([422, 'InvalidValue', 'reason empty']);
    expect(refusedOf(await change('coordinator', { form: 'full' }))).toEqual([422, 'InvalidValue', 'from required']);
    expect(refusedOf(await change('coordinator', { from: 'atOnce', policy: { report: { every: 'P3M' } } }))).toEqual([409, 'NothingToCorrect']);
  });

  test('says what an instalment waits for whose period comes no more', async () => {
    const decision = {
      outcome: 'approved',
      grants: [{ funder: own, outcome: 'approved', amountSek: 100 }],
      instalments: [{ amountSek: 100, release: { period: '2098-Q3' } }],
    } satisfies CommandInputs['fundingDecision'];
    await seed(acceptedLife({ decision }));
    const yearly = { from: 'atOnce', policy: { report: { every: 'P1Y' } } };
    expect(refusedOf(await change('coordinator', yearly))).toEqual([422, 'ValueNotAllowed', 'releases instalmentLosesPeriod']);
    const answer = await change('coordinator', { ...yearly, releases: [{ instalment: 1, release: { period: '2098' } }] });
    expect(answer.body).toMatchObject({ instalments: [{ number: 1, release: { period: '2098' } }] });
  });

  test('sees beforehand which days move, and nothing is done', async () => {
    await seed(acceptedLife());
    const preview = await world.request('coordinator', 'POST', `/api/v1/plan-activities/${id}/terms/preview`, {
      reason,
      from: 'nextPeriod',
      policy: { report: { every: 'P1Y' } },
    });
    expect(preview.status, preview.text).toBe(200);
    expect((preview.body as { changes: unknown[] }).changes).toContainEqual(
      expect.objectContaining({ kind: 'rule', subject: 'nextPeriod.report.every', before: null, after: 'P1Y' }),
    );
    expect(await get('coordinator')).not.toHaveProperty('termsToCome');
  });
});

test.each(['lead', 'proposer', 'referenceGroup', 'secretary'] as const)('%s changes none', async (who) => {
  await seed(acceptedLife({ input: { proposer: 'ostra-skolan' } }));
  expect((await change(who, { from: 'atOnce', form: 'full' })).status).toBe(403);
});

test('whoever sees no money sees none in changed rules either', async () => {
  await seed(acceptedLife());
  await change('coordinator', { from: 'nextPeriod', policy: { money: { ceilingSek: 777_777 } } });
  expect(JSON.stringify(await get('coordinator', '/history?limit=200'))).toContain('777777');
  for (const path of ['', '/history?limit=200']) expect(JSON.stringify(await get('referenceGroup', path))).not.toContain('777777');
});

test('what came in with the plan gets money of ours later, and other terms then', async () => {
  const life = pureLife();
  life.take('import', { policy: defaultPolicy, runs: { from: '2025-09-01' }, yearly: false, proposer: own, ownFunder: own, lead: 'ltu', alreadyRunning: true });
  life.take('assignmentAnswer', { answer: 'accepted' });
  await seed(life);
  const decided = await world.request('coordinator', 'POST', `/api/v1/plan-activities/${id}/funding-decision`, {
    outcome: 'approved',
    grants: [{ funder: own, amountSek: 300_000 }],
    instalments: [{ amountSek: 300_000, release: { period: '2099-H2' } }],
    grounds: 'Medel har tillkommit.',
    decidedBy: 'Anna Lind',
  });
  expect(decided.status, decided.text).toBe(200);
  expect(decided.body).toMatchObject({ stage: 'inProgress', grantedSek: 300_000, reportForm: 'full' });
  const changed = await change('coordinator', {
    from: 'atOnce',
    policy: { report: { every: 'P1Y' } },
    releases: [{ instalment: 1, release: { period: '2099' } }],
  });
  expect(changed.body).toMatchObject({ policy: { report: { every: 'P1Y' } }, instalments: [{ release: { period: '2099' } }] });
});
