/** Facts of a mail with every part present, for tests: each kind takes what it needs. */
import type { MailFacts, ObligationFacts, RecipientRole } from '../../../words/mail-facts.ts';
import type { MailKind } from '../../../workflows/domain/notices.ts';

export const reportOwed: ObligationFacts = {
  kind: 'report',
  periodName: '2026-Q1',
  dueAt: '2026-05-04T21:59:59.999Z',
  reason: {
    from: 'periodEnd',
    base: '2026-03-31',
    span: { workingDays: 20 },
    movedFrom: '2026-05-01',
    movedPast: 'holiday',
    holiday: 'första maj',
    calendar: 'SE-2026.1',
  },
  owedBy: 'Luleå tekniska universitet',
  mine: true,
};

const owed = (kind: ObligationFacts['kind'], mine: boolean, owedBy = 'samordnarna vid Länsstyrelsen'): ObligationFacts => ({
  kind,
  dueAt: '2026-01-31T22:59:59.999Z',
  reason: { from: 'step', base: '2026-01-01T07:00:00.000Z', span: 'P30D', calendar: 'SE-2026.1' },
  owedBy,
  mine,
});

const next: MailFacts['next'] = [
  { what: 'remind', at: '2026-05-07T06:12:00.000Z' },
  { what: 'rung', at: '2026-05-19T06:12:00.000Z', role: 'coordinator' },
  { what: 'hear', at: '2026-05-26T06:12:00.000Z', role: 'referenceGroup', body: 'RAI' },
  { what: 'rung', at: '2026-06-02T06:12:00.000Z', role: 'referenceGroup', body: 'RAI' },
  { what: 'rung', at: '2026-08-31T06:12:00.000Z', role: 'steeringGroup', body: 'RP' },
];

const rai = { name: 'Regionala Arbetsgruppen för Integration', abbreviation: 'RAI', role: 'referenceGroup' } as const;
const rp = { name: 'Regionala partnerskapet', abbreviation: 'RP', role: 'steeringGroup' } as const;
const followUp = { every: 'P6M', due: { workingDays: 20 }, form: 'short' } as const;

