import { beforeAll, describe, expect, test } from 'vitest';
import { insertDecision, insertPayment, noteGrant } from '../../../db/cases/decision-store.ts';
import { dossier } from '../../../db/cases/dossier-read-model.ts';
import { listEscalations } from '../../../db/cases/escalation-read-model.ts';
import { insertEvaluation } from '../../../db/cases/evaluation-store.ts';
import { listReports } from '../../../db/cases/report-read-model.ts';
import { insertReply, insertReport, insertReview } from '../../../db/cases/report-store.ts';
import { insertResolution } from '../../../db/cases/resolution-store.ts';
import { appendAudit } from '../../../db/lives/audit-store.ts';
import { listHistory } from '../../../db/lives/history-read-model.ts';
import { planActivityView } from '../../../db/lives/plan-activity-read-model.ts';
import { taskGroups } from '../../../db/lives/task-groups.ts';
import { firstTasksOfGroups, listTasks } from '../../../db/lives/task-read-model.ts';
import { finishTask, openTask } from '../../../db/lives/task-store.ts';
import { listMails } from '../../../db/mail/mail-read-model.ts';
import { enqueueMail } from '../../../db/mail/mail-store.ts';
import { listOwed } from '../../../db/pictures/owed-read-model.ts';
import type { PlanActivityFilter } from '../../../db/pictures/plan-activity-list-read-model.ts';
import { listPlanActivities } from '../../../db/pictures/plan-activity-list-read-model.ts';
import type { PlanActivityOrder } from '../../../db/pictures/plan-activity-order.ts';
import { portfolio } from '../../../db/pictures/portfolio-read-model.ts';
import { addContact } from '../../../db/registers/contact-store.ts';
import { listBodies, listOrganisations, listPeople, personView } from '../../../db/registers/register-read-model.ts';
import { rank } from '../../../workflows/domain/agenda-item.ts';
import type { LifeState } from '../../../workflows/domain/life-state.ts';
import { sampleObligation } from '../../support/builders/sample-life.ts';
import { begun, noFacts, now, seededLife, seedPlanActivity, withRegisters } from '../../support/builders/seeded-portfolio.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';
import { settleMail } from '../../support/server/settle-mail.ts';

const all = { page: 1, limit: 200 };
const period = (name: string, startsAt: string, endsAt: string) => ({ name, startsAt, endsAt });
const first = period('P1', begun, '2026-01-31T23:00:00.000Z');
const second = period('P2', '2026-01-31T23:00:00.000Z', '2026-02-28T23:00:00.000Z');

