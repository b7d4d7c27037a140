/** Puts a page of a matter behind both doors: a link in a mail, and a session. */
import type { LinkPurpose } from '../../../db/answer-link-store.ts';
import type { PlanActivityView } from '../../../db/views.ts';
import type { OperationId } from '../../access.ts';
import { notFound } from '../../problem.ts';
import type { PageAnswer, PageCall, PageRoute } from '../page-route.ts';
import { page } from '../page-route.ts';
import { throughLink } from './link-door.ts';
import type { Matter, MatterCall } from './matter.ts';
import { ownMatterNamed, ownMatterPath, partyOf, withMatter } from './matter.ts';

interface AnswerRoute extends Pick<PageRoute, 'method' | 'upload' | 'limits'> {
  /** Below the matter's first page: "" or "/rapport". */
  path: string;
  /** The operation that the page is for: its row of the access table decides through both doors. */
  access: OperationId;
  /** Absent: every matter has the page. */
  purpose?: LinkPurpose;
  answer(call: MatterCall): Promise<PageAnswer>;
}

/** One page behind both doors. */
export function answerRoutes(route: AnswerRoute): PageRoute[] {
  const { path, access, purpose, answer, ...rest } = route;
  const fitting = (call: MatterCall) => (purpose === undefined || call.matter.purpose === purpose ? answer(call) : Promise.reject(notFound()));
  return [
    { ...rest, path: `/svara/:token${path}`, access: 'everybody', oneMoment: true, answer: (call) => throughLink(call, access, fitting) },
    page({ ...rest, path: `/min-organisation/:id/:matter${path}`, access, answer: async (call) => fitting(await signedInCall(call)) }),
  ];
}

async function signedInCall(call: PageCall): Promise<MatterCall> {
  const { id: planActivity = '', matter: name = '' } = call.params;
  const activity = await call.ask<PlanActivityView>('getPlanActivity', { params: { id: planActivity } });
  const purpose = ownMatterNamed(name);
  const organisation = partyOf(activity, purpose);
  if (!organisation || !call.viewer.organisations.includes(organisation)) throw notFound();
  const period = purpose === 'report' ? name : '';
  const matter: Matter = { base: ownMatterPath(planActivity, purpose, period), purpose, planActivity, period, organisation, owner: call.viewer.id, link: null };
  return withMatter(call, matter, {});
}
