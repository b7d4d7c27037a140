/** What clients know of their calls, held against what SQL holds: what was acknowledged is there once, what was refused is not, all else is there at most once. */
import { operations } from '../../../../api/routes/all-operations.ts';
import type { Call } from '../../clients/call.ts';
import type { CommandFacts } from './commands.ts';

const prefix = '/api/v1';
const commandPaths = operations
  .filter(({ command }) => command)
  .map(({ method, path }) => ({ method: method.toUpperCase(), pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`) }));

/** Whether a call is sent into a life, and not to a register or the mail gate. */
const isCommand = ({ method, path }: Call): boolean => commandPaths.some((one) => one.method === method && one.pattern.test(path));

/** All calls of one person under one key: one act, however often it was sent. */
const actOf = ({ key, method, path, person }: Call): string => [person, method, path, key].join(' ');

export function judgeCalls(calls: readonly Call[], commands: CommandFacts[]): string[] {
  const acts = new Map<string, Call[]>();
  for (const call of calls.filter(isCommand)) acts.set(actOf(call), [...(acts.get(actOf(call)) ?? []), call]);
  const rows = new Map<string, CommandFacts[]>();
  for (const command of commands) rows.set(placeOf(command), [...(rows.get(placeOf(command)) ?? []), command]);
  return [...acts].flatMap(([act, ofAct]) => troubleWithAct(ofAct, ownRows(ofAct, rows)).map((trouble) => `${act}: ${trouble}`));
}

const placeOf = ({ path, key }: Pick<CommandFacts, 'path' | 'key'>): string => `${path} ${key}`;

function ownRows([first]: Call[], rows: Map<string, CommandFacts[]>): CommandFacts[] {
  if (!first) return [];
  const found = rows.get(placeOf({ path: `${prefix}${first.path}`, key: first.key })) ?? [];
  return found.filter(({ person }) => person === first.person);
}

function troubleWithAct(calls: Call[], rows: CommandFacts[]): string[] {
  const knows = (outcome: Call['outcome']) => calls.filter((call) => call.outcome === outcome);
  const [taken, stored] = [rows.filter(({ state }) => state === 'taken').length, rows.reduce((sum, { steps }) => sum + steps, 0)];
  const answers = new Set(knows('ok').map(({ answer }) => answer));
  const isAnother = (row: CommandFacts) => calls.some(({ bodyHash }) => bodyHash !== undefined && bodyHash !== row.bodyHash);
  return [
    ...(knows('ok').length > 0 && (taken !== 1 || stored !== 1) ? [`acknowledged, and SQL holds it as ${inWords(rows)}`] : []),
    ...(knows('ok').length > 0 && knows('refused').length > 0 ? [`acknowledged, and refused with ${knows('refused')[0]?.status}`] : []),
    ...(answers.size > 1 ? ['answered in two ways'] : []),
    ...(rows.some(isAnother) ? ['SQL holds it with another body than was sent'] : []),
    ...(knows('refused').length > 0 && taken + stored > 0 ? [`refused, and SQL holds it as ${inWords(rows)}`] : []),
    ...(taken > 1 || stored > 1 ? [`taken twice: SQL holds it as ${inWords(rows)}`] : []),
    ...(calls.every(({ isCut }) => isCut) && rows.length > 0 ? [`only a part of it was ever sent, and SQL holds it as ${inWords(rows)}`] : []),
  ];
}

const inWords = (rows: CommandFacts[]): string => rows.map(({ id, state, steps }) => `${state} with ${steps} steps (${id})`).join(', ') || 'nothing';
