/** Which act an activity's page puts first for a coordinator, and which stand apart: by its stage and what is owed. */
import { describe, expect, test } from 'vitest';
import type { Open } from '../../../api/web/coordinator/activity/activity-acts.ts';
import { openActs, sortedActs } from '../../../api/web/coordinator/activity/activity-acts.ts';
import type { ObligationKind, ObligationState } from '../../../workflows/domain/life-state.ts';
import type { Stage } from '../../../workflows/domain/stages.ts';

type Owed = [kind: ObligationKind, state?: ObligationState];

function actsOf(stage: Stage, owed: Owed[] = [], changes: Partial<Open['activity']> = {}) {
  const obligations = owed.map(([kind, state = 'open']) => ({ kind, state }));
  const activity: Open['activity'] = { id: 'a', stage, obligations, candidate: null, accounts: null, ...changes };
  const open = openActs({ activity, results: { isReviewed: false, isPublished: false }, ownParty: false, awaitsMoney: false, takesBack: false, undoings: [] });
  return sortedActs(open, activity);
}

describe('what is next in a case', () => {
  test.each<[string, Stage, Owed[], string | undefined]>([
    ['a proposal is decided', 'proposed', [['decision']], 'beslut'],
    ['what was sent back waits for its completion', 'sentBack', [['completion']], 'komplettera'],
    ['somebody is asked to lead', 'awaitingAssignment', [['assignment']], 'tilldela'],
    ['a report that has come in is reviewed before one that is late is entered', 'inProgress', [['report', 'late'], ['review']], 'granska'],
    ['the answer of whoever is late is entered', 'inProgress', [['report', 'late']], 'registrera-svar'],
    ['nothing is next where nothing is owed', 'inProgress', [], undefined],
    ['an evaluation, also where a report of a period never came', 'closing', [['report', 'late'], ['evaluation']], 'utvardera'],
    ['the final report before the evaluation that stands on it', 'closing', [['finalReport'], ['evaluation']], 'registrera-svar'],
    ['the final report that has come in is reviewed before all', 'closing', [['review'], ['evaluation']], 'granska'],
    ['a case that RP ended is still evaluated', 'ended', [['evaluation']], 'utvardera'],
    ['a pause ends', 'paused', [], 'ateruppta'],
  ])('%s', (_what, stage, owed, next) => {
    expect(actsOf(stage, owed).next).toBe(next);
  });

  test('every open act stands once: as the next, in one group or apart', () => {
    const { next, grouped, dangerous } = actsOf('inProgress', [['report', 'late'], ['review']]);
    const shown = [next, ...grouped.flatMap(({ acts }) => acts), ...dangerous];
    expect(new Set(shown).size).toBe(shown.length);
    expect(dangerous).toEqual(['avsluta', 'aterkalla']);
    expect(shown).toEqual(
      expect.arrayContaining(['granska', 'registrera-rapport', 'registrera-svar', 'mer-tid', 'hall', 'bidrag', 'utbetalning', 'pausa', 'villkor']),
    );
  });
});
