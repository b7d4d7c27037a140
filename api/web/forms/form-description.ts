/** What makes one form different from the next. All the rest, showing, checking, sending, is done once for all of them. */
import type { ComponentChildren } from 'preact';
import type { PlanActivityAnswer } from '../../../contracts/views/plan-activity-view.ts';
import type { ApiOperationId } from '../../operations.ts';
import type { Fields, PageAnswer, PageCall } from '../page-route.ts';
import type { Section } from './field.ts';
import type { Body } from './form-values.ts';

export interface FormDescription {
  path: string;
  /** The operation that the form carries out, and whose row of the access table decides who sees it. */
  operation: ApiOperationId;
  /** Reads what the form is about. A page instead of a form where a choice must be made first. @throws ApiProblem */
  describe(call: PageCall): Promise<FormPage | { instead: PageAnswer }>;
}

interface Sent {
  redirect: string;
  notice?: string;
}

export interface FormPage {
  title: string;
  /** One sentence under the title: what happens when it is sent. */
  intro?: string;
  /** What the form is about; its version guards against changes of others. */
  activity?: PlanActivityAnswer;
  /** What it mends, where that has versions of its own: they guard in place of the activity's. */
  mends?: {
    version: number;
    /** What is said when somebody else has changed it. */
    changed: { title: string; intro: string };
    /** How it stands now, as a body, where the form begins with something else. */
    now?: Body;
  };
  /** The same for those who have no page of the activity to go to. */
  about?: ComponentChildren;
  /** Facts that one needs to see while filling it in. */
  above?: ComponentChildren;
  sections: Section[];
  /** What stands there from the beginning, as a body. */
  start?: Body;
  /** What was written earlier and never sent: it stands there instead. */
  draft?: Fields;
  /** What else the form can be posted for, with all that was written: a button each, beside the one that goes on. */
  more?: { act: string; words: string; answer(values: Fields): Promise<PageAnswer> }[];
  /** Shown under the fields, and again when they are checked. */
  below?: ComponentChildren;
  /** Shown where it is checked: what will come of what was written. */
  preview?(written: Body): Promise<ComponentChildren>;
  /** From what was written to what is sent, where they differ. */
  body?(written: Body): Body;
  /** Another operation than the description's, where the same page serves two. */
  operation?: ApiOperationId;
  /** Parameters of the operation; the activity's id unless given. */
  params?: Record<string, string>;
  /** The word on the button that sends. */
  send: string;
  isDangerous?: true;
  /** Where one goes who changes one's mind, and the words that lead there from a form that is closed. */
  back: string;
  backWords?: string;
  /** Why it cannot be filled in now. */
  closed?: string;
  /** Where the answer leads, and what is said there. */
  done(answer: unknown): Sent | Promise<Sent>;
}
