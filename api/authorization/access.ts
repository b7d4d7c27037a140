/** Who may do what: a row for each operation, or it does not compile. Roles are the county board's and the bodies'; relations an organisation's part in a case. */

import type { roles } from '../../contracts/bodies/register.ts';
import type { PlanActivityView } from '../../contracts/views/plan-activity-view.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { notAllowed, notFound } from '../http/problem.ts';
import { county, parties, readers } from './groups.ts';
import { pageAccess } from './page-access.ts';

export type Role = (typeof roles)[number];
export type Relation = 'proposer' | 'lead' | 'candidate' | 'partner';
/** `actor`: belongs to an organisation, and sees in a list what is its own. `signedIn`: everybody with a token or a session. `everybody`: also who has neither. */
export type Grantee = Role | Relation | 'actor' | 'signedIn' | 'everybody';

/** A person with the rights that hold at the moment of the request. */
export interface Viewer {
  id: string;
  name: string;
  email: string;
  language: 'sv' | 'en';
  roles: readonly Role[];
  organisations: readonly string[];
  /** Set where somebody answers by a link in a mail: it reaches this one case and these operations, and nothing else. */
  only?: { planActivity: string; operations: readonly OperationId[] };
  /** Set where a program comes with a token that reaches only so far. */
  scope?: readonly string[];
  /** When somebody who comes by a session last proved who it is: by signing in, or by confirming it since. */
  provedAt?: Instant;
}

export const access = {
  listPlanActivities: [...readers, 'referenceGroup', 'actor'],
  proposePlanActivity: ['coordinator', 'actor'],
  getPlanActivity: [...readers, 'referenceGroup', ...parties],
  getHistory: [...readers, ...parties],
  listNotes: [...readers, ...parties],
  addNote: ['coordinator'],
  listCaseFiles: [...readers, ...parties],
  // Whoever may come to review, advise or decide says for itself that it is partial.
  declarePartiality: ['coordinator', 'secretary', 'referenceGroup', 'steeringGroup'],
  namePartyUnit: ['coordinator'],
  completePlanActivity: ['coordinator', 'proposer'],
  correctPlanActivity: ['coordinator', 'proposer'],
  changeTerms: ['coordinator'],
  decideFunding: ['coordinator'],
  listAppeals: readers,
  registerAppeal: ['coordinator'],
  carryAppealOn: ['coordinator'],
  registerGrant: ['coordinator'],
  registerPayment: ['coordinator'],
  answerForSecond: ['coordinator'],
  assignLead: ['coordinator'],
  answerAssignment: ['coordinator', 'candidate'],
  listReports: [...readers, 'referenceGroup', ...parties],
  submitReport: ['coordinator', 'lead'],
  listAttachments: ['coordinator', 'lead'],
  replyToReport: ['coordinator', 'lead'],
  holdRung: ['coordinator'],
  reviewReport: ['coordinator'],
  publishResult: ['coordinator'],
  withdrawResult: ['coordinator'],
  extendReport: ['coordinator', 'lead'],
  excuseReport: ['coordinator'],
  remindWhoOwes: ['coordinator'],
  pausePlanActivity: ['coordinator'],
  resumePlanActivity: ['coordinator'],
  handOver: ['coordinator'],
  withdrawPlanActivity: ['coordinator', 'proposer'],
  closePlanActivity: ['coordinator'],
  reopenPlanActivity: ['coordinator'],
  // What it took out of the plan, the steering group alone takes in again.
  reopenByDecision: ['secretary', 'steeringGroup'],
  settlePlanActivity: ['coordinator'],
  // Whoever takes a step may take it back; whose it is, is asked of the step itself.
  takeBackStep: ['coordinator', 'secretary', 'referenceGroup', 'proposer', 'lead', 'candidate'],
  evaluatePlanActivity: ['coordinator'],
  listEscalations: [...readers, 'referenceGroup', 'actor'],
  getEscalation: [...readers, 'referenceGroup', ...parties],
  raiseMatter: ['coordinator'],
  withdrawMatter: ['coordinator'],
  // Advice and decisions are the body's own: a coordinator may do everything but this.
  adviseEscalation: ['secretary', 'referenceGroup'],
  decideEscalation: ['secretary', 'steeringGroup'],
  listOrganisations: ['signedIn'],
  listBodies: ['signedIn'],
  listPolicies: ['signedIn'],
  listPeople: [...county, 'administrator'],
  addPerson: ['administrator'],
  changePerson: ['administrator'],
  setPersonUnit: ['coordinator', 'administrator'],
  setUnitMailbox: ['administrator'],
  listAbsences: [...county, 'secretary', 'administrator'],
  // Each for itself; an administrator for anybody.
  sayAway: ['coordinator', 'secretary'],
  sayAwayFor: ['administrator'],
  endAbsence: ['coordinator', 'secretary', 'administrator'],
  listDelegations: [...county, 'administrator'],
  giveDelegation: ['administrator'],
  endDelegation: ['administrator'],
  listTokens: ['administrator'],
  revokeToken: ['administrator'],
  listSecurityEvents: ['administrator'],
  addOrganisation: ['coordinator'],
  changeOrganisation: ['coordinator'],
  addContact: ['coordinator'],
  changeContact: ['coordinator'],
  endContact: ['coordinator'],
  answerNamedContact: ['coordinator'],
  giveBodyRole: ['coordinator', 'administrator'],
  endBodyRole: ['coordinator', 'administrator'],
  listTasks: county,
  listOwed: county,
  completeTask: ['coordinator'],
  makeTask: ['coordinator'],
  makeTaskInCase: ['coordinator'],
  changeTask: ['coordinator'],
  getPortfolio: [...readers, 'referenceGroup'],
  listMails: county,
  resendMail: ['coordinator'],
  reportWrongRecipient: ['coordinator'],
  getMailGate: [...county, 'administrator'],
  setMailGate: ['coordinator'],
  ...pageAccess,
} as const satisfies Record<string, readonly Grantee[]>;

