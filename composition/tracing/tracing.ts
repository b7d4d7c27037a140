/** What of a program may be traced. The parts know this much of it and no library: where nothing is traced, none is loaded. */
import type { RequestHandler } from 'express';
import type { Knex } from 'knex';
import type { TraceUpdate } from '../../api/engine/trace-update.ts';
import type { Effects } from '../../workflows/effects.ts';

export interface Tracing {
  /** Begins a trace with each request. */
  requests: RequestHandler;
  /** What is sent to a life's workflow. */
  update: TraceUpdate;
  /** The same Activities; the recording of a command goes on with the trace that it was sent in. */
  effects(effects: Effects): Effects;
  /** From now on, each statement that is sent within something traced. */
  statements(db: Knex): void;
  /** Hands over what has been traced and not been handed over. */
  close(): Promise<void>;
}
