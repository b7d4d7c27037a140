/** How the gateway lets what it sends be traced, without knowing by what. */
import type { CommandName } from '../../workflows/domain/commands.ts';

export interface SentUpdate {
  command: CommandName;
  workflowId: string;
}

/** Sends an Update as a part of the trace that is under way. @param send is given what the worker goes on with (W3C `traceparent`); nothing where nothing is traced */
export type TraceUpdate = <T>(update: SentUpdate, send: (traceparent?: string) => Promise<T>) => Promise<T>;

export const untraced: TraceUpdate = (_update, send) => send();
