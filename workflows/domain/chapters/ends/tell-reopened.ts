/** Who hears that a life goes on: whoever it was taken from, and bodies that have its matters again. */
import type { CommandInputs } from '../../commands.ts';
import type { Obligation } from '../../life-state.ts';
import type { StepContext } from '../step-context.ts';
import { coordinator, owed } from '../step-context.ts';

export function tellReopened(context: StepContext, { by, leadGone }: CommandInputs['reopening']): void {
  const { life, mails } = context;
  // Of a lead that exists no more nobody is there to be told.
  const parties = new Set([leadGone ? undefined : life.lead, life.candidate?.organisation, life.proposer]);
  for (const organisation of parties) {
    if (organisation === undefined) continue;
    const [first] = inOrder(owed(context, ({ owedBy }) => 'organisation' in owedBy && owedBy.organisation === organisation));
    mails.push({ kind: 'reopened', to: { organisation }, ...(first && { obligation: first.id }), about: { outcome: life.stage } });
  }
  for (const role of ['referenceGroup', 'steeringGroup'] as const) {
    const [first] = inOrder(owed(context, ({ owedBy }) => 'role' in owedBy && owedBy.role === role));
    if (first) mails.push({ kind: 'reopened', to: { role }, obligation: first.id, about: { outcome: life.stage, role } });
  }
  if (by === 'steeringGroup') mails.push({ kind: 'reopened', to: coordinator, about: { outcome: life.stage } });
}

const inOrder = (obligations: Obligation[]): Obligation[] => obligations.sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
