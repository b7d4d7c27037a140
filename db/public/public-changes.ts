/** What each entry of the record may change in what everybody sees. */
import type { AuditEntry } from '../lives/audit-store.ts';

/**
 * - `atOnce`: something is published, corrected or taken away from everybody, by somebody who means it: nobody is shown what was there before.
 * - `soon`: a life has gone on.
 * - `nothing`: nobody but those concerned sees it.
 */
type Change = 'atOnce' | 'soon' | 'nothing';

const changeBy: Record<AuditEntry['what'], Change> = {
  // Results, figures, and what the plan and the registers say.
  resultPublished: 'atOnce',
  resultWithdrawn: 'atOnce',
  withdrawal: 'atOnce',
  // What was there before it was there by mistake.
  takeBack: 'atOnce',
  reopening: 'atOnce',
  goalFiguresImported: 'atOnce',
  planImport: 'atOnce',
  planReadAgain: 'atOnce',
  organisationChanged: 'atOnce',
  personChanged: 'atOnce',
  correction: 'atOnce',
  // A body may take an activity out of the plan, or give it to another.
  bodyDecision: 'atOnce',
  // A life that goes on.
  propose: 'soon',
  import: 'soon',
  completion: 'soon',
  fundingDecision: 'soon',
  assignment: 'soon',
  assignmentAnswer: 'soon',
  pause: 'soon',
  resume: 'soon',
  handover: 'soon',
  changeTerms: 'soon',
  runEnds: 'soon',
  closing: 'soon',
  evaluation: 'soon',
  review: 'soon',
  noteByItself: 'soon',
  // Papers and tasks are not public.
  noteAdded: 'nothing',
  internalNoteAdded: 'nothing',
  fileKept: 'nothing',
  internalFileKept: 'nothing',
  appealRegistered: 'nothing',
  appealCarriedOn: 'nothing',
  taskMade: 'nothing',
  ownTaskDone: 'nothing',
  taskChanged: 'nothing',
  incidentOpened: 'nothing',
  // Money, reports, mails and what is owed are not public.
  grant: 'nothing',
  payment: 'nothing',
  settlement: 'nothing',
  report: 'nothing',
  reply: 'nothing',
  hold: 'nothing',
  extension: 'nothing',
  excuse: 'nothing',
  reminder: 'nothing',
  advice: 'nothing',
  // What is put before a body is told when it has decided, by what the decision does.
  matter: 'nothing',
  matterWithdrawal: 'nothing',
  late: 'nothing',
  remind: 'nothing',
  hear: 'nothing',
  rung: 'nothing',
  silence: 'nothing',
  ask: 'nothing',
  periodStart: 'nothing',
  release: 'nothing',
  taskDone: 'nothing',
  mailAddressed: 'nothing',
  mailGate: 'nothing',
  mailSentAgain: 'nothing',
  linkForwarded: 'nothing',
  handedOut: 'nothing',
  // Nor who may do what. Who is new has no name on anything yet.
  absenceEnded: 'nothing',
  absenceSaid: 'nothing',
  accountBound: 'nothing',
  bodyRoleEnded: 'nothing',
  bodyRoleGiven: 'nothing',
  contactAdded: 'nothing',
  contactChanged: 'nothing',
  contactEnded: 'nothing',
  contactRefused: 'nothing',
  contactTakenIn: 'nothing',
  delegationEnded: 'nothing',
  delegationGiven: 'nothing',
  organisationAdded: 'nothing',
  partialityDeclared: 'nothing',
  partialityWithdrawn: 'nothing',
  partyUnitNamed: 'nothing',
  personAdded: 'nothing',
  personUnitSet: 'nothing',
  rolesFromIssuer: 'nothing',
  secondPersonAsked: 'nothing',
  secondPersonConfirmed: 'nothing',
  secondPersonRefused: 'nothing',
  tokenMade: 'nothing',
  tokenRevoked: 'nothing',
  unitMailboxSet: 'nothing',
};

const kinds = Object.entries(changeBy);

/** Kinds of entries after which something that everybody sees may be another. */
export const changingWhatIsPublic: string[] = kinds.flatMap(([what, change]) => (change === 'nothing' ? [] : [what]));

/** Whether what was public before such an entry may still be shown for a while. @param what of `changingWhatIsPublic` */
export const changesAtOnce = (what: string): boolean => kinds.some(([name, change]) => name === what && change === 'atOnce');
