/** How an operation that is only previewed ends: where it would send its command, or do anything else, it says instead what it would send. */
import type { StoredCommand } from '../../../contracts/commands/stored-command.ts';
import type { Call, ResourceKind } from '../operation.ts';
import type { Judged } from '../second-person.ts';

/** Thrown in place of an act. */
export class ToBePreviewed extends Error {
  /** Null where nothing would be sent into a life. */
  readonly command: StoredCommand | null;
  readonly judged: Judged | undefined;

  constructor(command: StoredCommand | null, judged?: Judged) {
    super('this is only previewed');
    this.command = command;
    this.judged = judged;
  }
}

/** To be asked before an operation changes anything by itself, beside a life. @throws ToBePreviewed where it is only previewed */
export function unlessPreviewed({ isPreview }: Pick<Call<ResourceKind>, 'isPreview'>, command: StoredCommand | null = null): void {
  if (isPreview) throw new ToBePreviewed(command);
}
