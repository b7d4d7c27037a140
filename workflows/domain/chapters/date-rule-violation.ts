/** A rule about days said no: only the recording can see the calendar, so it is thrown here and handed back as a refusal. */
import type { DateRule, DateRules } from '../refusal-reasons.ts';
import { dateRulesInEnglish, wordsOf } from '../refusal-reasons.ts';
import type { Refusal } from '../refusals.ts';

export class DateRuleViolation extends Error {
  readonly refusal: Refusal;
  /** @param field the field of the request that holds the day, or should */
  constructor(field: string, reason: DateRule) {
    const message = wordsOf<DateRules, keyof DateRules>(dateRulesInEnglish(field), reason);
    super(message);
    this.refusal = { type: 'ValueNotAllowed', message, field, reason };
  }
}

export const mustBeAfterToday: DateRule = { code: 'mustBeAfterToday', params: {} };
