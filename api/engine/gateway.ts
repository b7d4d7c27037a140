/** What the routes ask of the engine: carry one stored command into a life, and say how it went. */

import type { StoredCommand } from '../../contracts/commands/stored-command.ts';
import type { StoredResponse } from '../../contracts/views/command-response.ts';
import type { KeptReport } from '../../contracts/views/report-view.ts';
import type { Refusal } from '../../workflows/domain/refusals.ts';
import type { ReadinessSource } from '../http/health.ts';

export type CommandOutcome =
  /** Taken (200, 201) or only stored (202); the body is what a coordinator may see, the route takes away what the caller may not. */
  { status: number; body: StoredResponse | KeptReport } | { refusal: Refusal } | { unavailable: true };

export interface Gateway extends ReadinessSource {
  /**
   * Inserts the command, sends it and waits for its outcome; the same id with the same body gets the same answer.
   * @throws IdempotencyMismatch when the id is known with another body
   */
  execute(command: StoredCommand): Promise<CommandOutcome>;
}
