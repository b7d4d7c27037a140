/** What every contender in a process of its own does: it says that it is ready, does what it is told, and ends when nobody tells it any more. */
import { z } from 'zod';
import type { Size } from '../../cost/history-size.ts';
import type { Command } from '../the-life.ts';
import { theLife } from '../the-life.ts';

export interface Engine {
  /** One command, by its number in the life; resolves when it is answered. */
  command(mark: string, number: number): Promise<void>;
  history?(mark: string): Promise<Size>;
  /** How many it has sent so far. */
  statements?(): number;
  /** Beside this process: those that it has not begun itself. */
  processes: number[];
  stop(): Promise<void>;
}

const request = z.object({ number: z.number(), ask: z.enum(['life', 'begin', 'decide', 'history', 'statements']), mark: z.string() });

const numberOf = (command: Command): number => theLife.commands.indexOf(command);

export function answerWith(engine: Engine): void {
  async function answerTo({ ask, mark }: z.infer<typeof request>): Promise<unknown> {
    if (ask === 'history') return engine.history?.(mark);
    if (ask === 'statements') return engine.statements?.();
    if (ask === 'begin') return engine.command(mark, numberOf(theLife.proposal));
    if (ask === 'decide') return timed(() => engine.command(mark, numberOf(theLife.fundingDecision)));
    for (const number of theLife.commands.keys()) await engine.command(mark, number);
    return undefined;
  }

  process.on('message', (message) => {
    const asked = request.parse(message);
    answerTo(asked).then(
      (answer) => process.send?.({ number: asked.number, answer }),
      (error: unknown) => process.send?.({ number: asked.number, error: String(error) }),
    );
  });
  process.once('disconnect', () => {
    engine.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
  process.send?.({ processes: engine.processes });
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
