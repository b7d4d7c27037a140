/** Matters raised by hand through the API, recorded as the program records them: what is answered, who sees what, and what is refused. */
import { beforeEach, describe, expect, test } from 'vitest';
import { previewCommand } from '../../../activities/preview/preview-command.ts';
import { withoutMoney } from '../../../api/authorization/visibility.ts';
import { previewView } from '../../../contracts/views/preview/preview-view.ts';
import type { LifeState } from '../../../workflows/domain/life-state.ts';
import { sampleObligation } from '../../support/builders/sample-life.ts';
import { begun, seededLife, seedPlanActivity } from '../../support/builders/seeded-portfolio.ts';
import { writeTestMails } from '../../support/builders/test-mail-settings.ts';
import type { ApiResponse, ApiWorld, Who } from '../../support/http/api-world.ts';
import { startApiWorld } from '../../support/http/api-world.ts';
import { responseIn } from '../../support/http/read-response.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';
import { recordingGateway } from '../../support/server/recording-gateway.ts';

const world = worldForAll(
  (): Promise<ApiWorld> =>
    startApiWorld({
      gateway: recordingGateway(() => world.db),
      previewer: { preview: (command, look) => previewCommand(world.db, { writeMails: writeTestMails }, command, look) },
    }),
);
const asked = { kind: 'question', question: 'Ska aktiviteten öppnas för fler kommuner?', proposedAnswer: 'Ja, från och med 2027.' };
const { kind, question, proposedAnswer } = asked;
let number = 0;
let id: string;

const seed = (given: Partial<LifeState> = {}) => seedPlanActivity(world.db, seededLife(id, { lead: 'ltu', proposer: 'ostra-skolan', ...given }));
const post = (who: Who, path: string, body: object, headers = {}) => world.request(who, 'POST', `/api/v1${path}`, body, headers);
const raise = (who: Who = 'coordinator', body: object = {}) => post(who, `/plan-activities/${id}/matters`, { role: 'referenceGroup', ...asked, ...body });
const matter = (role = 'referenceGroup', of = 1) => `${id}-matter-${of}-${role}`;
const dossier = (who: Who, escalation = matter()) => world.request(who, 'GET', `/api/v1/escalations/${escalation}`);
const listed = async (who: Who, query = '') =>
  responseIn('listEscalations', await world.request(who, 'GET', `/api/v1/escalations?planActivity=${id}${query}`)).items.map((item) => item.id);
const refusedOf = ({ body }: ApiResponse) => {
  const { status, code, errors = [] } = body as { status: number; code: string; errors?: { field: string; code: string }[] };
  return [status, code, ...errors.map((error) => `${error.field} ${error.code}`)];
};

beforeEach(() => {
  id = `raised-${++number}`;
});

