/** A workflow whose thread stands still in the midst of its code, as where the machine is suspended. */

export async function suspended(ms: number): Promise<string> {
  await Promise.resolve();
  Atomics.wait(new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)), 0, 0, ms);
  return 'went on';
}
