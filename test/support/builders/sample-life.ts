/** A life in mid-course for tests of pure rules: nothing owed, nothing planned, default policy. */
import type { LifeState, Obligation } from '../../../workflows/domain/life-state.ts';
import { defaultPolicy } from '../../../workflows/domain/policy.ts';

/** A life `inProgress` with what the test needs laid over it. */
export function sampleLife(changes: Partial<LifeState> = {}): LifeState {
  return {
    id: 'pa-1',
    seq: 1,
    at: '2026-01-01T08:00:00.000Z',
    stage: 'inProgress',
    policy: defaultPolicy,
    runs: {},
    yearly: false,
    proposer: 'ltu',
    ownFunder: 'lansstyrelsen-norrbotten',
    money: { grants: {}, instalments: {} },
    lead: 'ltu',
    periodCount: 0,
    counters: {},
    lastPeriods: [],
    obligations: {},
    escalations: {},
    agenda: {},
    ...changes,
  };
}

/** An open report of the lead, with what the test needs laid over it. */
export function sampleObligation(changes: Partial<Obligation> = {}): Obligation {
  return {
    id: 'report-1',
    kind: 'report',
    owedBy: { organisation: 'ltu' },
    openedAt: '2026-01-01T08:00:00.000Z',
    dueAt: '2026-01-30T22:59:59.999Z',
    state: 'open',
    dueVersion: 1,
    why: { from: 'periodEnd', calendar: 'test' },
    ...changes,
  };
}