describe('a matter raised by hand', () => {
  test('is answered with its dossier, without a report, and read as such by the body and by the parties of the case', async () => {
    await seed();
    const answer = await raise();
    expect(answer.status, answer.text).toBe(201);
    const found = { id: matter(), period: null, report: null, byHand: { kind, question, proposedAnswer }, state: 'open', mayBeAdvised: true, statements: [] };
    expect(answer.body).toMatchObject(found);
    for (const who of ['referenceGroup', 'steeringGroup', 'secretary', 'support', 'lead', 'proposer'] as const)
      expect((await dossier(who)).body, who).toMatchObject(found);
    expect((await dossier('other')).status).toBe(404);
    const { body } = await dossier('referenceGroup');
    expect(body).toEqual(withoutMoney(body));
    for (const who of ['referenceGroup', 'lead'] as const) expect((await dossier(who)).body).not.toHaveProperty('mails');
    expect(await listed('referenceGroup', '&open=true')).toEqual([matter()]);
  });

  test('before the Partnership is not the reference group’s to read', async () => {
    await seed();
    await raise('coordinator', { role: 'steeringGroup' });
    expect((await dossier('referenceGroup', matter('steeringGroup'))).status).toBe(404);
    expect(await listed('referenceGroup')).toEqual([]);
    expect(await listed('lead')).toEqual([matter('steeringGroup')]);
    // Nor beside what is asked of itself later.
    await raise('coordinator', { question: 'Vad råder ni?' });
    const earlier = async (who: Who) => responseIn('getEscalation', await dossier(who, matter('referenceGroup', 2))).earlier.map((one) => one.id);
    expect(await earlier('referenceGroup')).toEqual([]);
    for (const who of ['coordinator', 'lead', 'steeringGroup'] as const) expect(await earlier(who), who).toEqual([matter('steeringGroup')]);
  });

  test('is raised by coordinators alone, with a question, and not when the life is over', async () => {
    await seed();
    for (const who of ['secretary', 'referenceGroup', 'lead', 'support'] as const) expect((await raise(who)).status, who).toBe(403);
    expect(refusedOf(await raise('coordinator', { question: '' }))).toEqual([422, 'InvalidValue', 'question empty']);
    expect(refusedOf(await raise('coordinator', { kind: 'complaint' }))).toEqual([422, 'InvalidValue', expect.stringContaining('kind')]);
    await post('coordinator', `/plan-activities/${id}/withdrawal`, { reason: 'Uteblev.' });
    expect(refusedOf(await raise())).toEqual([409, 'WrongStage']);
  });

  test('is a document of the case, and stands in its history; RAI’s answer reaches the coordinators', async () => {
    await seed();
    await raise();
    const advice = await post('referenceGroup', `/escalations/${matter()}/advice`, { kind: 'proposal', text: 'Öppna för alla.' });
    expect(advice.body).toMatchObject({ state: 'decided', mayBeAdvised: false, advice: [{ kind: 'proposal', text: 'Öppna för alla.' }] });
    expect(await listed('coordinator', '&open=true')).toEqual([]);
    const { items } = responseIn('getHistory', await world.request('coordinator', 'GET', `/api/v1/plan-activities/${id}/history`));
    expect(items.find(({ what }) => what === 'matter')?.details).toMatchObject({ outcome: 'question', role: 'referenceGroup', reason: question });
    const page = await world.request('coordinator', 'GET', `/api/v1/mails?planActivity=${id}`);
    expect(responseIn('listMails', page).items.map((mail) => mail.kind)).toEqual(expect.arrayContaining(['escalationRaised', 'bodyWord']));
  });

  test('is taken back by a coordinator with its reason, once, and only where a coordinator has raised it', async () => {
    await seed();
    await raise('coordinator', { role: 'steeringGroup' });
    const path = `/escalations/${matter('steeringGroup')}`;
    await post('steeringGroup', `${path}/decision`, { outcome: 'referredBack', to: 'referenceGroup', grounds: 'Bered.', question: 'Vad anser ni?' });
    expect((await dossier('referenceGroup')).body).toMatchObject({ byHand: { kind, question, proposedAnswer }, question: 'Vad anser ni?', state: 'open' });
    expect(refusedOf(await post('coordinator', `/escalations/${matter()}/withdrawal`, { reason: 'Löst.' }))).toEqual([409, 'NotRaisedByHand']);
    expect((await post('steeringGroup', `${path}/withdrawal`, { reason: 'Löst.' })).status).toBe(403);
    expect(refusedOf(await post('coordinator', `${path}/withdrawal`, {}))).toEqual([422, 'InvalidValue', 'reason required']);
    const answer = await post('coordinator', `${path}/withdrawal`, { reason: 'Löst.' });
    expect(answer.body, answer.text).toMatchObject({ id: matter('steeringGroup'), state: 'void' });
    expect((await dossier('referenceGroup')).body).toMatchObject({ state: 'void' });
    expect(refusedOf(await post('coordinator', `${path}/withdrawal`, { reason: 'Löst.' }))).toEqual([409, 'EscalationNotOpen']);
  });

  test('gets no new date', async () => {
    await seed();
    await raise('coordinator', { role: 'steeringGroup' });
    const decision = { outcome: 'newDate', dueOn: '2126-04-01', grounds: 'Skäl.' };
    const answer = await post('steeringGroup', `/escalations/${matter('steeringGroup')}/decision`, decision);
    expect(refusedOf(answer)).toEqual([422, 'ValueNotAllowed', 'outcome noReportInMatter']);
  });

  test('is previewed: who would be told, and what the body would owe; nothing of it is public, and nothing is done', async () => {
    await seed();
    const answer = await post('coordinator', `/plan-activities/${id}/matters/preview`, { role: 'referenceGroup', ...asked });
    const seen = previewView.parse(answer.body);
    expect(seen.changes.map((change) => [change.kind, change.subject])).toEqual([
      ['coming', 'bodyDecision-matter-1/late'],
      ['coming', 'bodyDecision-matter-1/silence'],
      ['opened', 'bodyDecision-matter-1'],
    ]);
    expect(seen.becomesPublic).toEqual([]);
    expect(seen.mails.length).toBeGreaterThan(0);
    expect(await listed('coordinator')).toEqual([]);
    expect((await raise('coordinator')).status).toBe(201);
    // Another has raised one meanwhile: it would be the second.
    const fenced = await post('coordinator', `/plan-activities/${id}/matters`, { role: 'referenceGroup', ...asked }, { 'if-effect': seen.effect });
    expect(refusedOf(fenced)).toEqual([412, 'EffectChanged']);
  });
});

describe('a matter that has gone on to the Partnership', () => {
  const overdue = async () => {
    const period = { name: 'P1', startsAt: begun, endsAt: '2026-02-01T08:00:00.000Z' };
    const lying = (role: 'referenceGroup' | 'steeringGroup', state: 'passedOn' | 'open') => ({
      [`${id}-P1-1-${role}`]: { id: `${id}-P1-1-${role}`, obligation: 'report-P1', dueVersion: 1, period: 'P1', role, raisedAt: begun, state },
    });
    await seed({
      obligations: { 'report-P1': sampleObligation({ id: 'report-P1', period, state: 'late' }) },
      escalations: { ...lying('referenceGroup', 'passedOn'), ...lying('steeringGroup', 'open') },
    });
    return `${id}-P1-1-referenceGroup`;
  };

  test('is found by asking for what may be advised, and takes advice until the Partnership has decided', async () => {
    const rai = await overdue();
    const rp = rai.replace('referenceGroup', 'steeringGroup');
    expect(await listed('coordinator', '&mayBeAdvised=true')).toEqual([rai]);
    expect(await listed('coordinator', '&mayBeAdvised=false')).toEqual([rp]);
    const advice = await post('referenceGroup', `/escalations/${rai}/advice`, { kind: 'proposal', text: 'Ge dem tid.' });
    expect(advice.body, advice.text).toMatchObject({ state: 'passedOn', mayBeAdvised: true });
    expect((await dossier('steeringGroup', rp)).body).toMatchObject({ state: 'open', earlier: [{ id: rai, advice: [{ text: 'Ge dem tid.' }] }] });
    await post('steeringGroup', `/escalations/${rp}/decision`, { outcome: 'noted', grounds: 'Vi noterar.' });
    expect(await listed('coordinator', '&mayBeAdvised=true')).toEqual([]);
    expect(refusedOf(await post('referenceGroup', `/escalations/${rai}/advice`, { kind: 'contact', text: 'Ring.' }))).toEqual([409, 'EscalationNotOpen']);
  });
});
