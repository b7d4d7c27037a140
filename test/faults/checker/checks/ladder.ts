/** No reminder, hearing or rung on what was met by then, and no matter before a body whose report had come in by the rung's own instant. */
import type { AgendaKind } from '../../../../workflows/domain/agenda-item.ts';
import { isOwed } from '../../../../workflows/domain/life-state.ts';
import { itemOf } from './clock.ts';
import type { LifeRecord, Moment } from './life-record.ts';

const ofTheLadder: AgendaKind[] = ['late', 'remind', 'hear', 'rung', 'silence', 'noteByItself'];

export function judgeLadder({ id, moments }: Pick<LifeRecord, 'id' | 'moments'>): string[] {
  return moments
    .filter(({ step }) => step.command === null && (ofTheLadder as string[]).includes(step.kind))
    .flatMap((moment) => [...troubleWithMet(moment), ...troubleWithReport(moment, moments)])
    .map((trouble) => `${id}: ${trouble}`);
}

function troubleWithMet(moment: Moment): string[] {
  const { step, before } = moment;
  const item = itemOf(moment);
  const obligation = item?.obligation === undefined ? undefined : before?.obligations[item.obligation];
  if (!item || !obligation) return [`${step.key} (${step.kind}) was taken about nothing that is owed`];
  return [
    ...(isOwed(obligation) ? [] : [`${step.key} (${step.kind}) was taken while ${obligation.id} was ${obligation.state}`]),
    ...(item.dueVersion === obligation.dueVersion ? [] : [`${step.key} is of the due date ${item.dueVersion}, and ${obligation.dueVersion} held`]),
  ];
}

/** A report that was received by a rung's own instant is taken before it, however late either is recorded. */
function troubleWithReport(moment: Moment, moments: Moment[]): string[] {
  const item = itemOf(moment);
  if (item?.kind !== 'rung' || item.obligation === undefined) return [];
  const late = moments.find(
    ({ step, after }) =>
      step.kind === 'report' &&
      step.seq > moment.step.seq &&
      (step.received ?? '') <= item.at &&
      after.obligations[item.obligation as string]?.receivedAt === step.received,
  );
  return late ? [`${moment.step.key} was taken, though the report of step ${late.step.seq} had been received at ${late.step.received}`] : [];
}
