/** Every command goes once through the real queue, and what is refused is refused with its type. */
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { CommandInputs } from '../../workflows/domain/commands.ts';
import { addDays } from '../../workflows/domain/time/instants.ts';
import { lifeBeforeSteeringGroup, sentMails } from '../support/builders/life-course.ts';
import type { Life } from '../support/server/hit-env.ts';
import { hitForAll } from '../support/workflows/hit-for-tests.ts';

const hit = hitForAll();

const words = { grounds: 'Efter föredragning.' };

test('every command is taken once through the real queue, and each refusal has its type', async () => {
  const { life, escalation, period, today } = await lifeBeforeSteeringGroup(hit);
  const refused = async <N extends Parameters<Life['send']>[0]>(name: N, input: CommandInputs[N], type: string) =>
    expect(await life.send(name, input, words), name).toMatchObject({ refusal: { type } });
  const proposal = { policy: (await life.state()).policy, runs: {}, yearly: false, proposer: 'ltu', ownFunder: 'lansstyrelsen-norrbotten' };
  await refused('propose', proposal, 'WrongStage');
  await refused('import', { ...proposal, alreadyRunning: true }, 'WrongStage');
  await refused('completion', {}, 'WrongStage');
  await refused('correction', { by: 'proposer' }, 'WrongStage');
  await refused('correction', { by: 'coordinator', budget: true }, 'WrongStage');
  await refused('correction', { by: 'coordinator' }, 'NothingToCorrect');
  await refused('fundingDecision', { outcome: 'rejected', grants: [], instalments: [] }, 'WrongStage');
  await refused('assignment', { lead: 'ltu' }, 'WrongStage');
  await refused('assignmentAnswer', { answer: 'accepted' }, 'WrongStage');
  await refused('resume', {}, 'WrongStage');
  await refused('evaluation', {}, 'WrongStage');
  await refused('review', { period, outcome: 'approved' }, 'NothingToReview');
  await refused('hold', { period, until: addDays(today, 1) }, 'NoRungToHold');
  await refused('extension', { period, outcome: 'refused' }, 'NoExtensionAsked');
  await refused('advice', { escalation, kind: 'support' }, 'EscalationNotOpen');
  await refused('withdrawal', { by: 'proposer' }, 'WrongStage');
  await refused('payment', { funder: 'lansstyrelsen-norrbotten', amountSek: 101 }, 'PaymentExceedsGrant');
  await refused('payment', { funder: 'lansstyrelsen-norrbotten', instalment: 1, amountSek: 1 }, 'InstalmentNotReleased');
  await refused('payment', { funder: 'arbetsformedlingen', amountSek: 1 }, 'GrantNotApproved');

  await life.take('payment', { funder: 'lansstyrelsen-norrbotten', amountSek: 60 });
  const paid = (await life.state()).seq;
  await refused('takeBack', { step: paid - 1 }, 'StepNotLast');
  await life.take('takeBack', { step: paid }, { reason: 'Fel aktivitet.' });
  await refused('takeBack', { step: paid + 1 }, 'NotTakenBack');
  expect((await life.state()).money.grants).toMatchObject({ 'lansstyrelsen-norrbotten': { paidSek: 0 } });
  await life.take('payment', { funder: 'lansstyrelsen-norrbotten', amountSek: 60 });
  await life.take('grant', { funder: 'arbetsformedlingen', outcome: 'approved', amountSek: 5 });
  await refused('grant', { funder: 'arbetsformedlingen', outcome: 'approved', amountSek: 5 }, 'GrantAlreadyDecided');
  await life.take('reply', { period, kind: 'late', dueOn: addDays(today, 40) }, { text: 'Vi är försenade.' });
  await refused('extension', { period, outcome: 'asked', dueOn: addDays(today, 40) }, 'ExtensionAlreadyAsked');
  await life.take('extension', { period, outcome: 'granted' }, { reason: 'Sjukdom.' });
  await life.take('hold', { period, until: addDays(today, 3) }, { reason: 'Vi har talats vid.' });
  await life.take('report', { period, form: 'full' }, { status: 'green', done: 'Klart.' });
  await refused('bodyDecision', { escalation, outcome: 'noted' }, 'EscalationNotOpen');
  await life.take('review', { period, outcome: 'returned' }, { comment: 'Siffror saknas.' });
  await life.take('report', { period, form: 'full' }, { status: 'green', done: 'Med siffror.' });
  await life.take('review', { period, outcome: 'approved' });
  await refused('report', { period, form: 'full' }, 'ReportAlreadyReviewed');
  await life.take('matter', { role: 'steeringGroup', kind: 'redStatus' }, { role: 'steeringGroup', kind: 'redStatus', question: 'Vad nu?' });
  const matter = `${life.id}-matter-1-steeringGroup`;
  await refused('bodyDecision', { escalation: matter, outcome: 'newDate', dueOn: addDays(today, 90) }, 'ValueNotAllowed');
  await life.take('bodyDecision', { escalation: matter, outcome: 'referredBack', to: 'referenceGroup' }, { ...words, question: 'Vad anser ni?' });
  await refused('matterWithdrawal', { escalation: `${life.id}-matter-1-referenceGroup` }, 'NotRaisedByHand');
  await life.take('matterWithdrawal', { escalation: matter }, { reason: 'Löst.' });
  await refused('matterWithdrawal', { escalation: matter }, 'EscalationNotOpen');
  await life.take('pause', {}, { reason: 'Flytt.' });
  await life.take('resume', {}, { reason: 'Klart.' });
  await life.take('taskDone', { task: randomUUID() });
  await life.take('correction', { by: 'coordinator' }, { title: 'Korta vägen, rättad', reason: 'Stavfel.' });
  await life.take('handover', { lead: 'ltu-business' }, { lead: { organisation: 'ltu-business' } });
  await life.take('assignmentAnswer', { answer: 'declined' });
  await life.take('closing', { final: true }, { reason: 'Klart.' });
  await refused('closing', { final: true }, 'AlreadyClosing');
  await life.take('evaluation', {}, { summary: 'Bra.' });
  await refused('evaluation', {}, 'EvaluationAlreadyIn');
  await refused('settlement', {}, 'WrongStage');
  await life.take('withdrawal', { by: 'coordinator' }, { reason: 'Åter.' });
  await refused('report', { period, form: 'full' }, 'WrongStage');
  await life.take('payment', { funder: 'arbetsformedlingen', amountSek: 5 });
  await life.take('correction', { by: 'coordinator', silent: true }, { priority: 'hög', reason: 'Glömd.', notify: false });
  await life.take('settlement', {}, { comment: 'Allt är betalt.' });
  await refused('settlement', {}, 'AccountsSettled');
  const { seq } = await life.state();
  expect((await life.steps()).map((step) => step.seq)).toEqual(Array.from({ length: seq }, (_, index) => index + 1));
});

test('sent back, completed and rejected: the beginning of a life that comes to nothing', async () => {
  const life = await hit.propose();
  await life.take('fundingDecision', { outcome: 'sentBack', grants: [], instalments: [] }, { ...words, decidedBy: 'Anna Lind' });
  await life.take('completion', {}, { title: 'Korta vägen, kompletterad' });
  await life.take('fundingDecision', { outcome: 'rejected', grants: [], instalments: [] }, { ...words, decidedBy: 'Anna Lind' });
  expect((await life.state()).stage).toBe('rejected');
  const mails = await sentMails(hit, life);
  expect(mails).toHaveLength(6);
  expect(new Set(mails.map(({ kind, obligation }) => `${kind} ${obligation}`))).toEqual(
    new Set(['receipt decision-1', 'task decision-1', 'completionAsked completion-1', 'receipt decision-2', 'task decision-2', 'decision null']),
  );
  for (const mail of mails) expect(mail.copies, mail.kind).toBe(1);
});