/** Led by LTU: P1 reported and approved, P2 late and before both bodies. */
const escalated: LifeState = seededLife('0001', {
  seq: 7,
  lead: 'ltu',
  runs: { from: '2026-01-01' },
  money: {
    requestedSek: 400_000,
    grants: {
      'lansstyrelsen-norrbotten': { outcome: 'approved', amountSek: 300_000, paidSek: 100_000 },
      alvsbyn: { outcome: 'pending', amountSek: 50_000, paidSek: 0 },
      'ostra-skolan': { outcome: 'rejected', amountSek: 20_000, paidSek: 0 },
    },
    instalments: {
      1: { amountSek: 100_000, release: { on: '2026-01-15' }, releasedAt: begun, paidSek: 100_000 },
      2: { amountSek: 200_000, release: { period: 'P2' }, paidSek: 0 },
    },
  },
  obligations: {
    'report-P2': sampleObligation({ id: 'report-P2', openedAt: second.startsAt, dueAt: '2026-02-28T22:59:59.999Z', state: 'late', period: second }),
    'report-P1': sampleObligation({
      id: 'report-P1',
      state: 'met',
      settledAt: now,
      period: first,
      report: 'approved',
      reportForm: 'full',
      onTime: true,
      receivedAt: '2026-01-20T08:00:00.000Z',
    }),
    'bodyDecision-1': sampleObligation({
      id: 'bodyDecision-1',
      kind: 'bodyDecision',
      owedBy: { role: 'steeringGroup' },
      openedAt: now,
      dueAt: '2026-04-01T21:59:59.999Z',
      period: second,
      about: 'report-P2',
      escalation: '0001-rp',
    }),
  },
  escalations: {
    '0001-rai': {
      id: '0001-rai',
      obligation: 'report-P2',
      dueVersion: 1,
      period: 'P2',
      role: 'referenceGroup',
      raisedAt: '2026-02-20T07:00:00.000Z',
      state: 'passedOn',
    },
    '0001-rp': {
      id: '0001-rp',
      obligation: 'report-P2',
      dueVersion: 1,
      period: 'P2',
      role: 'steeringGroup',
      raisedAt: now,
      state: 'open',
      deferredTo: '2026-03-20',
    },
  },
  agenda: {
    b: { key: 'b', kind: 'rung', at: '2026-03-20T07:00:00.000Z', rank: rank.rung + 2, obligation: 'report-P2', role: 'steeringGroup', requires: 'advice' },
    a: { key: 'a', kind: 'rung', at: '2026-03-20T07:00:00.000Z', rank: rank.rung, obligation: 'report-P2', role: 'coordinator' },
    c: { key: 'c', kind: 'periodStart', at: '2026-03-01T07:00:00.000Z', rank: rank.periodStart },
  },
});
/** Proposed by Östra skolan, waiting for a decision that is late. */
const { lead: _lead, ...leaderless } = seededLife('0002', {
  stage: 'proposed',
  seq: 1,
  proposer: 'ostra-skolan',
  money: { requestedSek: 10_000, grants: {}, instalments: {} },
});
const proposed: LifeState = {
  ...leaderless,
  obligations: {
    'decision-1': sampleObligation({
      id: 'decision-1',
      kind: 'decision',
      owedBy: { role: 'coordinator' },
      openedAt: begun,
      dueAt: '2026-02-01T08:00:00.000Z',
      state: 'late',
    }),
  },
};
/** Asked of Älvsbyn, that has not answered yet. */
const asked: LifeState = {
  ...leaderless,
  id: '0003',
  stage: 'awaitingAnswer',
  candidate: { organisation: 'alvsbyn', obligation: 'answer-1', handover: false },
  obligations: { 'answer-1': sampleObligation({ id: 'answer-1', kind: 'answer', owedBy: { organisation: 'alvsbyn' } }) },
};

