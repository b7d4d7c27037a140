/** Where a task leads: straight to the form that does it, else to the page where it can be done. */
import type { OwedItem } from '../../../contracts/views/plan-activity-view.ts';
import type { TaskView } from '../../../contracts/views/register-view.ts';
import { dataBreach, isMadeByHand } from '../../../db/lives/tasks/own-task-read-model.ts';
import { activityAddress, formAddress, formOf, matterAddress, tickOffAddress } from '../../../words/addresses/page-addresses.ts';

/** Where a coordinator takes a named contact in. */
export const namedContactAddress = (planActivity: string, contact: string): string => `${activityAddress(planActivity)}/kontakt/${contact}`;
export const changeTaskAddress = (task: string): string => `/att-gora/${encodeURIComponent(task)}/andra`;
/** A task is ticked off on a page of its own; what the coordinators owe is met by its act, and so is a contact who waits to be taken in. */
export const tickOff = ({ id, dueAt, kind }: TaskView): string | null =>
  isMadeByHand({ kind }) || (dueAt === null && kind !== 'contactToTakeIn' && kind !== 'secondPerson') ? tickOffAddress(id) : null;

export function leadsTo(task: TaskView): string {
  const { kind, planActivity, period, person, organisation, escalation, contact, mail } = task;
  if ((kind === 'deadAddress' || kind === 'ownRights') && person !== null) return `/personer/${person}`;
  if (planActivity !== null && contact !== null) return namedContactAddress(planActivity, contact);
  if (kind === 'noContact' && organisation !== null) return `/organisationer/${organisation}`;
  if ((kind === 'mailUndelivered' || kind === dataBreach) && mail !== null) return `/skickat/${encodeURIComponent(mail)}`;
  if (kind === 'mailServerTrouble') return '/skickat';
  if (escalation !== null && kind !== 'callLead') return matterAddress(escalation);
  if (planActivity === null) return tickOff(task) ?? '/att-gora';
  return formAddress(planActivity, formOf[kind], period);
}

/** What a coordinator enters for an organisation that has let something pass. */
const entryFor: Partial<Record<OwedItem['kind'], string>> = {
  answer: 'registrera-svar',
  completion: 'komplettera',
  report: 'registrera-svar',
  finalReport: 'registrera-svar',
};

export const entryAddress = ({ kind, planActivity, period }: OwedItem): string => formAddress(planActivity, entryFor[kind], period);
