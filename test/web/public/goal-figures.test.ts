/** The county's own figures beside the goals: tried, shown, taken in whole or not at all; read by everybody, and never mixed with what the activities count. */
import { readFile } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LineFault } from '../../../api/web/figures/read-figures.ts';
import { columns, readFigures } from '../../../api/web/figures/read-figures.ts';
import { readSeparated } from '../../../api/web/figures/separated-text.ts';
import { goalFigures } from '../../../db/plan/goal-figure-read-model.ts';
import { savePlanTerm } from '../../../db/registers/plan-store.ts';
import { own } from '../../support/http/api-world.ts';
import { fieldsOn } from '../../support/http/filled-form.ts';
import type { FormFields, Page, TestBrowser } from '../../support/http/page-world.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const path = '/mal/importera';
const head = 'mål;år;värde;källa';
const goals = [
  { id: 'arbete', name: 'Sysselsättningsgrad, 20–64 år', facts: { comparison: '>', target: 80, unit: '%', year: 2020 } },
  { id: 'netto', name: 'Flyttningsöverskott per år', facts: { comparison: '>=', target: 500, unit: 'personer/år', condition: 'jämn könsfördelning' } },
  { id: 'unga', name: 'Andel unga', facts: { comparison: 'atLevelOf', target: null, unit: '%', benchmark: 'riksgenomsnittet' } },
];

const world = worldForAll(startPageWorld);
let coordinator: TestBrowser;
let nobody: TestBrowser;
beforeAll(async () => {
  coordinator = await world.browser('coordinator');
  nobody = await world.browser(null);
  await world.db('plan_terms').where({ kind: 'goal' }).delete();
  for (const [position, goal] of goals.entries()) await savePlanTerm(world.db, { kind: 'goal', position, ...goal });
});
beforeEach(() => world.db('goal_figures').delete());

const lines = (...rows: string[]) => [head, ...rows].join('\n');
const check = (siffror: string) => coordinator.upload(path, { siffror, _do: 'check' }, []);
const send = (shown: Page, more: FormFields = {}) => coordinator.upload(path, { ...fieldsOn(shown), ...more, _do: 'send' }, []);
/** What stands in the field; a form ends its lines with both characters. */
const asSent = (shown: Page) => String(fieldsOn(shown)['siffror']).replaceAll('\r\n', '\n');
const imports = async () => (await world.db('audit').where({ what: 'goalFiguresImported' })).length;
const upload = (bytes: Uint8Array) => coordinator.upload(path, { siffror: '', _do: 'check' }, [{ field: 'fil', name: 'siffror.csv', bytes }]);

