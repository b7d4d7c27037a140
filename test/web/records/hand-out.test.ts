/** The documents of a case by pages, and handing them out: choose, mask, read, decide, and what leaves. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attachmentFolder } from '../../../api/attachments/attachment-folder.ts';
import { fileHash, secretName, seedDocuments } from '../../support/builders/seeded-documents.ts';
import { others, own } from '../../support/http/api-world.ts';
import type { Page, PageWorld } from '../../support/http/page-world.ts';
import { startPageWorld } from '../../support/http/page-world.ts';

let world: PageWorld;
let folder: string;
const list = `/aktiviteter/${own}/handlingar`;
const form = `/aktiviteter/${own}/lamna-ut`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hit-files-'));
  await writeFile(join(folder, fileHash), 'PDF-innehåll');
  world = await startPageWorld({ attachments: attachmentFolder(folder), runAddress: (id) => `https://temporal.example/runs/${id}` });
  await seedDocuments(world.db, own, world.ids.proposer);
  const facts = JSON.stringify({ appealCourt: 'Kammarrätten i Sundsvall' });
  await world.db('organisations').where({ id: 'lansstyrelsen-norrbotten' }).update({ facts });
});
afterAll(async () => {
  await world?.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('the documents', () => {
  test('stand numbered, with direction, date and party, and no draft among them', async () => {
    const page = await (await world.browser('coordinator')).get(list);
    expect(page.status).toBe(200);
    for (const said of [
      `HIT-2026-${own}-3`,
      'Förslag',
      'Inkommen',
      'Upprättad',
      'Utgående',
      'Kim Berg, kim@ltu.example',
      '30 januari 2026',
      'Bilaga till rapport',
    ])
      expect(page.text).toContain(said);
    expect(page.text).not.toMatch(/utkast\.pdf|hemligt utkast/);
  });

  test('are one CSV', async () => {
    const file = await (await world.browser('coordinator')).get(`${list}?format=csv`);
    expect(file.headers.get('content-disposition')).toContain('handlingar.csv');
    expect(file.html).toContain(`HIT-2026-${own}-5;Rapport`);
  });

  test('are read as text, in words and without personal links', async () => {
    const browser = await world.browser('support');
    const proposal = await browser.get(`${list}/3`);
    for (const said of ['Korta vägen', 'Föreslås av – Organisation', 'Östra skolan', 'Sökt belopp', '400\u00a0000\u00a0kr', secretName])
      expect(proposal.html.replaceAll('&nbsp;', '\u00a0')).toContain(said);
    const report = await browser.get(`${list}/5`);
    for (const said of ['grönt: går enligt plan', 'brev', 'zaynab-intyg.pdf']) expect(report.text).toContain(said);
    expect((await browser.get(`${list}/7`)).html).not.toContain('3f2a-hemlig');
    for (const number of ['99', '0', 'x', '%00']) expect((await browser.get(`${list}/${number}`)).status).toBe(404);
  });

  test('that are files are for coordinators to save', async () => {
    const file = await (await world.browser('coordinator')).get(`${list}/6/fil`);
    expect([file.status, file.html]).toEqual([200, 'PDF-innehåll']);
    expect((await (await world.browser('support')).get(`${list}/6/fil`)).status).toBe(403);
    expect((await (await world.browser('lead')).get(`${list}/6/fil`)).status).toBe(404);
  });

  test.each([
    ['coordinator', 200, 200],
    ['support', 200, 403],
    ['secretary', 200, 403],
    ['steeringGroup', 200, 403],
    ['referenceGroup', 403, 403],
    ['administrator', 403, 403],
    ['lead', 403, 403],
    ['proposer', 403, 403],
  ] as const)('for %s: the list %i, handing out %i', async (who, reads, handsOut) => {
    const browser = await world.browser(who);
    expect([(await browser.get(list)).status, (await browser.get(form)).status]).toEqual([reads, handsOut]);
  });

  test('an empty case says so, and one that is not there is not found', async () => {
    const browser = await world.browser('coordinator');
    expect((await browser.get(`/aktiviteter/${own}`)).html).toContain(list);
    expect((await browser.get('/aktiviteter/finns-inte/handlingar')).status).toBe(404);
    expect((await browser.get(`/aktiviteter/${others}/handlingar`)).status).toBe(200);
  });
});

/** The hidden and visible fields that a step sends on with its button, as a browser would. */
function fieldsIn(page: Page): Record<string, string | string[]> {
  const fields: Record<string, string[]> = {};
  const add = (name: string, value: string) => {
    fields[name] = [...(fields[name] ?? []), value.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&lt;', '<')];
  };
  const main = /<form method="post" action="\/aktiviteter.*?<\/form>/s.exec(page.html)?.[0] ?? '';
  for (const [, attributes = ''] of main.matchAll(/<input ([^>]*)>/g)) {
    const name = /name="([^"]*)"/.exec(attributes)?.[1] ?? '';
    const isTicked = !/type="(checkbox|radio)"/.test(attributes) || / checked/.test(` ${attributes}`);
    if (isTicked && name !== '_csrf') add(name, /value="([^"]*)"/.exec(attributes)?.[1] ?? '');
  }
  for (const [, name = '', inside = ''] of main.matchAll(/<select [^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs))
    add(name, (/<option value="([^"]*)" selected/.exec(inside) ?? /<option selected value="([^"]*)"/.exec(inside))?.[1] ?? '');
  for (const [, name = '', value = ''] of main.matchAll(/<textarea [^>]*name="([^"]*)"[^>]*>(.*?)<\/textarea>/gs)) add(name, value);
  return fields;
}

