/**
 * What an actor answers: one report, the question about the lead, or what a proposal lacks. It is reached through a link in a mail, without an account,
 * or signed in; both ways lead to the same pages.
 */

import type { PlanActivityResponse } from '../../../../contracts/views/plan-activity-view.ts';
import type { DraftOf } from '../../../../db/cases/draft-read-model.ts';
import type { AnswerLink, LinkPurpose } from '../../../../db/links/answer-link-read-model.ts';
import { entryOf } from '../../../../workflows/domain/entry-of.ts';
import { changedCall } from '../../kit/changed-call.ts';
import type { PageCall } from '../../kit/page-route.ts';

export interface Matter extends DraftOf {
  /** Path of its first page. */
  base: string;
  purpose: LinkPurpose;
  organisation: string;
  /** The link it was reached through; null when its reader is signed in. */
  link: AnswerLink | null;
}

export interface MatterCall extends PageCall {
  matter: Matter;
}

const ownNames: Record<string, LinkPurpose> = { ansvar: 'assignment', komplettering: 'completion' };

/** What the last part of such a path stands for: a report's period unless it is one of our words. */
export const ownMatterNamed = (name: string): LinkPurpose => entryOf(ownNames, name) ?? 'report';

/** Path of a matter for those of its organisation who are signed in. */
export function ownMatterPath(planActivity: string, purpose: LinkPurpose, period: string | null): string {
  const last = Object.keys(ownNames).find((name) => ownNames[name] === purpose) ?? period;
  return `/min-organisation/${planActivity}/${last}`;
}

/** Who answers in a matter of this kind. */
export function partyOf({ lead, candidate, proposedBy }: Pick<PlanActivityResponse, 'lead' | 'candidate' | 'proposedBy'>, purpose: LinkPurpose): string | null {
  if (purpose === 'report') return lead;
  return purpose === 'assignment' ? (candidate?.organisation ?? null) : proposedBy;
}

/** The call as pages of a matter see it. */
export function withMatter(call: PageCall, matter: Matter, changes: Partial<PageCall>): MatterCall {
  const params = { id: matter.planActivity, ...(matter.period && { period: matter.period }) };
  return changedCall(call, { ...changes, params, matter });
}
