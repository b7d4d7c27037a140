/** Facts of a plan activity are put right, at any time of its life: what is owed, and by when, stays. Another proposer takes over what the former one owed. */
import type { CommandInputs } from '../commands.ts';
import type { OrganisationId } from '../life-state.ts';
import { applyPatch } from '../merge-patch.ts';
import type { StepContext } from './step-context.ts';
import { coordinator, owed } from './step-context.ts';

export function correctFacts(context: StepContext, { by, requestedSek, proposer, silent }: CommandInputs['correction']): void {
  const { life } = context;
  if (requestedSek !== undefined) life.money = applyPatch(life.money, { requestedSek });
  const former = life.proposer;
  const changed = proposer !== undefined && proposer !== former;
  if (changed) changeProposer(context, proposer);
  if (silent && !changed) return;
  // Who comes and who goes is told of everything in a mail of its own.
  const told = changed ? [former, life.proposer] : [];
  const parties = new Set([life.lead, life.candidate?.organisation, life.proposer]);
  for (const organisation of parties)
    if (organisation !== undefined && !told.includes(organisation)) context.mails.push({ kind: 'corrected', to: { organisation } });
  if (by === 'proposer') context.mails.push({ kind: 'corrected', to: coordinator });
}

function changeProposer(context: StepContext, proposer: OrganisationId): void {
  const { life } = context;
  const former = life.proposer;
  life.proposer = proposer;
  const [completion] = owed(context, ({ kind }) => kind === 'completion');
  if (completion) completion.owedBy = { organisation: proposer };
  context.mails.push(
    { kind: 'proposerChanged', to: { organisation: proposer }, about: { outcome: 'begins' }, ...(completion && { obligation: completion.id }) },
    { kind: 'proposerChanged', to: { organisation: former }, about: { outcome: 'ends' } },
  );
}