const own: { [K in MailKind]: Partial<MailFacts> & { as: RecipientRole } } = {
  receipt: { as: 'proposer', received: { at: '2026-01-01T07:00:00.000Z' }, obligation: owed('decision', false) },
  completionAsked: { as: 'proposer', text: 'Hur många platser?', obligation: owed('completion', true, 'Luleå tekniska universitet') },
  corrected: { as: 'lead', corrected: ['Namn: Korta vägn ändrades till Korta vägen', 'Prioritet: hög togs bort'], text: 'Stavfel i förslaget.' },
  termsChanged: {
    as: 'lead',
    terms: {
      changes: [
        'En lägesrapport gäller en period av: 6 månader ändrades till 3 månader',
        'Rapporten för första halvåret 2026 lämnas senast: 11 september ändrades till 1 oktober',
      ],
      from: 'nextPeriod',
      on: '2026-07-01',
    },
    text: 'Aktiviteten rapporterar varje kvartal.',
    followUp,
  },
  proposerChanged: {
    as: 'proposer',
    proposerChange: { former: 'Piteå kommun', now: 'Luleå tekniska universitet', comes: true },
    corrected: ['Föreslås av: Piteå kommun ändrades till Luleå tekniska universitet'],
    text: 'Fel organisation angavs.',
    obligation: owed('completion', true, 'Luleå tekniska universitet'),
  },
  reminder: { as: 'lead', side: 'before', obligation: reportOwed, next, followUp },
  assignmentAsked: {
    as: 'candidate',
    obligation: owed('answer', true, 'Luleå tekniska universitet'),
    followUp,
    parties: { proposer: 'Piteå kommun', partners: ['LTU Business', 'Kalix kommun'] },
  },
  handoverAsked: { as: 'candidate', obligation: owed('answer', true, 'Luleå tekniska universitet'), followUp, parties: { lead: 'Piteå kommun' } },
  importQuestion: {
    as: 'candidate',
    obligation: owed('answer', true, 'Luleå tekniska universitet'),
    followUp,
    planSays: [{ label: 'Utvecklingsområde', value: 'Livsmiljöer' }],
  },
  decision: {
    as: 'proposer',
    decision: {
      outcome: 'approvedInPart',
      grounds: 'Aktiviteten når planens mål.',
      decidedBy: 'Länsrådet',
      decidedOn: '2026-02-12',
      preparedBy: 'Åsa Öberg',
      delegation: 'delegationsordningen 4.2',
      conditions: ['Redovisa antal deltagare'],
      grants: [{ funder: 'Länsstyrelsen', outcome: 'approved', amountSek: 300000 }],
      instalments: [
        { amountSek: 150000, release: { on: '2026-03-01' } },
        { amountSek: 150000, release: { period: '2026-Q1' } },
      ],
      meeting: { heldOn: '2026-02-12', paragraph: '14' },
      appeal: 'Beslutet kan inte överklagas.',
    },
  },
  hearing: { as: 'lead', obligation: reportOwed, body: rai, raisedAt: '2026-06-02T06:12:00.000Z', next: next.slice(3) },
  escalationRaised: {
    as: 'member',
    about: { ...reportOwed, mine: false },
    obligation: owed('bodyDecision', true, 'Regionala partnerskapet'),
    body: rp,
    statement: 'Projektledaren har slutat.',
    mailsNotAccepted: 2,
  },
  reportReceived: {
    as: 'lead',
    received: { at: '2026-04-20T09:05:00.000Z', onTime: true, form: 'nothingNew' },
    about: reportOwed,
    obligation: owed('review', false),
  },
  reviewResult: { as: 'lead', review: 'returned', text: 'Siffrorna för mars saknas.', obligation: reportOwed },
  reportExcused: { as: 'lead', excused: 'reopened', text: 'Fel period befriades.', obligation: reportOwed, next, followUp },
  holdReleased: { as: 'lead', obligation: reportOwed, body: rai, raisedAt: '2026-06-02T06:12:00.000Z', next: next.slice(3) },
  extensionAnswer: {
    as: 'lead',
    extension: { outcome: 'granted', askedDay: '2026-05-29' },
    obligation: { ...reportOwed, reason: { from: 'extension', calendar: 'SE-2026.1' } },
  },
  bodyWord: {
    as: 'lead',
    body: rp,
    resolution: { decision: 'newDate', text: 'Skälen är goda.', meeting: { heldOn: '2026-09-03', paragraph: '7', adjustedOn: '2026-09-10' } },
    obligation: { ...reportOwed, reason: { from: 'decidedByBody', calendar: 'SE-2026.1' } },
  },
  matterRaised: {
    as: 'lead',
    body: rai,
    asked: { kind: 'question', question: 'Ska aktiviteten öppnas för fler kommuner?', proposedAnswer: 'Ja, från och med 2027.' },
  },
  matterOver: { as: 'member', about: { ...reportOwed, mine: false }, body: rai, over: 'settled' },
  task: { as: 'coordinator', task: { kind: 'callLead', organisation: 'Luleå tekniska universitet' }, about: { ...reportOwed, mine: false } },
  assignmentResult: { as: 'proposer', answer: { organisation: 'Bodens kommun', outcome: 'declined' }, text: 'Vi hinner inte i år.' },
  paused: { as: 'lead', until: '2026-09-30', text: 'Lokalen renoveras.' },
  resumed: { as: 'lead', obligation: { ...reportOwed, reason: { ...reportOwed.reason, pausedDays: 12 } }, next },
  closingBegun: { as: 'lead', obligation: { ...reportOwed, kind: 'finalReport' }, next },
  closed: { as: 'lead' },
  withdrawn: { as: 'proposer', text: 'Vi gör det i ett annat projekt.' },
  ended: { as: 'lead', body: rp, resolution: { decision: 'end', text: 'Aktiviteten har inte kommit igång.', meeting: { heldOn: '2026-09-03' } } },
  reopened: { as: 'lead', text: 'Fel aktivitet avslutades.', reopened: { stage: 'inProgress', owed: [reportOwed] }, obligation: reportOwed, next, followUp },
  takenBack: { as: 'lead', text: 'Fel rapport godkändes.', takenBack: [{ subject: 'Rapporten är godkänd', at: '2026-05-19T06:12:00.000Z' }] },
};

/** Facts for a kind of mail, as its usual recipient gets it. */
export function mailFacts(kind: MailKind): MailFacts {
  const { as, ...rest } = own[kind];
  return {
    planActivity: { id: '0b0c', title: 'Korta vägen för akademiker', caseNumber: 'HIT-2026-0001' },
    sender: { name: 'HIT Norrbotten – Länsstyrelsen', replyTo: 'hit@lansstyrelsen.example' },
    recipient: { name: 'Örjan Ångström', organisation: 'Luleå tekniska universitet', as },
    ...rest,
  };
}
