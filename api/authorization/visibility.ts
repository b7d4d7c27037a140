/** What a viewer may see of a case beside its facts: money, the log of mails, people's addresses, the history. */
import type { Viewer } from './access.ts';
import { relationsOf } from './access.ts';
import { county } from './groups.ts';

export interface Visibility {
  /** Amounts, grants, decisions on money, budget. */
  money: boolean;
  mails: boolean;
  /** Names and addresses of contact persons. */
  people: boolean;
  history: boolean;
}

const whole: Visibility = { money: true, mails: true, people: true, history: true };
const ownCase: Visibility = { money: true, mails: false, people: true, history: true };
/** The reference group reads what is owed, what was tried, the statement and the question; of money only its own organisation's. */
const question: Visibility = { money: false, mails: false, people: false, history: true };

const wholeReaders = ['coordinator', 'support', 'secretary', 'steeringGroup'] as const;

/** True for those who read whole cases, whoever's they are. */
export const readsAll = (viewer: Viewer): boolean => wholeReaders.some((role) => viewer.roles.includes(role));

/** True for the county board's coordinators and those who work beside them. */
export const isOfCounty = (viewer: Viewer): boolean => county.some((role) => viewer.roles.includes(role));

/** What the viewer may see of one plan activity. Least to those about whom nothing is known. */
export function visibilityOf(viewer: Viewer, parties: Parameters<typeof relationsOf>[1] | undefined): Visibility {
  if (readsAll(viewer)) return whole;
  return parties && relationsOf(viewer, parties).length > 0 ? ownCase : question;
}

const moneyFields = /(Sek|^grants|^instalments|^payments|^budget|^decisions|^more|^money)$/;
const hiddenSteps = ['fundingDecision', 'grant', 'payment', 'release'];

/** The same object without anything about money, at any depth. */
export function withoutMoney<T>(value: T): T {
  if (Array.isArray(value)) return value.filter((item) => !hiddenSteps.includes((item as { what?: string } | null)?.what ?? '')).map(withoutMoney) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([name, member]) => (moneyFields.test(name) ? [] : [[name, withoutMoney(member)]]))) as T;
}
