/** The parts of a weekly summary before they are laid out, from which text and HTML are made: what is empty is left out. */
import { ownTask } from '../../../db/lives/tasks/own-task-read-model.ts';
import type { CameIn, Few, MatterThen, OwedThen, WaitsFor, WeeklySummary } from '../../../db/pictures/weekly/weekly-summary-read-model.ts';
import { activityAddress, formAddress, formOf, listAddresses, matterAddress, tickOffAddress } from '../../../words/addresses/page-addresses.ts';
import { printAddress } from '../../../words/addresses/print-addresses.ts';
import { bodiesInText } from '../../../words/body-names.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { dayInWords, periodInWords, shortDayInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { entryOf } from '../../../workflows/domain/entry-of.ts';
import type { BodyRole } from '../../../workflows/domain/policy.ts';
import { daysBetween } from '../../../workflows/domain/time/instants.ts';
import { taskActs } from '../subjects/task-acts.ts';
import { weeklyWords } from './weekly-words.ts';

export interface WeeklyLine {
  title: string;
  /** Path of the page where it is read or done. */
  address: string;
  detail: string;
}

interface WeeklyLink {
  text: string;
  address: string;
}

export interface WeeklyPart {
  title: string;
  /** How many there are; more than its lines where it has many. */
  total: number;
  /** Above the lines. */
  intro?: string;
  lines: WeeklyLine[];
  /** To all of it. */
  links: WeeklyLink[];
}

/** @returns none where there is nothing to tell */
export function weeklyParts(summary: WeeklySummary, language: Language): WeeklyPart[] {
  const { plan, meetings } = summary;
  const parts = [...(plan ? partsOfPlan(plan, summary, language) : []), ...bodyRoles.map((role) => partOfBody(role, summary, language))];
  if (meetings) parts.push(partOfMeetings(meetings, summary, language));
  return parts.filter(({ total }) => total > 0);
}

const bodyRoles: BodyRole[] = ['referenceGroup', 'steeringGroup'];

/** What is most urgent first. */
function partsOfPlan(
  { reports, proposals, overdue, due, mine, all }: NonNullable<WeeklySummary['plan']>,
  summary: WeeklySummary,
  language: Language,
): WeeklyPart[] {
  const say = weeklyWords[language];
  const owed = (item: OwedThen, day: string) => owedLine(item, day, summary, language);
  const { away } = say;
  const ofDays = due.days.map(({ day, due: count }) => `${dayInWords(day, language).replace(/ \d+$/, '')}: ${count}`).join(', ');
  return [
    waitingPart(mine, all, summary, language),
    part(say.overdue, overdue, (item) => owed(item, `${say.lastDay(shortDayInWords(item.dueOn, language))}, ${away(daysBetween(summary.on, item.dueOn))}`), [
      { text: say.links.overdue, address: listAddresses.late },
    ]),
    {
      ...part(say.due, due, (item) => owed(item, say.by(dayInWords(item.dueOn, language))), [{ text: say.links.due, address: listAddresses.dueDays }]),
      intro: `${capitalised(ofDays)}.`,
    },
    part(say.reports, reports, (item) => cameInLine(item, language), [{ text: say.links.reports, address: listAddresses.reportsToReview }]),
    part(say.proposals, proposals, (item) => cameInLine(item, language), [{ text: say.links.proposals, address: listAddresses.proposals }]),
  ];
}

/** What the reader has taken; where that is nothing, what waits for all coordinators. */
function waitingPart(mine: Few<WaitsFor>, all: Few<WaitsFor>, summary: WeeklySummary, language: Language): WeeklyPart {
  const say = weeklyWords[language];
  const line = (item: WaitsFor) => waitingLine(item, summary, language);
  if (mine.total === 0) return part(say.allOfUs, all, line, [{ text: say.links.allOfUs, address: listAddresses.toDo }]);
  return {
    ...part(say.mine, mine, line, [{ text: say.links.mine, address: listAddresses.ownTasks }]),
    ...(all.total > mine.total && { intro: say.ofAll(all.total) }),
  };
}

function partOfBody(role: BodyRole, summary: WeeklySummary, language: Language): WeeklyPart {
  const say = weeklyWords[language];
  const body = bodyOf(role, summary, language);
  const links: WeeklyLink[] = [{ text: say.links.matters, address: listAddresses.matters }];
  // Who takes the matters to the meeting prints them.
  if (summary.meetings) links.push({ text: say.links.print(body), address: printAddress(role) });
  return part(say.matters(body), summary.matters[role], (matter) => matterLine(matter, when(matter, summary, language), language), links);
}

