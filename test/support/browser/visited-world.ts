/** A plan in which every page has something to show: activities at every stage, forms open and closed, mails of every outcome, documents, imports, links. */

import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fieldErrorOf } from '../../../api/http/problem.ts';
import type { ImportRun, PlanImporter } from '../../../api/ports/plan-importer.ts';
import { addAttachment } from '../../../db/cases/attachment-store.ts';
import { insertHandedOut } from '../../../db/cases/handed-out-store.ts';
import { appendAudit } from '../../../db/lives/audit-store.ts';
import { enqueueMail } from '../../../db/mail/mail-store.ts';
import { sayAbsence } from '../../../db/people/absences/absence-store.ts';
import { giveDelegation } from '../../../db/people/delegation-store.ts';
import { declarePartiality } from '../../../db/people/partiality-store.ts';
import { saveGoalFigures } from '../../../db/plan/goal-figure-store.ts';
import { lastResult } from '../../../db/public/published-result-read-model.ts';
import { publishResult } from '../../../db/public/published-result-store.ts';
import { createMailbox } from '../../../embedded/mailbox/mailbox.ts';
import { mailMark, newMailboxId } from '../../../embedded/mailbox/mailbox-id.ts';
import { mailboxRoutes } from '../../../embedded/mailbox/mailbox-routes.ts';
import type { LifeState } from '../../../workflows/domain/life-state.ts';
import { stages } from '../../../workflows/domain/stages.ts';
import { absenceOf, delegationOf } from '../builders/register-entries.ts';
import { sampleObligation } from '../builders/sample-life.ts';
import { fileHash, seedDocuments } from '../builders/seeded-documents.ts';
import { now, seededLife, seedPlanActivity } from '../builders/seeded-portfolio.ts';
import type { AnsweringWorld } from '../http/answering-world.ts';
import { startAnsweringWorld } from '../http/answering-world.ts';
import { approvedPeriod, escalationOf, own } from '../http/api-world.ts';
import { formCases } from '../http/form-cases.ts';
import { seedHeldPayment } from '../http/held-payment.ts';
import { sampleMail } from '../mail/sample-mail.ts';
import { seedMatter } from '../papers/seeded-matter.ts';
import { seedAppeal, seedDecision, seedPapers } from '../papers/seeded-papers.ts';
import { seedAdoption } from '../plans/seeded-adoption.ts';
import { settleMail } from '../server/settle-mail.ts';
import { seedLastStep } from '../visits/last-step.ts';

/** The activity whose documents are read and handed out. */
export const withDocuments = 'with-documents';
/** Activities that somebody is asked about: to take the lead, to complete a proposal. */
export const asked = { assignment: 'asked-lead', completion: 'asked-more' } as const;
/** The coordinator has declared itself partial here. */
export const declaredPartialIn = 'case-declared';
/** A payment waits here for a second person. */
export const waitingIn = 'case-waiting';
/** Its last step was taken just now, by the coordinator. */
export const justPaused = 'case-just-paused';
export const inStage = (stage: string) => `stage-${stage}`;
export const ofForm = (index: number) => `form-${index}`;
export const handedOut = '0b6b2b3e-6d0c-5c39-9a39-1f2f64b0c7aa';
/** A coordinator has asked RAI something, and RP something. */
export const askedByHand = { referenceGroup: 'asked-rai', steeringGroup: 'asked-rp' } as const;
/** Late, and RAI is asked about it. */
export const beforeRai = 'before-rai';

export interface VisitedWorld extends AnsweringWorld {
  /** The only mail in the local mailbox. */
  mailboxMail: string;
  /** Somebody else takes a step in an activity. */
  changeByAnother(activity: string): Promise<void>;
  /** Somebody else publishes once more what stands published of a period. */
  publishByAnother(activity: string, period: string): Promise<void>;
}

