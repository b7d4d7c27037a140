/** The day of a matter as a calendar file. */
import { isOwed } from '../../../workflows/domain/life-state.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import type { PageResponse } from '../kit/page-route.ts';
import { calendarFile, calendarType } from '../parts/calendar/calendar-file.ts';
import { answerRoutes } from './answer-links/answer-routes.ts';
import type { MatterCall } from './answer-links/matter.ts';
import { matterFacts } from './answer-links/matter-facts.ts';

export const matterCalendar = answerRoutes({ method: 'get', path: '/kalender', access: 'getPlanActivity', respond: dayOfMatter });

/** Where nothing is owed any more the matter's own page says so. */
async function dayOfMatter(call: MatterCall): Promise<PageResponse> {
  const { activity, obligation } = await matterFacts(call);
  if (!obligation || !isOwed(obligation)) return { redirect: call.matter.base };
  const { publicUrl, mailHostname: hostname } = call.deps;
  const day = {
    id: `${activity.id}/${obligation.id}`,
    day: dayOf(obligation.dueAt),
    sequence: activity.version,
    what: { obligation: obligation.kind, period: obligation.period, byOrganisation: true, matter: null },
    activity: { id: activity.id, title: activity.title, caseNumber: activity.caseNumber },
  };
  const body = calendarFile([day], { language: call.language, publicUrl, hostname, at: call.at });
  return { file: { type: calendarType, name: `${activity.caseNumber}.ics`, body } };
}