function partOfMeetings(meetings: Few<MatterThen>, summary: WeeklySummary, language: Language): WeeklyPart {
  const say = weeklyWords[language];
  const line = (matter: MatterThen) =>
    matterLine(matter, `${bodyOf(matter.role, summary, language)}, ${dayInWords(matter.putOffTo ?? summary.on, language)}`, language);
  return part(say.meetings, meetings, line, [{ text: say.links.matters, address: listAddresses.matters }]);
}

const part = <Item>(title: string, { total, items }: Few<Item>, line: (item: Item) => WeeklyLine, links: WeeklyLink[]): WeeklyPart => ({
  title,
  total,
  lines: items.map(line),
  links,
});

function bodyOf(role: BodyRole, { bodies }: WeeklySummary, language: Language): string {
  const { adviser, deciderInFull } = bodiesInText(bodies, language);
  return role === 'referenceGroup' ? adviser : (bodies.steeringGroup?.abbreviation ?? deciderInFull);
}

/** Since when a matter lies before its body, and by when or to which day. */
function when({ role, raisedOn, dueOn, putOffTo }: MatterThen, summary: WeeklySummary, language: Language): string {
  const say = weeklyWords[language];
  if (putOffTo !== null) return say.putOff(shortDayInWords(putOffTo, language));
  if (dueOn === null) return say.since(bodyOf(role, summary, language), shortDayInWords(raisedOn, language));
  return `${say.by(shortDayInWords(dueOn, language))}, ${say.away(daysBetween(summary.on, dueOn))}`;
}

function matterLine({ id, title, period, byHand }: MatterThen, day: string, language: Language): WeeklyLine {
  const about = byHand !== null ? wordsIn(language).matterKinds[byHand] : reportOf(period, language);
  return { title, address: matterAddress(id), detail: detailOf(about, day) };
}

const reportOf = (period: string | null, language: Language): string | undefined =>
  period === null ? undefined : weeklyWords[language].reportFor(periodInWords(period, language));

function cameInLine({ planActivity, title, period, on, from }: CameIn, language: Language): WeeklyLine {
  const say = weeklyWords[language];
  const day = shortDayInWords(on, language);
  return { title, address: activityAddress(planActivity), detail: detailOf(reportOf(period, language), from === null ? say.cameIn(day) : say.from(from, day)) };
}

function owedLine({ planActivity, title, kind, period, owedBy }: OwedThen, day: string, summary: WeeklySummary, language: Language): WeeklyLine {
  return {
    title,
    address: activityAddress(planActivity),
    detail: detailOf(withPeriod(wordsIn(language).obligationKinds[kind], period, language), whoOf(owedBy, summary, language), day),
  };
}

function whoOf(owedBy: OwedThen['owedBy'], summary: WeeklySummary, language: Language): string {
  if ('organisation' in owedBy) return owedBy.organisation;
  return owedBy.role === 'coordinator' ? wordsIn(language).owners.coordinator : bodyOf(owedBy.role, summary, language);
}

/** The act where the case is known only by it, else under the case's title. */
function waitingLine({ id, kind, planActivity, title, period, text, dueOn }: WaitsFor, { on }: WeeklySummary, language: Language): WeeklyLine {
  const say = weeklyWords[language];
  const act = text ?? withPeriod(actOf(kind, language), period, language);
  const day = dueOn === null ? undefined : `${say.by(shortDayInWords(dueOn, language))}, ${say.away(daysBetween(on, dueOn))}`;
  const ownAddress = kind === ownTask ? tickOffAddress(id) : undefined;
  if (planActivity === null) return { title: act, address: ownAddress ?? listAddresses.toDo, detail: detailOf(day) };
  return { title: title ?? act, address: ownAddress ?? formAddress(planActivity, formOf[kind], period), detail: detailOf(act, day) };
}

const actOf = (kind: string, language: Language): string => entryOf<string>(taskActs[language], kind) ?? entryOf<string>(wordsIn(language).toDo, kind) ?? kind;

const withPeriod = (what: string, period: string | null, language: Language): string =>
  period === null ? what : `${what}, ${periodInWords(period, language)}`;

/** "Lägesrapport, kvartal 1 2026. Luleå tekniska universitet. Sista dagen var …" */
const detailOf = (...sentences: (string | undefined)[]): string =>
  sentences
    .filter((sentence) => sentence !== undefined && sentence !== '')
    .map((sentence) => `${capitalised(sentence ?? '').replace(/[.!?]$/, '')}.`)
    .join(' ');
