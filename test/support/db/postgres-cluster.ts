/**
 * A PostgreSQL cluster of the tests' own, in a temporary folder that holds everything it needs. PostgreSQL refuses to run as root: there it runs as
 * `nobody`, who may enter neither root's home folder nor a private temporary one. So the binaries are copied beside the data, and the folder is given away.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, cp, lchown, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Who runs PostgreSQL, as `execFile` takes it; empty: whoever runs the tests. */
interface Account {
  uid?: number;
  gid?: number;
}

export interface PostgresCluster {
  /** Starts it on a port of 127.0.0.1; resolves when it takes connections. */
  start(port: number): Promise<void>;
  /** Stops it and removes its folder. */
  remove(): Promise<void>;
}

/** User and password of every cluster made here. */
export const superuser = { name: 'postgres', password: 'password' };

/**
 * Makes a cluster with the binaries of a folder (`bin`, `lib`, `share`), in the first temporary folder where the account that must run them can.
 * @throws Error saying in one sentence why PostgreSQL cannot be run, for each folder that was tried
 */
export async function createCluster(binaries: string): Promise<PostgresCluster> {
  const isRoot = process.getuid?.() === 0;
  const account: Account = isRoot ? await nobody() : {};
  const reasons: string[] = [];
  for (const parent of new Set([tmpdir(), ...(isRoot ? ['/tmp', '/var/tmp', '/dev/shm'] : [])])) {
    try {
      return await createIn(parent, binaries, account);
    } catch (error) {
      reasons.push(`${parent} (${reasonOf(error)})`);
    }
  }
  const who = isRoot ? 'PostgreSQL refuses to run as root, and the user nobody cannot run it' : 'PostgreSQL cannot be run';
  throw new Error(`${who} in any of these folders: ${reasons.join('; ')}.`);
}

async function createIn(parent: string, binaries: string, account: Account): Promise<PostgresCluster> {
  const folder = await mkdtemp(join(parent, 'hit-postgres-'));
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  const log = join(folder, 'log');
  // The folder is its working directory too: from the one of the tests it may be shut out.
  const execute = (program: string, args: string[]) =>
    run(join(folder, 'bin', program), args, { ...account, cwd: folder, env: { ...process.env, LC_ALL: 'C' } });
  const removeFolder = () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  try {
    await copyBinaries(binaries, folder);
    await writeFile(passwordFile, `${superuser.password}\n`);
    await giveAway(folder, account);
    await execute('initdb', [
      `--pgdata=${data}`,
      '--auth=password',
      `--username=${superuser.name}`,
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale=C',
      '--no-sync',
      ...['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off', 'max_connections=200'].map((setting) => `--set=${setting}`),
    ]);
  } catch (error) {
    await removeFolder();
    throw error;
  }
  return {
    async start(port) {
      try {
        await execute('pg_ctl', ['start', '--wait', '--silent', `--pgdata=${data}`, `--log=${log}`, `--options=-p ${port}`]);
      } catch (error) {
        throw new Error(`PostgreSQL did not start: ${reasonOf(error)}\n${await readFile(log, 'utf8').catch(() => '')}`);
      }
    },
    async remove() {
      try {
        // Without the file nothing was started.
        if (existsSync(join(data, 'postmaster.pid'))) await execute('pg_ctl', ['stop', '--wait', '--silent', '--mode=fast', `--pgdata=${data}`]);
      } finally {
        await removeFolder();
      }
    },
  };
}

/** What the program said, on one line; its command line stands in the message of a failure and is of no use to a reader. */
function reasonOf(error: unknown): string {
  const said = error instanceof Error && 'stderr' in error && typeof error.stderr === 'string' ? error.stderr : '';
  return (said || (error instanceof Error ? error.message : String(error))).trim().replaceAll(/\s+/g, ' ');
}

/** Links stay as they are: each names its neighbour, and made absolute it would lead back to the folder that the account may not enter. */
async function copyBinaries(from: string, folder: string): Promise<void> {
  for (const part of ['bin', 'lib', 'share']) await cp(join(from, part), join(folder, part), { recursive: true, verbatimSymlinks: true });
  for (const program of await readdir(join(folder, 'bin'))) await chmod(join(folder, 'bin', program), 0o755);
}

/** By owner, not by mode: modes of an installation follow the umask that it was made under. */
async function giveAway(folder: string, { uid, gid }: Account): Promise<void> {
  if (uid === undefined || gid === undefined) return;
  for (const path of await readdir(folder, { recursive: true })) await lchown(join(folder, path), uid, gid);
  await chown(folder, uid, gid);
}

/** The account that systems keep for what must own nothing: none has to be made on the machine of somebody who only runs tests. */
async function nobody(): Promise<Account> {
  const idOf = async (which: '-u' | '-g') => Number((await run('id', [which, 'nobody'])).stdout);
  try {
    return { uid: await idOf('-u'), gid: await idOf('-g') };
  } catch (error) {
    throw new Error(`PostgreSQL refuses to run as root, and there is no user nobody to run it instead: ${reasonOf(error)}.`);
  }
}
