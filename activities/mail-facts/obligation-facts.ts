/** What a mail says of an obligation: what is owed, by whom, why that day, and what the clock will do if nothing comes in. */
import type { NextStep, ObligationFacts } from '../../words/mail-facts.ts';
import { wordsIn } from '../../words/words-in.ts';
import { byDueOrder } from '../../workflows/domain/agenda.ts';
import type { Obligation, Party } from '../../workflows/domain/life-state.ts';
import type { Addressee, MailContext, Names } from './mail-context.ts';

export function obligationFacts(obligation: Obligation, names: Names, to: Addressee): ObligationFacts {
  const { owedBy, period } = obligation;
  return {
    kind: obligation.kind,
    dueAt: obligation.dueAt,
    reason: obligation.why,
    owedBy: ownerInWords(owedBy, names, to),
    mine: isTheirs(obligation, to),
    ...(period && { periodName: period.name }),
  };
}

function ownerInWords(owedBy: Party, names: Names, { language }: Addressee): string {
  if ('organisation' in owedBy) return names.organisation(owedBy.organisation);
  if (owedBy.role === 'coordinator') return wordsIn(language).owners.coordinator;
  const body = names.body(owedBy.role);
  return body?.abbreviation ?? body?.name ?? wordsIn(language).roles[owedBy.role];
}

/** True when the person gets the mail as one of those who owe it. */
function isTheirs({ owedBy }: Obligation, { as }: Addressee): boolean {
  const ofBody = as === 'member' || as === 'secretary';
  if ('organisation' in owedBy) return !ofBody && as !== 'coordinator' && as !== 'partner';
  return owedBy.role === 'coordinator' ? as === 'coordinator' : ofBody;
}

export function nextSteps(obligation: Obligation, { recording, names }: Pick<MailContext, 'recording' | 'names'>): NextStep[] {
  const items = Object.values(recording.advanced.life.agenda).filter((item) => item.obligation === obligation.id && item.kind !== 'late');
  return items.sort(byDueOrder).map(({ kind, at, role, why }): NextStep => {
    const body = role && role !== 'coordinator' ? names.body(role) : undefined;
    return { what: kind, at, ...(role && { role }), ...(body && { body: body.abbreviation ?? body.name }), ...(why && { reason: why }) };
  });
}
