/** A command as it is stored before it is sent. Its name determines the types of its body and its input. */
import type { CommandInputs, CommandName } from '../../workflows/domain/commands.ts';
import type { CommandBodies } from './command-bodies.ts';

/** The content of a command: the input that the life judges by, and the body with all its texts. */
export type CommandContent<N extends CommandName = CommandName> = { [K in N]: { name: K; input: CommandInputs[K]; body: CommandBodies[K] } }[N];

/** The envelope of a command, the same for all commands. */
export interface CommandFrame {
  id: string;
  planActivity: string;
  /** Who sent it; null when the program did, as in an import. */
  person: string | null;
  path: string;
  idempotencyKey: string | null;
  /** SHA-256 of the canonical JSON of the body as it was sent. */
  bodyHash: string;
}

interface Stored<N extends CommandName> extends CommandFrame {
  name: N;
  /** The whole body as validated, with what the route filled in. */
  body: CommandBodies[N];
  /** What goes through the queue of the life: no text, no name, no address. */
  command: { name: N; id: string; attempt: number; ifVersion?: number; ifEffect?: string; input: CommandInputs[N] };
}
/** The stored content of a command. */
export type StoredContent<N extends CommandName = CommandName> = { [K in N]: Pick<Stored<K>, 'name' | 'body' | 'command'> }[N];
export type StoredCommand<N extends CommandName = CommandName> = { [K in N]: Stored<K> }[N];

/** What must hold when a command is taken. */
export interface Conditions {
  ifVersion?: number | undefined;
  ifEffect?: string | undefined;
}

/** Makes a command for its first attempt. */
export function storedCommand<N extends CommandName>(
  { name, input, body }: { name: N; input: CommandInputs[N]; body: CommandBodies[N] },
  { ifVersion, ifEffect, ...frame }: CommandFrame & Conditions,
): StoredCommand<N> {
  return {
    ...frame,
    name,
    body,
    command: { name, id: frame.id, attempt: 1, ...(ifVersion !== undefined && { ifVersion }), ...(ifEffect !== undefined && { ifEffect }), input },
  };
}