describe('figures are taken in', () => {
  test('after what it would do has been shown; in one act of the audit, with what stood there before', async () => {
    const before = await imports();
    const first = await check(lines('Sysselsättningsgrad, 20–64 år;2023;79,4;SCB', 'Flyttningsöverskott per år;2023;-120;SCB'));
    expect(first.title).toContain('Så här skulle det bli');
    expect(first.text).toContain('2 nya, 0 ändras, 0 står redan så.');
    expect(await goalFigures(world.db)).toEqual([]);
    const sent = await send(first);
    expect(sent.leadsTo).toBe('/planen/mal');
    expect((await coordinator.get('/planen/mal')).text).toContain('2 siffror är inlästa.');
    expect(await goalFigures(world.db)).toEqual([
      { goal: 'arbete', period: '2023', value: 79.4, source: 'SCB' },
      { goal: 'netto', period: '2023', value: -120, source: 'SCB' },
    ]);

    const second = await check(lines('arbete;2023;79.6;SCB, reviderad', 'netto;2023;-120;SCB', 'netto;2024;1 250;SCB'));
    expect(second.text).toContain('1 nya, 1 ändras, 1 står redan så.');
    expect(second.text).toMatch(/ändras från 79,4\s% till 79,6\s%/);
    await send(second);
    const [, entry] = (await world.db('audit').where({ what: 'goalFiguresImported' }).orderBy('id')).slice(before);
    expect(entry).toMatchObject({ person: world.ids.coordinator, plan_activity: null });
    expect(JSON.parse(entry.details)).toEqual({
      count: 2,
      figures: [
        { goal: 'arbete', period: '2023', value: 79.6, source: 'SCB, reviderad', before: { value: 79.4, source: 'SCB' } },
        { goal: 'netto', period: '2024', value: 1250, source: 'SCB', before: null },
      ],
    });
    expect(await imports()).toBe(before + 2);
  });

  test('once, however often the form is sent', async () => {
    const before = await imports();
    const shown = await check(lines('arbete;2022;78;SCB'));
    const responses = await Promise.all([send(shown), send(shown), send(shown)]);
    expect(responses.map(({ leadsTo }) => leadsTo)).toEqual(Array(3).fill('/planen/mal'));
    expect(await imports()).toBe(before + 1);
  });

  test('not over what somebody else has imported since: it is shown anew, and nothing is done', async () => {
    const shown = await check(lines('arbete;2022;78;SCB'));
    await send(await check(lines('arbete;2022;77,5;SCB')));
    const again = await send(shown);
    expect(again.status).toBe(200);
    expect(again.text).toContain('Någon annan har läst in siffror sedan du tittade.');
    expect(again.text).toMatch(/ändras från 77,5\s% till 78\s%/);
    expect((await goalFigures(world.db))[0]?.value).toBe(77.5);
    expect((await send(again)).leadsTo).toBe('/planen/mal');
    expect((await goalFigures(world.db))[0]?.value).toBe(78);
  });

  test('not at all where one line is wrong: the line and what is wrong with it are said, and what was sent stands there to be mended', async () => {
    const given = lines('arbete;2023;79,4;SCB', 'finns inte;2023;1;SCB', 'netto;23;många;');
    const refused = await check(given);
    expect(refused.status).toBe(422);
    expect(refused.title).toMatch(/^Fel: /);
    for (const said of [
      'Rad 3, mål: inget mål i planen heter så.',
      'Rad 4, år: skriv ett årtal med fyra siffror, till exempel 2024.',
      'Rad 4, värde: skriv ett tal utan enhet, till exempel 79,4.',
      'Rad 4, källa: skriv var siffran kommer ifrån.',
    ])
      expect(refused.text).toContain(said);
    expect(refused.html).toContain('href="#f-siffror"');
    expect(asSent(refused)).toBe(given);
    expect((await coordinator.upload(path, { siffror: given, _do: 'send' }, [])).status).toBe(422);
    expect(await goalFigures(world.db)).toEqual([]);
  });

  test('from a file: UTF-8 with its mark, or what Excel writes; a wrong one stands in the field to be mended; one that is too large is refused', async () => {
    const text = lines('sysselsättningsgrad, 20-64 år;2023;79,4;SCB');
    const byExcel = Buffer.from(text, 'latin1');
    for (const bytes of [Buffer.from(`\uFEFF${text}`), byExcel]) {
      const shown = await upload(bytes);
      expect(shown.text).toContain('1 nya, 0 ändras, 0 står redan så.');
      expect((await send(shown)).leadsTo).toBe('/planen/mal');
      await world.db('goal_figures').delete();
    }
    expect(asSent(await upload(Buffer.from(lines('x;2023;1;SCB'))))).toBe(lines('x;2023;1;SCB'));
    expect((await upload(Buffer.alloc(101 * 1024, 'a'))).text).toContain('Filen är större än 100 kB.');
    expect((await check('')).text).toContain('Klistra in siffrorna eller välj en fil.');
    expect((await check('a'.repeat(103_000))).status).toBe(422);
  });

  test('as cells are copied from a spreadsheet, and in every form that spreadsheets export', async () => {
    const rows = [columns, ['arbete', '2023', '79,4', 'SCB, RAMS'], ['netto', '2023', '1\u00a0250', 'Åsele; kommun']] as const;
    const quoted = (separator: string) =>
      stringify(
        rows.map((row) => [...row]),
        { delimiter: separator, record_delimiter: '\r\n' },
      );
    const pasted = rows.map((row) => row.join('\t')).join('\n');
    const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
    const given: [string, () => Promise<Page>][] = [
      ['cells', () => check(pasted)],
      ['semicolons', () => upload(Buffer.from(quoted(';')))],
      ['commas', () => upload(Buffer.from(quoted(',')))],
      ['tabs', () => upload(Buffer.from(quoted('\t'), 'latin1'))],
      ['named separator', () => upload(Buffer.from(`sep=,\r\n${quoted(',')}`))],
      ['Unicode text', () => upload(utf16(quoted('\t')))],
      ['Unicode text, the other way', () => upload(utf16(quoted('\t')).swap16())],
    ];
    for (const [how, read] of given) {
      const shown = await read();
      expect([how, shown.text.includes('2 nya, 0 ändras, 0 står redan så.')]).toEqual([how, true]);
      await send(shown);
      expect([how, await goalFigures(world.db)]).toEqual([
        how,
        [
          { goal: 'arbete', period: '2023', value: 79.4, source: 'SCB, RAMS' },
          { goal: 'netto', period: '2023', value: 1250, source: 'Åsele; kommun' },
        ],
      ]);
      await world.db('goal_figures').delete();
    }
  });

  test('not from a workbook, which is refused by its name with what to do', async () => {
    const bytes = await readFile(new URL('../../fixtures/files/siffror.xlsx', import.meta.url));
    const refused = await coordinator.upload(path, { siffror: '', _do: 'check' }, [{ field: 'fil', name: 'siffror.xlsx', bytes }]);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('siffror.xlsx är en arbetsbok. Spara den som CSV, eller kopiera cellerna och klistra in dem här.');
    expect(refused.text).not.toContain('Rad 1');
  });

  test('by a coordinator alone, who finds the way from the goals and from the import of a plan', async () => {
    for (const who of ['support', 'secretary', 'steeringGroup', 'referenceGroup', 'administrator', 'lead'] as const) {
      const browser = await world.browser(who);
      expect([who, (await browser.get(path)).status, (await browser.upload(path, { siffror: head }, [])).status]).toEqual([who, 403, 403]);
      expect((await browser.get('/planen/mal')).html).not.toContain(path);
    }
    expect((await nobody.get(path)).leadsTo).toContain('/logga-in');
    expect((await nobody.get('/planen/mal')).html).not.toContain(path);
    expect((await coordinator.get('/planen/mal')).html).toContain(`href="${path}"`);
  });

  test('and changed once more before that, with all that was written', async () => {
    const text = lines('arbete;2023;79,4;"SCB ""RAMS"" & <mer"');
    const shown = await check(text);
    const back = await coordinator.upload(path, { ...fieldsOn(shown), _do: 'back' }, []);
    expect(back.status).toBe(200);
    expect(asSent(back)).toBe(text);
  });
});