export type OperationId = keyof typeof access;

const allowed = (operation: OperationId): readonly Grantee[] => access[operation];

/** The viewer's part in one plan activity, by its organisations. */
export function relationsOf(viewer: Viewer, activity: Pick<PlanActivityView, 'proposedBy' | 'lead' | 'candidate' | 'partners'>): Relation[] {
  const isOwn = (organisation: string | null | undefined) => organisation != null && viewer.organisations.includes(organisation);
  return [
    ...(isOwn(activity.proposedBy) ? (['proposer'] as const) : []),
    ...(isOwn(activity.lead) ? (['lead'] as const) : []),
    ...(isOwn(activity.candidate?.organisation) ? (['candidate'] as const) : []),
    ...(activity.partners.some((partner) => isOwn(partner.organisation)) ? (['partner'] as const) : []),
  ];
}

/** True when one of the viewer's roles has the operation, wherever. */
export const hasByRole = (operation: OperationId, viewer: Pick<Viewer, 'roles'>): boolean =>
  isForAll(operation, ['signedIn', 'everybody']) || viewer.roles.some((role) => allowed(operation).includes(role));

/** Whether the viewer's part in a plan activity has the operation, whatever its roles have. */
export const hasByRelation = (operation: OperationId, viewer: Viewer, activity: PlanActivityView): boolean =>
  relationsOf(viewer, activity).some((relation) => allowed(operation).includes(relation));

const isForAll = (operation: OperationId, grantees: Grantee[]): boolean => grantees.some((grantee) => allowed(operation).includes(grantee));

/**
 * First question, before anything is looked up: has the viewer the operation at all?
 * @param viewer null for whoever is not signed in
 * @throws ApiProblem 403 when neither a role has it nor an organisation of the viewer could
 */
export function requireOperation(operation: OperationId, viewer: Viewer | null): void {
  if (!viewer) {
    if (isForAll(operation, ['everybody'])) return;
    throw notAllowed('Nobody who is not signed in has this operation.');
  }
  if (viewer.only && !viewer.only.operations.includes(operation)) throw notAllowed('The link does not reach this operation.');
  const forActors = [...parties, 'actor'].some((grantee) => allowed(operation).includes(grantee as Grantee));
  if (hasByRole(operation, viewer) || (forActors && viewer.organisations.length > 0)) return;
  throw notAllowed('Your role does not have this operation.');
}

/**
 * Second question, about one plan activity.
 * @throws ApiProblem 404 when it is not the viewer's to see; 403 when it is, but its part in it does not have the operation
 */
export function requirePart(operation: OperationId, viewer: Viewer, activity: PlanActivityView): void {
  if (viewer.only && viewer.only.planActivity !== activity.id) throw notFound();
  if (hasByRole(operation, viewer)) return;
  if (hasByRelation(operation, viewer, activity)) return;
  if (relationsOf(viewer, activity).length > 0 || hasByRole('getPlanActivity', viewer))
    throw notAllowed('Your part in this plan activity does not have this operation.');
  throw notFound();
}
