/** The follow-up rules one by one, each by its place in a policy. Types alone. */
import type { Policy } from '../../workflows/domain/policy.ts';

/** "report.every", "quiet". A rule that is added to a policy is missed by the compiler wherever all of them stand. */
export type RulePath = {
  [Part in keyof Policy]-?: NonNullable<Policy[Part]> extends readonly unknown[] ? Part : `${Part}.${keyof NonNullable<Policy[Part]> & string}`;
}[keyof Policy];

/** What rules are read together under one heading, in the order of pages. */
export type RuleGroup = 'proposal' | 'lead' | 'report' | 'reminders' | 'ladder' | 'answers' | 'closing' | 'money' | 'mail';
