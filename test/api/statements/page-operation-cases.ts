/** What pages alone do, each done once: by whom, and what the page gives. */

import { figureChanges, fingerprintOf } from '../../../api/operations/figure-changes.ts';
import type { InputOf, PageOperationId } from '../../../api/page-operations/all-page-operations.ts';
import { addAttachment } from '../../../db/cases/attachment-store.ts';
import { linkFor } from '../../../db/links/answer-link-store.ts';
import { beginSession } from '../../../db/people/session-store.ts';
import { countyPlanAsWritten } from '../../support/builders/county-plan.ts';
import { fileHash } from '../../support/builders/seeded-documents.ts';
import { testKeyring } from '../../support/builders/test-keyring.ts';
import type { ApiWorld, Who } from '../../support/http/api-world.ts';
import { own } from '../../support/http/api-world.ts';
import { signInToken } from '../../support/http/sign-in-link.ts';
import { signedNow } from '../../support/mail/as-it-leaves.ts';

export type PageOperationCases = { [Id in PageOperationId]: { who: Who | null; input: InputOf<Id> } };

export async function pageOperationCases({ db, ids }: ApiWorld): Promise<PageOperationCases> {
  const at = new Date().toISOString();
  const owner = ids.lead;
  const session = async (who: Who) => beginSession(db, { person: ids[who], idToken: null }, at);
  const coordinator = { id: ids.coordinator, email: 'coordinator@people.example' };
  const confirming = await session('coordinator');
  const figures = [{ goal: 'sysselsattning', period: '2025', value: 78.1, source: 'SCB' }];
  const seen = fingerprintOf(await figureChanges(db, figures));
  const file = { id: '5b0c1c8e-3f0e-4f5e-9a51-0f6f6a1d9f10', hash: fileHash, name: 'bild.pdf', type: 'application/pdf', sizeBytes: 12 };
  await addAttachment(db, { planActivity: own, period: 'P1', owner }, file);
  const scope = { person: ids.lead, organisation: 'ltu', planActivity: own, purpose: 'report', period: 'P1', sentTo: '' } as const;
  const link = await linkFor(db, scope, { expiresAt: at, at });
  return {
    tryPlan: { who: 'coordinator', input: { bytes: new TextEncoder().encode(JSON.stringify(countyPlanAsWritten())) } },
    importPlan: { who: 'coordinator', input: { run: 'tried' } },
    importFigures: { who: 'coordinator', input: { figures, seen } },
    handOut: { who: 'coordinator', input: handedOut },
    keepCaseFile: { who: 'coordinator', input: { key: 'file-1', content: minutes, name: 'protokoll.pdf', bytes: Buffer.from('%PDF-1.7\nen fil') } },
    saveDraft: { who: 'lead', input: { owner, content: { done: 'Två kursomgångar.' }, by: { writer: 'page' } } },
    forgetDraft: { who: 'lead', input: { owner } },
    addDraftFile: { who: 'lead', input: { owner, name: 'rapport.pdf', bytes: Buffer.from('%PDF-1.7\nen fil') } },
    removeDraftFile: { who: 'lead', input: { owner, id: file.id } },
    forwardLink: {
      who: 'lead',
      input: { organisation: 'ltu', purpose: 'report', period: 'P1', sentTo: 'kollega@ltu.example', about: 'Rapporten', language: 'sv' },
    },
    askNewLink: { who: null, input: { token: await signedNow(db, testKeyring, link) } },
    askSignInLink: { who: null, input: { email: 'lead@people.example', language: 'sv', leadsTo: null } },
    useSignInLink: {
      who: null,
      input: { token: await signInToken(db, { person: { id: ids.lead, email: 'lead@people.example' } }), replaces: await session('lead') },
    },
    signInByIssuer: {
      who: null,
      input: {
        account: { issuer: 'https://id.example', subject: 'k1' },
        address: { email: 'support@people.example' },
        roles: [{ role: 'coordinator', has: true }],
        isSureEnough: true,
        provedAt: null,
        idToken: 'token',
        replaces: undefined,
      },
    },
    saveFormDraft: { who: 'coordinator', input: { address: `/aktiviteter/${own}/utbetalning`, fields: { amountSek: '500' }, by: { writer: 'page' } } },
    forgetFormDraft: { who: 'coordinator', input: { address: `/aktiviteter/${own}/utbetalning`, by: { writer: 'page' } } },
    keepForm: { who: 'coordinator', input: { path: `/aktiviteter/${own}/utbetalning`, fields: { amountSek: '500' } } },
    forgetKeptForm: { who: 'coordinator', input: { id: 'kept' } },
    askConfirmationLink: { who: 'coordinator', input: { secret: 'secret', language: 'sv', leadsTo: '/bekrafta/kept' } },
    useConfirmationLink: { who: 'coordinator', input: { secret: confirming, token: await signInToken(db, { person: coordinator, confirms: confirming }) } },
    confirmByIssuer: {
      who: 'coordinator',
      input: { secret: confirming, account: { issuer: 'https://id.example', subject: 'k2' }, isSureEnough: true, provedAt: at },
    },
    signOut: { who: 'lead', input: { secret: await session('lead') } },
    noteSeen: { who: 'lead', input: { secret: await session('lead') } },
    saveView: { who: 'coordinator', input: { name: 'Försenade', selection: 'forsenade=ja' } },
    renameView: { who: 'coordinator', input: { name: 'Försenade', to: 'Sena' } },
    deleteView: { who: 'coordinator', input: { name: 'Sena' } },
    assignTasks: { who: 'coordinator', input: { tasks: ['task-1'], assignee: ids.support } },
    makeCalendarFeed: { who: 'lead', input: {} },
    endCalendarFeed: { who: 'lead', input: {} },
    chooseMailPace: { who: 'lead', input: { pace: 'weekly' } },
    chooseLanguage: { who: 'lead', input: { language: 'en' } },
  };
}

const minutes: InputOf<'keepCaseFile'>['content'] = { title: 'Protokoll', kind: 'minutes', on: '2026-01-12', internal: false };

const handedOut: InputOf<'handOut'> = {
  key: 'form-1',
  outcome: 'whole',
  askedBy: null,
  decidedBy: 'Anna Lind',
  grounds: 'Prövat enligt lagen.',
  decidedOn: '2026-01-12',
  language: 'sv',
  documents: [
    { number: 1, reference: 'HIT-2026-1', title: 'Förslag', withheld: null, shown: [{ label: 'Titel', text: 'Korta vägen' }], masks: [], file: null },
    { number: 2, reference: 'HIT-2026-2', title: 'Beslut', withheld: '31 kap. 16 § OSL', shown: [], masks: [], file: null },
  ],
};
