/** The Temporal CLI by the SDK's own download, in a process of its own that can be stopped where nothing comes. */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { BinaryRequest, TemporalBinary } from './binary-version.ts';
import { draftPrefix, readBinary } from './binary-version.ts';

const silenceLimitMs = 10_000;
const pollIntervalMs = 250;

/** @throws Error saying why, as the end of a sentence; after 10 seconds without a byte at the latest */
export async function downloadTemporalCli({ cacheDir, environment, log }: BinaryRequest): Promise<TemporalBinary> {
  const drafts = await mkdtemp(join(cacheDir, draftPrefix));
  try {
    log('Asking for the official Temporal CLI …');
    await download(drafts, environment);
    const [name] = (await readdir(drafts)).filter((file) => !file.endsWith('.downloading'));
    if (name === undefined) throw new Error('the download left no file');
    const draft = join(drafts, name);
    const binary = await readBinary(draft, environment);
    if (typeof binary === 'string') throw new Error(binary);
    const folder = join(cacheDir, `temporal-cli-${binary.version}`);
    await mkdir(folder, { recursive: true });
    const path = join(folder, 'temporal-cli');
    await rename(draft, path);
    return { ...binary, path };
  } finally {
    await rm(drafts, { recursive: true, force: true });
  }
}

function download(folder: string, environment: Record<string, string>): Promise<void> {
  const program = join(import.meta.dirname, 'download-temporal-cli.ts');
  return new Promise((done, fail) => {
    // From the project's folder, where `tsx` is found.
    const child = spawn(process.execPath, ['--import', 'tsx', program, folder], {
      cwd: resolve(import.meta.dirname, '../..'),
      env: environment,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    let lastChange = Date.now();
    let lastSize = 0;
    const look = async (): Promise<void> => {
      const size = await sizeOf(folder);
      if (size !== lastSize) [lastSize, lastChange] = [size, Date.now()];
      if (Date.now() - lastChange > silenceLimitMs) child.kill('SIGKILL');
    };
    const watching = setInterval(() => void look(), pollIntervalMs);
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.once('error', fail);
    child.once('close', (code, signal) => {
      clearInterval(watching);
      if (code === 0) done();
      else if (signal === 'SIGKILL') fail(new Error(`nothing came for ${silenceLimitMs / 1000} seconds`));
      else fail(new Error(said.trim().split('\n').at(-1) || `it ended with ${signal ?? `exit code ${code}`}`));
    });
  });
}

async function sizeOf(folder: string): Promise<number> {
  const files = await readdir(folder).catch(() => []);
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file)).catch(() => null))?.size ?? 0));
  return sizes.reduce((sum, size) => sum + size, 0);
}
