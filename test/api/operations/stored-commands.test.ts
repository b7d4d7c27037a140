/**
 * What is stored of every command, byte for byte: its body, the hash of what was sent, what goes into the life, and the answer that repeats get. Rows live
 * for years and are read by every later version: a change of the file beside this one is a change of what the program keeps.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commandBodies } from '../../../contracts/commands/command-bodies.ts';
import { addAttachment } from '../../../db/cases/attachment-store.ts';
import { importCommandOf } from '../../../plan/import-activities.ts';
import type { FileActivity } from '../../../plan/plan-schema.ts';
import type { CommandName } from '../../../workflows/domain/commands.ts';
import { countyPlan } from '../../support/builders/county-plan.ts';
import { assignmentToLtu, decisionInPart, fullReport, proposalInSeconds } from '../../support/builders/proposal-in-seconds.ts';
import { sampleObligation } from '../../support/builders/sample-life.ts';
import { begun, seededLife, seedPlanActivity } from '../../support/builders/seeded-portfolio.ts';
import { shiftDateTo } from '../../support/clock/shifted-date.ts';
import type { ApiResponse, ApiWorld, Who } from '../../support/http/api-world.ts';
import { escalationOf, others, own, startApiWorld } from '../../support/http/api-world.ts';
import { responseIn } from '../../support/http/read-response.ts';
import { numberedIds } from '../../support/numbered-ids.ts';
import { recordingGateway } from '../../support/server/recording-gateway.ts';

const golden = './stored-commands.txt';
const goldenWords = './stored-words.txt';
/** Tables into which the texts of commands are written beside the commands themselves. */
const tables = ['decisions', 'grants', 'payments', 'reports', 'replies', 'reviews', 'body_words', 'evaluations', 'plan_activity_partners', 'named_contacts'];
const file = '5b0c1c8e-3f0e-4f5e-9a51-0f6f6a1d9f10';
const beforeRai = 'case-before-rai';
const meeting = { heldOn: '2026-03-03', paragraph: '§ 12', adjustedOn: '2026-03-03' };
/** The day of the test, an ordinary Tuesday: no due date falls otherwise for another. */
const today = '2026-03-03';

interface Act {
  who: Who;
  path: string;
  body?: unknown;
  method?: 'PUT' | 'PATCH';
}

let world: ApiWorld;
let sent = 0;
const gateway = recordingGateway(() => world.db);

