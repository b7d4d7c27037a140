/** What the routes ask of the engine: carry one stored command into a life, and say how it went. */
import type { Command, CommandName } from '../workflows/domain/commands.ts';
import type { Refusal } from '../workflows/domain/refusals.ts';

/** A command as it is written down before it is sent. */
export interface StoredCommand {
  id: string;
  name: CommandName;
  planActivity: string;
  /** Who sent it; null when the program did, as in an import. */
  person: string | null;
  path: string;
  idempotencyKey: string | null;
  /** The whole body as validated, with what the route filled in. */
  body: unknown;
  /** SHA-256 of the canonical JSON of the body as it was sent. */
  bodyHash: string;
  command: Command;
}

export type CommandOutcome =
  /** Taken (200, 201) or only stored (202); the body is what a coordinator may see, the route takes away what the caller may not. */
  { status: number; body: unknown } | { refusal: Refusal } | { unavailable: true };

export interface Gateway {
  /**
   * Inserts the command, sends it and waits for its outcome; the same id with the same body gets the same answer.
   * @throws IdempotencyMismatch when the id is known with another body
   */
  execute(command: StoredCommand): Promise<CommandOutcome>;
  /** Whether the parts behind the API answer, each by name; and how mail goes, in figures. */
  ready(): Promise<{ ok: boolean; checks: Record<string, boolean | string>; mail?: object | null }>;
}

/** The same Idempotency-Key came with another body. */
export class IdempotencyMismatch extends Error {
  constructor() {
    super('The Idempotency-Key was used before with another body.');
    this.name = 'IdempotencyMismatch';
  }
}
