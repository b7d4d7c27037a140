/** Makes a page of a matter reachable in two ways: by a link in a mail, and signed in. */

import type { LinkPurpose } from '../../../../db/links/answer-link-read-model.ts';
import type { OperationId, Viewer } from '../../../authorization/access.ts';
import { notFound } from '../../../http/problem.ts';
import type { PageCall, PageResponse, PageRoute } from '../../kit/page-route.ts';
import { page } from '../../kit/page-route.ts';
import { withAnswerLink } from './answer-link-guard.ts';
import type { Matter, MatterCall } from './matter.ts';
import { ownMatterNamed, ownMatterPath, partyOf, withMatter } from './matter.ts';

interface AnswerRoute extends Pick<PageRoute, 'method' | 'upload' | 'limits'> {
  /** Below the matter's first page: "" or "/rapport". */
  path: string;
  /** The operation that the page is for: its row of the access table decides in both ways. */
  access: OperationId;
  /** Absent: every matter has the page. */
  purpose?: LinkPurpose;
  respond(call: MatterCall): Promise<PageResponse>;
}

/** The routes of one page, for both ways. */
export function answerRoutes(route: AnswerRoute): PageRoute[] {
  const { path, access, purpose, respond, ...rest } = route;
  const fitting = async <T>(call: MatterCall, then: (call: MatterCall) => Promise<T>): Promise<T> => {
    if (purpose !== undefined && call.matter.purpose !== purpose) throw notFound();
    return then(call);
  };
  const behindLink = <T extends PageResponse | undefined>(call: PageCall<Viewer | null>, then: (call: MatterCall) => Promise<T>) =>
    withAnswerLink(call, access, (matterCall) => fitting(matterCall, then));
  const behindSession = async <T>(call: PageCall, then: (call: MatterCall) => Promise<T>) => fitting(await signedInCall(call), then);
  return [
    {
      ...rest,
      path: `/svara/:token${path}`,
      access: 'everybody',
      guessable: true,
      oneMoment: true,
      respond: (call) => behindLink(call, respond),
      refusal: (call) => behindLink(call, nothing),
    },
    page({
      ...rest,
      path: `/min-organisation/:id/:matter${path}`,
      access,
      respond: (call) => behindSession(call, respond),
      refusal: (call) => behindSession(call, nothing),
    }),
  ];
}

/** For the check before a form's body is read: whoever passes the guard is refused nothing yet. */
const nothing = async () => undefined;

async function signedInCall(call: PageCall): Promise<MatterCall> {
  const { id: planActivity = '', matter: name = '' } = call.params;
  const activity = await call.request('getPlanActivity', { params: { id: planActivity } });
  const purpose = ownMatterNamed(name);
  const organisation = partyOf(activity, purpose);
  if (!organisation || !call.viewer.organisations.includes(organisation)) throw notFound();
  const period = purpose === 'report' ? name : '';
  const matter: Matter = { base: ownMatterPath(planActivity, purpose, period), purpose, planActivity, period, organisation, owner: call.viewer.id, link: null };
  return withMatter(call, matter, {});
}