/** A life from the proposal on, and two that are under way: together they take every command that the API has. */
function acts(life: string): Act[] {
  const about = (id: string, path: string) => `/plan-activities/${id}/${path}`;
  const lead = { organisation: 'ltu-business', contact: { email: 'ny@ltu-business.example' } };
  return [
    {
      who: 'coordinator',
      path: about(life, 'funding-decision'),
      body: { outcome: 'sentBack', grounds: 'Budget saknas.', decidedBy: 'A', dueOn: '2199-01-01' },
    },
    { who: 'proposer', path: about(life, 'completion'), body: { title: 'Ny titel', budget: { requestedSek: 350_000 }, goals: [], comment: 'Nu per år.' } },
    {
      who: 'coordinator',
      path: about(life, 'funding-decision'),
      body: {
        ...decisionInPart,
        grants: [...decisionInPart.grants, { funder: 'arbetsformedlingen', outcome: 'pending', amountSek: 50_000, source: 'ESF+', reference: 'A-1' }],
        instalments: [
          { amountSek: 100_000, release: { period: 'P1' } },
          { amountSek: 50_000, release: { on: '2199-01-01' } },
          { amountSek: 1000, release: { on: today } },
        ],
        delegation: 'Arbetsordning 4 §',
        meeting,
      },
    },
    { who: 'coordinator', path: about(life, 'grants'), body: { funder: 'arbetsformedlingen', outcome: 'approved', amountSek: 40_000, reference: 'A-2' } },
    { who: 'coordinator', path: about(life, 'payments'), body: { funder: 'lansstyrelsen-norrbotten', instalment: 3, amountSek: 1000 } },
    { who: 'coordinator', path: about(life, 'payments'), body: { funder: 'arbetsformedlingen', amountSek: 1000, paidOn: '2026-03-03', reference: 'U-88' } },
    { who: 'coordinator', path: about(life, 'assignment'), body: { ...assignmentToLtu, unit: 'ToI' } },
    { who: 'lead', path: about(life, 'assignment-answer'), body: { answer: 'needsDecision', reason: 'Nämnden möts.', until: '2199-01-01' } },
    { who: 'coordinator', path: about(life, 'assignment-answer'), body: { answer: 'accepted', channel: 'mail', onBehalfOf: 'ltu' } },
    { who: 'coordinator', path: about(life, 'reports/P1/hold'), body: { until: '2026-03-10', reason: 'Kommer på fredag.' } },
    {
      who: 'lead',
      method: 'PUT',
      path: about(life, 'reports/P1'),
      body: { ...fullReport, needs: 'Mer tid', attachments: [file] },
    },
    { who: 'coordinator', path: about(life, 'reports/P1/review'), body: { outcome: 'returned', comment: 'Fyll i fler.' } },
    { who: 'coordinator', method: 'PUT', path: about(life, 'reports/P1'), body: { status: 'yellow', done: 'Klart.', channel: 'paper' } },
    { who: 'coordinator', path: about(life, 'reports/P1/review'), body: { outcome: 'approved' } },
    { who: 'lead', path: about(own, 'reports/P1/reply'), body: { kind: 'late', dueOn: '2126-04-01', text: 'Sjukdom.' } },
    {
      who: 'coordinator',
      path: about(own, 'reports/P1/reply'),
      body: { kind: 'statement', text: 'Så här är det.', receivedOn: '2026-01-20', channel: 'phone' },
    },
    { who: 'coordinator', path: about(own, 'reports/P1/extension'), body: { outcome: 'refused', reason: 'Nej.' } },
    { who: 'lead', path: about(own, 'reports/P1/extension'), body: { dueOn: '2126-04-01', reason: 'Sjukdom.' } },
    {
      who: 'coordinator',
      path: about(own, 'matters'),
      body: { role: 'referenceGroup', kind: 'question', question: 'Ska fler kommuner med?', proposedAnswer: 'Ja.' },
    },
    { who: 'coordinator', path: `/escalations/${own}-matter-1-referenceGroup/withdrawal`, body: { reason: 'Löst.' } },
    { who: 'secretary', path: `/escalations/${escalationOf(beforeRai, 'referenceGroup')}/advice`, body: { kind: 'support', text: 'Stöd.', meeting } },
    {
      who: 'secretary',
      path: `/escalations/${escalationOf(own, 'steeringGroup')}/decision`,
      body: { outcome: 'referredBack', to: 'coordinator', text: 'Mer om detta.', question: 'Vilket stöd?', meeting },
    },
    {
      who: 'steeringGroup',
      path: `/escalations/${escalationOf(others, 'steeringGroup')}/decision`,
      body: { outcome: 'reassign', lead: 'ltu', grounds: 'Byte.' },
    },
    { who: 'coordinator', path: about(own, 'reminders'), body: { obligation: 'report-P1' } },
    { who: 'lead', path: about(own, 'reports/P1/reply'), body: { kind: 'nothingNew', text: 'Inget nytt.' } },
    { who: 'coordinator', path: `/tasks/${own}-callLead/done`, body: { note: 'Ringde.' } },
    { who: 'coordinator', path: about(own, 'pause'), body: { reason: 'Överklagat.', until: '2126-05-01' } },
    { who: 'coordinator', path: about(own, 'resume'), body: {} },
    {
      who: 'coordinator',
      method: 'PATCH',
      path: about(own, 'terms'),
      body: { from: 'nextPeriod', policy: { report: { due: { workingDays: 30 } } }, runs: { to: '2199-12-31' }, form: 'full', reason: 'Förlängs.' },
    },
    { who: 'coordinator', path: about(own, 'handover'), body: { lead, reason: 'Flytt.' } },
    { who: 'coordinator', path: about(life, 'closing'), body: { reason: 'Målen är nådda.' } },
    { who: 'coordinator', path: about(life, 'evaluation'), body: { summary: 'Bra.', lessons: 'Börja tidigt.', goalsReached: ['sysselsattning'] } },
    { who: 'coordinator', path: about(life, 'take-back'), body: { step: 17, reason: 'Fel aktivitet.' } },
    { who: 'coordinator', path: about(beforeRai, 'reports/P1/excuse'), body: { outcome: 'excused', reason: 'Låg nere.' } },
    { who: 'coordinator', path: about(beforeRai, 'reports/P1/excuse'), body: { outcome: 'reopened', dueOn: '2126-04-01', reason: 'Ändå inte.' } },
    { who: 'coordinator', path: about(others, 'withdrawal'), body: { reason: 'Uteblev.' } },
    { who: 'coordinator', path: about(others, 'settlement'), body: { comment: '40 000 kr återbetalades.' } },
    {
      who: 'coordinator',
      method: 'PATCH',
      path: `/plan-activities/${others}`,
      body: {
        title: 'Rättad titel',
        activityArea: null,
        ownReference: 'P-14',
        partners: [{ organisation: 'alvsbyn', role: 'genomförare' }],
        unit: 'ToI',
        supportingUnits: ['SHS'],
        reason: 'Fel i förslaget.',
        notify: false,
      },
    },
    { who: 'coordinator', path: about(life, 'withdrawal'), body: {} },
    { who: 'coordinator', path: about(life, 'reopening'), body: { reason: 'Återkallades av misstag.' } },
  ];
}

