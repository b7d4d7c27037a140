/**
 * The context of one step being taken: a draft of the life, and the mails and tasks that the step asks for. The chapters change the draft; nothing else does.
 */
import type { AgendaItem } from '../agenda-item.ts';
import { rank } from '../agenda-item.ts';
import type { Escalation, LifeState, Obligation, ObligationKind, Party } from '../life-state.ts';
import { isOwed } from '../life-state.ts';
import type { MailNotice, TaskNotice } from '../notices.ts';
import type { Span } from '../policy.ts';
import type { Instant } from '../time/day-and-instant.ts';
import type { Due } from '../time/due-dates.ts';
import { dueAfter } from '../time/due-dates.ts';
import { planLate, planReminders, planSilence } from '../time/follow-up-dates.ts';

export interface StepContext {
  /** The step's plan time. */
  readonly at: Instant;
  /** When what the step carries was received; `at` for the clock. */
  readonly received: Instant;
  readonly life: LifeState;
  readonly mails: MailNotice[];
  readonly tasks: TaskNotice[];
  /** Obligations whose open tasks are done by this step. */
  readonly tasksDone: string[];
  /** The step made something new: answered 201. */
  created: boolean;
  /** How the life ended, where the step reopens it. */
  readonly ending?: Ending | undefined;
}

/** The last end of a life, as the record has it. */
export interface Ending {
  /** The life as it was before it. */
  earlier: LifeState;
  endedAt: Instant;
}

export const isOrganisation = (party: Party): boolean => 'organisation' in party;
export const coordinator: Party = { role: 'coordinator' };

/** The next number of a name within the life, from 1. */
export function nextNumber(context: StepContext, name: string): number {
  const number = (context.life.counters[name] ?? 0) + 1;
  context.life.counters[name] = number;
  return number;
}

export function addAgenda(context: StepContext, items: (AgendaItem | undefined)[]): void {
  for (const item of items) if (item) context.life.agenda[item.key] = item;
}

/** Takes everything about an obligation off the agenda, or only what `which` says. */
export function dropAgenda(context: StepContext, obligation: string, which: (item: AgendaItem) => boolean = () => true): void {
  for (const item of Object.values(context.life.agenda)) if (item.obligation === obligation && which(item)) delete context.life.agenda[item.key];
}

interface Opening {
  kind: ObligationKind;
  owedBy: Party;
  within: Span;
  remind?: Span[];
  /** A given due date instead of `within`. */
  due?: Due;
  /** What spans are counted from, where that is later than the step itself. */
  from?: Instant;
  id?: string;
  about?: Obligation;
  escalation?: string;
  askedFor?: string;
  /** If nobody answers by the due date, the coordinator is told. */
  tellSilence?: boolean;
}

/** Opens an obligation of any kind but a report, with its reminders and what happens at its due date. */
export function open(context: StepContext, opening: Opening): Obligation {
  const { life, at } = context;
  const who = isOrganisation(opening.owedBy) ? 'actor' : 'other';
  const id = opening.id ?? `${opening.kind}-${nextNumber(context, opening.kind)}`;
  const from = opening.from ?? at;
  const due = opening.due ?? dueAfter(from, opening.within, who, 'step', life.policy);
  const obligation: Obligation = {
    id,
    kind: opening.kind,
    owedBy: opening.owedBy,
    openedAt: at,
    dueAt: due.at,
    state: 'open',
    dueVersion: 1,
    why: due.why,
    ...(due.exact && { exact: true as const }),
    ...(opening.about?.period && { period: opening.about.period }),
    ...(opening.about && { about: opening.about.id }),
    ...(opening.escalation && { escalation: opening.escalation }),
    ...(opening.askedFor && { askedFor: opening.askedFor }),
    ...(life.stage === 'paused' && { datedInPause: at }),
  };
  life.obligations[id] = obligation;
  planPlain(context, obligation, { due, from, remind: opening.remind ?? [], tellSilence: opening.tellSilence ?? false });
  return obligation;
}