describe('the goals, for everybody', () => {
  const taken = async (...rows: string[]) => send(await check(lines(...rows)));

  test('say so where there are no figures yet', async () => {
    expect((await nobody.get('/planen/mal')).text.match(/Inga siffror är inlästa ännu\./g)).toHaveLength(goals.length);
  });

  test('show the series with the latest first, and in words whether the latest meets a target of no year', async () => {
    await taken('arbete;2022;81;SCB', 'arbete;2023;80;SCB', 'netto;2023;500;SCB', 'unga;2023;17,2;SCB');
    const { text } = await nobody.get('/planen/mal');
    expect(text).toMatch(/Över 80\s%, senast 2020/);
    expect(text).toMatch(/År 2023 var siffran 500\spersoner\/år\. Målet är nått\. Om villkoret är uppfyllt syns inte i siffran\./);
    expect(text).toMatch(/År 2023 var siffran 17,2\s%\. Det går inte att säga av länets siffror ensamma om målet är nått\./);
    expect(text).toContain('I nivå med riksgenomsnittet');
    expect(text.indexOf('2023 80')).toBeLessThan(text.indexOf('2022 81'));
  });

  test('are judged by the figure of their own year, whatever came after it; before there is one nothing is judged', async () => {
    await taken('arbete;2019;81;SCB', 'arbete;2023;82;SCB');
    expect((await nobody.get('/planen/mal')).text).toMatch(/År 2023 var siffran 82\s%\. Målet bedöms efter siffran för 2020, och den är inte inläst\./);
    await taken('arbete;2020;79,5;SCB');
    const { text } = await nobody.get('/planen/mal');
    expect(text).toMatch(/År 2020 var siffran 79,5\s%\. Målet är inte nått\./);
    expect(text).not.toContain('Målet är nått');
    const { goals: open } = JSON.parse((await nobody.get('/planen.json')).html);
    const opened = open.find(({ id }: { id: string }) => id === 'arbete');
    expect(opened).toMatchObject({ judgedBy: { year: '2020', value: 79.5, meetsTarget: false } });
    // A figure of another year is held against the goal nowhere.
    expect(JSON.stringify(opened).match(/meetsTarget/gi)).toHaveLength(1);
    expect(text).toMatch(/Senare siffror ändrar inte det: år 2023 var den 82\s%\./);
  });

  test('are drawn with what is to be reached and its year; the figure of that year has a mark of its own', async () => {
    await taken('arbete;2019;81;SCB', 'arbete;2020;79,5;SCB', 'arbete;2023;82;SCB', 'netto;2023;500;SCB');
    const { html } = await nobody.get('/planen/mal');
    const drawings = html.match(/<svg class="hit-drawing.*?<\/svg>/gs) ?? [];
    expect(drawings).toHaveLength(2);
    expect(drawings[0]).toContain('<title id="goal-0-title">Nåddes målet 2020? Sysselsättningsgrad, 20–64 år</title>');
    expect(drawings[0]?.match(/class="hit-mark-(\w+)"/g)).toEqual(['open', 'late', 'open'].map((mark) => `class="hit-mark-${mark}"`));
    expect(drawings[0]).toMatch(/Mål 2020: 80\s%/);
    expect(drawings[1]).toContain('Är målet nått?');
    expect(drawings[1]).toContain('class="hit-mark-met"');
    expect(html).toContain('Målåret: målet inte nått');
  });

  test('list what activities count beside the figures, and add it to nothing', async () => {
    const { facts } = await world.db('plan_activities').where({ id: own }).first('facts');
    const counts = { goals: ['netto'], indicators: [{ name: 'inflyttade deltagare', unit: 'personer', target: 40 }, { name: 'samtal' }] };
    await world
      .db('plan_activities')
      .where({ id: own })
      .update({ facts: JSON.stringify({ ...JSON.parse(facts), ...counts }) });
    await taken('netto;2023;460;SCB');
    const { text, html } = await nobody.get('/planen/mal');
    expect(html).toContain(`href="/planen/aktiviteter/${own}"`);
    expect(text).toMatch(/inflyttade deltagare: 40\spersoner/);
    expect(text).toContain('samtal');
    expect(text).toContain('Det läggs inte ihop, varken med andra aktiviteters eller med länets siffror.');
    expect(text).toMatch(/År 2023 var siffran 460\spersoner\/år\. Målet är inte nått\./);
    expect(html).not.toMatch(/siffran 500\spersoner/);
    const { goals: open } = JSON.parse((await nobody.get('/planen.json')).html);
    expect(open.find(({ id }: { id: string }) => id === 'netto')).toMatchObject({
      figures: [{ year: '2023', value: 460, source: 'SCB' }],
      judgedBy: { year: '2023', value: 460, meetsTarget: false },
      activities: [{ id: own, indicators: counts.indicators, url: expect.stringContaining(`/planen/aktiviteter/${own}`) }],
    });
    await world.db('plan_activities').where({ id: own }).update({ facts });
  });

  test('are a CSV of their own that Swedish Excel opens right, with a line also for a goal without figures', async () => {
    await taken('arbete;2023;79,4;SCB', 'netto;2023;-120;=1+1');
    const file = await nobody.get('/planen-mal.csv');
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect(file.headers.get('cache-control')).toBe('public, max-age=300');
    expect(file.html.split('\r\n').filter(Boolean)).toEqual([
      'mål;år;värde;källa;enhet;ska nås;målvärde;målår;vår tolkning',
      'Sysselsättningsgrad, 20–64 år;2023;79,4;SCB;%;över;80;2020;',
      "Flyttningsöverskott per år;2023;-120;'=1+1;personer/år;minst;500;;",
      'Andel unga;;;;%;i nivå med riksgenomsnittet;;;',
    ]);
  });
});

describe('the reader of figures', () => {
  const faults = (text: string): LineFault[] => {
    const read = readFigures(text, goals, 2026);
    return 'wrong' in read ? read.wrong : [];
  };

  test.each<[string, string, LineFault]>([
    ['nothing', ' \n\n', { line: 1, fault: 'empty' }],
    ['a header alone', head, { line: 1, fault: 'empty' }],
    ['another header', 'goal,år,värde,källa\narbete,2023,1,SCB', { line: 1, fault: 'header' }],
    ['columns in another order', 'år;mål;värde;källa\narbete;2023;1;SCB', { line: 1, fault: 'header' }],
    ['a field too many', lines('arbete;2023;1;SCB;x'), { line: 2, fault: 'fields' }],
    ['an open quote', lines('arbete;2023;1;"SCB'), { line: 2, fault: 'quoteOpen' }],
    ['a quote within', lines('arbete;2023;1;S"CB'), { line: 2, fault: 'quoteWithin' }],
    ['more after a quote', lines('arbete;2023;1;"S"CB'), { line: 2, fault: 'quoteWithin' }],
    ['a year to come', lines('arbete;2027;1;SCB'), { line: 2, column: 'år', fault: 'yearToCome' }],
    ['a year twice', lines('arbete;2023;1;SCB', '', 'Sysselsättningsgrad, 20-64 år;2023;2;SCB'), { line: 4, column: 'år', fault: 'twice' }],
    ['a long source', lines(`arbete;2023;1;${'x'.repeat(201)}`), { line: 2, column: 'källa', fault: 'sourceLong' }],
    ['too many lines', lines(...Array(1001).fill('arbete;2023;1;SCB')), { line: 1, fault: 'tooMany' }],
    ['a line after a source on two lines', lines('arbete;2023;1;"S\nCB"', 'x;2023;1;SCB'), { line: 4, column: 'mål', fault: 'goal' }],
  ])('refuses %s, and says where', (_, text, fault) => {
    expect(faults(text)).toEqual([fault]);
  });

  test.each([
    ['79,4', 79.4],
    ['79.4', 79.4],
    ['−0,1', -0.1],
    ['1 234\u00A0567', 1234567],
    ['1.234.567', 1234567],
    ['0', 0],
  ])('reads %s as a number', (value, number) => {
    expect(readFigures(lines(`arbete;2023;${value};SCB`), goals, 2026)).toEqual({
      figures: [{ goal: 'arbete', period: '2023', value: number, source: 'SCB' }],
    });
  });

  test('keeps a source on one line, without characters that no database takes; one of nothing else says nothing', () => {
    const read = readFigures(lines('arbete;2023;1;"SCB,\n\u0000 RAMS\u0001"'), goals, 2026);
    expect(read).toMatchObject({ figures: [{ source: 'SCB, RAMS' }] });
    expect(faults(lines('arbete;2023;1;\u0000'))).toEqual([{ line: 2, column: 'källa', fault: 'source' }]);
  });

  test.each(['', '79,4 %', '1,2,3', '1 23', '1e3', '0x10', 'NaN', '1234567890', '+1'])('does not guess what number %j is', (value) => {
    expect(faults(lines(`arbete;2023;${value};SCB`))).toEqual([{ line: 2, column: 'värde', fault: 'value' }]);
  });

  test('asks which is meant where a point stands before three digits', () => {
    expect(faults(lines('arbete;2023;8.123;SCB'))).toEqual([{ line: 2, column: 'värde', fault: 'valueUnclear' }]);
    expect(readFigures(lines('arbete;2023;8,123;SCB'), goals, 2026)).toMatchObject({ figures: [{ value: 8.123 }] });
  });

  test('gives every field back as it was quoted, whatever ends the lines; within a field they are read as one kind', () => {
    const field = fc.string({ unit: fc.constantFrom('a', 'å', ' ', ';', '"', '\n', '\r', ',', '\u{1F600}') });
    fc.assert(
      fc.property(fc.array(fc.tuple(field, field, field), { minLength: 1 }), fc.constantFrom('\n', '\r\n', '\r'), fc.boolean(), (rows, ending, bom) => {
        const text = stringify(rows, { delimiter: ';', quoted: true, quoted_empty: true, record_delimiter: ending, bom });
        const read = readSeparated(text);
        expect('records' in read && read.records.map(({ fields }) => fields)).toEqual(rows.map((row) => row.map((each) => each.replace(/\r\n?/g, '\n'))));
      }),
    );
  });

  test.each([
    ['a;b\n"c\nd\n', { line: 2, fault: 'quoteOpen' }],
    ['a;"b\nc;d\ne;f', { line: 1, fault: 'quoteOpen' }],
    ['x\r\n"a\r\nb";c\r\nd"e;f', { line: 4, fault: 'quoteWithin' }],
    ['a\n"b"\0c;d', { line: 2, fault: 'quoteWithin' }],
    ['a\n"b"c', { line: 2, fault: 'quoteWithin' }],
  ])('says where the record begins that is wrong: %j', (text, fault) => {
    expect(readSeparated(text)).toEqual(fault);
  });

  test('says on which line each record begins, also after one of several lines', () => {
    const read = readSeparated('\uFEFFa\r\n\r\n"b\r\nc"\rd');
    expect('records' in read && read.records.map(({ line }) => line)).toEqual([1, 2, 3, 5]);
  });

  test('reads every text or says what is wrong, and never gives a field that was not there', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ';', '"', '\n', '\r', '\0') }), (text) => {
        const read = readSeparated(text);
        if ('fault' in read) expect(text).toContain('"');
        else if (!/["\0]/.test(text))
          expect(read.records.map(({ fields }) => fields.join(';'))).toEqual(text.split(/\r\n|\n|\r/).slice(0, read.records.length));
      }),
    );
  });
});
