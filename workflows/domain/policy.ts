/**
 * Follow-up rules ("uppföljningsregler"). The plan itself sets no interval, deadline, amount or rung:
 * everything here is policy set by coordinators, and these values are only the defaults, shown as defaults.
 */

/** An ISO 8601 duration ("P30D", "PT2S") or a number of working days. */
export type Span = string | { workingDays: number };

/** Who a rung speaks to; which body holds a role at a day is looked up in the register, never named here. */
export type BodyRole = 'referenceGroup' | 'steeringGroup';
export type RungRole = 'coordinator' | BodyRole;

export interface Rung {
  /** Counted from the due date in the actor's working days. */
  after: Span;
  role: RungRole;
  /** "advice": waits until the reference group has advised or its own obligation has passed. */
  requires?: 'advice';
}

/** A yearly stretch of days, both ends in, as MM-DD; may cross the new year. */
export interface QuietSpan {
  from: string;
  to: string;
}

/**
 * A setting that can be switched off: absent, nobody has said anything of it; `false`, it is off, whatever else would hold. Sent and shown, off is null;
 * it is stored as `false` since December 2026, for in the difference that a step makes null takes a member away (RFC 7396).
 */
export type Switchable = number | false | null;

export interface Policy {
  completion: { within: Span; remind: Span[] };
  decision: { within: Span; remind: Span[] };
  assignment: { within: Span };
  answer: { within: Span; remind: Span[] };
  report: {
    /** ISO 8601 duration; P1M, P3M, P4M, P6M and P1Y are calendar periods. */
    every: string;
    /** From the period's end. */
    due: Span;
    remindBefore: Span[];
    remindAfter: Span[];
    hearBefore: Span;
    ladder: Rung[];
  };
  review: { within: Span };
  extensionAnswer: { within: Span };
  bodyDecision: { within: Span };
  evaluation: { within: Span };
  /** No working days for actors: nobody is reminded or escalated then. */
  quiet: QuietSpan[];
  /** Absent in policies stored before December 2026, and where nobody has set anything of it: off. */
  money?: {
    /** More than this, in whole SEK, is granted to one activity only with a reason. */
    ceilingSek?: Switchable;
    /** Whole SEK of our own from which a decision or payment takes effect only when a second coordinator has said yes. */
    secondPersonFrom?: Switchable;
  };
  mail: {
    workingDaysOnly: boolean;
    /** ISO 8601 time span over which 08:00 mails of different lives are spread. */
    spread: string;
    /** Whether what may wait is gathered into one mail a day for each person, where the person has chosen nothing itself. */
    digest: 'never' | 'daily';
    /** How long a mail that answers an act waits, so that an act that is soon taken back reaches nobody. Absent in policies stored before 28 November 2026: not at all. */
    hold?: string;
  };
}

/** What may be sent of a policy: any part of it. */
export type PolicyChange = { [K in keyof Omit<Policy, 'money'>]?: Policy[K] extends unknown[] ? Policy[K] : Partial<Policy[K]> } & {
  money?: { [Setting in keyof NonNullable<Policy['money']>]: number | null };
};

export const defaultPolicy: Policy = {
  completion: { within: 'P21D', remind: ['P14D'] },
  decision: { within: 'P90D', remind: ['P60D', 'P80D'] },
  assignment: { within: 'P30D' },
  answer: { within: 'P30D', remind: ['P14D', 'P25D'] },
  report: {
    every: 'P6M',
    due: { workingDays: 20 },
    remindBefore: [{ workingDays: 10 }, { workingDays: 2 }],
    remindAfter: [{ workingDays: 3 }, { workingDays: 8 }],
    hearBefore: { workingDays: 5 },
    ladder: [
      { after: { workingDays: 10 }, role: 'coordinator' },
      { after: { workingDays: 20 }, role: 'referenceGroup' },
      { after: { workingDays: 40 }, role: 'steeringGroup', requires: 'advice' },
    ],
  },
  review: { within: { workingDays: 15 } },
  extensionAnswer: { within: { workingDays: 5 } },
  bodyDecision: { within: 'P30D' },
  evaluation: { within: 'P6M' },
  quiet: [
    { from: '06-20', to: '08-15' },
    { from: '12-20', to: '01-07' },
  ],
  mail: { workingDaysOnly: true, spread: 'PT1H', digest: 'never', hold: 'PT2M' },
};

interface OwnRules {
  money?: { secondPersonFrom?: number | null; ceilingSek?: number | null };
  mail?: Pick<Policy['mail'], 'digest'>;
}

/**
 * The default rules where an installation has its own for money, in whole SEK (null: none), and for gathering mails. They are written into each new activity's rules as it comes in; later
 * changes of the settings concern those that come after.
 */
export function defaultPolicyWith({ money: { secondPersonFrom, ceilingSek } = {}, mail }: OwnRules): Policy {
  const base = mail === undefined ? defaultPolicy : { ...defaultPolicy, mail: { ...defaultPolicy.mail, digest: mail.digest } };
  const money = { ...(secondPersonFrom != null && { secondPersonFrom }), ...(ceilingSek != null && { ceilingSek }) };
  return Object.keys(money).length === 0 ? base : { ...base, money };
}

/**
 * Lays a sent policy over another, key by key; arrays are replaced whole. What is sent as null is off, and stays off when it is stored.
 * @param base the policy that holds where nothing is sent
 * @param sent any part of a policy; assumed to have passed the API's schema
 */
export function mergePolicy(base: Policy, sent: PolicyChange | undefined): Policy {
  if (!sent) return base;
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(sent)) {
    if (value === undefined) continue;
    merged[key] = Array.isArray(value) ? value : { ...(base[key as keyof Policy] as object), ...exchanged(value, null, false) };
  }
  return withoutHoldInSeconds(merged as unknown as Policy, sent);
}

/** Whether reports are owed every so many seconds, minutes or hours: a rehearsal. */
export const isInSeconds = ({ report }: Pick<Policy, 'report'>): boolean => report.every.includes('T');

/** In a rehearsal a mail that waits minutes would come after all that it speaks of. */
function withoutHoldInSeconds(policy: Policy, { mail, report }: PolicyChange): Policy {
  if (mail?.hold !== undefined || !report?.every?.includes('T')) return policy;
  return { ...policy, mail: { ...policy.mail, hold: 'PT0S' } };
}

/** As a policy is shown: what is off is null. */
export function shownPolicy(policy: Policy): Policy {
  return policy.money === undefined ? policy : { ...policy, money: exchanged(policy.money, false, null) };
}

/** The value of a setting that can be switched off; null where it is off, or nobody has said anything of it. */
export const settingOf = (setting: Switchable | undefined): number | null => (typeof setting === 'number' ? setting : null);

/** The same members, with one value in place of another. */
function exchanged<T extends object>(members: T, given: null | false, stored: null | false): T {
  return Object.fromEntries(Object.entries(members).map(([name, value]) => [name, value === given ? stored : value])) as T;
}
