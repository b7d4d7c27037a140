/** What makes one form different from the next. All the rest, showing, checking, sending, is done once for all of them. */
import type { ComponentChildren } from 'preact';
import type { HistoryItem, PlanActivityResponse } from '../../../contracts/views/plan-activity-view.ts';
import type { DraftWriter } from '../../../db/drafts/versioned-draft.ts';
import type { FormDraft } from '../../../db/people/form-drafts/form-draft-read-model.ts';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import type { ApiOperationId, BodyOf, ResponseOf } from '../../routes/all-operations.ts';
import type { Fields } from '../browser/posted-fields.ts';
import type { PageCall, PageResponse } from '../kit/page-route.ts';
import type { FieldIn, TopOf } from './body-fields.ts';
import type { Field, Section } from './field.ts';
import type { Body } from './form-values.ts';

export interface FormDescription<Id extends ApiOperationId = ApiOperationId, Shown extends FormPage = FormPage> {
  path: string;
  /** The operation that the form carries out, and whose row of the access table decides who sees it. */
  operation: Id;
  /** False for forms that keep none here: reports have drafts of their own, and who comes by a link has no place for any. */
  keepsDrafts?: false;
  /** Reads what the form is about. A page instead of a form where a choice must be made first. @throws ApiProblem */
  describe(call: PageCall): Promise<Shown | { instead: PageResponse }>;
}

/**
 * The form of an operation, whose fields are those of the operation's body.
 * @typeParam Written what is written in the form, where it has other fields than the body; `body` then makes one of the other
 */
export type FormOf<Id extends ApiOperationId, Written = BodyOf<Id>> = FormDescription<Id, FormPageOf<Id, Written>>;
export type FormPageOf<Id extends ApiOperationId, Written = BodyOf<Id>> = FormPage<FieldIn<Written>, ResponseOf<Id>, MembersOf<BodyOf<Id>>, Id>;

/** Some members of a body, by their names, with whatever was written: what is wrong with it the API says. */
type MembersOf<Sent> = { [Name in Sent extends unknown ? keyof Sent : never]?: unknown };

/** What stands in the fields, by the members of the body that they belong to. */
type Begun<F extends Field> = { [Member in TopOf<F['name']>]?: unknown };

/** Where a form keeps its draft that has a place of its own. */
export interface OwnDraft {
  find(): Promise<FormDraft | undefined>;
  /** @returns when it was saved; undefined where another page has saved one that this writer does not know */
  save(fields: Fields, by: DraftWriter): Promise<Instant | undefined>;
}

interface Sent {
  redirect: string;
  notice?: string;
}

export interface FormPage<F extends Field = Field, Response = unknown, Whole extends Body = Body, Id extends ApiOperationId = ApiOperationId> {
  title: string;
  /** One sentence under the title: what happens when it is sent. */
  intro?: string;
  /** What the form is about; its version guards against changes of others. */
  activity?: PlanActivityResponse;
  /** The activity whose version guards, where its readers have no page of it to go to. */
  guardedBy?: Pick<PlanActivityResponse, 'id' | 'version' | 'stage'>;
  /** Whether a step of somebody else concerns what is written here; all steps do unless given. */
  concerns?(step: HistoryItem): boolean;
  /** What it mends, where that has versions of its own: they guard in place of the activity's. */
  mends?: {
    /** A text where the operation takes no version: the form alone compares it. */
    version: number | string;
    /** What is said when somebody else has changed it. */
    changed: { title: string; intro: string };
    /** How it stands now, as a body, where the form begins with something else. */
    now?: Begun<F>;
    /** Who changed it last, and when, in words. */
    by?(): Promise<string | undefined>;
    /** Whether the reader changed it last: a form that is sent twice, where `now` is not there to tell. */
    isOwn?(): Promise<boolean>;
  };
  /** The same for those who have no page of the activity to go to. */
  about?: ComponentChildren;
  /** Facts that one needs to see while filling it in. */
  above?: ComponentChildren;
  sections: Section<F>[];
  /** What stands there from the beginning, as a body. */
  start?: Begun<F>;
  /** Where what was written and never sent is kept, if not with the person's drafts of forms: it stands there instead of what it begins with. */
  ownDraft?: OwnDraft;
  /** Where it leads once all that was written is saved as a draft: a button each, beside the one that goes on. */
  more?: { act: string; words: string; leads: Sent }[];
  /** Shown under the fields, and again when they are checked. */
  below?: ComponentChildren;
  /** Shown where it is checked: what will come of what was written. */
  preview?(written: Begun<F>): Promise<ComponentChildren>;
  /** From what was written to what is sent, where they differ. */
  body?(written: Begun<F>): Whole;
  /** Another operation than the description's, where the same page serves two. */
  operation?: Id;
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
  done(response: Response): Sent | Promise<Sent>;
}

/** Writes a form down with the types of the operation that it names. */
export const form = <const Id extends ApiOperationId>(description: FormOf<Id>): FormOf<Id> => description;