export async function startVisitedWorld(): Promise<VisitedWorld> {
  const letters = await mkdtemp(join(tmpdir(), 'hit-mailbox-'));
  const mailbox = mailboxRoutes(createMailbox({ folder: letters }));
  // Whoever comes has signed in too long ago to decide about money.
  const settings = { planImporter, mailbox, moneyProofMinutes: 15, runAddress: (id: string) => `http://127.0.0.1/runs/${id}` };
  const world = await startAnsweringWorld(settings, 16);
  const { db, ids, folder } = world;
  for (const stage of stages) await seedPlanActivity(db, seededLife(inStage(stage), { stage, ...late }));
  for (const [index, { life }] of formCases.entries()) await seedPlanActivity(db, seededLife(ofForm(index), life));
  await seedPlanActivity(db, seededLife(asked.assignment, askedToLead));
  await seedAdoption(db, asked.assignment);
  await seedPlanActivity(db, seededLife(asked.completion, askedForMore));
  await seedPlanActivity(db, seededLife(beforeRai, { ...late, escalations: { [raiMatter]: openBeforeRai } }));
  await seedMatter(db, askedByHand.referenceGroup);
  await seedMatter(db, askedByHand.steeringGroup, 'steeringGroup');
  await seedPlanActivity(db, seededLife(withDocuments, reportedOn));
  await seedPlanActivity(db, seededLife(declaredPartialIn));
  await seedPlanActivity(db, seededLife(waitingIn));
  await seedPlanActivity(db, seededLife(justPaused, { stage: 'paused' }));
  await seedLastStep(db, justPaused, { seq: 1, person: ids.coordinator, at: new Date().toISOString() });
  await giveDelegation(db, delegationOf(ids.coordinator));
  await sayAbsence(db, absenceOf(ids.coordinator));
  await seedHeldPayment(db, waitingIn);
  await declarePartiality(db, { planActivity: declaredPartialIn, person: ids.coordinator, reason: 'Granne.', at: now });
  await seedDocuments(db, withDocuments, ids.proposer);
  await seedPapers(db, own, ids.coordinator);
  await seedDecision(db, own, ids.coordinator);
  await seedAppeal(db, own, ids.coordinator);
  await writeFile(join(folder, fileHash), '%PDF-1.7\nen fil');
  await addAttachment(
    db,
    { planActivity: own, period: 'P1', owner: ids.lead },
    { id: '5b0c1c8e-3f0e-4f5e-9a51-0f6f6a1d9f10', hash: fileHash, name: 'bild.pdf', type: 'application/pdf', sizeBytes: 12 },
  );
  await seedHandedOut(world);
  await seedPublished(world);
  const figure = { goal: 'sysselsattning', period: '2022', value: 78.1, source: 'SCB' };
  await saveGoalFigures(db, [figure], { at: now, person: ids.coordinator });
  await seedMails(world);
  const mailboxMail = newMailboxId(new Date(now), mailMark(Buffer.from(letter)));
  await writeFile(join(letters, `${mailboxMail}.eml`), letter);
  return {
    ...world,
    mailboxMail,
    async stop() {
      await world.stop();
      await rm(letters, { recursive: true, force: true });
    },
    async publishByAnother(activity, period) {
      const last = await lastResult(db, activity, period);
      if (last) await publishResult(db, last, { id: randomUUID(), person: ids.secretary, at: new Date().toISOString() });
    },
    async changeByAnother(activity) {
      const { seq, stage } = (await db('plan_activities').where({ id: activity }).first()) as { seq: number; stage: LifeState['stage'] };
      await db('plan_activities')
        .where({ id: activity })
        .update({ seq: seq + 1 });
      const at = new Date().toISOString();
      await appendAudit(db, { planActivity: activity, seq: seq + 1, at, person: ids.secretary, what: 'extension', details: {}, stage });
    },
  };
}

const letter = [
  'From: HIT <hit@lansstyrelsen.example>',
  'To: Kim Berg <kim@ltu.example>',
  'Subject: Paminnelse om lagesrapporten',
  'Message-ID: <letter@hit.example>',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Hej Kim!',
].join('\r\n');

const period = { name: '2026-H1', startsAt: '2026-01-01T08:00:00.000Z', endsAt: '2026-07-01T08:00:00.000Z' };
const late: Partial<LifeState> = { obligations: { report: sampleObligation({ id: 'report', period, state: 'late' }) } };

const reportedOn: Partial<LifeState> = {
  obligations: { 'report-P1': sampleObligation({ id: 'report-P1', period: { ...period, name: 'P1' }, state: 'met', report: 'submitted', receivedAt: now }) },
};
const raiMatter = escalationOf(beforeRai, 'referenceGroup');
const openBeforeRai = { id: raiMatter, obligation: 'report', dueVersion: 1, period: '2026-H1', role: 'referenceGroup', raisedAt: now, state: 'open' } as const;

