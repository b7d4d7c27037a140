/** A plan activity for each form, in the place of its life where the form is open, and what somebody writes there. */
import type { LifeState } from '../../../workflows/domain/life-state.ts';
import { sampleObligation } from '../builders/sample-life.ts';
import type { FormFields } from './page-world.ts';

export interface FormCase {
  /** Last part of the form's address, with its query. */
  form: string;
  life: Partial<LifeState>;
  written: FormFields;
  /** The command and what its body must hold. */
  sends: [name: string, body: object];
  /** What the page that asks to check it shows, in words. */
  shows: string[];
}

const period = { name: '2026-H1', startsAt: '2026-01-01T08:00:00.000Z', endsAt: '2126-07-01T08:00:00.000Z' };
const report = sampleObligation({ id: 'report-2026-H1', period, dueAt: '2126-07-29T21:59:59.999Z' });
const owes = { obligations: { [report.id]: report } };
const submitted = {
  obligations: {
    [report.id]: { ...report, state: 'met' as const, report: 'submitted' as const, reportForm: 'full' as const, receivedAt: '2026-02-01T08:00:00.000Z' },
  },
};
const assignment = { assignment: sampleObligation({ id: 'assignment', kind: 'assignment', owedBy: { role: 'coordinator' } }) };
const money: LifeState['money'] = {
  requestedSek: 400000,
  grants: {
    'lansstyrelsen-norrbotten': { outcome: 'approved', amountSek: 300000, paidSek: 100000 },
    arbetsformedlingen: { outcome: 'pending', amountSek: 50000, paidSek: 0 },
  },
  instalments: { 1: { amountSek: 150000, release: { period: '2026-H1' }, releasedAt: '2026-02-01T08:00:00.000Z', paidSek: 0 } },
};
const proposed = { stage: 'proposed' as const, money: { requestedSek: 400000, grants: {}, instalments: {} } };

