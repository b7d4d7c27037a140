/** A matter raised by hand, on the real server: the body owes its word in time, its answer reaches those who asked, and reports go their own way. */
import { describe, expect, test } from 'vitest';
import { sentMails, skipUntil } from '../../support/builders/life-course.ts';
import type { Life } from '../../support/server/hit-env.ts';
import { hitForAll } from '../../support/workflows/hit-for-tests.ts';

const hit = hitForAll();

const asked = { question: 'Ska aktiviteten öppnas för fler kommuner?', proposedAnswer: 'Ja, från och med 2027.' };
const raise = (life: Life, role: 'referenceGroup' | 'steeringGroup') => life.take('matter', { role, kind: 'question' }, { role, kind: 'question', ...asked });
const meeting = { heldOn: '2026-01-15', paragraph: '§ 12' };
const mailOf = async (life: Life, kind: string, recipient: string) =>
  (await hit.db('mails').where({ plan_activity: life.id, kind, recipient }).orderBy('asked_at').select('text')).map(({ text }) => String(text));
/** What is still to come of reports, with its instants. */
const ofReports = async (life: Life) =>
  Object.values((await life.state()).agenda)
    .filter(({ obligation }) => obligation?.startsWith('report-'))
    .map(({ key, at }) => [key, at]);

