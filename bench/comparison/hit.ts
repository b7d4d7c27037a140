/** HIT as `npm start` runs it: its own program with API, workers and Temporal server. */
import { setUpMachine } from '../../test/faults/machine/machine.ts';
import { planActivityWorkflowId } from '../../workflows/messages.ts';
import { historySize } from '../cost/history-size.ts';
import type { Contender } from './contender.ts';
import { hitEnvironment, leaveOneCoordinator, peopleAt } from './hit-people.ts';

export const hitName = 'HIT';

/** @param nodeFlags what Node is to do beside: to tell where its time goes */
export const hitWith = (nodeFlags: string[] = []): Contender => ({
  name: hitName,
  async start(smtpUrl) {
    const machine = await setUpMachine(hitEnvironment(smtpUrl), { keepsRunning: true, nodeFlags });
    await leaveOneCoordinator(machine.db);
    const people = peopleAt(async (email) => {
      const reached = await machine.reach(email);
      if (!reached) throw new Error('HIT does not run.');
      return reached.person;
    });
    const ids = new Map<string, string>();
    const idOf = (mark: string): string => ids.get(mark) ?? '';
    const begin = async (mark: string): Promise<void> => void ids.set(mark, await people.propose(mark));
    return {
      mails: true,
      begin,
      async life(mark) {
        await begin(mark);
        await people.goOn(idOf(mark));
      },
      async decide(mark) {
        const begun = performance.now();
        await people.decide(idOf(mark));
        return performance.now() - begun;
      },
      history: async (mark) => (await machine.withTemporal((client) => historySize(client, planActivityWorkflowId(idOf(mark))))).ofLife,
      statements: async () => undefined,
      processes: [machine.program().pid],
      stop: () => machine.close(),
    };
  },
});
