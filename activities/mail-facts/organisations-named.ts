/** Which organisations the mails of a step may name: known before any of them is written, so that their names are read at once. */
import type { Obligation, Party } from '../../workflows/domain/life-state.ts';
import type { Recording } from '../recording/recording.ts';

/** Ids, each once. */
export function organisationsNamed({ before, advanced, stored, changes }: Pick<Recording, 'before' | 'advanced' | 'stored' | 'changes'>): string[] {
  const { life, mails, tasks } = advanced;
  const owed = [...obligationsOf(before), ...obligationsOf(life)].map(({ owedBy }) => owedBy);
  const parties = [...owed, ...mails.map(({ to }) => to)].map(organisationIn);
  const concerned = [...mails.map(({ about }) => about?.organisation), ...tasks.map(({ organisation }) => organisation)];
  // The mail about an end says who has paid.
  const funders = stored?.name === 'bodyDecision' ? Object.keys(life.money.grants) : [];
  const named = [life.proposer, life.lead, life.ownFunder, ...parties, ...concerned, ...inCommand(stored), ...funders, ...inChanges(changes)];
  return [...new Set(named.filter((id) => id !== undefined))];
}

const obligationsOf = (life: Recording['before']): Obligation[] => Object.values(life?.obligations ?? {});
const organisationIn = (party: Party): string | undefined => ('organisation' in party ? party.organisation : undefined);

/** What the command itself names. */
function inCommand(stored: Recording['stored']): (string | undefined)[] {
  switch (stored?.name) {
    case 'assignment':
    case 'import':
      return stored.body.partners.map(({ organisation }) => organisation);
    case 'fundingDecision':
      return stored.body.grants.map(({ funder }) => funder);
    case 'bodyDecision':
      return [stored.command.input.lead];
    default:
      return [];
  }
}

/** Organisations that corrected facts name, as they were and as they are. */
function inChanges(changes: unknown, within = ''): string[] {
  if (typeof changes === 'string') return isOrganisation.includes(within) ? [changes] : [];
  if (typeof changes !== 'object' || changes === null) return [];
  return Object.entries(changes).flatMap(([name, value]) => inChanges(value, name === 'from' || name === 'to' ? within : name));
}
const isOrganisation = ['organisation', 'proposedBy'];
