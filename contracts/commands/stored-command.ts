/** A command as it is written down before it is sent. Its name says what its body and its input are. */
import type { CommandInputs, CommandName } from '../../workflows/domain/commands.ts';
import type { CommandBodies } from './command-bodies.ts';

/** What a command says: what the life judges by, and all its words. */
export type CommandContent<N extends CommandName = CommandName> = { [K in N]: { name: K; input: CommandInputs[K]; body: CommandBodies[K] } }[N];

/** What a command is told apart and answered by, whatever it says. */
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
  command: { name: N; id: string; attempt: number; ifVersion?: number; input: CommandInputs[N] };
}
/** What is stored of what a command says. */
export type StoredContent<N extends CommandName = CommandName> = { [K in N]: Pick<Stored<K>, 'name' | 'body' | 'command'> }[N];
export type StoredCommand<N extends CommandName = CommandName> = { [K in N]: Stored<K> }[N];

/** A command on its first try. */
export function storedCommand<N extends CommandName>(
  { name, input, body }: { name: N; input: CommandInputs[N]; body: CommandBodies[N] },
  { ifVersion, ...frame }: CommandFrame & { ifVersion?: number | undefined },
): StoredCommand<N> {
  return { ...frame, name, body, command: { name, id: frame.id, attempt: 1, ...(ifVersion !== undefined && { ifVersion }), input } };
}
