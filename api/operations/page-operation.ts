/**
 * Operations that only pages have: a row of the access table and a function, without path and method, so that no program reaches them over the API. Their input
 * is a type without a schema, since our own pages make it.
 */
import type { Knex } from 'knex';
import type { Keyring } from '../../db/links/keyring.ts';
import type { PersonRole } from '../../db/registers/person-read-model.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import type { AttachmentStore } from '../attachments/attachment-store.ts';
import type { access, OperationId, Viewer } from '../authorization/access.ts';
import type { PlanImporter } from '../ports/plan-importer.ts';
import type { ApiDependencies, ResourceKind, Resources } from './operation.ts';

/** What these operations need beside the API's dependencies. */
export interface PageOperationDependencies extends ApiDependencies {
  /** What links in mails are signed with. */
  keyring: Keyring;
  /** Where files that come with reports are kept; absent: reports come without files. */
  attachments?: AttachmentStore;
  /** Wakes the dispatch of mails where it lives in this process; elsewhere it looks each second. */
  wakeDispatch?: () => void;
  /** Reads a plan's file in; absent where the API runs alone. */
  planImporter?: PlanImporter;
  /** Where people sign in with their organisation's account, if anywhere. */
  issuer?: { givesOneOf(roles: readonly PersonRole[]): boolean };
}

/** Who executes an operation; null, nobody signed in, only where the access table has it for everybody. */
type Actor<Id extends OperationId> = 'everybody' extends (typeof access)[Id][number] ? Viewer | null : Viewer;

/** One execution, after all checks. */
export interface PageAct<K extends ResourceKind, Input, Who extends Viewer | null = Viewer> {
  /** Without the database: `prepare` gets the connection, `run` the transaction. */
  deps: Omit<PageOperationDependencies, 'db' | 'requestCache'>;
  viewer: Who;
  /** The instant the request came in. */
  at: Instant;
  resource: Resources[K];
  input: Input;
  /** The network address it comes from. */
  from?: string | undefined;
}
export type BeforeIt<K extends ResourceKind, Input, Who extends Viewer | null = Viewer> = PageAct<K, Input, Who> & { db: Knex };
/** @template Prepared what was made ready before it */
export type InTransaction<K extends ResourceKind, Input, Who extends Viewer | null = Viewer, Prepared = void> = PageAct<K, Input, Who> & {
  trx: Knex.Transaction;
  prepared: Prepared;
};

interface Definition<Id extends OperationId, K extends ResourceKind, Input, Result, Prepared> {
  id: Id;
  about: K;
  /** See `Operation`. */
  partialMay?: true;
  /** For what would keep the database busy for too long: storing a file, trying a plan. Writes no rows. */
  prepare?: (act: BeforeIt<K, Input, Actor<Id>>) => Promise<Prepared>;
  /** The operation itself, all of it in one transaction. */
  run: (act: InTransaction<K, Input, Actor<Id>, Prepared>) => Promise<Result>;
  /** Runs after the commit. */
  committed?: (act: PageAct<K, Input, Actor<Id>>, result: Result) => void;
}

/** As the executor sees it, whatever its types. */
export interface PageOperation {
  id: OperationId;
  about: ResourceKind;
  partialMay?: true;
  prepare?(act: BeforeIt<ResourceKind, unknown, Viewer | null>): Promise<unknown>;
  run(act: InTransaction<ResourceKind, unknown, Viewer | null, unknown>): Promise<unknown>;
  committed?(act: PageAct<ResourceKind, unknown, Viewer | null>, result: unknown): void;
}

/** Writes an operation down with its types inferred. */
export const pageOperation = <const Id extends OperationId, K extends ResourceKind, Input, Result, Prepared = void>(
  definition: Definition<Id, K, Input, Result, Prepared>,
): Definition<Id, K, Input, Result, Prepared> => definition;
