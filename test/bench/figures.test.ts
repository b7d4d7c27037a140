/** What the benches of `bench/` sum up with, and how they count CPU and memory. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import type { RunningContender } from '../../bench/comparison/contender.ts';
import { boundsOf, boundsOfTraces, boundTable, isMissed } from '../../bench/comparison/report.ts';
import type { Player } from '../../bench/comparison/rounds.ts';
import { playerOf } from '../../bench/comparison/rounds.ts';
import { median, percentile, spread, tableOf } from '../../bench/machine/figures.ts';
import { cpuMsOf, treeCpuMs, treeMemory } from '../../bench/machine/processes.ts';

test('a median is the middle one, or lies between the two; a percentile is one of the values', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([7])]).toEqual([2, 2.5, 7]);
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect([percentile(hundred, 0.5), percentile(hundred, 0.99), percentile([5], 0.99)]).toEqual([50, 99, 5]);
  expect(spread([2, 1, 4], 0)).toBe('2 (1-4)');
});

test('a table stands in columns', () => {
  expect(
    tableOf(
      ['what', 'ms'],
      [
        ['a', '1'],
        ['longer', '1000'],
      ],
    ),
  ).toBe('what      ms\na          1\nlonger  1000');
});

const isLinux = process.platform === 'linux';

test.runIf(isLinux)('the CPU of a process counts that of its children, running and ended, each once, and by name', async () => {
  const burn = 'let x = 0; const end = Date.now() + 300; while (Date.now() < end) x += 1;';
  const before = await treeCpuMs([process.pid]);
  execFileSync(process.execPath, ['-e', burn]);
  expect((await treeCpuMs([process.pid])) - before).toBeGreaterThanOrEqual(50);

  const child = spawn(process.execPath, ['-e', `${burn} console.log('done'); setInterval(() => {}, 1000)`], { stdio: ['ignore', 'pipe', 'ignore'] });
  await once(child.stdout, 'data');
  const pid = child.pid ?? 0;
  const [own, twice, others] = [await cpuMsOf(pid), await treeCpuMs([pid, pid]), await treeCpuMs([pid], ['no such program'])];
  expect(own).toBeGreaterThanOrEqual(50);
  expect(Math.abs(twice - (own ?? 0))).toBeLessThan(own ?? 0);
  expect(others).toBe(0);
  expect((await treeMemory([pid]))[0]?.mb).toBeGreaterThan(5);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(await cpuMsOf(pid)).toBeNull();
});

test('a life that takes one more of anything is seen', () => {
  const [events, bytes, statements, mails] = boundsOfTraces({ history: { events: 0, bytes: 0 }, statements: 0, mails: 0 });
  const most = { history: { events: events?.bound ?? 0, bytes: bytes?.bound ?? 0 }, statements: statements?.bound ?? 0, mails: mails?.bound ?? 0 };
  expect(boundsOfTraces(most).filter(isMissed)).toEqual([]);
  const { history } = most;
  const more = [
    { ...most, history: { ...history, events: history.events + 1 } },
    { ...most, history: { ...history, bytes: history.bytes + 1 } },
    { ...most, statements: most.statements + 1 },
    { ...most, mails: most.mails + 1 },
  ];
  expect(more.map((traces) => boundsOfTraces(traces).filter(isMissed).length)).toEqual([1, 1, 1, 1]);
});

test('a bound is judged by the ratio within each round, and one that is missed is named', () => {
  const idle: RunningContender = {
    mails: false,
    life: async () => {},
    begin: async () => {},
    decide: async () => 0,
    history: async () => undefined,
    statements: async () => undefined,
    processes: [],
    stop: async () => {},
  };
  const player = (name: string, cpu: number[], perSecond: number, ms: number): Player => ({
    ...playerOf(name, idle),
    turns: cpu.map((cpuMs) => ({ cpuMs, serverMs: 0, livesPerSecond: perSecond, foreign: 0 })),
    decisions: [[ms, ms]],
  });
  const bounds = boundsOf({
    hit: player('HIT', [30, 90, 60], 6, 10),
    bare: player('bare', [20, 30, 30], 10, 6),
    bareWithMails: player('mails', [30, 90, 60], 6, 6),
  });
  expect(bounds.map(({ measured }) => Number(measured.toFixed(2)))).toEqual([1, 2, 1, 0.6, 1.67, 1.67]);
  expect(bounds.some(isMissed)).toBe(false);
  expect(boundTable(boundsOf({ hit: player('HIT', [31], 1, 20), bare: player('bare', [10], 3, 6), bareWithMails: player('mails', [30], 2, 6) }))).toMatch(
    /× bare with mails +1\.03 +≤ 1\.00 +MISSED/,
  );
});