/** Ids in their order, for mails and answers hang on them. */
const ids = numberedIds();
beforeAll(async () => {
  ids.begin();
  shiftDateTo(`${today}T10:00:00.000Z`);
  world = await startApiWorld({ gateway });
  const period = { name: 'P1', startsAt: '2026-01-01T08:00:00.000Z', endsAt: '2026-07-01T08:00:00.000Z' };
  const matter = { id: escalationOf(beforeRai, 'referenceGroup'), obligation: 'report-P1', dueVersion: 1, period: 'P1', raisedAt: begun } as const;
  const life = seededLife(beforeRai, {
    obligations: { 'report-P1': sampleObligation({ id: 'report-P1', period, state: 'late' }) },
    escalations: { [matter.id]: { ...matter, role: 'referenceGroup', state: 'open' } },
  });
  await seedPlanActivity(world.db, life);
});
afterAll(async () => {
  ids.end();
  await world?.stop();
});

test('every command is stored and answered as it always was, and its body is what its type says', async () => {
  const proposed = await send({ who: 'coordinator', path: '/plan-activities', body: { ...proposalInSeconds, proposedBy: { organisation: 'ostra-skolan' } } });
  const life = responseIn('proposePlanActivity', proposed).id;
  await addAttachment(
    world.db,
    { planActivity: life, period: 'P1', owner: world.ids.lead },
    { id: file, hash: 'a'.repeat(64), name: 'bild.pdf', type: 'application/pdf', sizeBytes: 12 },
  );
  for (const act of acts(life)) await send(act);
  const plan = countyPlan();
  await gateway.execute(importCommandOf(plan, plan.activities.find(({ id }) => id === 'korta-vagen') as FileActivity));
  const rows = (await world.db('commands').orderByRaw('rowid').select()) as Row[];
  expect(new Set(rows.map(({ name }) => name))).toEqual(new Set(Object.keys(commandBodies)));
  await expect(plain(rows.map(shown).join('\n\n'))).toMatchFileSnapshot(golden);
  for (const { name, body } of rows) expect(commandBodies[name].parse(JSON.parse(body)), name).toEqual(JSON.parse(body));
  await expect(plain((await words()).join('\n'))).toMatchFileSnapshot(goldenWords);
});

async function send({ who, path, body, method }: Act): Promise<ApiResponse> {
  sent += 1;
  const response = await world.request(who, method ?? 'POST', `/api/v1${path}`, body, { 'idempotency-key': `act-${sent}` });
  if (response.status >= 300) throw new Error(`${path}: ${response.text}`);
  return response;
}

interface Row {
  name: CommandName;
  state: string;
  path: string;
  body: string;
  body_hash: string;
  command: string;
  answer_status: number;
  answer: string;
}

/** The columns as they lie in the table. */
const shown = (row: Row): string =>
  [`${row.name} ${row.state} ${row.path}`, row.body, row.body_hash, row.command, `${row.answer_status} ${row.answer}`].join('\n');

async function words(): Promise<string[]> {
  const lines: string[] = [];
  for (const table of [...tables, 'audit', 'tasks'])
    for (const row of await world.db(table).orderByRaw('rowid').select()) lines.push(`${table} ${JSON.stringify(row)}`);
  return lines;
}

/** Without the time of day, which differs from run to run. */
const plain = (text: string): string => text.replaceAll(new RegExp(`${today}T[\\d:.]+Z`, 'g'), `${today}T<time>`);
