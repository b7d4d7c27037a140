/**
 * Guards the pages behind a link in a mail: the link lets one person speak for one organisation in one matter. A link that does not work leads to a page that
 * explains why.
 */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { AnswerLink, LinkPurpose } from '../../../../db/links/answer-link-read-model.ts';
import { readLink } from '../../../../db/links/answer-link-read-model.ts';
import { findPerson, organisationsOf } from '../../../../db/registers/person-read-model.ts';
import type { Instant } from '../../../../workflows/domain/time/day-and-instant.ts';
import type { OperationId, Viewer } from '../../../authorization/access.ts';
import { requireOperation } from '../../../authorization/access.ts';
import { changedCall } from '../../kit/changed-call.ts';
import { operationCalls } from '../../kit/operation-calls.ts';
import type { PageCall, PageResponse } from '../../kit/page-route.ts';
import type { SignedReading } from './gone-link-page.tsx';
import { goneLinkPage, unreadableLinkPage } from './gone-link-page.tsx';
import type { Matter, MatterCall } from './matter.ts';
import { withMatter } from './matter.ts';

type LinkCall = PageCall<Viewer | null>;

/** What each link may do: nothing about money, people or addresses. */
const reach: Record<LinkPurpose, readonly OperationId[]> = {
  report: [
    'getPlanActivity',
    'getHistory',
    'listReports',
    'submitReport',
    'replyToReport',
    'saveDraft',
    'forgetDraft',
    'addDraftFile',
    'removeDraftFile',
    'forwardLink',
  ],
  assignment: ['getPlanActivity', 'getHistory', 'answerAssignment', 'forwardLink'],
  completion: ['getPlanActivity', 'getHistory', 'completePlanActivity', 'forwardLink'],
};

/** Who opens a link reads the language that its recipient has chosen, unless another is chosen on these pages. */
export async function inTheirLanguage<T extends PageResponse | undefined>(
  request: LinkCall,
  person: string,
  respond: (call: LinkCall) => Promise<T>,
): Promise<T> {
  const language = request.browser.linkLanguage ?? (await findPerson(request.deps.db, person))?.language ?? request.language;
  const response = await respond(changedCall(request, { language }));
  return response && 'title' in response ? { ...response, language } : response;
}

/** @param respond makes the page, or nothing where only the guard is to be passed */
export async function withAnswerLink<T extends PageResponse | undefined>(
  request: LinkCall,
  access: OperationId,
  respond: (call: MatterCall) => Promise<T>,
): Promise<T | PageResponse> {
  const reading = await readLink(request.deps.db, request.deps.keyring, request.params['token'] ?? '', request.at);
  if (reading.state === 'unreadable') return unreadableLinkPage(request);
  return inTheirLanguage(request, reading.link.person, (call) => throughSigned(call, reading, access, respond));
}

async function throughSigned<T extends PageResponse | undefined>(
  call: LinkCall,
  reading: SignedReading,
  access: OperationId,
  respond: (call: MatterCall) => Promise<T>,
): Promise<T | PageResponse> {
  const { db } = call.deps;
  const token = call.params['token'] ?? '';
  const { link } = reading;
  const viewer = reading.state === 'good' ? await linkViewer(db, link, call.at) : undefined;
  if (!viewer) return goneLinkPage(call, reading);
  requireOperation(access, viewer);
  const matter: Matter = {
    base: `/svara/${token}`,
    purpose: link.purpose,
    planActivity: link.planActivity,
    period: link.period,
    organisation: link.organisation,
    owner: link.sentTo ? link.id : link.person,
    link,
  };
  const calls = operationCalls({ viewer, language: call.language, at: call.at, from: call.from }, call.deps);
  return respond(withMatter(call as PageCall, matter, { viewer, ...calls, ...(link.sentTo && { request: requestAsColleague(calls, link) }) }));
}

/** Commands of a colleague get an Idempotency-Key that contains the link's id, so that the record shows which address it was sent to. */
const requestAsColleague =
  ({ request }: Pick<PageCall, 'request'>, { id }: AnswerLink): PageCall['request'] =>
  (operation, options) =>
    request(operation, { ...options, idempotencyKey: `${id}.${options?.idempotencyKey ?? randomUUID()}` });

/** The link's person, bound to its case and without any role of its own; undefined once it no longer belongs to the organisation. */
async function linkViewer(db: Knex, { person, organisation, planActivity, purpose }: AnswerLink, at: Instant): Promise<Viewer | undefined> {
  const found = await findPerson(db, person);
  if (!found || !(await organisationsOf(db, person, at)).includes(organisation)) return undefined;
  return { ...found, roles: [], organisations: [organisation], only: { planActivity, operations: reach[purpose] } };
}