/** Puts reminders, the due instant and silence of an obligation that has no ladder on the agenda. */
function planPlain(context: StepContext, obligation: Obligation, plan: { due: Due; from: Instant; remind: Span[]; tellSilence: boolean }): void {
  const { life } = context;
  const { due, from, remind, tellSilence } = plan;
  const who = isOrganisation(obligation.owedBy) ? 'actor' : 'other';
  const common = { obligation: obligation.id, dueVersion: obligation.dueVersion, due, life };
  addAgenda(context, [planLate(common), ...planReminders({ ...common, openedAt: from, remind, who }), tellSilence ? planSilence(common) : undefined]);
}

/** Gives an obligation without a ladder a new due date, with a new dueVersion. */
export function moveDue(context: StepContext, obligation: Obligation, due: Due, remind: Span[], tellSilence: boolean): void {
  setDue(context, obligation, due);
  planPlain(context, obligation, { due, from: context.at, remind, tellSilence });
}

/** Owed anew by another date, with a new dueVersion and nothing on the agenda yet. */
export function setDue(context: StepContext, obligation: Obligation, due: Due): void {
  dropAgenda(context, obligation.id);
  obligation.state = 'open';
  obligation.dueVersion += 1;
  obligation.dueAt = due.at;
  obligation.why = due.why;
  delete obligation.extendedFrom;
  if (due.exact) obligation.exact = true;
  else delete obligation.exact;
  if (context.life.stage === 'paused') obligation.datedInPause = context.at;
}

/** The due date of an obligation as it stands. */
export const dueOf = (obligation: Obligation): Due => ({ at: obligation.dueAt, why: obligation.why, ...(obligation.exact && { exact: true as const }) });

/** An obligation is over: its agenda goes, and so do the tasks it raised. */
export function settle(context: StepContext, obligation: Obligation | undefined, state: 'met' | 'excused' | 'void'): void {
  if (!obligation || (obligation.state !== 'open' && obligation.state !== 'late')) return;
  obligation.state = state;
  obligation.settledAt = context.at;
  delete obligation.waiting;
  dropAgenda(context, obligation.id);
  context.tasksDone.push(obligation.id);
}

export const isReport = (obligation: Obligation): boolean => obligation.kind === 'report' || obligation.kind === 'finalReport';

/** The obligations still owed, of one kind or about one other. */
export function owed(context: StepContext, which: (obligation: Obligation) => boolean): Obligation[] {
  return Object.values(context.life.obligations).filter((obligation) => isOwed(obligation) && which(obligation));
}

/** Ends the escalations of an obligation that no body has decided. */
export function endEscalations(
  context: StepContext,
  obligation: string,
  state: 'settled' | 'void' | 'passedOn',
  which: (escalation: Escalation) => boolean = () => true,
): void {
  for (const escalation of Object.values(context.life.escalations)) {
    if (escalation.obligation !== obligation || !which(escalation) || (escalation.state !== 'open' && escalation.state !== 'advised')) continue;
    escalation.state = state;
    if (state !== 'passedOn') tellBody(context, escalation, state);
    for (const decisionOwed of owed(context, (other) => other.escalation === escalation.id)) settle(context, decisionOwed, 'void');
  }
}

/** A matter that is over without the body's word is taken off its list: it hears so. */
function tellBody(context: StepContext, { id, role, obligation, raised }: Escalation, outcome: 'settled' | 'void'): void {
  const about = { role, outcome, ...(raised && { matter: id }) };
  const told = context.mails.some(({ kind, to, about: other }) => kind === 'matterOver' && 'role' in to && to.role === role && other?.matter === about.matter);
  if (!told) context.mails.push({ kind: 'matterOver', to: { role }, obligation, about });
}

/** The agenda item of something that is not an obligation's. */
export function clockItem(key: string, kind: 'periodStart' | 'runEnds' | 'resume' | 'release', at: Instant, exact: boolean, subject?: number): AgendaItem {
  return { key, kind, at, rank: rank[kind], ...(exact && { exact: true as const }), ...(subject !== undefined && { subject }) };
}
