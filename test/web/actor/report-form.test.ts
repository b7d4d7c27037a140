/** The report from a link: a draft that is nobody else's, files judged by content, what is sent and what is then shown. */
import { readdir, readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { attachmentFolder } from '../../../api/attachments/attachment-folder.ts';
import { startPurgingDrafts } from '../../../api/engine/purge-drafts-job.ts';
import { operations } from '../../../api/routes/all-operations.ts';
import { attachToReport } from '../../../db/cases/attachment-store.ts';
import { startAnsweringWorld } from '../../support/http/answering-world.ts';
import { own } from '../../support/http/api-world.ts';
import { fieldsOn, fillInAndSend, press } from '../../support/http/filled-form.ts';
import { pathFor } from '../../support/http/operation-requests.ts';
import type { TestBrowser } from '../../support/http/page-world.ts';
import { refusedFields } from '../../support/http/read-response.ts';
import { worldForEach } from '../../support/opened-for-tests.ts';

const world = worldForEach(startAnsweringWorld);
let browser: TestBrowser;
let form: string;

beforeEach(async () => {
  browser = await world.browser();
  form = `${await world.link()}/rapport`;
});

const written = { status: 'yellow', done: 'Två kursomgångar.', needs: 'Lokaler.' };
const pdf = Buffer.from('%PDF-1.7\nen fil');

describe('the short form', () => {
  test('is checked, sent once whatever is pressed twice, and answered by a receipt with the reference number', async () => {
    await askFor('short');
    const { opened, checked, sent } = await fillInAndSend(browser, form, written);
    expect(opened.text).not.toContain('Använda pengar');
    expect(checked.text).toContain('Två kursomgångar.');
    expect(world.sent).toHaveLength(1);
    await press(browser, form, checked, 'send');
    expect(world.sent).toHaveLength(1);
    expect(world.sent[0]).toMatchObject({ name: 'report', person: world.ids.lead, body: written });
    const receipt = await browser.get(sent.leadsTo ?? '');
    expect(receipt.text).toContain('Tack, svaret har kommit in');
    expect(receipt.text).toContain(`HIT-2026-${own}`);
  });

  test('what is missing is named at its field', async () => {
    const page = await press(browser, form, await browser.get(form), 'check', { done: 'Något.' });
    expect([page.status, page.title.startsWith('Fel: ')]).toEqual([422, true]);
    expect(page.html).toContain('href="#f-status"');
  });
});

describe('the full form', () => {
  test('asks for money, participants and indicators', async () => {
    await askFor('full');
    await fillInAndSend(browser, form, { ...written, usedSek: '75 000', 'participants.women': '12', lessons: 'Tidig kontakt.' });
    expect(world.sent[0]).toMatchObject({ body: { usedSek: 75000, participants: { women: 12 }, lessons: 'Tidig kontakt.' } });
  });
});

async function askFor(reportForm: 'short' | 'full'): Promise<void> {
  const { life } = (await world.db('plan_activities').where({ id: own }).first('life')) as { life: string };
  await world
    .db('plan_activities')
    .where({ id: own })
    .update({ life: JSON.stringify({ ...JSON.parse(life), reportForm }) });
}

describe('a draft', () => {
  const secret = 'Hemligt utkast 4711';
  const save = async (who: TestBrowser, path = form) => press(who, path, await who.get(path), 'save', { ...written, done: secret });

  test('stands there when its writer comes back, and is gone once the report is sent', async () => {
    await save(browser);
    const again = await browser.get(form);
    expect(fieldsOn(again)).toMatchObject({ status: 'yellow', done: secret, needs: 'Lokaler.' });
    await press(browser, form, await press(browser, form, again, 'check'), 'send');
    expect(fieldsOn(await browser.get(form))['done']).not.toBe(secret);
    expect(await world.db('drafts')).toEqual([]);
  });

  test('is nothing that has been received', async () => {
    await save(browser);
    expect(world.sent).toEqual([]);
    expect(await world.db('commands')).toEqual([]);
  });

  test('is seen by no officer, in no list, no history, no export and no log', async () => {
    await save(browser);
    const gets = operations.filter(({ method }) => method === 'get');
    for (const operation of gets) {
      const response = await world.request('everything', 'GET', pathFor(operation, own, world.ids.lead));
      expect([operation.id, response.text.includes(secret)]).toEqual([operation.id, false]);
    }
    const coordinator = await world.browser('coordinator');
    for (const path of ['/att-gora', '/aktiviteter', `/aktiviteter?q=${encodeURIComponent(secret)}`, '/aktiviteter?format=csv', `/aktiviteter/${own}`])
      expect([path, (await coordinator.get(path)).text.includes(secret) && !path.includes('q=')]).toEqual([path, false]);
    expect(world.logged.join('\n')).not.toContain(secret);
    expect(JSON.stringify([await world.db('audit'), await world.db('plan_activities')])).not.toContain(secret);
  });

  test('is not even the colleague’s that the link was passed on to', async () => {
    await save(browser);
    const theirs = await world.link({ sentTo: 'kollega@ltu.example' });
    expect(fieldsOn(await (await world.browser()).get(`${theirs}/rapport`))['done']).toBe('');
  });

  test('is its person’s also when signed in', async () => {
    await save(browser);
    const signedIn = await world.browser('lead');
    expect(fieldsOn(await signedIn.get(`/min-organisation/${own}/P1/rapport`))['done']).toBe(secret);
  });
});

describe('files', () => {
  const files = () => `${form}/filer`;
  const upload = async (name: string, bytes: Uint8Array) => {
    await browser.get(files());
    return browser.upload(files(), {}, [{ field: 'file', name, bytes }]);
  };

  test('are taken by what they are, whatever they are called', async () => {
    expect((await upload('rapport.exe', pdf)).status).toBe(303);
    const page = await browser.get(files());
    expect(page.text).toContain('rapport.pdf');
    const refused = await upload('rapport.pdf', Buffer.from('MZ an executable'));
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('inte av ett slag som kan tas emot');
  });

  test('come several at once; each that is not taken is named, and the others are there', async () => {
    const page = await browser.get(files());
    expect(page.html).toMatch(/<input[^>]*type="file"[^>]*multiple/);
    expect(page.html).toMatch(/accept="[^"]*\.heic[^"]*image\/webp/);
    const photo = await readFile(new URL('../../fixtures/files/IMG_0421.HEIC', import.meta.url));
    const sent = await browser.upload(files(), {}, [
      { field: 'file', name: 'a.pdf', bytes: pdf },
      { field: 'file', name: 'virus.docm', bytes: Buffer.from('MZ') },
      { field: 'file', name: 'IMG_0421.HEIC', bytes: photo },
    ]);
    expect(sent.status).toBe(422);
    expect(sent.text).toContain('virus.docm: Filen är inte av ett slag');
    for (const name of ['a.pdf', 'IMG_0421.heic']) expect(sent.text).toContain(name);
    expect(
      (
        await browser.upload(
          files(),
          {},
          Array.from({ length: 6 }, (_, index) => ({ field: 'file', name: `${index}.pdf`, bytes: pdf })),
        )
      ).status,
    ).toBe(413);
  });

  test('lie there once when they are sent again, as by somebody who got no answer', async () => {
    const again = () => upload('a.pdf', pdf);
    expect((await Promise.all([again(), again()])).map(({ status }) => status)).toEqual([303, 303]);
    await upload('b.pdf', pdf);
    expect(await world.db('attachments').orderBy('name').pluck('name')).toEqual(['a.pdf', 'b.pdf']);
  });

  test('are at most 10 MB', async () => {
    const page = await upload('stor.pdf', Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024)]));
    expect(page.status).toBe(422);
    expect(page.text).toContain('större än 10 MB');
    expect(await readdir(world.folder)).toEqual([]);
  });

  test('are part of the report, and open to coordinators and the lead alone', async () => {
    await upload('../../närvaro "1".pdf', pdf);
    const [file] = (await world.db('attachments')) as { id: string; name: string }[];
    await fillInAndSend(browser, form, written);
    expect(world.sent[0]).toMatchObject({ body: { attachments: [{ id: file?.id, name: 'närvaro 1.pdf', type: 'application/pdf', sizeBytes: pdf.length }] } });
    await attachToReport(world.db, own, [file?.id ?? ''], world.sent[0]?.id ?? '');
    const path = `/bilagor/${own}/P1/${file?.id}`;
    for (const who of ['coordinator', 'lead'] as const) {
      const response = await (await world.browser(who)).get(path);
      expect([who, response.status, response.html]).toEqual([who, 200, pdf.toString()]);
      expect(response.headers.get('content-disposition')).toMatch(/^attachment;.*n%C3%A4rvaro/);
    }
    for (const who of ['support', 'secretary', 'referenceGroup', 'steeringGroup', 'partner', 'proposer', 'other', 'nobody'] as const)
      expect([who, (await (await world.browser(who)).get(path)).status]).not.toEqual([who, 200]);
    expect((await (await world.browser()).get(path)).leadsTo).toContain('/logga-in');
  });

  test('of a draft are nobody’s to open, and can be taken away again', async () => {
    await upload('a.pdf', pdf);
    const [file] = (await world.db('attachments')) as { id: string }[];
    expect((await (await world.browser('coordinator')).get(`/bilagor/${own}/P1/${file?.id}`)).status).toBe(404);
    await browser.post(`${files()}/bort`, { id: file?.id ?? '' });
    expect(await world.db('attachments')).toEqual([]);
  });

  test('that were uploaded for another report cannot be named', async () => {
    const response = await world.request('lead', 'PUT', `/api/v1/plan-activities/${own}/reports/P1`, {
      ...written,
      attachments: ['0b0e6a3c-5f0e-4f3a-9d53-7e2f5f2f1a10'],
    });
    expect([response.status, ...refusedFields(response)]).toEqual([422, 'attachments.0']);
  });

  test('that were never sent are gone after 60 days, from the disk too; what was sent stays', async () => {
    await upload('a.pdf', pdf);
    await upload('b.pdf', Buffer.from('%PDF-1.7\nen annan'));
    const [sent] = (await world.db('attachments').where({ name: 'b.pdf' })) as { id: string; hash: string }[];
    await attachToReport(world.db, own, [sent?.id ?? ''], 'command');
    await world.db('attachments').update({ uploaded_at: '2026-01-01T00:00:00.000Z' });
    const forgetting = startPurgingDrafts(world.db, attachmentFolder(world.folder), 3_600_000, (error) => expect.unreachable(String(error)));
    await forgetting.once();
    await forgetting.stop();
    expect(await readdir(world.folder)).toEqual([sent?.hash]);
  });

  test('that are missing from the disk are a page that is not there and a task, until they are back', async () => {
    await upload('c.pdf', pdf);
    const [file] = (await world.db('attachments').where({ name: 'c.pdf' })) as { id: string; hash: string }[];
    await attachToReport(world.db, own, [file?.id ?? ''], 'command');
    const coordinator = await world.browser('coordinator');
    const page = async () => (await coordinator.get(`/bilagor/${own}/P1/${file?.id}`)).status;
    const store = attachmentFolder(world.folder);
    const forgetting = startPurgingDrafts(world.db, store, 3_600_000, (error) => expect.unreachable(String(error)));
    const openTasks = () => world.db('tasks').where({ kind: 'missingFile', done_at: null });
    const bytes = await store.read(file?.hash ?? '');
    expect(await page()).toBe(200);

    await store.remove(file?.hash ?? '');
    expect(await page()).toBe(404);
    await forgetting.once();
    expect(await openTasks()).toMatchObject([{ plan_activity: own, period: 'P1', details: JSON.stringify({ name: 'c.pdf' }) }]);

    await store.keep(bytes as Buffer);
    await forgetting.once();
    await forgetting.stop();
    expect([await page(), await openTasks()]).toEqual([200, []]);
  });
});
