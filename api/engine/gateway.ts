/** What the routes ask of the engine: carry one stored command into a life, and say how it went. */
import type { StoredCommand } from '../../contracts/commands/stored-command.ts';
import type { StoredAnswer } from '../../contracts/views/command-answer.ts';
import type { KeptReport } from '../../contracts/views/report-view.ts';
import type { Refusal } from '../../workflows/domain/refusals.ts';

export type CommandOutcome =
  /** Taken (200, 201) or only stored (202); the body is what a coordinator may see, the route takes away what the caller may not. */
  { status: number; body: StoredAnswer | KeptReport } | { refusal: Refusal } | { unavailable: true };

export interface Gateway {
  /**
   * Inserts the command, sends it and waits for its outcome; the same id with the same body gets the same answer.
   * @throws IdempotencyMismatch when the id is known with another body
   */
  execute(command: StoredCommand): Promise<CommandOutcome>;
  /** Whether the parts behind the API answer, each by name; what stands still, and how mail goes, in figures. `degraded`: somebody must look, though work can be done. */
  ready(): Promise<{ ok: boolean; degraded?: boolean; checks: Record<string, boolean | string>; standingStill?: object | null; mail?: object | null }>;
}

/** The same Idempotency-Key came with another body. */
export class IdempotencyMismatch extends Error {
  constructor() {
    super('The Idempotency-Key was used before with another body.');
    this.name = 'IdempotencyMismatch';
  }
}