const answerOwed = sampleObligation({ id: 'answer-1', kind: 'answer', owedBy: { organisation: 'alvsbyn' }, dueAt: '2126-03-01T22:59:59.999Z' });
const askedToLead: Partial<LifeState> = {
  stage: 'awaitingAnswer',
  candidate: { organisation: 'alvsbyn', obligation: 'answer-1', handover: false },
  obligations: { 'answer-1': answerOwed },
};
const completion = sampleObligation({ id: 'completion-1', kind: 'completion', owedBy: { organisation: 'ostra-skolan' }, dueAt: '2126-03-01T22:59:59.999Z' });
const askedForMore: Partial<LifeState> = { stage: 'sentBack', proposer: 'ostra-skolan', obligations: { 'completion-1': completion } };

/** A result that everybody may read, with a number of people too small to be shown. */
const seedPublished = ({ db, ids }: AnsweringWorld) =>
  publishResult(
    db,
    {
      planActivity: own,
      period: approvedPeriod,
      firstDay: '2026-01-01',
      lastDay: '2026-01-31',
      summary: 'Två kursomgångar genomförda.\n\nDe flesta läser vidare.',
      women: 12,
      men: 3,
      other: null,
      indicators: [
        { name: 'deltagare', unit: 'personer', value: 15 },
        { name: 'kurser', unit: 'kurser', value: 2 },
      ],
      guarded: [],
    },
    { id: 'result-of-own', person: ids.coordinator, at: now },
  );

/** Documents that left in part, and were refused in part. */
const seedHandedOut = ({ db, ids }: AnsweringWorld) =>
  insertHandedOut(db, {
    id: handedOut,
    planActivity: withDocuments,
    outcome: 'inPart',
    askedBy: null,
    decidedBy: 'Anna Lind',
    grounds: 'Prövat enligt lagen.',
    decidedOn: '2026-03-02',
    language: 'sv',
    recordedAt: now,
    byPerson: ids.coordinator,
    documents: [
      {
        number: 1,
        reference: 'HIT-2026-1',
        title: 'Förslag',
        withheld: null,
        shown: [{ label: 'Beskrivning', text: 'Kontakta ▇▇▇ [maskerat: 21 kap. 3 § OSL]' }],
        masks: [{ label: 'Beskrivning', ground: '21 kap. 3 § OSL' }],
        file: null,
      },
      { number: 2, reference: 'HIT-2026-2', title: 'Beslut', withheld: '31 kap. 16 § OSL', shown: [], masks: [], file: null },
    ],
  });

/** A message of each outcome, one of them from before there was an activity to speak of. */
async function seedMails({ db }: AnsweringWorld): Promise<void> {
  const outcomes = ['accepted', 'refused', 'expired', 'superseded', 'retrying', 'held', 'queued'] as const;
  for (const [index, outcome] of outcomes.entries()) {
    const key = `mail-${outcome}`;
    const about = { planActivity: outcome === 'held' ? null : own, obligation: 'report-P1', dueVersion: 1, rung: 'remind' };
    await enqueueMail(db, sampleMail(key, { ...about, askedAt: `2026-03-0${index + 1}T07:00:00.000Z` }));
    if (outcome === 'accepted' || outcome === 'refused')
      await settleMail(db, key, { outcome, answer: outcome === 'refused' ? '550 5.1.1 No such user' : '250 Ok', tried: true }, '2026-03-09T07:00:00.000Z');
    else await db('mails').where({ key }).update({ outcome });
  }
}

const aRun = (id: ImportRun['state'] | 'nothing', more: Partial<ImportRun> = {}): ImportRun => ({
  id,
  title: 'Regional handlingsplan',
  entries: [
    { what: 'activity', name: 'Korta vägen', outcome: 'new' },
    { what: 'organisation', name: 'Luleå tekniska universitet', outcome: 'changed' },
    { what: 'goal', name: 'Fler i arbete', outcome: 'differs' },
    { what: 'activity', name: 'Språkvän', outcome: 'taken' },
  ],
  parts: 40,
  state: id === 'nothing' ? 'tried' : id,
  passed: 7,
  activities: 17,
  trouble: [],
  ...more,
});
const runs = [
  aRun('tried'),
  aRun('running'),
  aRun('done'),
  aRun('stopped', { trouble: ['activity korta-vagen: the engine did not answer'] }),
  aRun('nothing', { entries: [] }),
];

/** Knows an import of every state; no file is right. */
const planImporter: PlanImporter = {
  async tryOut(bytes) {
    return { wrong: [bytes.length < 10 ? fieldErrorOf([], 'notJson') : fieldErrorOf(['activities', 0, 'title'], 'required')] };
  },
  claim: () => undefined,
  begin() {},
  find: (id) => runs.find((run) => run.id === id),
};
