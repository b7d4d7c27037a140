/** What people put into a case beside its steps: the forms open, with errors, and to be checked. */

import { others, own } from '../http/api-world.ts';
import { appealedDecision, appealIn, ownTaskIn } from '../papers/seeded-papers.ts';
import type { Visit } from './visit.ts';
import { check, emptied } from './visit.ts';

const as = 'coordinator' as const;
const note = `/aktiviteter/${own}/anteckning`;

const task = '/att-gora/ny';
const inCase = `/aktiviteter/${own}/uppgift`;

const file = `/aktiviteter/${own}/handling`;

const appeal = `/aktiviteter/${own}/overklagande`;
const appealed = { kind: 'appeal', decision: appealedDecision, from: 'LTU', on: '2026-03-20', receivedOn: '2026-03-02', inTime: 'yes' };

export const paperVisits: Visit[] = [
  { path: note, as },
  { path: note, as, writes: emptied, status: 422 },
  { path: note, as, writes: [{ kind: 'call', on: '2026-03-02', text: 'Ringde.', internal: 'yes', ...check }] },
  { path: `${note}?rattar=finns-inte`, as, status: 404 },
  { path: note, as: 'support', status: 403 },
  { path: file, as },
  { path: file, as, writes: [{}], status: 422 },
  { path: file, as: 'support', status: 403 },
  { path: `/aktiviteter/${own}/fil/finns-inte`, as, status: 404 },
  { path: appeal, as },
  { path: appeal, as, writes: emptied, status: 422 },
  { path: appeal, as, writes: [{ ...appealed, ...check }] },
  { path: appeal, as, writes: [{ ...appealed, inTime: [], ...check }], status: 422 },
  { path: `/aktiviteter/${others}/overklagande`, as },
  { path: `${appeal}/${appealIn(own)}`, as },
  { path: `${appeal}/${appealIn(own)}`, as, writes: [{ kind: 'forwarded', ...check }] },
  { path: `${appeal}/finns-inte`, as, status: 404 },
  { path: task, as },
  { path: task, as, writes: emptied, status: 422 },
  { path: task, as, writes: [{ text: 'Boka sal.', dueOn: '2126-04-01', ...check }] },
  { path: inCase, as },
  { path: inCase, as, writes: [{ text: 'Fråga om lokalerna.', dueOn: '2126-04-01', ...check }] },
  { path: `/att-gora/${own}-callLead/andra`, as },
  { path: `/att-gora/${ownTaskIn(own)}/andra`, as },
  { path: `/att-gora/${ownTaskIn(own)}/andra`, as, writes: [{ dueOn: '2126-05-01', ...check }] },
  { path: '/att-gora/finns-inte/andra', as, status: 404 },
];
