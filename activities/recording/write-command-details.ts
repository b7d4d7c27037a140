/** Writes the texts and references of a command to rows. They never pass through the workflow, which judges by days, outcomes and sums alone. */
import type { CommandBodies } from '../../contracts/commands/command-bodies.ts';
import { noteGrant } from '../../db/cases/decision-store.ts';
import { insertEvaluation, takeBackLastEvaluation } from '../../db/cases/evaluation-store.ts';
import { askAlso, insertResolution } from '../../db/cases/resolution-store.ts';
import type { CommandRow } from '../../db/lives/command-read-model.ts';
import { insertPartners, replacePartners } from '../../db/lives/life-store.ts';
import { secondPersonTask } from '../../db/lives/second-person/held-command-store.ts';
import type { BeforeStep } from '../../db/lives/step-store.ts';
import { markTakenBack, removeUnborn } from '../../db/lives/taken-back/taken-back-store.ts';
import { closeTasks, finishTask } from '../../db/lives/task-store.ts';
import { lastRaised, matterId } from '../../workflows/domain/matters/before-bodies.ts';
import { endContactsOfLead } from './end-contacts.ts';
import { contactNamed, keepContact } from './name-contact.ts';
import type { Recording } from './recording.ts';
import { writeReopening } from './reopening/write-reopening.ts';
import { writeAnswerInError } from './write-answer-in-error.ts';
import { writeAdoption, writeDecision, writePayment } from './write-decision.ts';
import { noteByItself, writeReply, writeReport, writeReview } from './write-report.ts';

export async function writeCommandDetails(recording: Recording, { hasPartners }: Pick<BeforeStep, 'hasPartners'>): Promise<void> {
  const { trx, advanced, stored } = recording;
  if (!stored) return noteByItself(recording);
  switch (stored.name) {
    case 'import':
      return writeAdoption(recording, stored);
    case 'fundingDecision':
      await noMoreAsked(recording, stored);
      return writeDecision(recording, stored);
    case 'grant':
      return noteGrant(trx, advanced.life.id, stored.body.funder, { source: stored.body.source ?? null, reference: stored.body.reference ?? null });
    case 'payment':
      await noMoreAsked(recording, stored);
      return writePayment(recording, stored);
    case 'correction':
      return writePartners(recording, hasPartners);
    case 'assignment':
      return writeAssignment(recording, stored.body, hasPartners);
    case 'handover':
      return writeLead(recording, stored.body);
    case 'assignmentAnswer':
      return stored.command.input.answer === 'enteredInError' ? writeAnswerInError(recording) : endContactsOfLead(recording);
    case 'report':
      return writeReport(recording, stored);
    case 'reply':
      return writeReply(recording, stored);
    case 'review':
      return writeReview(recording, stored);
    case 'evaluation':
      return writeEvaluation(recording, stored);
    case 'settlement':
      return endTasksOfMoney(recording);
    case 'matter':
      return writeMatter(recording, stored);
    case 'advice':
      return writeAdvice(recording, stored);
    case 'bodyDecision':
      return writeBodyDecision(recording, stored);
    case 'reopening':
      return writeReopening(recording, stored);
    case 'takeBack':
      return writeTakingBack(recording, stored);
    case 'propose':
    case 'completion':
    case 'hold':
    case 'changeTerms':
    case 'extension':
    case 'excuse':
    case 'reminder':
    case 'pause':
    case 'resume':
    case 'withdrawal':
    case 'closing':
    case 'matterWithdrawal':
    case 'taskDone':
      return;
  }
}

/** What a second person has confirmed waits for nobody any more. */
async function noMoreAsked({ trx, at }: Recording, command: CommandRow): Promise<void> {
  if (command.answeredBy !== null) await finishTask(trx, secondPersonTask(command), { at, person: command.answeredBy, note: null });
}