describe('a matter raised by hand', () => {
  test('is told to the body and the lead in plain words, its silence to the coordinators, and it moves no day of a report', async () => {
    const life = await hit.propose({ policy: { report: { every: 'P3M' }, quiet: [] } });
    await life.accept();
    const before = await ofReports(life);
    await raise(life, 'referenceGroup');
    const escalation = `${life.id}-matter-1-referenceGroup`;
    expect(await ofReports(life)).toEqual(before);
    const [toBody] = await mailOf(life, 'escalationRaised', 'rai@rai.example');
    const [toLead] = await mailOf(life, 'matterRaised', 'actor@ltu.example');
    for (const text of [toBody, toLead]) {
      expect(text).toContain(asked.question);
      expect(text).toContain(asked.proposedAnswer);
      expect(text).not.toContain('har inte kommit in');
    }
    // Thirty days of the rules.
    const { dueAt } = (await life.state()).obligations['bodyDecision-matter-1'] ?? {};
    expect(Math.round((Date.parse(dueAt ?? '') - Date.parse(await life.now())) / 86_400_000)).toBeGreaterThanOrEqual(30);
    await skipUntil(life, ({ obligations }) => obligations['bodyDecision-matter-1']?.state === 'late');
    await life.skip('7 days');
    expect(await hit.db('tasks').where({ plan_activity: life.id, kind: 'bodySilent', done_at: null })).toMatchObject([{ obligation: 'bodyDecision-matter-1' }]);

    await life.take('advice', { escalation, kind: 'proposal' }, { kind: 'proposal', text: 'Öppna för alla.', meeting });
    expect((await life.state()).escalations[escalation]).toMatchObject({ state: 'decided' });
    expect(await hit.db('tasks').where({ plan_activity: life.id, kind: 'bodySilent', done_at: null })).toEqual([]);
    for (const recipient of ['actor@ltu.example', 'coordinator@lansstyrelsen.example']) {
      const [answer] = await mailOf(life, 'bodyWord', recipient);
      expect(answer, recipient).toContain('Öppna för alla.');
      expect(answer, recipient).toContain(asked.question);
      expect(answer, recipient).toContain('svar på frågan');
    }
    expect(await hit.db('escalations').where({ id: escalation })).toMatchObject([{ obligation: 'bodyDecision-matter-1', period: '', state: 'decided' }]);
    const words = await hit.db('body_words').where({ escalation }).orderBy('recorded_at').select('kind', 'outcome', 'text');
    expect(words).toEqual([
      { kind: 'raised', outcome: 'question', text: asked.question },
      { kind: 'advice', outcome: 'proposal', text: 'Öppna för alla.' },
    ]);
  });

  test('silences no report and blocks no rung, and a decision in it leaves the overdue one before the steering group', async () => {
    const life = await hit.propose({ policy: { report: { every: 'P3M' }, quiet: [] } });
    await life.accept();
    await raise(life, 'steeringGroup');
    const state = await skipUntil(life, ({ escalations }) => Object.values(escalations).some(({ raised, role }) => !raised && role === 'steeringGroup'));
    const overdue = Object.values(state.escalations).find(({ raised, role }) => !raised && role === 'steeringGroup');
    await life.take('bodyDecision', { escalation: `${life.id}-matter-1-steeringGroup`, outcome: 'noted' }, { grounds: 'Ja.', meeting });
    expect((await life.state()).escalations[overdue?.id ?? '']).toMatchObject({ state: 'open' });
    expect(await hit.db('plan_activities').where({ id: life.id }).select('escalated')).toEqual([{ escalated: 1 }]);
  });

  test('is sent on to the reference group with what was asked, and taken back from both', async () => {
    const life = await hit.propose();
    await life.accept();
    await raise(life, 'steeringGroup');
    const escalation = `${life.id}-matter-1-steeringGroup`;
    const question = 'Vad tycker kommunerna?';
    await life.take('bodyDecision', { escalation, outcome: 'referredBack', to: 'referenceGroup' }, { grounds: 'Bered.', question, meeting });
    const [toBody] = await mailOf(life, 'escalationRaised', 'rai@rai.example');
    for (const text of [asked.question, asked.proposedAnswer, question]) expect(toBody).toContain(text);
    const refused = await life.send('matterWithdrawal', { escalation: `${life.id}-matter-1-referenceGroup` }, { reason: 'Fel.' });
    expect(refused).toMatchObject({ refusal: { type: 'NotRaisedByHand' } });
    await life.take('matterWithdrawal', { escalation }, { reason: 'Frågan är löst.' });
    for (const recipient of ['rai@rai.example', 'partnership@rp.example', 'actor@ltu.example'])
      expect(await mailOf(life, 'matterOver', recipient), recipient).toEqual([expect.stringContaining('Frågan är löst.')]);
    expect(Object.values((await life.state()).escalations).map(({ state }) => state)).toEqual(['void', 'void']);
    expect(await life.send('advice', { escalation: `${life.id}-matter-1-referenceGroup`, kind: 'contact' })).toMatchObject({
      refusal: { type: 'EscalationNotOpen' },
    });
  });

  test('that was a slip is taken back with its step, and nothing of it is left before the body', async () => {
    const life = await hit.propose();
    await life.accept();
    await raise(life, 'steeringGroup');
    await life.take('takeBack', { step: (await life.state()).seq }, { reason: 'Fel organ.' });
    expect((await life.state()).escalations).toEqual({});
    expect(await hit.db('escalations').where({ plan_activity: life.id })).toEqual([]);
    expect(await hit.db('body_words').where({ escalation: `${life.id}-matter-1-steeringGroup` })).toEqual([]);
    // The number is free again.
    await raise(life, 'steeringGroup');
    expect(Object.keys((await life.state()).escalations)).toEqual([`${life.id}-matter-1-steeringGroup`]);
    await life.take('matterWithdrawal', { escalation: `${life.id}-matter-1-steeringGroup` }, { reason: 'Löst.' });
    await life.take('takeBack', { step: (await life.state()).seq }, { reason: 'Inte löst.' });
    expect(await life.state()).toMatchObject({
      escalations: { [`${life.id}-matter-1-steeringGroup`]: { state: 'open' } },
      obligations: { 'bodyDecision-matter-1': { state: 'open' } },
    });
    await raise(life, 'referenceGroup');
    const escalation = `${life.id}-matter-2-referenceGroup`;
    await life.take('advice', { escalation, kind: 'proposal' }, { kind: 'proposal', text: 'Fel ärende.' });
    await life.take('takeBack', { step: (await life.state()).seq }, { reason: 'Fel ärende.' });
    expect((await life.state()).escalations[escalation]).toMatchObject({ state: 'open' });
    expect(await hit.db('body_words').where({ escalation, taken_back_by: null }).pluck('kind')).toEqual(['raised']);
  });

  test('that is decided with the end is over like all others, and pauses like them', async () => {
    const life = await hit.propose({ policy: { report: { every: 'P3M' }, quiet: [] } });
    await life.accept();
    await raise(life, 'steeringGroup');
    const pause = { escalation: `${life.id}-matter-1-steeringGroup`, outcome: 'pause' as const };
    await life.take('bodyDecision', pause, { grounds: 'Vänta.', meeting });
    expect((await life.state()).stage).toBe('paused');
    await raise(life, 'referenceGroup');
    // Time stands still for the bodies too.
    await life.skip('40 days');
    expect((await life.state()).obligations['bodyDecision-matter-2']).toMatchObject({ state: 'open' });
    await life.take('resume', {}, { reason: 'Klart.' });
    const { dueAt = '' } = (await life.state()).obligations['bodyDecision-matter-2'] ?? {};
    expect(Date.parse(dueAt) - Date.parse(await life.now())).toBeGreaterThan(29 * 86_400_000);
    await raise(life, 'steeringGroup');
    await life.take('bodyDecision', { escalation: `${life.id}-matter-3-steeringGroup`, outcome: 'end' }, { grounds: 'Klart.', meeting });
    expect(await life.state()).toMatchObject({ stage: 'ended', escalations: { [`${life.id}-matter-2-referenceGroup`]: { state: 'void' } } });
    expect(await mailOf(life, 'matterOver', 'rai@rai.example')).toEqual([expect.stringContaining('Aktiviteten har tagit slut.')]);
    const [answer] = await mailOf(life, 'bodyWord', 'coordinator@lansstyrelsen.example');
    expect(answer).toContain('Vänta.');
  });

  test('stands under its own number where two of a kind lie before one body', async () => {
    const life = await hit.propose();
    await life.accept();
    await raise(life, 'steeringGroup');
    await raise(life, 'steeringGroup');
    expect(Object.keys((await life.state()).escalations)).toEqual([1, 2].map((number) => `${life.id}-matter-${number}-steeringGroup`));
  });
});

