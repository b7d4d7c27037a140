/** What the comparison says: its tables, and each bound with what was measured beside it. */

import { median, percentile, spread, tableOf } from '../machine/figures.ts';
import type { HeldMemory } from '../machine/processes.ts';
import type { HitTraces } from './hit-traces.ts';
import type { Player, Turn } from './rounds.ts';
import { mailsOfLife } from './the-life.ts';
import type { Traces } from './traces.ts';

/** A round in which others used more of the machine than this tells nothing of times. */
const undisturbed = 0.1;

export interface Bare {
  hit: Player;
  bare: Player;
  bareWithMails: Player;
}

/** How many times another's, in each round; the rounds are the same ones. */
function ratios(player: Player, other: Player, figure: (turn: Turn) => number): number[] {
  return player.turns.map((turn, round) => {
    const beside = other.turns[round];
    return beside ? figure(turn) / figure(beside) : Number.NaN;
  });
}
const cpu = ({ cpuMs }: Turn): number => cpuMs;
const rate = ({ livesPerSecond }: Turn): number => livesPerSecond;

export function lifeTable(
  players: readonly Player[],
  { bare, bareWithMails }: Bare,
  traces: ReadonlyMap<Player, Traces>,
  memory: ReadonlyMap<Player, number>,
): string {
  const head = ['a life', 'CPU ms', 'of its server', '× bare', '× with mails', 'lives/s', '× bare', '× with mails', 'events', 'bytes', 'statements', 'MB'];
  const rows = players.map((player) => {
    const { history, statements } = traces.get(player) ?? {};
    return [
      player.name,
      spread(player.turns.map(cpu), 0),
      spread(
        player.turns.map(({ serverMs }) => serverMs),
        0,
      ),
      spread(ratios(player, bare, cpu), 2),
      spread(ratios(player, bareWithMails, cpu), 2),
      spread(player.turns.map(rate)),
      spread(ratios(player, bare, rate), 2),
      spread(ratios(player, bareWithMails, rate), 2),
      `${history?.events ?? '-'}`,
      `${history?.bytes ?? '-'}`,
      `${statements ?? '-'}`,
      (memory.get(player) ?? Number.NaN).toFixed(0),
    ];
  });
  return tableOf(head, rows);
}

/** Of one turn, while it goes on. */
export const turnLine = ({ cpuMs, livesPerSecond, foreign }: Turn): string =>
  `${cpuMs.toFixed(0)} ms of CPU a life, ${livesPerSecond.toFixed(1)} lives/s; others used ${(foreign * 100).toFixed(0)} % of the machine`;

export function decisionTable(players: readonly Player[], { bare }: Bare): string {
  const rows = players.map((player) => {
    const [p50, p99] = [0.5, 0.99].map((share) => player.decisions.map((round) => percentile(round, share)));
    const ofBare = (share: number) => decisionRatio(player, bare, share).toFixed(2);
    return [player.name, spread(p50 ?? []), ofBare(0.5), spread(p99 ?? []), ofBare(0.99)];
  });
  return tableOf(['a decision by itself', 'p50 ms', '× bare', 'p99 ms', '× bare'], rows);
}

/** Over all rounds together. */
const decisionRatio = (player: Player, other: Player, share: number): number =>
  percentile(player.decisions.flat(), share) / percentile(other.decisions.flat(), share);

/** Which rounds were disturbed, or that none was. */
export function disturbances(players: readonly Player[]): string {
  const lines = players.flatMap(({ name, turns }) =>
    turns.flatMap(({ foreign }, round) =>
      foreign > undisturbed ? [`  round ${round + 1}, ${name}: others used ${(foreign * 100).toFixed(0)} % of the machine`] : [],
    ),
  );
  if (lines.length === 0) return 'No round was disturbed.';
  return `Disturbed, so that CPU and ratios within a round count, and lives/s and times do not:\n${lines.join('\n')}`;
}

export function startLines(readyMs: readonly number[], memory: readonly HeldMemory[]): string {
  const held = memory.map(({ name, mb }) => `${name} ${mb.toFixed(0)} MB`).join(', ');
  return `npm start until ready, warm: ${spread(readyMs.map((ms) => ms / 1000))} s\nAt rest it holds ${held}`;
}

export interface Bound {
  what: string;
  measured: number;
  bound: number;
  /** Whether more is better. */
  atLeast?: true;
}

export function boundsOf({ hit, bare, bareWithMails }: Bare): Bound[] {
  const of = (other: Player, figure: (turn: Turn) => number) => median(ratios(hit, other, figure));
  return [
    { what: 'CPU of a life, × bare with mails', measured: of(bareWithMails, cpu), bound: 1 },
    { what: 'CPU of a life, × bare', measured: of(bare, cpu), bound: 2 },
    { what: 'lives/s, × bare with mails', measured: of(bareWithMails, rate), bound: 0.9, atLeast: true },
    { what: 'lives/s, × bare', measured: of(bare, rate), bound: 0.5, atLeast: true },
    { what: 'a decision, p50 × bare', measured: decisionRatio(hit, bare, 0.5), bound: 2 },
    { what: 'a decision, p99 × bare', measured: decisionRatio(hit, bare, 0.99), bound: 2 },
  ];
}

/**
 * What six commands and eight mails may take at most, on any machine. Of the statements, one in ten hangs on how long the life lasts: mails are looked for
 * meanwhile. Whoever makes it less writes the new figure here.
 */
const mostOfLife = { events: 48, bytes: 7_800, statements: 250 };

export const boundsOfTraces = ({ history, statements, mails }: HitTraces): Bound[] => [
  { what: 'events of a life', measured: history.events, bound: mostOfLife.events },
  { what: 'bytes of a life', measured: history.bytes, bound: mostOfLife.bytes },
  { what: 'statements of a life', measured: statements, bound: mostOfLife.statements },
  { what: 'mails of a life, as many as the others send', measured: mails, bound: mailsOfLife },
];

export const isMissed = ({ measured, bound, atLeast }: Bound): boolean => (atLeast ? measured < bound : measured > bound);

const figure = (value: number): string => (value >= 10 ? value.toFixed(0) : value.toFixed(2));

export const boundTable = (bounds: readonly Bound[]): string =>
  tableOf(
    ['bound', 'measured', 'asked', ''],
    bounds.map((one) => [one.what, figure(one.measured), `${one.atLeast ? '≥' : '≤'} ${figure(one.bound)}`, isMissed(one) ? 'MISSED' : 'held']),
  );
