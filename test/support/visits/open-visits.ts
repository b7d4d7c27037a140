/** What everybody may open: the plan, the statement of accessibility, the API's reference, signing in; and what is seen of that which one must sign in for. */

import { keepForm } from '../../../db/people/kept-forms/kept-form-store.ts';
import type { VisitedWorld } from '../browser/visited-world.ts';
import { inStage } from '../browser/visited-world.ts';
import { testKeyring } from '../builders/test-keyring.ts';
import { own } from '../http/api-world.ts';
import { signInToken } from '../http/sign-in-link.ts';
import type { Errand, Visit } from './visit.ts';

export async function openVisits({ db, ids, mailboxMail }: VisitedWorld): Promise<Visit[]> {
  const token = await signInToken(db, { person: { id: ids.lead, email: 'lead@people.example' } });
  const coordinator = { id: ids.coordinator, email: 'coordinator@people.example' };
  const confirming = await signInToken(db, { person: coordinator, confirms: 'the secret of another browser' });
  const kept = await keepForm(db, testKeyring, coordinator.id, { path: `/aktiviteter/${own}/utbetalning`, fields: {} });
  return [
    ...['/planen', '/planen?q=finns-inte', '/planen/mal', '/planen/karta', '/planen/karta?fas=finns-inte', '/planen/om', `/planen/aktiviteter/${own}`].map(
      (path) => ({ path }),
    ),
    ...[`/planen/aktiviteter/${inStage('proposed')}`, '/planen/aktiviteter/finns-inte'].map((path) => ({ path, status: 404 })),
    ...['', '/organisation', '/organ', '/samordnare', '/administrator'].map((guide) => ({ path: `/hjalp${guide}` })),
    { path: '/hjalp/finns-inte', status: 404 },
    { path: '/tillganglighet' },
    { path: '/personuppgifter' },
    { path: '/logga-in' },
    { path: '/logga-in?till=%2Fatt-gora' },
    { path: '/logga-in', writes: [{ email: 'ingen adress' }], status: 422 },
    { path: '/logga-in/skickat' },
    { path: `/logga-in/lank?nyckel=${token}` },
    { path: '/logga-in/lank?nyckel=gammal', status: 410 },
    { path: `/logga-in/lank?nyckel=${confirming}`, status: 409 },
    { path: `/bekrafta/${kept}`, as: 'coordinator' },
    { path: `/bekrafta/${kept}?skickat=1`, as: 'coordinator' },
    { path: '/bekrafta/finns-inte', as: 'coordinator', status: 410 },
    ...(['sv', 'en'] as const).flatMap((language) => [
      { path: `/mailbox?language=${language}`, language },
      { path: `/mailbox?to=ingen&language=${language}`, language },
      { path: `/mailbox/${mailboxMail}?language=${language}`, language },
      { path: `/mailbox/finns-inte?language=${language}`, language, status: 404 },
    ]),
    { path: '/docs/sv', ofProgram: true, language: 'sv' },
    ...['', '/life', '/shared-schemas', '/errors'].map((page) => ({ path: `/docs${page}`, ofProgram: true as const, language: 'en' as const })),
    { path: '/finns-inte', status: 404 },
    // Leads to signing in.
    { path: '/att-gora' },
  ];
}

export const openErrands: Errand[] = [
  { path: '/', status: 303 },
  { path: '/sprak/en?till=%2Fplanen', status: 303 },
  ...['/planen.json', '/planen.csv', '/planen-mal.csv', '/planen-resultat.csv', '/planen/atom.xml', '/planen/dcat.jsonld', '/planen/dcat.rdf'].map((path) => ({
    path,
    status: 200,
  })),
  { path: '/logga-in/konto', status: 404 },
  { path: '/logga-in/svar', status: 404 },
  { path: '/bekrafta/kept/konto', as: 'coordinator', status: 404 },
];
