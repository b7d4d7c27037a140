/** Every form of the coordinators, in all that can become of it: open, closed, with errors, to be checked, refused, changed by somebody else meanwhile. */

import type { VisitedWorld } from '../browser/visited-world.ts';
import { askedByHand, declaredPartialIn, inStage, justPaused, ofForm, waitingIn } from '../browser/visited-world.ts';
import { approvedPeriod, escalationOf, heldIn, namedIn, own } from '../http/api-world.ts';
import { formCases } from '../http/form-cases.ts';
import { raisedIn } from '../papers/seeded-matter.ts';
import type { Visit } from './visit.ts';
import { check, emptied } from './visit.ts';

const as = 'coordinator' as const;
const raisedMatter = `/arenden/${raisedIn(askedByHand.referenceGroup)}`;

export const formVisits = (world: VisitedWorld): Visit[] => [
  ...formCases.flatMap(({ form, written }, index): Visit[] => {
    const path = `/aktiviteter/${ofForm(index)}/${form}`;
    return [
      { path, as },
      { path, as, writes: [{ ...written, ...check }] },
      ...(!mayBeSilent.includes(form) && needsWords(written) ? [{ path, as, writes: [{ ...emptyOf(written), ...check }], status: 422 }] : []),
    ];
  }),
  ...[...new Set(formCases.map(({ form }) => form.split('?')[0]))].map((form) => ({ path: `/aktiviteter/${inStage('closed')}/${form}`, as })),
  { path: `/aktiviteter/${ofForm(0)}/beslut`, as },
  { path: `/aktiviteter/${ofForm(0)}/${formCases[0]?.form}`, as, writes: [{ _do: 'add:instalments' }] },
  changed(world),
  {
    path: `/aktiviteter/${own}/publicera?period=${approvedPeriod}`,
    as,
    writes: [{ participants: 'no', ...check }],
    meanwhile: () => world.publishByAnother(own, approvedPeriod),
    status: 412,
  },

  { path: '/aktiviteter/ny', as },
  { path: '/aktiviteter/ny', as, writes: emptied, status: 422 },
  { path: '/aktiviteter/ny', as, writes: [{ ...proposal, ...check }] },
  { path: `/aktiviteter/${own}/kontakt/${namedIn(own)}`, as },
  { path: `/aktiviteter/${own}/kontakt/${namedIn(own)}`, as, writes: [check], status: 422 },
  { path: `/aktiviteter/${own}/kontakt/${namedIn(own)}`, as, writes: [{ answer: 'refused', reason: 'Okänd för organisationen.', ...check }] },
  { path: `/aktiviteter/${own}/kontakt/finns-inte`, as, status: 404 },
  { path: `/aktiviteter/${own}/jav`, as },
  { path: `/aktiviteter/${own}/jav`, as, writes: [{ reason: '', ...check }], status: 422 },
  { path: `/aktiviteter/${own}/jav`, as, writes: [{ reason: 'Min bror leder projektet.', ...check }] },
  { path: `/aktiviteter/${own}/jav/ta-tillbaka`, as },
  { path: `/aktiviteter/${declaredPartialIn}`, as },
  { path: `/aktiviteter/${declaredPartialIn}/jav`, as },
  { path: `/aktiviteter/${declaredPartialIn}/jav/ta-tillbaka`, as },
  { path: `/aktiviteter/${declaredPartialIn}/jav/ta-tillbaka`, as, writes: [{ reason: 'Flyttat.', ...check }] },
  { path: `/aktiviteter/${declaredPartialIn}/pausa`, as, status: 403 },
  { path: `/aktiviteter/${own}/ta-tillbaka`, as },
  { path: `/aktiviteter/${justPaused}`, as },
  { path: `/aktiviteter/${justPaused}/ta-tillbaka`, as },
  { path: `/aktiviteter/${justPaused}/ta-tillbaka`, as, writes: [{ reason: '', ...check }], status: 422 },
  { path: `/aktiviteter/${justPaused}/ta-tillbaka`, as, writes: [{ reason: 'Fel aktivitet.', ...check }] },
  { path: `/aktiviteter/${own}/andra-person`, as },
  { path: `/aktiviteter/${waitingIn}`, as },
  { path: `/aktiviteter/${waitingIn}/andra-person`, as },
  { path: `/aktiviteter/${waitingIn}/andra-person?vad=${heldIn(waitingIn)}`, as, writes: [check], status: 422 },
  { path: `/aktiviteter/${waitingIn}/andra-person?vad=${heldIn(waitingIn)}`, as, writes: [{ answer: 'confirmed', ...check }] },
  { path: `/aktiviteter/${askedByHand.referenceGroup}`, as },
  { path: `/aktiviteter/${askedByHand.referenceGroup}/ta-upp-arende`, as, writes: emptied, status: 422 },
  { path: `${raisedMatter}/ta-tillbaka`, as },
  { path: `${raisedMatter}/ta-tillbaka`, as, writes: [{ reason: '', ...check }], status: 422 },
  { path: `${raisedMatter}/ta-tillbaka`, as, writes: [{ reason: 'Frågan är löst.', ...check }] },
  // A rung has raised this one.
  { path: `/arenden/${escalationOf(own, 'steeringGroup')}/ta-tillbaka`, as },
  { path: `/aktiviteter/${own}/egen-enhet`, as },
  { path: `/aktiviteter/${own}/egen-enhet`, as, writes: [{ unit: 'Landsbygd', ...check }] },
  { path: `/att-gora/${own}-callLead/klar`, as },
  { path: `/att-gora/${own}-callLead/klar`, as, writes: [{ note: 'Ringde.', ...check }] },
  { path: '/att-gora/task-1/klar', as },
  { path: '/att-gora/finns-inte/klar', as, status: 404 },
];

const proposal = {
  title: 'Språkvän',
  developmentArea: 'kompetens',
  focusArea: 'kompetens-arbete',
  'proposedBy.organisation': 'ltu',
};

/** Somebody else has changed it. */
function changed(world: VisitedWorld): Visit {
  const index = formCases.findIndex(({ form }) => form === 'aterkalla');
  const written = formCases[index]?.written ?? {};
  return {
    path: `/aktiviteter/${ofForm(index)}/aterkalla`,
    as,
    writes: [{ ...written, ...check }],
    meanwhile: () => world.changeByAnother(ofForm(index)),
    status: 412,
  };
}

/** Forms of which nothing must be said have no error to show: a handover may leave it to a coordinator to find somebody, and going on and settling need no words. */
const mayBeSilent = ['overlamna', 'ateruppta', 'rakenskaper'];
const needsWords = (written: object): boolean => !('answer' in written) && Object.keys(written).some((name) => mustBeSaid.includes(name));
const mustBeSaid = ['grounds', 'decidedBy', 'lead.organisation', 'amountSek', 'status', 'outcome', 'kind', 'summary', 'reason'];
const emptyOf = (written: object) => Object.fromEntries(Object.keys(written).map((name) => [name, '']));