describe('handing out', () => {
  test('in part: what is masked leaves no trace, the note never says who asked, and it can be had again', async () => {
    const browser = await world.browser('coordinator');
    const chosen = { handling: ['3', '4', '5', '6'], _key: 'ut-1' };
    let page = await browser.post(form, { ...chosen, _steg: 'mask' });
    expect(page.title).toContain('Maskera');
    const masks = { 'text.1': secretName.toLowerCase(), 'grund.1': '21:3', 'text.2': 'zaynab', 'grund.2': '21:3', 'hela.4': '31:16', 'hela.6': 'given' };
    page = await browser.post(form, { ...fieldsIn(page), ...masks, _steg: 'preview' });
    expect(page.title).toContain('Så här lämnar');
    expect(page.text).toContain('▇▇▇ [maskerat: 21 kap. 3 § OSL');
    expect(page.text).toContain('Lämnas inte ut. Grund: 31 kap. 16 § OSL');
    page = await browser.post(form, {
      ...fieldsIn(page),
      begard: 'Rut Frågvis',
      beslutad: 'Åsa',
      skal: 'Prövat enligt OSL.',
      dag: '2026-03-02',
      _steg: 'check',
    });
    expect(page.title).toContain('Kontrollera');
    expect(page.text).toContain('Kammarrätten i Sundsvall');
    const last = { ...fieldsIn(page), _steg: 'send' };
    const sent = await browser.post(form, last);
    expect(sent.status).toBe(303);
    expect((await browser.post(form, last)).leadsTo).toBe(sent.leadsTo);
    expect(await world.db('handed_out').pluck('outcome')).toEqual(['inPart']);

    const record = await browser.get(sent.leadsTo as string);
    for (const said of ['Rut Frågvis', 'Lämnas ut delvis', 'Beslutet är sparat.', 'Hur du överklagar']) expect(record.text).toContain(said);
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const download = async () => new Uint8Array(await (await fetch(`${world.address}${sent.leadsTo}/zip`, { headers: { cookie } })).arrayBuffer());
    const bytes = await download();
    const files = unzipSync(bytes);
    expect(Object.keys(files).sort()).toEqual(
      ['03-handling', '05-handling', '06-handling', 'beslut', 'Innehåll']
        .flatMap((name) => [`${name}.html`, `${name}.txt`])
        .concat('06-bilaga.pdf')
        .sort(),
    );
    const all = Object.values(files)
      .map((file) => new TextDecoder().decode(file))
      .join('\n');
    expect(all).toContain('Andra stycket.');
    expect(all).not.toMatch(/zaynab|qvistgård|Rut Frågvis|Chefen/i);
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/zaynab|Frågvis/i);
    expect(JSON.stringify(await world.db('handed_out_documents').select('shown', 'masks', 'title'))).not.toMatch(/zaynab|qvistg/i);
    const hash = (file: Uint8Array) => createHash('sha256').update(file).digest('hex');
    expect(hash(await download())).toBe(hash(bytes));
    const history = (await browser.get(`/aktiviteter/${own}/historik`)).text;
    expect(history).toContain('Handlingar lämnades ut');
    expect(history).not.toContain('inPart');
    expect((await browser.get(list)).html).toContain(sent.leadsTo as string);
    expect((await (await world.browser('support')).get(`${sent.leadsTo}/zip`)).status).toBe(403);
    expect((await browser.get((sent.leadsTo as string).replace(own, others))).status).toBe(404);
  });

  test('a file leaves only when that is chosen, whatever else is masked; what is nearly hidden is shown', async () => {
    const browser = await world.browser('coordinator');
    const masks = { 'text.1': secretName.toLowerCase(), 'grund.1': '21:3' };
    const asked = await browser.post(form, { handling: ['3', '6'], ...masks, _steg: 'preview' });
    expect([asked.status, asked.title.slice(0, 4)]).toEqual([422, 'Fel:']);
    expect(asked.text).toContain(`Välj om filen HIT-2026-${own}-6 ska lämnas ut.`);
    expect(asked.text).toContain('Lämnas ut som den är, med de uppgifter som filen bär om sig själv');
    for (const choice of ['given', '21:3']) {
      const chosen = await browser.post(form, { ...fieldsIn(asked), 'hela.6': choice, _steg: 'preview' });
      expect(chosen.status).toBe(200);
      expect(chosen.text.includes('följer med som den är')).toBe(choice === 'given');
    }
    const near = await browser.post(form, { handling: ['3', '5'], ...masks, _steg: 'preview' });
    expect(near.text).toContain('Står kvar och liknar det du döljer.');
    expect(near.text).toContain('zaynab (liknar');
  });

  test('refused: the decision tells how to appeal, and no document leaves', async () => {
    const browser = await world.browser('coordinator');
    const page = await browser.post(form, { handling: ['3'], 'hela.3': '21:1', _key: 'ut-2', _steg: 'preview' });
    const note = { beslutad: 'Åsa', skal: 'Skyddas.', dag: '2026-03-03' };
    const check = await browser.post(form, { ...fieldsIn(page), ...note, _steg: 'check' });
    expect(check.text).toContain('Avslå begäran');
    const sent = await browser.post(form, { ...fieldsIn(check), _steg: 'send' });
    const record = await browser.get(sent.leadsTo as string);
    expect(record.text).toContain('avslår begäran');
    expect(record.text).not.toContain('Begärt av');
  });

  test('asks for what is missing, where it is missing', async () => {
    const browser = await world.browser('coordinator');
    expect((await browser.post(form, { _steg: 'mask' })).text).toContain('Välj minst en handling.');
    const wrong = async (fields: Record<string, string>) => {
      const page = await browser.post(form, { handling: ['3'], ...fields });
      return [page.status, page.title.slice(0, 4), page.text] as const;
    };
    for (const [fields, said] of [
      [{ 'text.1': 'Finns Inte', 'grund.1': '21:1', _steg: 'preview' }, 'Text 1 finns inte'],
      [{ 'text.1': 'Korta', _steg: 'preview' }, 'Välj en grund för text 1.'],
      [{ 'hela.3': 'other', _steg: 'preview' }, 'Skriv vilken den andra grunden är.'],
      [{ 'text.1': 'Korta', 'grund.1': 'other', egengrund: 'Om korta vägen', _steg: 'preview' }, 'Grunden med egna ord innehåller'],
      [{ beslutad: '', skal: '', dag: '2026-02-30', _steg: 'check' }, 'Skriv vem som beslutade.'],
      [
        { 'text.1': 'Korta', 'grund.1': '21:1', beslutad: 'Åsa', skal: 'Om korta vägen', dag: '2026-03-03', _steg: 'check' },
        'Texten innehåller något som ska döljas.',
      ],
      [{ beslutad: 'Åsa', skal: 'Skäl', dag: '2026-03-03', _visat: 'annat', _steg: 'send' }, 'Något har ändrats sedan du läste.'],
    ] as const) {
      const [status, title, text] = await wrong(fields);
      expect([status, title]).toEqual([422, 'Fel:']);
      expect(text).toContain(said);
    }
    expect(await world.db('handed_out').where({ grounds: 'Skäl' })).toEqual([]);
  });
});

test('the run behind an activity is linked for administrators only', async () => {
  const address = `https://temporal.example/runs/${own}`;
  expect((await (await world.browser('everything')).get(`/aktiviteter/${own}`)).html).toContain(address);
  expect((await (await world.browser('coordinator')).get(`/aktiviteter/${own}`)).html).not.toContain(address);
  const administrator = await world.browser('administrator');
  expect((await administrator.get('/korningar')).html).toContain(address);
  expect((await (await world.browser('coordinator')).get('/korningar')).status).toBe(403);
});
