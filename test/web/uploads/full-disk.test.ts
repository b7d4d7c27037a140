/** No room is left where files are kept: whoever sends one is told so, and what to do, and nothing of it is half kept. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attachmentFolder } from '../../../api/attachments/attachment-folder.ts';
import type { AttachmentStore } from '../../../api/attachments/attachment-store.ts';
import { problemOf } from '../../../api/http/error-handler.ts';
import { writeAtomically } from '../../../db/engine/atomic-write.ts';
import { own } from '../../support/http/api-world.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hit-full-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The system's own error: its device that is always full. */
const full: AttachmentStore['keep'] = async (bytes) => {
  await writeFile('/dev/full', bytes);
  throw new Error('the device that is always full has room');
};
const world = worldForAll(() => startPageWorld({ attachments: { ...attachmentFolder('/nowhere'), keep: full } }));

test('is a page that says what to do, 503, and the report keeps no such file', async () => {
  const browser = await world.browser('lead');
  const address = `/min-organisation/${own}/P1/rapport/filer`;
  const answer = await browser.upload(address, {}, [{ field: 'file', name: 'rapport.pdf', bytes: pdf }]);
  expect([answer.status, answer.title]).toEqual([503, expect.stringContaining('Det får inte plats just nu')]);
  expect(answer.text).toContain('Ingenting av det du skickade har sparats');
  expect(answer.text).toContain('skicka det med e-post');
  expect(world.logged.some((line) => line.includes('ENOSPC'))).toBe(true);
  expect(await world.db('attachments').select('*')).toEqual([]);
});

test.each(['ENOSPC', 'EDQUOT', 'SQLITE_FULL', '53100'])('is a problem with a code of its own where it is said by %s', (code) => {
  expect(problemOf(Object.assign(new Error('no space left'), { code }))).toMatchObject({ status: 503, type: 'StorageFull' });
});

test('leaves nothing of a file that could not be written whole', async () => {
  await expect(writeAtomically(join(folder, 'a'.repeat(300)), pdf)).rejects.toThrow();
  await expect(writeAtomically(join(folder, 'missing', 'file'), pdf)).rejects.toThrow();
  expect(await readdir(folder)).toEqual([]);
});
