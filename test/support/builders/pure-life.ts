/** One life without a server or a database: a virtual clock that takes commands and what is due through the same rules as the queue does. */
import { advance } from '../../../workflows/domain/advance.ts';
import { byDueOrder, nextDue } from '../../../workflows/domain/agenda.ts';
import type { AgendaItem, AgendaKind } from '../../../workflows/domain/agenda-item.ts';
import { DateRuleViolation } from '../../../workflows/domain/chapters/date-rule-violation.ts';
import type { Ending } from '../../../workflows/domain/chapters/step-context.ts';
import type { Command, CommandInputs, CommandName } from '../../../workflows/domain/commands.ts';
import { refusalOf } from '../../../workflows/domain/judge.ts';
import type { Escalation, LifeState, Obligation } from '../../../workflows/domain/life-state.ts';
import type { MailKind, MailNotice, TaskNotice } from '../../../workflows/domain/notices.ts';
import type { BodyRole, PolicyChange } from '../../../workflows/domain/policy.ts';
import { defaultPolicy, mergePolicy } from '../../../workflows/domain/policy.ts';
import type { Refusal } from '../../../workflows/domain/refusals.ts';
import { hasEnded } from '../../../workflows/domain/stages.ts';
import type { Step } from '../../../workflows/domain/step.ts';
import type { Day, Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import { addDays, addMs, dayOf, instantOf } from '../../../workflows/domain/time/instants.ts';

/** A step as it was taken, with the life before and after it. */
export interface Taken {
  key: string;
  at: Instant;
  kind: CommandName | AgendaKind;
  before: LifeState | null;
  after: LifeState;
  mails: MailNotice[];
  tasks: TaskNotice[];
  created: boolean;
}

export interface PureLife {
  state(): LifeState;
  now(): Instant;
  steps: Taken[];
  /** Takes a command after all that is due by now; a report may have been received earlier. @throws Error with the refusal's type */
  take<N extends CommandName>(name: N, input: CommandInputs[N], received?: Instant): Taken;
  /** The refusal's type, or undefined when the command would be taken; nothing is changed. */
  refused<N extends CommandName>(name: N, input: CommandInputs[N]): Refusal | undefined;
  /** Lets days pass; takes what falls due on the way, each at its own instant. */
  pass(days: number): void;
  /** Goes to a day at a time of day, 12:00 unless told. */
  until(day: Day, time?: string): void;
  untilInstant(instant: Instant): void;
  /** Lets milliseconds pass while nobody is there, and then takes at once, in turn, whatever has fallen due. */
  away(ms: number): void;
  obligation(id: string): Obligation;
  owed(kind: Obligation['kind']): Obligation[];
  escalation(role: BodyRole): Escalation;
  /** What is still to come about an obligation, in turn. */
  agenda(obligation?: string): AgendaItem[];
  mails(kind?: MailKind): (MailNotice & { at: Instant })[];
  tasks(): (TaskNotice & { at: Instant })[];
}

export const noMoney = { outcome: 'noFundingNeeded', grants: [], instalments: [] } satisfies CommandInputs['fundingDecision'];

/** @param at the life's first instant; nothing is due before a command begins it */
export function pureLife(at: Instant = '2026-01-12T09:00:00.000Z', id = 'pa-1'): PureLife {
  let life: LifeState | null = null;
  let now = at;
  const steps: Taken[] = [];
  const keys = new Set<string>();

  /** As the record has it: the life before the step that a command takes back. */
  const stateBefore = (one: Step): LifeState | undefined =>
    ('command' in one &&
      one.command.name === 'takeBack' &&
      steps.find(({ after }) => after.seq === (one.command.input as CommandInputs['takeBack']).step)?.before) ||
    undefined;

  /** As the record has it: the last end of the life, for a command that reopens it. */
  function endingFor(one: Step): Ending | undefined {
    if (!('command' in one) || one.command.name !== 'reopening') return undefined;
    const end = steps.findLast(({ before, after }) => hasEnded(after.stage) && !(before && hasEnded(before.stage)));
    return end?.before ? { earlier: end.before, endedAt: end.at } : undefined;
  }

  const besides = (one: Step) => ({ earlier: stateBefore(one), ending: endingFor(one) });

  function step(one: Step, kind: Taken['kind'], received: Instant): Taken {
    // SQL would answer a key it knows with the old step, and the life would never get past it.
    if (keys.has(one.key)) throw new Error(`the step ${one.key} is taken twice`);
    const before = life;
    const { life: after, mails, tasks, created } = advance(id, before, one, { at: now, received, ...besides(one) });
    keys.add(one.key);
    life = after;
    const taken = { key: one.key, at: now, kind, before, after, mails, tasks, created };
    steps.push(taken);
    return taken;
  }

  function untilInstant(instant: Instant): void {
    for (let due = life && nextDue(life); due && due.at <= instant; due = life && nextDue(life)) {
      if (due.at > now) now = due.at;
      step({ key: due.key, clock: due }, due.kind, now);
    }
    if (instant > now) now = instant;
  }

  const commandOf = <N extends CommandName>(name: N, input: CommandInputs[N]) => ({ name, id: `command-${steps.length + 1}`, attempt: 1, input }) as Command;
  const state = (): LifeState => {
    if (!life) throw new Error('the life has not begun');
    return life;
  };

  return {
    state,
    now: () => now,
    steps,
    take(name, input, received = now) {
      untilInstant(now);
      const command = commandOf(name, input);
      const refusal = refusalOf(life, command);
      if (refusal) throw new Error(refusal.type);
      return step({ key: command.id, command }, name, received);
    },
    refused(name, input) {
      untilInstant(now);
      const command = commandOf(name, input);
      const refusal = refusalOf(life, command);
      if (refusal) return refusal;
      try {
        const one = { key: command.id, command };
        advance(id, life, one, { at: now, received: now, ...besides(one) });
        return undefined;
      } catch (error) {
        if (error instanceof DateRuleViolation) return error.refusal;
        throw error;
      }
    },
    pass: (days) => untilInstant(addMs(now, days * 86_400_000)),
    until: (day, time = '12:00') => untilInstant(instantOf(day, time)),
    untilInstant,
    away(ms) {
      now = addMs(now, ms);
      untilInstant(now);
    },
    obligation(obligation) {
      const found = state().obligations[obligation];
      if (!found) throw new Error(`no obligation ${obligation}; there are ${Object.keys(state().obligations).join(', ')}`);
      return found;
    },
    owed: (kind) => Object.values(state().obligations).filter((one) => one.kind === kind && (one.state === 'open' || one.state === 'late')),
    escalation(role) {
      const found = Object.values(state().escalations).findLast((one) => one.role === role);
      if (!found) throw new Error(`nothing is before the ${role}`);
      return found;
    },
    agenda: (obligation) =>
      Object.values(state().agenda)
        .filter((item) => obligation === undefined || item.obligation === obligation)
        .sort(byDueOrder),
    mails: (kind) => steps.flatMap((taken) => taken.mails.filter((mail) => !kind || mail.kind === kind).map((mail) => ({ ...mail, at: taken.at }))),
    tasks: () => steps.flatMap((taken) => taken.tasks.map((task) => ({ ...task, at: taken.at }))),
  };
}

interface Beginning {
  at?: Instant;
  policy?: PolicyChange;
  input?: Partial<CommandInputs['propose']>;
}

/** A life that has been put forward. */
export function proposedLife({ at, policy, input }: Beginning = {}): PureLife {
  const life = pureLife(at);
  life.take('propose', {
    policy: mergePolicy(defaultPolicy, policy),
    runs: {},
    yearly: false,
    proposer: 'ltu',
    ownFunder: 'lansstyrelsen-norrbotten',
    ...input,
  });
  return life;
}

/** A life whose lead has accepted; quarterly, from 12 January 2026, so that its first period is 2026-Q1 and its report due on 30 April. */
export function acceptedLife({ policy, ...rest }: Beginning & { decision?: CommandInputs['fundingDecision'] } = {}): PureLife {
  const life = proposedLife({ ...rest, policy: { ...policy, report: { every: 'P3M', ...policy?.report } } });
  life.take('fundingDecision', rest.decision ?? noMoney);
  life.take('assignment', { lead: 'ltu' });
  life.take('assignmentAnswer', { answer: 'accepted' });
  return life;
}

/** A quarterly life whose first report stays away until the matter is before a body. */
export function escalatedLife(role: BodyRole, beginning?: Parameters<typeof acceptedLife>[0]): PureLife {
  const life = acceptedLife(beginning);
  for (let days = 0; days < 400 && !Object.values(life.state().escalations).some((one) => one.role === role); days += 1) life.pass(1);
  return life;
}

/** A life that has come to a closing by command. */
export function closingLife(beginning?: Parameters<typeof acceptedLife>[0]): PureLife {
  const life = acceptedLife(beginning);
  life.take('closing', { final: true });
  return life;
}

/** The Swedish day some calendar days after the life's now. */
export const dayAfter = (life: PureLife, days: number): Day => addDays(dayOf(life.now()), days);