test('advice that comes after the steering group’s rung reaches it, and its matter stays as it is', async () => {
  const life = await hit.propose({ policy: { report: { every: 'P3M' }, quiet: [] } });
  await life.accept();
  const state = await skipUntil(life, ({ escalations }) => Object.values(escalations).some(({ role }) => role === 'steeringGroup'));
  const [first, last] = ['referenceGroup', 'steeringGroup'].map((role) => Object.values(state.escalations).find((one) => one.role === role)?.id ?? '');
  expect(state.escalations[first ?? '']).toMatchObject({ state: 'passedOn' });
  await life.take('advice', { escalation: first ?? '', kind: 'proposal' }, { kind: 'proposal', text: 'Ring dem på torsdag.' });
  expect((await life.state()).escalations[last ?? '']).toEqual(state.escalations[last ?? '']);
  expect(await mailOf(life, 'bodyWord', 'partnership@rp.example')).toEqual([expect.stringContaining('Ring dem på torsdag.')]);
  expect((await sentMails(hit, life)).filter(({ kind }) => kind === 'bodyWord').every(({ copies }) => copies === 1)).toBe(true);
  await life.take('bodyDecision', { escalation: last ?? '', outcome: 'noted' }, { grounds: 'Vi noterar.', meeting });
  expect(await life.send('advice', { escalation: first ?? '', kind: 'contact' })).toMatchObject({ refusal: { type: 'EscalationNotOpen' } });
});
