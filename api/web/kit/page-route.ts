/**
 * What a page is made of. A page executes operations of the API for its reader and shows their responses: the same access table, commands and read models,
 * nothing computed twice. Pages work without script; a form is posted, and answered by a redirect or by itself with its errors.
 */

import type { Router } from 'express';
import type { Knex } from 'knex';
import type { ComponentChildren } from 'preact';
import type { PreviewView } from '../../../contracts/views/preview/preview-view.ts';
import type { Language } from '../../../words/language.ts';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import type { OperationId, Viewer } from '../../authorization/access.ts';
import type { KeptFile } from '../../http/kept-file.ts';
import type { Log } from '../../http/request-log.ts';
import type { PageOperationDependencies } from '../../operations/page-operation.ts';
import type { InputOf, PageOperationId, ResultOf } from '../../page-operations/all-page-operations.ts';
import type { Issuer } from '../../ports/issuer.ts';
import type { OpenData } from '../../ports/open-data.ts';
import type { ApiOperationId, ResourceOf, ResponseOf } from '../../routes/all-operations.ts';
import type { Browser } from '../browser/browser.ts';
import type { UploadedFile } from '../browser/form-body.ts';
import type { Fields, UploadRule } from '../browser/posted-fields.ts';
import type { RequestLimit } from '../browser/request-limits.ts';

export interface PageDependencies extends PageOperationDependencies {
  /** An address that somebody reads: for who needs help, or reports a fault. */
  contactAddress: string;
  /** Where the authority says itself on what legal basis it keeps personal data, and for how long; absent: people ask. */
  privacyPage?: string;
  /** Where people sign in with their organisation's account, if anywhere. */
  issuer?: Issuer;
  /** Where a plan activity's run is shown to administrators, if a Temporal UI is configured. */
  runAddress?: (planActivity: string) => string;
  /** The local mailbox, where mails stay on this machine. */
  mailbox?: Router;
  openData: OpenData;
  log: Log;
}

export interface PageCall<Who extends Viewer | null = Viewer> {
  deps: PageDependencies;
  viewer: Who;
  language: Language;
  at: Instant;
  /** The network address it comes from. */
  from?: string | undefined;
  /** Path with its query, as it was asked. */
  url: string;
  params: Record<string, string>;
  query: Fields;
  /** The posted fields; empty for GET. */
  form: Fields;
  /** The posted files of a route with `upload`. */
  files: UploadedFile[];
  /** Synchroniser token for the page's forms; read only by a page that shows one. */
  readonly csrf: string;
  /** For the pages that sign people in and out. */
  browser: Browser;
  /**
   * Executes an operation of the API as the reader.
   * @returns the body of its response.
   * @throws ApiProblem
   */
  request<Id extends ApiOperationId>(operation: Id, options?: RequestOptions): Promise<ResponseOf<Id>>;
  /**
   * Does all the checks of an operation without executing it.
   * @returns the resource it would be about.
   * @throws ApiProblem when it would be refused
   */
  check<Id extends ApiOperationId>(operation: Id, options?: RequestOptions): Promise<ResourceOf<Id>>;
  /**
   * Shows what an operation would do, and does nothing.
   * @returns undefined where it sends no command, or nothing here can try one
   * @throws ApiProblem when it would be refused
   */
  preview(operation: ApiOperationId, options?: RequestOptions): Promise<PreviewView | undefined>;
  /**
   * Executes an operation that only pages have, as the reader or with nobody signed in.
   * @returns its result
   * @throws ApiProblem
   */
  act<Id extends PageOperationId>(operation: Id, options: ActOptions<Id>): Promise<ResultOf<Id>>;
}

export interface ActOptions<Id extends PageOperationId> {
  /** What it is about, where it is about anything. */
  params?: Record<string, string>;
  input: InputOf<Id>;
}

export interface RequestOptions {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  /** Makes a form that is sent twice one command. */
  idempotencyKey?: string;
  /** The version that the form was made from. */
  ifMatch?: string;
  /** The effect that the reader has seen. */
  ifEffect?: string;
  /** Whether what has no version still stands as the form showed it. */
  standsAsShown?: (trx: Knex) => Promise<boolean>;
}

export interface WholePage {
  title: string;
  content: ComponentChildren;
  status?: number;
  /** Wider than text: tables and charts. */
  wide?: boolean;
  /** Where it is another than the reader's: behind a mailed link. */
  language?: Language;
  /** Runs the script that helps where there is script; nothing needs it. */
  script?: 'forms';
  /** Its script may ask our own address: that of a form that saves itself. */
  connects?: true;
  /** It was asked for by a key that is not ours. */
  guessed?: true;
}

export type PageResponse =
  | WholePage
  | { said: string /** A few words for a page's own script. */; status?: number }
  | { redirect: string /** Shown once on the page it leads to. */; notice?: string }
  | {
      file: {
        type: string;
        name?: string;
        body: string | Uint8Array;
        fetched?: true /** By a program that asks again and again: no such download is noted. */;
      };
    }
  | { kept: KeptFile /** The same for every reader: may be kept on the way, and asked for again by its ETag. */ };

export interface PageRoute<Who extends Viewer | null = Viewer | null> {
  method: 'get' | 'post';
  path: string;
  /** The operation whose row of the access table decides who sees it; or who needs no row. */
  access: OperationId | 'signedIn' | 'everybody';
  upload?: UploadRule;
  /** For a posted route: checked before the body is read, beside `access`. Returns a page that refuses, or nothing; `respond` checks the same again. */
  refusal?(call: PageCall<Who>): Promise<PageResponse | undefined>;
  /** How often it may be asked; of a form that is posted also by one of its fields. */
  limits?: RequestLimit[];
  /** Its address or its form carries a key that somebody may guess: who guesses too often is refused. */
  guessable?: true;
  /** Whether all reads of a GET see one moment. By default where somebody is signed in: other pages read little, or wait for another service. */
  oneMoment?: boolean;
  /** For forms that do no harm when another site makes somebody send them: no CSRF token is required. */
  tokenless?: true;
  respond(call: PageCall<Who>): Promise<PageResponse>;
}

/** Gives a page's parts their types: signed-in readers where access is not for everybody. */
export const page = (route: PageRoute<Viewer>): PageRoute => route as PageRoute;
export const openPage = (route: Omit<PageRoute<Viewer | null>, 'access'>): PageRoute => ({ ...route, access: 'everybody' });
