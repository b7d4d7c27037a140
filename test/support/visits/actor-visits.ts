/** What actors open: by the link in a mail with no account, and signed in; and the links that are no longer good. */
import type { LinkScope } from '../../../db/links/answer-link-read-model.ts';
import type { VisitedWorld } from '../browser/visited-world.ts';
import { asked, withDocuments } from '../browser/visited-world.ts';
import { own } from '../http/api-world.ts';
import type { Errand, Visit } from './visit.ts';
import { check, emptied } from './visit.ts';

const report = { status: 'yellow', done: 'Två kursomgångar.' };
const reply = { kind: 'late', dueOn: '2126-05-01', text: 'Sjukdom.' };
const answers = ['nothingNew', 'late', 'help', 'notOurs'];
/** The same pages by a mailed link and signed in; what each is about differs. */
const ofReport = (base: string, as?: Visit['as']): Visit[] =>
  [
    { path: '' },
    { path: '/rapport' },
    // A draft of an earlier visit may stand in the fields.
    { path: '/rapport', writes: [{ done: '', ...check }], status: 422 },
    { path: '/rapport', writes: [{ ...report, ...check }] },
    { path: '/rapport/filer' },
    { path: '/rapport/filer', writes: [{}], status: 422 },
    { path: '/annat-svar' },
    ...answers.map((answer) => ({ path: `/annat-svar?val=${answer}` })),
    { path: '/annat-svar', writes: emptied, status: 422 },
    { path: '/annat-svar', writes: [{ ...reply, ...check }] },
    { path: '/kollega' },
    { path: '/kollega', writes: [{ email: 'ingen' }], status: 422 },
    { path: '/mottaget' },
    { path: '/mottaget?svar=late' },
    { path: '/ansvar', status: as ? 404 : 403 },
  ].map((each) => ({ ...each, path: base + each.path, ...(as && { as }) }));

const ofAssignment = (base: string, as?: Visit['as']): Visit[] =>
  [
    { path: '' },
    { path: '/ansvar' },
    { path: '/ansvar', writes: emptied, status: 422 },
    { path: '/ansvar', writes: [{ answer: 'needsDecision', until: '2126-02-12', reason: 'Nämnden.', ...check }] },
    { path: '/ansvar', writes: [{ _do: 'add:corrections' }] },
    { path: '/mottaget?svar=accepted' },
  ].map((each) => ({ ...each, path: base + each.path, ...(as && { as }) }));

const ofCompletion = (base: string, as?: Visit['as']): Visit[] =>
  [{ path: '' }, { path: '/komplettering' }, { path: '/komplettering', writes: [{ comment: 'Budgeten är uppdelad.', ...check }] }, { path: '/mottaget' }].map(
    (each) => ({ ...each, path: base + each.path, ...(as && { as }) }),
  );

export async function actorVisits(world: VisitedWorld): Promise<Visit[]> {
  const to = (change: Partial<LinkScope>, goodForDays?: number) => world.link(change, goodForDays);
  const link = await to({});
  const candidate = { person: world.ids.candidate, organisation: 'alvsbyn', planActivity: asked.assignment, purpose: 'assignment', period: '' } as const;
  const proposer = { person: world.ids.proposer, organisation: 'ostra-skolan', planActivity: asked.completion, purpose: 'completion', period: '' } as const;
  const expired = await to({ sentTo: 'colleague@ltu.example' }, -1);
  return [
    ...ofReport(link),
    ...ofAssignment(await to(candidate)),
    ...ofCompletion(await to(proposer)),
    { path: expired, status: 410 },
    { path: `${expired}/kalender`, status: 410 },
    { path: `${link}x`, status: 404 },

    ...ofReport(`/min-organisation/${own}/P1`, 'lead'),
    ...ofAssignment(`/min-organisation/${asked.assignment}/ansvar`, 'candidate'),
    ...ofCompletion(`/min-organisation/${asked.completion}/komplettering`, 'proposer'),
    ...(['lead', 'candidate', 'proposer', 'partner', 'other'] as const).map((as) => ({ path: '/min-organisation', as })),
    { path: '/min-organisation', as: 'nobody' },
    { path: `/aktiviteter/${own}`, as: 'lead' },
    { path: `/aktiviteter/${own}`, as: 'partner' },
    { path: `/aktiviteter/${own}`, as: 'other', status: 404 },
    { path: '/aktiviteter', as: 'lead', status: 403 },
    { path: '/aktiviteter/ny', as: 'lead' },
    { path: '/aktiviteter/ny', as: 'lead', writes: emptied, status: 422 },
    { path: `/aktiviteter/${own}/mottaget`, as: 'proposer' },
    { path: `/aktiviteter/${own}/aterkalla`, as: 'proposer' },
    { path: `/aktiviteter/${own}/ratta`, as: 'proposer' },
  ];
}

export const actorErrands: Errand[] = [
  { path: `/bilagor/${withDocuments}/P1/file-1`, as: 'lead', status: 200 },
  { path: `/min-organisation/${own}/P1/kalender`, as: 'lead', status: 200 },
];
