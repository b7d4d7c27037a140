/** The words and references of a command, in rows: they never pass through the workflow, which judges by days, outcomes and sums alone. */
import { attachToReport } from '../db/attachment-store.ts';
import { insertBodyWord } from '../db/body-word-store.ts';
import type { CommandRow } from '../db/command-store.ts';
import { endContacts } from '../db/contact-store.ts';
import { insertDecision, insertPayment, noteGrant } from '../db/decision-store.ts';
import { insertEvaluation } from '../db/evaluation-store.ts';
import { assignUnit, describePlanActivity, findPlanActivity, replacePartners } from '../db/life-store.ts';
import { endNamedContacts, namedContactTask } from '../db/named-contact-store.ts';
import { findPerson } from '../db/person-store.ts';
import { insertReply, insertReport, insertReview } from '../db/report-store.ts';
import { finishTask } from '../db/task-store.ts';
import { instantReceived } from '../workflows/domain/chapters/received.ts';
import type { CommandName } from '../workflows/domain/commands.ts';
import { dayOf } from '../workflows/domain/instants.ts';
import type { ProposalBody } from './first-row.ts';
import { factsOf } from './first-row.ts';
import type { ContactBody } from './name-contact.ts';
import { keepContact, personNamed } from './name-contact.ts';
import type { Recording } from './recording.ts';

// biome-ignore lint/suspicious/noExplicitAny: the body has passed its schema; each writer below reads the fields of its own command
type Body = any;
type Writer = (recording: Recording, stored: CommandRow, body: Body) => Promise<void>;

const writers: Partial<Record<CommandName, Writer>> = {
  import: async (recording, stored, body) => body.adoption && writeDecision(recording, stored, body.adoption),
  completion: writeCompletion,
  fundingDecision: writeDecision,
  grant: ({ trx, advanced }, _stored, body) =>
    noteGrant(trx, advanced.life.id, body.funder, { source: body.source ?? null, reference: body.reference ?? null }),
  payment: writePayment,
  assignment: writeAssignment,
  handover: writeLead,
  assignmentAnswer: writeAnswer,
  report: writeReport,
  reply: writeReply,
  review: writeReview,
  evaluation: ({ trx, at, advanced }, stored, body) =>
    insertEvaluation(trx, { id: stored.id, planActivity: advanced.life.id, content: body, recordedAt: at, byPerson: stored.person }),
  advice: writeBodyWord,
  bodyDecision: writeBodyWord,
};

export async function writeWords(recording: Recording): Promise<void> {
  const { stored } = recording;
  if (stored) await writers[stored.name]?.(recording, stored, stored.body);
  else await noteByItself(recording);
}

async function writeCompletion({ trx, advanced }: Recording, _stored: CommandRow, body: Partial<ProposalBody>): Promise<void> {
  const row = await findPlanActivity(trx, advanced.life.id);
  if (!row) return;
  const given = Object.fromEntries(Object.entries(factsOf(body)).filter(([name]) => name in body));
  await describePlanActivity(trx, row.id, {
    ...row,
    ...pick(body, ['title', 'description', 'developmentArea', 'focusArea', 'activityArea']),
    facts: { ...row.facts, ...given },
  });
}

const pick = (body: Record<string, unknown>, names: string[]) =>
  Object.fromEntries(names.filter((name) => body[name] !== undefined).map((name) => [name, body[name]]));

async function writeDecision({ trx, at, advanced }: Recording, stored: CommandRow, body: Body): Promise<void> {
  const { life } = advanced;
  const row = await findPlanActivity(trx, life.id);
  const preparer = stored.person === null ? undefined : await findPerson(trx, stored.person);
  await insertDecision(trx, {
    id: stored.id,
    planActivity: life.id,
    outcome: body.outcome,
    grounds: body.grounds,
    conditions: body.conditions ?? [],
    decidedBy: body.decidedBy,
    preparedBy: body.preparedBy ?? preparer?.name ?? '',
    delegation: body.delegation ?? null,
    decidedOn: body.decidedOn ?? dayOf(at),
    caseNumber: body.caseNumber ?? row?.caseNumber ?? '',
    meeting: body.meeting ?? null,
    recordedAt: at,
    byPerson: stored.person,
  });
  for (const { funder, source, reference } of body.grants ?? [])
    await noteGrant(trx, life.id, funder, { source: source ?? null, reference: reference ?? null });
}

async function writePayment({ trx, at, advanced }: Recording, stored: CommandRow, body: Body): Promise<void> {
  const { funder, instalment, amountSek, paidOn, reference } = body;
  await insertPayment(trx, {
    id: stored.id,
    planActivity: advanced.life.id,
    funder,
    instalment: instalment ?? null,
    amountSek,
    paidOn: paidOn ?? dayOf(at),
    reference: reference ?? null,
    recordedAt: at,
    byPerson: stored.person,
  });
}

