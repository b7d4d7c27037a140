/** A contender in a process of its own (`programs/`), which both asks and does; it is told over IPC what to do next. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';
import type { Contender, RunningContender } from './contender.ts';

const size = z.object({ events: z.number(), bytes: z.number() }).optional();
const ready = z.object({ processes: z.array(z.number()) });
const reply = z.object({ number: z.number(), answer: z.unknown().optional(), error: z.string().optional() });
type Ask = 'life' | 'begin' | 'decide' | 'history' | 'statements';

/** @param program in `programs/` @param args what it is given after the address of the mails' server */
export const childContender = (name: string, { program, mails, args = [] }: { program: string; mails: boolean; args?: string[] }): Contender => ({
  name,
  async start(smtpUrl): Promise<RunningContender> {
    const child = fork(join(import.meta.dirname, 'programs', `${program}.ts`), [smtpUrl, ...args], {
      // What a library of another contender does that is out of date is none of ours.
      execArgv: ['--no-deprecation', '--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const ended = once(child, 'exit').then(() => Promise.reject(new Error(`${name} has ended.`)));
    ended.catch(() => {});
    const [first] = await Promise.race([once(child, 'message'), ended]);
    const { processes } = ready.parse(first);

    const waiting = new Map<number, { done: (answer: unknown) => void; failed: (error: Error) => void }>();
    child.on('message', (message) => {
      const { number, answer, error } = reply.parse(message);
      const asked = waiting.get(number);
      waiting.delete(number);
      if (error === undefined) asked?.done(answer);
      else asked?.failed(new Error(`${name}: ${error}`));
    });
    let asks = 0;
    const tell = (ask: Ask, mark: string): Promise<unknown> => {
      const answered = new Promise<unknown>((done, failed) => {
        asks += 1;
        waiting.set(asks, { done, failed });
        child.send({ number: asks, ask, mark });
      });
      return Promise.race([answered, ended]);
    };
    return {
      mails,
      life: async (mark) => void (await tell('life', mark)),
      begin: async (mark) => void (await tell('begin', mark)),
      decide: async (mark) => z.number().parse(await tell('decide', mark)),
      history: async (mark) => size.parse(await tell('history', mark)),
      statements: async () =>
        z
          .number()
          .optional()
          .parse(await tell('statements', '')),
      processes: [child.pid ?? 0, ...processes],
      async stop() {
        const gone = once(child, 'exit');
        child.disconnect();
        await gone;
      },
    };
  },
});
