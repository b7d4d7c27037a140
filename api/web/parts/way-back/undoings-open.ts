/** Which acts of a life can be undone as it stands: asked of the life itself, so that nothing is offered that it would refuse. */
import type { Knex } from 'knex';
import { findPlanActivity } from '../../../../db/lives/life-read-model.ts';
import type { Command, CommandInputs, CommandName } from '../../../../workflows/domain/commands.ts';
import { refusalOf } from '../../../../workflows/domain/judge.ts';
import type { LifeState } from '../../../../workflows/domain/life-state.ts';

/** By the last part of the form's address. The input is what decides whether it is taken; days are asked of the form. */
const inputs = {
  'svaret-fel': [{ name: 'assignmentAnswer', input: () => ({ answer: 'enteredInError' }) }],
  'korta-tiden': [{ name: 'extension', input: (period) => ({ period, outcome: 'shortened' }) }],
  'slapp-steget': [{ name: 'hold', input: (period) => ({ period, outcome: 'released' }) }],
  befria: [{ name: 'excuse', input: (period) => ({ period, outcome: 'excused', withoutFinalReport: true }) }],
  'begar-anda': [{ name: 'excuse', input: (period) => ({ period, outcome: 'reopened' }) }],
  'pausens-slut': [{ name: 'pause', input: () => ({ outcome: 'endChanged', until: '2199-12-31' }) }],
  'aterta-avslut': [{ name: 'closing', input: () => ({ final: false, outcome: 'revoked' }) }],
  'aterta-utvardering': [{ name: 'evaluation', input: () => ({ outcome: 'revoked' }) }],
} satisfies Record<
  string,
  [Asked<'assignmentAnswer'> | Asked<'extension'> | Asked<'hold'> | Asked<'excuse'> | Asked<'pause'> | Asked<'closing'> | Asked<'evaluation'>]
>;

interface Asked<N extends CommandName> {
  name: N;
  input: (period: string) => CommandInputs[N];
}

export type Undoing = keyof typeof inputs;
const undoings = Object.keys(inputs) as Undoing[];

/** @param period of the report that it is about, where it is about one */
export function isOpen(life: LifeState, undoing: Undoing, period = ''): boolean {
  const [{ name, input }] = inputs[undoing];
  return refusalOf(life, { name, id: '', attempt: 1, input: input(period) } as Command) === undefined;
}

/** Those that are open as a life stands, of any of its reports. */
function openUndoings(life: LifeState): Undoing[] {
  const periods = Object.values(life.obligations).flatMap(({ id, period }) => (period && id === `report-${period.name}` ? [period.name] : []));
  return undoings.filter((undoing) => ['', ...periods].some((period) => isOpen(life, undoing, period)));
}

/** The same of a plan activity. */
export async function undoingsIn(db: Knex, planActivity: string): Promise<Undoing[]> {
  const life = await lifeOf(db, planActivity);
  return life ? openUndoings(life) : [];
}

/** The life as it stands. */
export const lifeOf = async (db: Knex, planActivity: string): Promise<LifeState | undefined> => (await findPlanActivity(db, planActivity))?.life;