async function writeAssignment(recording: Recording, stored: CommandRow, body: Body): Promise<void> {
  const { trx, advanced } = recording;
  const partners: { organisation: string; role?: string }[] = body.partners ?? [];
  if (partners.length > 0 || !advanced.life.lead)
    await replacePartners(
      trx,
      advanced.life.id,
      partners.map(({ organisation, role }) => ({ organisation, role: role ?? null })),
    );
  if (body.unit !== undefined) await assignUnit(trx, advanced.life.id, body.unit);
  await writeLead(recording, stored, body);
}

/** The contact of an organisation that is asked to lead. */
async function writeLead(recording: Recording, _stored: CommandRow, body: { lead?: { organisation: string; contact?: ContactBody } }): Promise<void> {
  const { organisation, contact } = body.lead ?? {};
  if (organisation === undefined || !contact) return;
  const named = { organisation, contact };
  await keepContact(recording, named, await personNamed(recording, named));
}

/** After a handover the old lead's contacts are contacts no more. */
async function writeAnswer({ trx, at, before, advanced }: Recording): Promise<void> {
  const old = before?.lead;
  if (!old || old === advanced.life.lead || old === advanced.life.proposer) return;
  await endContacts(trx, advanced.life.id, old, at);
  for (const named of await endNamedContacts(trx, advanced.life.id, old)) await finishTask(trx, namedContactTask(named), { at, person: null, note: null });
}

async function writeReport({ trx, advanced }: Recording, stored: CommandRow, body: Body): Promise<void> {
  if (stored.command.name !== 'report') return;
  const { period, form } = stored.command.input;
  const { receivedOn, channel, onBehalfOf, ...content } = body;
  const obligation = advanced.life.obligations[`report-${period}`];
  const owner = obligation && 'organisation' in obligation.owedBy ? obligation.owedBy.organisation : null;
  await insertReport(trx, {
    id: stored.id,
    planActivity: advanced.life.id,
    period,
    form,
    channel: channel ?? null,
    content,
    receivedAt: obligation?.receivedAt ?? stored.receivedAt,
    receivedOn: receivedOn ?? null,
    byPerson: stored.person,
    byOrganisation: onBehalfOf ?? owner,
  });
  const files = ((content.attachments ?? []) as { id: string }[]).map(({ id }) => id);
  if (files.length > 0) await attachToReport(trx, advanced.life.id, files, stored.id);
}

async function writeReply({ trx, received, advanced }: Recording, stored: CommandRow, body: Body): Promise<void> {
  if (stored.command.name !== 'reply') return;
  const { period, kind, dueOn, receivedOn } = stored.command.input;
  await insertReply(trx, {
    id: stored.id,
    planActivity: advanced.life.id,
    period,
    kind,
    text: body.text ?? null,
    dueOn: dueOn ?? null,
    receivedAt: instantReceived(received, receivedOn),
    byPerson: stored.person,
  });
}

async function writeReview({ trx, at, advanced }: Recording, stored: CommandRow, body: Body): Promise<void> {
  if (stored.command.name !== 'review') return;
  const { period, outcome } = stored.command.input;
  await insertReview(trx, {
    id: stored.id,
    planActivity: advanced.life.id,
    period,
    outcome,
    comment: body.comment ?? null,
    reviewedAt: at,
    byPerson: stored.person,
  });
}

/** A short report that the clock has noted: a review by nobody. */
async function noteByItself({ trx, at, before, advanced, stepKey }: Recording): Promise<void> {
  for (const report of Object.values(advanced.life.obligations)) {
    const noted = report.report === 'noted' && before?.obligations[report.id]?.report !== 'noted';
    if (noted && report.period)
      await insertReview(trx, {
        id: `${advanced.life.id}/${stepKey}`,
        planActivity: advanced.life.id,
        period: report.period.name,
        outcome: 'noted',
        comment: null,
        reviewedAt: at,
        byPerson: null,
      });
  }
}

async function writeBodyWord(recording: Recording, stored: CommandRow, body: Body): Promise<void> {
  const { trx, at } = recording;
  if (stored.command.name !== 'advice' && stored.command.name !== 'bodyDecision') return;
  const { escalation, ...judged } = stored.command.input;
  const isAdvice = stored.command.name === 'advice';
  await insertBodyWord(trx, {
    id: stored.id,
    escalation,
    kind: isAdvice ? 'advice' : 'decision',
    outcome: isAdvice ? body.kind : body.outcome,
    text: body.grounds ?? body.text,
    meeting: body.meeting ?? null,
    byPerson: stored.person,
    recordedAt: at,
    details: { ...judged, ...(body.question && { question: body.question }), ...(body.grounds && body.text && { text: body.text }) },
  });
  await writeLead(recording, stored, body);
}