describe.each(engines)('read models on $engine', ({ empty }) => {
  const database = databaseForAll(empty, withRegisters);

  beforeAll(async () => {
    const { knex } = database;
    const facts = { ...noFacts, targetGroups: ['asylsokande'], goals: ['sysselsattning'], budget: { ownSek: 100_000 }, more: { state: 'running' } };
    await seedPlanActivity(knex, escalated, {
      title: 'Korta vägen för ÅKARE',
      description: 'Hundra % praktik_plats',
      activityArea: 'sprakstudier',
      partners: [
        { organisation: 'arbetsgruppen', role: 'värd' },
        { organisation: 'alvsbyn', role: null },
      ],
      planRef: 'korta-vagen',
      facts,
      unit: 'ToI',
    });
    await seedPlanActivity(knex, proposed, { developmentArea: 'innovation', focusArea: 'livsmiljo-halsa' });
    await seedPlanActivity(knex, asked, { developmentArea: 'okänt' });
    await seedWords();
  });

  async function seedWords(): Promise<void> {
    const { knex, people } = database;
    const planActivity = '0001';
    const by = { byPerson: people.coordinator };
    const decision = {
      outcome: 'approvedInPart' as const,
      grounds: 'Bra',
      conditions: ['Villkor'],
      decidedBy: 'Chef',
      preparedBy: 'Åsa',
      delegation: null,
      decidedOn: '2026-01-02',
      caseNumber: 'dnr-1',
      meeting: { heldOn: '2026-01-02', paragraph: '§ 3' },
      recordedAt: begun,
      namedPersons: undefined,
    };
    await insertDecision(knex, { id: 'd-1', planActivity, ...by, ...decision });
    await noteGrant(knex, planActivity, 'lansstyrelsen-norrbotten', { source: 'anslag', reference: null });
    await noteGrant(knex, planActivity, 'lansstyrelsen-norrbotten', { source: null, reference: 'ref-1' });
    await insertPayment(knex, {
      id: 'p-1',
      planActivity,
      funder: 'lansstyrelsen-norrbotten',
      instalment: 1,
      amountSek: 100_000,
      paidOn: '2026-01-20',
      reference: null,
      recordedAt: now,
      ...by,
    });
    await addContact(knex, planActivity, 'ltu', people.actor, begun);
    const report = { planActivity, period: 'P1', form: 'full' as const, receivedAt: begun, byPerson: people.actor, byOrganisation: 'ltu' };
    expect(await insertReport(knex, { id: 'r-1', ...report, channel: null, receivedOn: null, content: { status: 'red', done: 'Inget.' } })).toBe(1);
    await insertReview(knex, { id: 'v-1', planActivity, period: 'P1', outcome: 'returned', comment: 'Komplettera', reviewedAt: begun, ...by });
    expect(await insertReport(knex, { id: 'r-2', ...report, channel: 'phone', receivedOn: '2026-01-20', content: { status: 'green', done: 'Klart.' } })).toBe(
      2,
    );
    await insertReview(knex, { id: 'v-2', planActivity, period: 'P1', outcome: 'approved', comment: null, reviewedAt: now, ...by });
    await insertReply(knex, {
      id: 's-1',
      planActivity,
      period: 'P2',
      kind: 'statement',
      text: 'Sjukdom',
      dueOn: null,
      receivedAt: now,
      byPerson: people.actor,
    });
    await insertReply(knex, {
      id: 's-2',
      planActivity,
      period: 'P2',
      kind: 'late',
      text: null,
      dueOn: '2026-03-15',
      receivedAt: now,
      byPerson: people.actor,
    });
    const word = { meeting: { heldOn: '2026-02-02', paragraph: '§ 9' }, byPerson: people.secretary, details: {} };
    await insertResolution(knex, { id: 'w-1', escalation: '0001-rai', kind: 'advice', outcome: 'support', text: 'Hjälp dem', recordedAt: begun, ...word });
    await insertResolution(knex, {
      id: 'w-2',
      escalation: '0001-rp',
      kind: 'decision',
      outcome: 'referredBack',
      text: 'Fråga',
      recordedAt: now,
      ...word,
      details: { question: 'Vad säger LTU?' },
    });
    await insertEvaluation(knex, { id: 'e-1', planActivity, content: { summary: 'Gammal' }, recordedAt: begun, ...by });
    await insertEvaluation(knex, { id: 'e-2', planActivity, content: { summary: 'Ny' }, recordedAt: now, ...by });
    await seedMailsAndTasks();
    await appendAudit(knex, { planActivity, seq: 1, at: begun, person: people.actor, what: 'propose', details: { outcome: 'x' }, stage: 'proposed' });
    await appendAudit(knex, { planActivity, seq: 2, at: now, person: null, what: 'rung', details: {}, stage: 'inProgress' });
  }

  async function seedMailsAndTasks(): Promise<void> {
    const { knex, people } = database;
    const mail = {
      threadId: null,
      planActivity: '0001',
      person: people.actor,
      recipient: 'actor@ltu.example',
      recipientName: 'Ölwin',
      language: 'sv' as const,
      subject: 's',
      text: 't',
      html: 'h',
      obligation: 'report-P2',
      dueVersion: 1,
      rung: null,
      carrier: 'dispatch' as const,
      step: 2,
    };
    for (const [key, kind, askedAt] of [
      ['m-1', 'reminder', begun],
      ['m-2', 'reminder', now],
      ['m-3', 'hearing', now],
      ['m-4', 'escalationRaised', now],
      // Still being tried: no server has refused it.
      ['m-5', 'reminder', now],
    ] as const)
      await enqueueMail(knex, { key, messageId: `<${key}>`, kind, askedAt, ...mail });
    await settleMail(knex, 'm-1', { outcome: 'accepted', answer: '250', tried: true }, begun);
    await settleMail(knex, 'm-2', { outcome: 'refused', answer: '550', tried: true }, now);
    await knex('mails').where({ key: 'm-3' }).update({ outcome: 'retrying', answer: '451', attempts: 1 });
    const task = { kind: 'callLead', planActivity: '0001', obligation: 'report-P2', period: 'P2', organisation: 'ltu', details: {}, openedAt: now };
    await openTask(knex, { id: 'task-1', ...task });
    await openTask(knex, { id: 'task-2', ...task });
    await finishTask(knex, 'task-2', { at: now, person: people.coordinator, note: null });
  }

  describe('the list of plan activities', () => {
    const ids = async (filter: PlanActivityFilter): Promise<string[]> => (await listPlanActivities(database.knex, filter, all)).items.map(({ id }) => id);

    test('shows money, partners in order, what is overdue and what is due next', async () => {
      const { items, total } = await listPlanActivities(database.knex, {}, all);
      expect(total).toBe(3);
      expect(items[0]).toEqual({
        id: '0001',
        caseNumber: 'HIT-2026-0001',
        title: 'Korta vägen för ÅKARE',
        stage: 'inProgress',
        version: 7,
        developmentArea: 'kompetens',
        focusArea: 'kompetens-arbete',
        activityArea: 'sprakstudier',
        proposedBy: 'ltu',
        lead: 'ltu',
        partners: [
          { organisation: 'arbetsgruppen', role: 'värd' },
          { organisation: 'alvsbyn', role: null },
        ],
        requestedSek: 400_000,
        grantedSek: 300_000,
        paidSek: 100_000,
        overdue: 1,
        nextDue: { kind: 'report', dueAt: '2026-02-28T22:59:59.999Z', owedBy: { organisation: 'ltu' } },
        unit: 'ToI',
        planRef: 'korta-vagen',
        targetGroups: ['asylsokande'],
        goals: ['sysselsattning'],
        establishmentPhase: null,
        leadByPlan: null,
      });
      expect(items[1]).toMatchObject({ overdue: 0, nextDue: { kind: 'decision', owedBy: { role: 'coordinator' } }, partners: [], grantedSek: 0 });
    });

    test.each<[PlanActivityFilter, string[]]>([
      [{ stage: 'proposed' }, ['0002']],
      [{ developmentArea: 'kompetens' }, ['0001']],
      [{ organisation: 'ltu' }, ['0001']],
      [{ organisation: 'alvsbyn' }, ['0001', '0003']],
      [{ organisation: 'ostra-skolan' }, ['0002', '0003']],
      [{ organisation: 'ostra-skolan', visibleTo: ['alvsbyn'] }, ['0003']],
      [{ visibleTo: [] }, []],
      [{ overdue: true }, ['0001']],
      [{ overdue: false }, ['0002', '0003']],
      [{ q: 'åkare' }, ['0001']],
      [{ q: 'VÄGEN' }, ['0001']],
      [{ q: 'korta-vagen' }, ['0001']],
      [{ q: 'hit-2026-0002' }, ['0002']],
      [{ q: '%' }, ['0001']],
      [{ q: 'k_p' }, ['0001']],
      [{ q: 'r_e' }, []],
      [{ q: "'; drop table audit; --" }, []],
      [{ q: '  ' }, ['0001', '0002', '0003']],
      [{ stage: 'proposed', overdue: true }, []],
      [{ escalated: true }, ['0001']],
      [{ unit: 'ToI' }, ['0001']],
    ])('by %j finds %j', async (filter, expected) => {
      expect(await ids(filter)).toEqual(expected);
    });

    test.each<[PlanActivityOrder['by'], string[]]>([
      ['caseNumber', ['0001', '0002', '0003']],
      ['title', ['0001', '0002', '0003']],
      ['stage', ['0002', '0003', '0001']],
      ['granted', ['0002', '0003', '0001']],
      ['overdue', ['0002', '0003', '0001']],
    ])('can be ordered by %s, both ways', async (by, expected) => {
      const ordered = async (descending: boolean) => (await listPlanActivities(database.knex, {}, all, { by, descending })).items.map(({ id }) => id);
      expect(await ordered(false)).toEqual(expected);
      expect((await ordered(true))[0]).toBe(by === 'title' || by === 'caseNumber' ? '0003' : '0001');
    });

    test('puts those without a lead, or without a date, last', async () => {
      const ordered = async (by: PlanActivityOrder['by']) =>
        (await listPlanActivities(database.knex, {}, all, { by, descending: false })).items.map(({ lead, nextDue }) => [lead, nextDue?.dueAt]);
      expect((await ordered('lead')).map(([lead]) => lead)).toEqual(['ltu', null, null]);
      const days = (await ordered('nextDue')).map(([, dueAt]) => dueAt ?? '~');
      expect(days).toEqual(days.toSorted());
    });

    test('comes in pages that hold every plan activity once', async () => {
      const page = (number: number) => listPlanActivities(database.knex, {}, { page: number, limit: 2 });
      expect(await page(1)).toMatchObject({ page: 1, limit: 2, total: 3, items: [{ id: '0001' }, { id: '0002' }] });
      expect(await page(2)).toMatchObject({ total: 3, items: [{ id: '0003' }] });
      expect(await page(3)).toMatchObject({ total: 3, items: [] });
    });
  });

  test('one plan activity is shown whole', async () => {
    const view = await planActivityView(database.knex, '0001');
    expect(view).toMatchObject({
      planRef: 'korta-vagen',
      targetGroups: ['asylsokande'],
      goals: ['sysselsattning'],
      budget: { ownSek: 100_000 },
      more: { state: 'running' },
      runs: { from: '2026-01-01', to: null },
      recurs: null,
      reportForm: 'full',
      candidate: null,
      unit: 'ToI',
      contacts: [{ organisation: 'ltu', name: 'Ölwin Aktör', email: 'actor@ltu.example', from: '2026-01-01', to: null }],
      decisions: [{ outcome: 'approvedInPart', conditions: ['Villkor'], meeting: { paragraph: '§ 3' }, delegation: null }],
      grants: [
        { funder: 'alvsbyn', outcome: 'pending', amountSek: 50_000, paidSek: 0, source: null, reference: null },
        { funder: 'lansstyrelsen-norrbotten', outcome: 'approved', amountSek: 300_000, paidSek: 100_000, source: 'anslag', reference: 'ref-1' },
        { funder: 'ostra-skolan', outcome: 'rejected' },
      ],
      instalments: [
        { number: 1, amountSek: 100_000, release: { on: '2026-01-15' }, releasedAt: begun, paidSek: 100_000 },
        { number: 2, amountSek: 200_000, release: { period: 'P2' }, releasedAt: null, paidSek: 0 },
      ],
      payments: [{ funder: 'lansstyrelsen-norrbotten', instalment: 1, amountSek: 100_000, paidOn: '2026-01-20', reference: null }],
      evaluation: { summary: 'Ny' },
      pausedAt: null,
      createdAt: begun,
    });
    expect(await planActivityView(database.knex, 'nowhere')).toBeUndefined();
    expect(await planActivityView(database.knex, '0003')).toMatchObject({
      candidate: { organisation: 'alvsbyn', handover: false },
      lead: null,
      reportForm: 'short',
    });
  });

  test('obligations show what is owed first, with what the clock will do next in its order', async () => {
    const view = await planActivityView(database.knex, '0001');
    expect(view?.obligations.map(({ id, state }) => `${id} ${state}`)).toEqual(['report-P2 late', 'bodyDecision-1 open', 'report-P1 met']);
    expect(view?.obligations[0]).toMatchObject({
      owedBy: { organisation: 'ltu' },
      period: 'P2',
      dueOn: '2026-02-28',
      reason: { from: 'periodEnd', calendar: 'test' },
      settledAt: null,
      next: [
        { what: 'rung', at: '2026-03-20T07:00:00.000Z', role: 'coordinator', waitsForAdvice: false },
        { what: 'rung', at: '2026-03-20T07:00:00.000Z', role: 'steeringGroup', waitsForAdvice: true },
      ],
    });
    expect(view?.obligations[2]).toMatchObject({ settledAt: now, next: [] });
  });

  test('reports come period by period with the last version, the last review and the replies', async () => {
    const reports = await listReports(database.knex, '0001');
    expect(reports).toMatchObject([
      {
        period: 'P1',
        obligation: 'report-P1',
        kind: 'report',
        from: first.startsAt,
        to: first.endsAt,
        state: 'met',
        report: 'approved',
        onTime: true,
        form: 'full',
        channel: 'phone',
        content: { status: 'green' },
        review: { outcome: 'approved', comment: null, reviewedAt: now },
        replies: [],
      },
      {
        period: 'P2',
        state: 'late',
        report: null,
        onTime: null,
        content: null,
        review: null,
        dueOn: '2026-02-28',
        replies: [
          { kind: 'statement', text: 'Sjukdom', by: 'Ölwin Aktör' },
          { kind: 'late', dueOn: '2026-03-15' },
        ],
      },
    ]);
    expect(await listReports(database.knex, '0002')).toEqual([]);
  });

  test('escalations are found by state, role and plan activity, with the words and the mails nobody accepted', async () => {
    const { knex } = database;
    const open = await listEscalations(knex, { state: 'open' }, all);
    expect(open).toMatchObject({
      total: 1,
      items: [
        {
          id: '0001-rp',
          planActivity: '0001',
          title: 'Korta vägen för ÅKARE',
          period: 'P2',
          role: 'steeringGroup',
          body: 'regionala-partnerskapet',
          dueAt: '2026-04-01T21:59:59.999Z',
          deferredTo: '2026-03-20',
          mailsNotAccepted: 2,
          advice: [],
          decision: { kind: 'referredBack', text: 'Fråga', by: 'Erik Sekreterare', meeting: { paragraph: '§ 9' } },
        },
      ],
    });
    expect((await listEscalations(knex, { planActivity: '0001' }, all)).items.map(({ id }) => id)).toEqual(['0001-rai', '0001-rp']);
    expect(await listEscalations(knex, { role: 'referenceGroup' }, all)).toMatchObject({
      items: [{ body: 'rai', dueAt: null, decision: null, advice: [{ kind: 'support', text: 'Hjälp dem' }] }],
    });
    expect((await listEscalations(knex, { planActivity: '0002' }, all)).items).toEqual([]);
  });

  test('a dossier holds the obligation, the reports, the mails, the statement, the question and what came before', async () => {
    const papers = await dossier(database.knex, '0001-rp');
    expect(papers).toMatchObject({
      question: 'Vad säger LTU?',
      report: { period: 'P2' },
      statements: [{ text: 'Sjukdom', by: 'Ölwin Aktör', receivedAt: now }],
      earlier: [{ id: '0001-rai', advice: [{ text: 'Hjälp dem' }] }],
      plan: { id: '0001', version: 7 },
    });
    expect(papers?.reports).toHaveLength(2);
    expect(papers?.mails.map(({ key }) => key)).toEqual(['m-1', 'm-2', 'm-3', 'm-4', 'm-5']);
    expect(papers?.history.map(({ what }) => what)).toEqual(['propose', 'rung']);
    expect(await dossier(database.knex, '0001-rai')).toMatchObject({ question: 'Vad säger LTU?', earlier: [] });
    expect(await dossier(database.knex, 'nowhere')).toBeUndefined();
  });

  test('tasks are open tasks and what coordinators owe, the oldest first', async () => {
    const { items, total } = await listTasks(database.knex, all);
    expect(total).toBe(2);
    expect(items).toEqual([
      {
        id: '0002/decision-1',
        kind: 'decision',
        planActivity: '0002',
        title: 'Titel 0002',
        period: null,
        obligation: 'decision-1',
        organisation: null,
        openedAt: begun,
        dueAt: '2026-02-01T08:00:00.000Z',
        state: 'late',
        doneAt: null,
        next: [],
        recipient: null,
        person: null,
        escalation: null,
        contact: null,
        answer: null,
        mail: null,
        reportStatus: null,
        text: null,
        assignee: null,
        assigneeName: null,
      },
      {
        id: 'task-1',
        kind: 'callLead',
        planActivity: '0001',
        title: 'Korta vägen för ÅKARE',
        period: 'P2',
        obligation: 'report-P2',
        organisation: 'ltu',
        openedAt: now,
        dueAt: null,
        state: 'open',
        doneAt: null,
        next: [
          { what: 'rung', at: '2026-03-20T07:00:00.000Z', role: 'coordinator', waitsForAdvice: false },
          { what: 'rung', at: '2026-03-20T07:00:00.000Z', role: 'steeringGroup', waitsForAdvice: true },
        ],
        recipient: null,
        person: null,
        escalation: '0001-rp',
        contact: null,
        answer: null,
        mail: null,
        reportStatus: null,
        text: null,
        assignee: null,
        assigneeName: null,
      },
    ]);
    expect(await listTasks(database.knex, { page: 2, limit: 1 })).toMatchObject({ total: 2, items: [{ id: 'task-1' }] });
  });

  test('tasks come in groups, and every task is in one', async () => {
    const found = await Promise.all(taskGroups.map((group) => listTasks(database.knex, all, { group })));
    expect(Object.fromEntries(taskGroups.map((group, index) => [group, found[index]?.items.map(({ kind }) => kind)]))).toEqual({
      decide: ['decision'],
      assign: [],
      review: [],
      moreTime: [],
      addresses: [],
      other: ['callLead'],
    });
  });

  test('the first of every group come at once, as each group lists them', async () => {
    for (const limit of [1, 200]) {
      const parallelReads = await firstTasksOfGroups(database.knex, limit);
      const alone = await Promise.all(taskGroups.map(async (group) => [group, await listTasks(database.knex, { page: 1, limit }, { group })] as const));
      expect(parallelReads).toEqual(new Map(alone));
    }
  });

  test('what others owe is found in all lives: what bodies are to say, and what organisations have let pass, with their last word', async () => {
    const bodies = await listOwed(database.knex, { owedBy: 'bodies', late: false }, all);
    expect(bodies.items).toMatchObject([{ kind: 'bodyDecision', planActivity: '0001', title: 'Korta vägen för ÅKARE', escalation: '0001-rp' }]);
    const late = await listOwed(database.knex, { owedBy: 'organisations', late: true }, all);
    expect(late.items).toMatchObject([
      { kind: 'report', period: 'P2', state: 'late', owedBy: { organisation: 'ltu' }, escalation: null, lastReply: { kind: 'late' } },
    ]);
    expect(late.items[0]?.next).toHaveLength(2);
  });

  test('mails are listed newest first with what became of them', async () => {
    const { items } = await listMails(database.knex, { planActivity: '0001' }, all);
    expect(items.map(({ key }) => key)).toEqual(['m-2', 'm-3', 'm-4', 'm-5', 'm-1']);
    expect(items[0]).toEqual({
      key: 'm-2',
      messageId: '<m-2>',
      planActivity: '0001',
      kind: 'reminder',
      recipient: 'actor@ltu.example',
      subject: 's',
      obligation: 'report-P2',
      rung: null,
      outcome: 'refused',
      attempts: 1,
      answer: '550',
      askedAt: now,
      acceptedAt: null,
      nextTryAt: null,
      isGathered: false,
      digest: null,
      askedBy: { seq: 2, what: 'rung', at: now, by: null, byName: null, period: null, role: null },
      supersededBy: null,
      resends: [],
    });
    expect(await listMails(database.knex, { planActivity: '0002' }, all)).toMatchObject({ total: 0, items: [] });
    expect((await listMails(database.knex, {}, { page: 2, limit: 3 })).items.map(({ key }) => key)).toEqual(['m-5', 'm-1']);
  });

  test('history is told oldest first, with names, and the clock as nobody', async () => {
    expect(await listHistory(database.knex, '0001', all)).toMatchObject({
      total: 2,
      items: [
        { seq: 1, at: begun, by: database.people.actor, byName: 'Ölwin Aktör', what: 'propose', details: { outcome: 'x' }, stage: 'proposed' },
        { seq: 2, by: null, byName: null, what: 'rung' },
      ],
    });
    expect((await listHistory(database.knex, '0001', { page: 2, limit: 1 })).items).toMatchObject([{ seq: 2 }]);
  });

  test('the portfolio sums the plan by stage, area and organisation', async () => {
    const whole = await portfolio(database.knex);
    expect(whole).toMatchObject({
      total: 3,
      byStage: { proposed: 1, awaitingAnswer: 1, inProgress: 1, closed: 0, ended: 0 },
      money: { requestedSek: 420_000, grantedSek: 300_000, pendingSek: 50_000, paidSek: 100_000 },
      overdue: 1,
      escalated: 1,
    });
    expect(whole.byDevelopmentArea.map(({ id, planActivities }) => [id, planActivities])).toEqual([
      ['livsmiljoer', 0],
      ['kompetens', 1],
      ['innovation', 1],
      ['okänt', 1],
    ]);
    expect(whole.byActivityArea).toEqual([
      { id: 'sprakstudier', name: 'Språkstudier', planActivities: 1, requestedSek: 400_000, grantedSek: 300_000, paidSek: 100_000, overdue: 1 },
    ]);
    expect(whole.byOrganisation.map(({ id }) => id)).toEqual(['ltu', 'alvsbyn', 'ostra-skolan']);
  });

  test('registers are listed in Swedish order, with what people are at the time', async () => {
    const { knex, people } = database;
    expect((await listOrganisations(knex, all)).items.map(({ id }) => id)).toEqual([
      'ltu',
      'lansstyrelsen-norrbotten',
      'arbetsgruppen',
      'alvsbyn',
      'ostra-skolan',
    ]);
    expect((await listOrganisations(knex, { page: 2, limit: 2 })).items.map(({ id }) => id)).toEqual(['arbetsgruppen', 'alvsbyn']);
    const listed = await listPeople(knex, now, all);
    expect(listed.items.map(({ name }) => name)).toEqual(['Erik Sekreterare', 'Åsa Samordnare', 'Ölwin Aktör']);
    expect(listed.items[1]).toEqual({
      id: people.coordinator,
      name: 'Åsa Samordnare',
      email: 'coordinator@lansstyrelsen.example',
      language: 'sv',
      roles: ['coordinator'],
      organisations: ['lansstyrelsen-norrbotten'],
    });
    expect((await listPeople(knex, '2025-01-01T00:00:00.000Z', all)).items[1]).toMatchObject({ roles: [], organisations: [] });
    expect(await personView(knex, people.actor, now)).toMatchObject({ organisations: ['ltu'] });
    expect(await personView(knex, 'nobody', now)).toBeUndefined();
    expect((await listBodies(knex, all)).items).toMatchObject([
      { id: 'gamla-partnerskapet', roles: [{ role: 'steeringGroup', from: '2015-12-15', to: '2026-02-01' }] },
      { id: 'rai', abbreviation: 'RAI', roles: [{ role: 'referenceGroup', to: null }] },
      { id: 'regionala-partnerskapet' },
    ]);
  });

  test('a grant that the life does not have cannot be given a source', async () => {
    await expect(noteGrant(database.knex, '0002', 'ltu', { source: 'x', reference: null })).rejects.toThrow(/no grant/);
  });
});
