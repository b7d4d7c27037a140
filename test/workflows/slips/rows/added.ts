/** What no form foresaw: a matter put before a body, and taken back. */
import { expect } from 'vitest';
import type { Slip } from '../slip.ts';
import { act, atWork } from '../slip.ts';

const question = { question: 'Ska aktiviteten pausas?', proposal: 'Pausa till våren.' };

export const addedSlips: Slip[] = [
  {
    slip: 'A cry for help that the Partnership has to answer',
    by: 'add',
    command: 'matter',
    page: '/aktiviteter/:id/ta-upp-arende',
    told: ['escalationRaised', 'matterRaised'],
    made: atWork,
    async mended(life) {
      await act(life, 'matter', { role: 'steeringGroup', kind: 'cryForHelp' }, { role: 'steeringGroup', kind: 'cryForHelp', ...question });
      expect(Object.values((await life.state()).escalations)).toMatchObject([{ raised: 'cryForHelp', state: 'open' }]);
    },
  },
  {
    slip: 'A matter put before the wrong body',
    by: 'undo',
    command: 'matterWithdrawal',
    page: '/arenden/:id/ta-tillbaka',
    told: ['matterOver'],
    async made(life) {
      await atWork(life);
      await act(life, 'matter', { role: 'steeringGroup', kind: 'question' }, { role: 'steeringGroup', kind: 'question', ...question });
    },
    async mended(life) {
      const [matter] = Object.keys((await life.state()).escalations);
      await act(life, 'matterWithdrawal', { escalation: matter ?? '' });
      expect(Object.values((await life.state()).escalations)).toMatchObject([{ state: 'void' }]);
    },
  },
];
