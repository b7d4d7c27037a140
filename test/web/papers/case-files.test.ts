/** Files of no period: added by a form, opened by whoever reads the case, documents that are handed out, and kept as long as the case is. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attachmentFolder } from '../../../api/attachments/attachment-folder.ts';
import { startPurgingDrafts } from '../../../api/engine/purge-drafts-job.ts';
import { attachmentHashes } from '../../../db/engine/backup-store.ts';
import { own } from '../../support/http/api-world.ts';
import { fieldsOn } from '../../support/http/filled-form.ts';
import type { FormFields, Page, PageWorld } from '../../support/http/page-world.ts';
import { startPageWorld } from '../../support/http/page-world.ts';

let world: PageWorld;
let folder: string;
const activity = `/aktiviteter/${own}`;
const form = `${activity}/handling`;
const pdf = Buffer.from('%PDF-1.7\nett avtal');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hit-files-'));
  world = await startPageWorld({ attachments: attachmentFolder(folder) });
});
afterAll(async () => {
  await world?.stop();
  await rm(folder, { recursive: true, force: true });
});

const agreement = { title: 'Avtal om lokaler', kind: 'agreement', on: '2026-03-02' };
async function add(written: FormFields, bytes: Uint8Array | null = pdf, name = 'avtal.pdf'): Promise<Page> {
  const browser = await world.browser('coordinator');
  const opened = await browser.get(form);
  return browser.upload(form, { ...fieldsOn(opened), ...written }, bytes === null ? [] : [{ field: 'file', name, bytes }]);
}
const fileAddress = async (title: string): Promise<string> => {
  const { id } = (await world.db('case_papers').where('content', 'like', `%${title}%`).first('id')) as { id: string };
  return `${activity}/fil/${id}`;
};

describe('a file of no period', () => {
  test('is added, and opened from the activity by those who read the case', async () => {
    expect((await add(agreement)).leadsTo).toBe(activity);
    const address = await fileAddress('Avtal om lokaler');
    for (const who of ['coordinator', 'support', 'secretary', 'steeringGroup', 'lead', 'proposer', 'partner'] as const) {
      const browser = await world.browser(who);
      expect((await browser.get(activity)).html, who).toContain(`href="${address}"`);
      const file = await browser.get(address);
      expect([file.status, file.headers.get('content-type'), file.html]).toEqual([200, 'application/pdf', pdf.toString()]);
    }
    expect((await (await world.browser('referenceGroup')).get(address)).status).toBe(403);
    expect((await (await world.browser('other')).get(address)).status).toBe(404);
  });

  test('that is internal is nobody’s but the county board’s', async () => {
    await add({ ...agreement, title: 'Internt underlag', kind: 'other', internal: 'yes' });
    const address = await fileAddress('Internt underlag');
    expect((await (await world.browser('support')).get(address)).status).toBe(200);
    for (const who of ['secretary', 'steeringGroup', 'lead', 'proposer'] as const) {
      const browser = await world.browser(who);
      expect((await browser.get(address)).status).toBe(404);
      expect((await browser.get(activity)).text).not.toMatch(/Internt underlag|intern handling/);
    }
  });

  test('is a document of the case, with its direction, and is chosen where documents are handed out', async () => {
    await add({ ...agreement, title: 'Brev från kommunen', kind: 'letterIn' });
    const browser = await world.browser('coordinator');
    const documents = await browser.get(`${activity}/handlingar`);
    expect(documents.text).toContain('Tillagd handling: Brev från kommunen');
    const [, number] = /handlingar\/(\d+)">[^<]*Brev från kommunen/.exec(documents.html) ?? [];
    const document = (await browser.get(`${activity}/handlingar/${number}`)).text;
    for (const words of ['Inkommen', 'inkommet brev', 'avtal.pdf']) expect(document).toContain(words);
    expect((await browser.get(`${activity}/handlingar/${number}/fil`)).html).toBe(pdf.toString());
    expect((await browser.get(`${activity}/lamna-ut`)).text).toContain('Brev från kommunen');
  });

  test('is refused with what is wrong: no file, another kind of file, nothing written', async () => {
    const before = await world.db('case_papers');
    const empty = await add({ title: '', on: '' }, null);
    expect(empty.status).toBe(422);
    for (const words of ['Skriv vad handlingen heter', 'Välj vilket slags handling', 'Ange en dag', 'Välj en fil.']) expect(empty.text).toContain(words);
    expect((await add(agreement, Buffer.from('<script>'), 'avtal.pdf')).text).toContain('Filen är inte av ett slag som kan tas emot');
    expect((await add(agreement, new Uint8Array(10 * 1024 * 1024 + 1))).text).toContain('större än 10 MB');
    const again = await add({ ...agreement, title: '' });
    expect(again.text).toContain('Välj filen igen');
    expect(again.html).toContain('value="2026-03-02"');
    expect(await world.db('case_papers')).toEqual(before);
  });

  test('sent twice by one form is one', async () => {
    const browser = await world.browser('coordinator');
    const fields = { ...fieldsOn(await browser.get(form)), ...agreement, title: 'Protokoll', kind: 'minutes' };
    const files = [{ field: 'file', name: 'protokoll.pdf', bytes: pdf }];
    await browser.upload(form, fields, files);
    expect((await browser.upload(form, fields, files)).leadsTo).toBe(activity);
    expect(await world.db('case_papers').where('content', 'like', '%Protokoll%')).toHaveLength(1);
  });

  test('stays when old drafts are forgotten, is in backups, and is a task where its bytes are missing', async () => {
    const only = Buffer.from('%PDF-1.7\nett annat avtal');
    await add({ ...agreement, title: 'Ett annat avtal' }, only);
    const { file_hash: hash } = (await world.db('case_papers').where('content', 'like', '%Ett annat avtal%').first('file_hash')) as { file_hash: string };
    expect(await attachmentHashes(world.db)).toContain(hash);
    const store = attachmentFolder(folder);
    const forgetting = startPurgingDrafts(world.db, store, 3_600_000, (error) => expect.unreachable(String(error)));
    await forgetting.once();
    expect(await readdir(folder)).toContain(hash);
    await store.remove(hash);
    await forgetting.once();
    await forgetting.stop();
    expect(await world.db('tasks').where({ kind: 'missingFile', done_at: null })).toMatchObject([{ plan_activity: own, period: null }]);
  });
});