export const formCases: FormCase[] = [
  {
    form: 'beslut?utfall=delvis',
    life: proposed,
    written: {
      'grants.0.amountSek': '300 000 kr',
      grounds: 'Svarar mot planens mål.',
      decidedBy: 'Anna Lind, enhetschef',
      'conditions.0': 'Under 2026.',
      'instalments.0.amountSek': '150000',
      'instalments.0.release.period': '2026-H1',
    },
    sends: [
      'fundingDecision',
      {
        outcome: 'approvedInPart',
        grants: [{ funder: 'lansstyrelsen-norrbotten', outcome: 'approved', amountSek: 300000 }],
        conditions: ['Under 2026.'],
        instalments: [{ amountSek: 150000, release: { period: '2026-H1' } }],
      },
    ],
    shows: ['Länsstyrelsen i Norrbottens län', '300 000 kr', 'Under 2026.', 'Svarar mot planens mål.'],
  },
  {
    form: 'beslut?utfall=bifall',
    life: proposed,
    written: { grounds: 'Svarar mot målen.', decidedBy: 'Anna Lind', 'meeting.heldOn': '2026-02-10', 'meeting.paragraph': '§ 12' },
    sends: [
      'fundingDecision',
      { outcome: 'approved', grants: [{ funder: 'lansstyrelsen-norrbotten', amountSek: 400000 }], meeting: { heldOn: '2026-02-10', paragraph: '§ 12' } },
    ],
    shows: ['400 000 kr', 'Tisdag 10 februari 2026', '§ 12'],
  },
  {
    form: 'beslut?utfall=komplettering',
    life: proposed,
    written: { grounds: 'Dela upp budgeten per år.', decidedBy: 'Anna Lind', dueOn: '2126-03-01' },
    sends: ['fundingDecision', { outcome: 'sentBack', grants: [], grounds: 'Dela upp budgeten per år.', dueOn: '2126-03-01' }],
    shows: ['Dela upp budgeten per år.'],
  },
  {
    form: 'beslut?utfall=avslag',
    life: proposed,
    written: { grounds: 'Utanför planen.', decidedBy: 'Anna Lind' },
    sends: ['fundingDecision', { outcome: 'rejected', grants: [] }],
    shows: ['Utanför planen.'],
  },
  {
    form: 'beslut?utfall=utan-medel',
    life: proposed,
    written: { grounds: 'Klarar sig själv.', decidedBy: 'Anna Lind' },
    sends: ['fundingDecision', { outcome: 'noFundingNeeded' }],
    shows: ['Klarar sig själv.'],
  },
  {
    form: 'komplettera',
    life: { stage: 'sentBack' },
    written: { comment: 'Budgeten är uppdelad.', 'budget.requestedSek': '350 000' },
    sends: ['completion', { comment: 'Budgeten är uppdelad.', budget: { requestedSek: 350000 } }],
    shows: ['Budgeten är uppdelad.', '350 000 kr'],
  },
  {
    form: 'ratta',
    life: {},
    written: { title: 'Korta vägen, rättad', 'partners.0.organisation': 'alvsbyn', 'partners.0.role': 'genomförare', reason: 'Stavfel.', notify: 'no' },
    sends: ['correction', { title: 'Korta vägen, rättad', partners: [{ organisation: 'alvsbyn', role: 'genomförare' }], reason: 'Stavfel.', notify: false }],
    shows: ['Korta vägen, rättad', 'genomförare', 'Stavfel.', 'Skicka inget mejl'],
  },
  {
    form: 'villkor',
    life: {},
    written: {
      'policy.report.every': 'P3M',
      'policy.report.due.workingDays': '30',
      'runs.to': '2127-12-31',
      form: 'full',
      from: 'atOnce',
      reason: 'Förlängs.',
    },
    sends: [
      'changeTerms',
      { policy: { report: { every: 'P3M', due: { workingDays: 30 } } }, runs: { to: '2127-12-31' }, form: 'full', from: 'atOnce', reason: 'Förlängs.' },
    ],
    shows: ['tre månader', '30', 'På en gång', 'Förlängs.'],
  },
  {
    form: 'bidrag',
    life: { money },
    written: { outcome: 'approved', reference: 'A-2026-17' },
    sends: ['grant', { funder: 'arbetsformedlingen', outcome: 'approved', amountSek: 50000, reference: 'A-2026-17' }],
    shows: ['Beviljat', '50 000 kr', 'A-2026-17'],
  },
  {
    form: 'utbetalning',
    life: { money },
    written: { instalment: '1', amountSek: '150 000', paidOn: '2026-02-20' },
    sends: ['payment', { funder: 'lansstyrelsen-norrbotten', instalment: 1, amountSek: 150000, paidOn: '2026-02-20' }],
    shows: ['150 000 kr', 'Fredag 20 februari 2026'],
  },
  {
    form: 'tilldela',
    life: { stage: 'awaitingAssignment', obligations: assignment },
    written: { 'lead.organisation': 'ltu', 'lead.contact.email': 'actor@ltu.example', 'partners.0.organisation': 'alvsbyn', 'partners.0.role': 'genomförare' },
    sends: [
      'assignment',
      { lead: { organisation: 'ltu', contact: { email: 'actor@ltu.example' } }, partners: [{ organisation: 'alvsbyn', role: 'genomförare' }] },
    ],
    shows: ['Luleå tekniska universitet', 'Älvsbyns kommun', 'genomförare'],
  },
  {
    form: 'overlamna',
    life: {},
    written: { 'lead.organisation': 'alvsbyn', reason: 'Verksamheten flyttar.' },
    sends: ['handover', { lead: { organisation: 'alvsbyn' }, reason: 'Verksamheten flyttar.' }],
    shows: ['Älvsbyns kommun', 'Verksamheten flyttar.'],
  },
  {
    form: 'mer-tid',
    life: owes,
    written: { outcome: 'granted', dueOn: '2126-09-30' },
    sends: ['extension', { outcome: 'granted', dueOn: '2126-09-30' }],
    shows: ['Bevilja mer tid', 'Måndag 30 september 2126'],
  },
  {
    form: 'mer-tid?period=2026-H1',
    life: owes,
    written: { outcome: 'refused', dueOn: '2126-09-30', reason: 'Utbetalningen väntar.' },
    sends: ['extension', { outcome: 'refused', reason: 'Utbetalningen väntar.' }],
    shows: ['Bevilja inte mer tid'],
  },
  {
    form: 'hall',
    life: owes,
    written: { until: '2126-07-30', reason: 'Vi har talats vid.' },
    sends: ['hold', { until: '2126-07-30', reason: 'Vi har talats vid.' }],
    shows: ['Vi har talats vid.'],
  },
  {
    form: 'granska',
    life: submitted,
    written: { outcome: 'returned', comment: 'Fyll i antal.' },
    sends: ['review', { outcome: 'returned', comment: 'Fyll i antal.' }],
    shows: ['Begär komplettering', 'Fyll i antal.'],
  },
  {
    form: 'registrera-rapport',
    life: owes,
    written: {
      receivedOn: '2026-02-27',
      channel: 'paper',
      status: 'yellow',
      done: 'En kurs genomförd.',
      'participants.women': '12',
      usedSek: '75 000',
      'indicators.0.name': 'deltagare',
      'indicators.0.value': '22,5',
    },
    sends: [
      'report',
      {
        receivedOn: '2026-02-27',
        channel: 'paper',
        onBehalfOf: 'ltu',
        status: 'yellow',
        participants: { women: 12 },
        usedSek: 75000,
        indicators: [{ name: 'deltagare', value: 22.5 }],
      },
    ],
    shows: ['Fredag 27 februari 2026', 'Brev', 'Gult: går delvis enligt plan', '75 000 kr'],
  },
  {
    form: 'registrera-svar',
    life: owes,
    written: { receivedOn: '2026-02-27', channel: 'phone', kind: 'late', dueOn: '2126-10-15', text: 'Projektledaren har bytt arbete.' },
    sends: ['reply', { kind: 'late', dueOn: '2126-10-15', channel: 'phone', onBehalfOf: 'ltu' }],
    shows: ['Behöver mer tid', 'Projektledaren har bytt arbete.', 'Telefon'],
  },
  {
    form: 'registrera-svar',
    life: { stage: 'awaitingAnswer', candidate: { organisation: 'alvsbyn', obligation: 'answer-1', handover: false } },
    written: { receivedOn: '2026-02-27', channel: 'mail', answer: 'accepted' },
    sends: ['assignmentAnswer', { answer: 'accepted', receivedOn: '2026-02-27', channel: 'mail', onBehalfOf: 'alvsbyn' }],
    shows: ['Åtar sig', 'Älvsbyns kommun'],
  },
  {
    form: 'ta-upp-arende?galler=question',
    life: {},
    written: { role: 'referenceGroup', question: 'Ska fler kommuner med?', proposedAnswer: 'Ja, från 2027.' },
    sends: ['matter', { role: 'referenceGroup', kind: 'question', question: 'Ska fler kommuner med?', proposedAnswer: 'Ja, från 2027.' }],
    shows: ['En fråga', 'Ska fler kommuner med?', 'Ja, från 2027.'],
  },
  {
    form: 'pausa',
    life: {},
    written: { reason: 'Överklagat.', until: '2126-11-02' },
    sends: ['pause', { reason: 'Överklagat.', until: '2126-11-02' }],
    shows: ['Överklagat.'],
  },
  {
    form: 'ateruppta',
    life: { stage: 'paused' },
    written: { reason: 'Domen har kommit.' },
    sends: ['resume', { reason: 'Domen har kommit.' }],
    shows: ['Domen har kommit.'],
  },
  { form: 'aterkalla', life: {}, written: { reason: 'Medlen uteblev.' }, sends: ['withdrawal', { reason: 'Medlen uteblev.' }], shows: ['Medlen uteblev.'] },
  {
    form: 'avsluta',
    life: { yearly: true },
    written: { reason: 'Målen är nådda.', final: 'yes' },
    sends: ['closing', { reason: 'Målen är nådda.', final: true }],
    shows: ['Målen är nådda.', 'Ja'],
  },
  {
    form: 'utvardera',
    life: { stage: 'closing' },
    written: { summary: '38 av 40 deltog.', goalsReached: 'Ja, i huvudsak.' },
    sends: ['evaluation', { summary: '38 av 40 deltog.', goalsReached: 'Ja, i huvudsak.' }],
    shows: ['38 av 40 deltog.'],
  },
  {
    form: 'aterta-fragan',
    life: { stage: 'awaitingAnswer', candidate: { organisation: 'alvsbyn', obligation: 'answer-1', handover: false } },
    written: { reason: 'Fel organisation tillfrågades.' },
    sends: ['assignmentAnswer', { answer: 'cancelled', reason: 'Fel organisation tillfrågades.' }],
    shows: ['Fel organisation tillfrågades.'],
  },
  {
    form: 'granska-igen?period=2026-H1',
    life: { obligations: { [report.id]: { ...submitted.obligations[report.id], ...report, state: 'met', report: 'approved' } }, money },
    written: { comment: 'Fel siffror.' },
    sends: ['review', { outcome: 'reopened', comment: 'Fel siffror.' }],
    shows: ['Fel siffror.'],
  },
  {
    form: 'svaret-fel',
    life: { stage: 'awaitingAssignment', ...assignment, answered: { organisation: 'alvsbyn', answer: 'declined', handover: false, step: 1 } },
    written: { reason: 'Svaret gällde en annan aktivitet.' },
    sends: ['assignmentAnswer', { answer: 'enteredInError', reason: 'Svaret gällde en annan aktivitet.' }],
    shows: ['Svaret gällde en annan aktivitet.'],
  },
  {
    form: 'korta-tiden?period=2026-H1',
    life: { obligations: { [report.id]: { ...report, extendedFrom: { at: '2126-06-28T21:59:59.999Z', why: report.why } } } },
    written: { outcome: 'shortened', dueOn: '2126-07-15', reason: 'Fel år angavs.' },
    sends: ['extension', { outcome: 'shortened', dueOn: '2126-07-15', reason: 'Fel år angavs.' }],
    shows: ['En annan, tidigare dag', 'Fel år angavs.'],
  },
  {
    form: 'slapp-steget?period=2026-H1',
    life: {
      ...owes,
      agenda: {
        rung: {
          key: 'rung',
          kind: 'rung',
          at: '2126-08-20T06:00:00.000Z',
          rank: 30,
          obligation: report.id,
          role: 'coordinator',
          heldFrom: { at: '2126-08-10T06:00:00.000Z' },
        },
      },
    },
    written: { reason: 'Vi har fått besked.' },
    sends: ['hold', { outcome: 'released', reason: 'Vi har fått besked.' }],
    shows: ['Vi har fått besked.'],
  },
  {
    form: 'befria?period=2026-H1',
    life: {
      obligations: { [report.id]: { ...report, kind: 'finalReport' } },
      stage: 'closing',
      closing: { finalReport: false, evaluation: false, final: true },
    },
    written: { withoutFinalReport: 'yes', reason: 'Verksamheten låg nere.' },
    sends: ['excuse', { outcome: 'excused', withoutFinalReport: true, reason: 'Verksamheten låg nere.' }],
    shows: ['Avsluta utan slutrapport', 'Verksamheten låg nere.'],
  },
  {
    form: 'begar-anda?period=2026-H1',
    life: { obligations: { [report.id]: { ...report, state: 'excused', settledAt: '2026-02-01T08:00:00.000Z', waived: true } } },
    written: { dueOn: '2126-09-30', reason: 'Fel period befriades.' },
    sends: ['excuse', { outcome: 'reopened', dueOn: '2126-09-30', reason: 'Fel period befriades.' }],
    shows: ['Fel period befriades.'],
  },
  {
    form: 'pausens-slut',
    life: { stage: 'paused', pausedAt: '2026-02-01T08:00:00.000Z' },
    written: { until: '2126-03-01', reason: 'Domen kommer senare.' },
    sends: ['pause', { outcome: 'endChanged', until: '2126-03-01', reason: 'Domen kommer senare.' }],
    shows: ['Domen kommer senare.'],
  },
  {
    form: 'aterta-avslut',
    life: { stage: 'closing', closing: { finalReport: false, evaluation: false, final: true } },
    written: { reason: 'Fel aktivitet.' },
    sends: ['closing', { outcome: 'revoked', reason: 'Fel aktivitet.' }],
    shows: ['Fel aktivitet.'],
  },
  {
    form: 'aterta-utvardering',
    life: { stage: 'closing', closing: { finalReport: false, evaluation: true, final: true } },
    written: { reason: 'Fel aktivitet utvärderades.' },
    sends: ['evaluation', { outcome: 'revoked', reason: 'Fel aktivitet utvärderades.' }],
    shows: ['Fel aktivitet utvärderades.'],
  },
  {
    form: 'rakenskaper',
    life: { stage: 'closed', accounts: 'open', money },
    written: { comment: '12 000 kr återbetalades.' },
    sends: ['settlement', { comment: '12 000 kr återbetalades.' }],
    shows: ['12 000 kr återbetalades.'],
  },
  {
    form: 'ta-upp-igen',
    life: { stage: 'closed', accounts: 'settled' },
    written: { undone: 'finalReport', reason: 'Fel rapport godkändes.' },
    sends: ['reopening', { undone: ['finalReport'], reason: 'Fel rapport godkändes.' }],
    shows: ['Godkännandet av slutrapporten', 'Fel rapport godkändes.'],
  },
];