async function writeAssignment(recording: Recording, body: CommandBodies['assignment'], hasPartners: boolean): Promise<void> {
  const { trx, advanced } = recording;
  const partners = body.partners.map(({ organisation, role }) => ({ organisation, role: role ?? null }));
  if (partners.length > 0 || !advanced.life.lead) await (hasPartners ? replacePartners : insertPartners)(trx, advanced.life.id, partners);
  await writeLead(recording, body);
}

/** Of a correction that names them. */
async function writePartners({ trx, advanced, corrected, changes }: Recording, hasPartners: boolean): Promise<void> {
  if (corrected && changes?.['partners']) await (hasPartners ? replacePartners : insertPartners)(trx, advanced.life.id, corrected.partners);
}

/** The contact of an organisation that is asked to lead. */
async function writeLead(recording: Recording, { lead }: Pick<CommandBodies['handover'], 'lead'>): Promise<void> {
  if (!lead?.contact) return;
  const named = { organisation: lead.organisation, contact: lead.contact };
  await keepContact(recording, await contactNamed(recording, named));
}

async function writeEvaluation({ trx, at, advanced }: Recording, { id, person, body, command }: CommandRow<'evaluation'>): Promise<void> {
  const planActivity = advanced.life.id;
  if (command.input.outcome === 'revoked') return takeBackLastEvaluation(trx, planActivity, id);
  await insertEvaluation(trx, { id, planActivity, content: body, recordedAt: at, byPerson: person });
}

/** What was to be entered before the accounts were settled is entered. */
async function endTasksOfMoney({ trx, at, advanced }: Recording): Promise<void> {
  await closeTasks(trx, advanced.life.id, ['accountsToSettle', 'paidToEnded'], { at, step: advanced.life.seq });
}

async function writeMatter({ trx, at, advanced }: Recording, { id, person, body, command }: CommandRow<'matter'>): Promise<void> {
  const { role, kind } = command.input;
  const { question, proposedAnswer } = body;
  const details = proposedAnswer === undefined ? {} : { proposedAnswer };
  const escalation = lastRaised(advanced.life, role);
  await insertResolution(trx, { id, escalation, kind: 'raised', outcome: kind, text: question, meeting: null, byPerson: person, recordedAt: at, details });
}

async function writeAdvice({ trx, at }: Recording, { id, person, body, command }: CommandRow<'advice'>): Promise<void> {
  const { escalation, ...judged } = command.input;
  const { kind, text, meeting = null } = body;
  await insertResolution(trx, { id, escalation, kind: 'advice', outcome: kind, text, meeting, byPerson: person, recordedAt: at, details: judged });
}

async function writeBodyDecision(recording: Recording, { id, person, body, command }: CommandRow<'bodyDecision'>): Promise<void> {
  const { trx, at } = recording;
  const { escalation, ...judged } = command.input;
  const { outcome, grounds, text, question, meeting = null } = body;
  await insertResolution(trx, {
    id,
    escalation,
    kind: 'decision',
    outcome,
    // The schema makes sure that one of the two is given.
    text: grounds ?? text ?? '',
    meeting,
    byPerson: person,
    recordedAt: at,
    details: { ...judged, ...(question && { question }), ...(grounds && text && { text }) },
  });
  await writeLead(recording, body);
  const matter = recording.advanced.life.escalations[escalation];
  if (matter?.raised && command.input.to === 'referenceGroup')
    await askAlso(trx, `${id}/asked`, { from: escalation, to: matterId(recording.advanced.life, matter.obligation, 'referenceGroup') });
}

/** The rows that the step wrote are marked, and what it changed beside the life is as it was. */
async function writeTakingBack({ trx, at, before, advanced, takenBack }: Recording, { id }: CommandRow<'takeBack'>): Promise<void> {
  if (!takenBack || !before) return;
  await removeUnborn(trx, before, advanced.life);
  await markTakenBack(trx, { step: takenBack.step, command: takenBack.command, by: id, at });
}
