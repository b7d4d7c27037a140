/** What processes have used, as Linux counts it: CPU in steps of 10 ms, memory in pages that are really held. */
import { readdir, readFile } from 'node:fs/promises';

const stepMs = 10;

interface Stat {
  /** Of the program. */
  name: string;
  parent: number;
  /** User and system. */
  ownMs: number;
  /** Of children that have ended and been waited for. */
  endedChildrenMs: number;
}

/** Null where there is no such process, or no /proc. */
async function statOf(pid: number): Promise<Stat | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (text === null) return null;
  // The second field is the program's name in parentheses and may hold anything.
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const ms = (field: number) => (fields[field] ?? 0) * stepMs;
  return { name: text.slice(text.indexOf('(') + 1, text.lastIndexOf(')')), parent: fields[1] ?? 0, ownMs: ms(11) + ms(12), endedChildrenMs: ms(13) + ms(14) };
}

/** Of one process without its children; null where there is none, or no /proc. */
export const cpuMsOf = async (pid: number): Promise<number | null> => (await statOf(pid))?.ownMs ?? null;

/** Processes and all that they have begun, each once. */
async function treeOf(roots: readonly number[]): Promise<Map<number, Stat>> {
  const all = new Map<number, Stat>();
  for (const name of await readdir('/proc')) {
    const stat = /^\d+$/.test(name) ? await statOf(Number(name)) : null;
    if (stat) all.set(Number(name), stat);
  }
  const tree = new Map<number, Stat>();
  const open = [...roots];
  for (let pid = open.pop(); pid !== undefined; pid = open.pop()) {
    const stat = all.get(pid);
    if (!stat || tree.has(pid)) continue;
    tree.set(pid, stat);
    for (const [child, { parent }] of all) if (parent === pid) open.push(child);
  }
  return tree;
}

/** Of these processes and of all that they have begun, also of what has ended since. @param programs names of those that count alone */
export async function treeCpuMs(roots: readonly number[], programs?: readonly string[]): Promise<number> {
  const counted = [...(await treeOf(roots)).values()].filter(({ name }) => programs?.includes(name) ?? true);
  return counted.reduce((sum, { ownMs, endedChildrenMs }) => sum + ownMs + endedChildrenMs, 0);
}

export interface HeldMemory {
  /** Of the program. */
  name: string;
  /** What it alone holds, and its share of what several hold together. */
  mb: number;
}

/** Of these processes and of all that they have begun. */
export async function treeMemory(roots: readonly number[]): Promise<HeldMemory[]> {
  const held = [];
  for (const [pid, { name }] of await treeOf(roots)) {
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
    held.push({ name, mb: Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) / 1024 });
  }
  return held;
}

/** All that the machine's processors have done so far, in ms over all of them. */
export async function machineCpuMs(): Promise<number> {
  const [line = ''] = (await readFile('/proc/stat', 'utf8')).split('\n');
  const [user = 0, nice = 0, system = 0, , , irq = 0, softIrq = 0] = line.split(/\s+/).slice(1).map(Number);
  return (user + nice + system + irq + softIrq) * stepMs;
}
