import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { lockDataDir, readLiveRun } from '../../embedded/data-folder/run-file.ts';
import { tempFolder } from '../support/db/temp-folder.ts';
import { startProgram } from '../support/server/program.ts';

const program = { program: 'npm start', stays: true };

describe('DATA_DIR/run.json', () => {
  test('says who has the folder and where its parts are, and is gone after', async () => {
    const dataDir = join(await tempFolder(), 'new', 'folder');
    const lock = await lockDataDir(dataDir, program);
    await lock.record({ temporal: { address: '127.0.0.1:7233', namespace: 'default', pid: 1, startTime: 'x' } });
    await lock.record({ httpPort: 3000 });
    expect(await readLiveRun(dataDir)).toMatchObject({ pid: process.pid, program: 'npm start', temporal: { address: '127.0.0.1:7233' }, httpPort: 3000 });
    await lock.release();
    expect(await readLiveRun(dataDir)).toBeNull();
    // The lock itself stays: who removed it could remove it under somebody who just took it.
    expect(await readdir(dataDir)).toEqual(['lock.db']);
  });

  test('a second start on the same folder is refused by a sentence with the pid of the first', async () => {
    const dataDir = await tempFolder();
    const lock = await lockDataDir(dataDir, program);
    onTestFinished(() => lock.release());
    const second = startProgram('lock-folder', [dataDir]);
    await second.nextLine();
    second.tell('go');
    expect(await second.nextLine()).toBe(`${dataDir} is in use by npm start (pid ${process.pid}). End that one first, or set another DATA_DIR.`);
  });

  test('a program whose process is not to be seen from here, as in another container, keeps the folder all the same', async () => {
    const dataDir = await tempFolder();
    const other = startProgram('lock-folder', [dataDir]);
    await other.nextLine();
    other.tell('go');
    expect(await other.nextLine()).toBe('locked');
    await writeFile(join(dataDir, 'run.json'), JSON.stringify({ ...program, pid: 7, startTime: 'of another container' }));
    await expect(lockDataDir(dataDir, program)).rejects.toThrow(`${dataDir} is in use by another program.`);
    await other.kill();
    await (await lockDataDir(dataDir, program)).release();
  });

  test('what a killed program left counts as free', async () => {
    const dataDir = await tempFolder();
    const killed = startProgram('lock-folder', [dataDir]);
    await killed.nextLine();
    killed.tell('go');
    expect(await killed.nextLine()).toBe('locked');
    await killed.kill();
    expect(await readLiveRun(dataDir)).toBeNull();
    const lock = await lockDataDir(dataDir, program);
    await lock.release();
  });

  test.each(['', '{', '{"pid": 1}', '{"pid": 1, "startTime": "another boot/1"}'])('a file that names no living process (%s) counts as free', async (text) => {
    const dataDir = await tempFolder();
    await writeFile(join(dataDir, 'run.json'), text);
    expect(await readLiveRun(dataDir)).toBeNull();
    const lock = await lockDataDir(dataDir, program);
    await lock.release();
  });

  test('of several that take over a dead one’s folder at once, exactly one gets it', async () => {
    const dataDir = await tempFolder();
    await writeFile(join(dataDir, 'run.json'), JSON.stringify({ pid: process.pid, startTime: 'long ago' }));
    const programs = Array.from({ length: 4 }, () => startProgram('lock-folder', [dataDir]));
    await Promise.all(programs.map((one) => one.nextLine()));
    for (const one of programs) one.tell('go');
    const answers = await Promise.all(programs.map((one) => one.nextLine()));
    expect(answers.filter((answer) => answer === 'locked')).toHaveLength(1);
    expect(answers.filter((answer) => answer.includes('is in use by'))).toHaveLength(3);
  });
});
