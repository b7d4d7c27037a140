/** Results of reports in public: nothing before it is cleared, the same everywhere when it is, gone everywhere when it is taken back. */

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { shortDayInWords } from '../../../words/format.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { begun } from '../../support/builders/seeded-portfolio.ts';
import { approvedPeriod, own } from '../../support/http/api-world.ts';
import { fillInAndSend, press } from '../../support/http/filled-form.ts';
import type { TestBrowser } from '../../support/http/page-world.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { responseIn } from '../../support/http/read-response.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const world = worldForAll(startPageWorld);
let nobody: TestBrowser;
let coordinator: TestBrowser;
beforeAll(async () => {
  nobody = await world.browser(null);
  coordinator = await world.browser('coordinator');
});

const publicPage = `/planen/aktiviteter/${own}`;
const everywhere = [publicPage, '/planen', '/planen.json', '/planen.csv', '/planen-resultat.csv', '/planen/atom.xml'];
const withResults = [publicPage, '/planen.json', '/planen.csv', '/planen-resultat.csv', '/planen/atom.xml'];
const form = `/aktiviteter/${own}/publicera?period=${approvedPeriod}`;
const resultPath = `/api/v1/plan-activities/${own}/reports/${approvedPeriod}/publication`;
const spaced = (text: string) => text.replaceAll('\u00a0', ' ');
const readAll = async (addresses = everywhere) => Promise.all(addresses.map(async (address) => [address, spaced((await nobody.get(address)).html)] as const));

interface Content {
  done: string;
  participants?: { women?: number; men?: number; other?: number };
  indicators?: { name: string; value: number }[];
  [name: string]: unknown;
}
const reported: Content = { done: 'Två kursomgångar genomförda.', participants: { women: 12, men: 10 }, indicators: [{ name: 'deltagare', value: 22 }] };
const report = (content: Content) =>
  world
    .db('reports')
    .where({ plan_activity: own, period: approvedPeriod })
    .update({ content: JSON.stringify(content) });
const publish = (body: object) => world.request('coordinator', 'POST', resultPath, { participants: true, ...body });
const takeBack = (reason: string) => world.request('coordinator', 'POST', `${resultPath}/withdrawal`, { reason });
const history = async () => responseIn('getHistory', await world.request('coordinator', 'GET', `/api/v1/plan-activities/${own}/history?limit=200`)).items;

describe('a coordinator', () => {
  test('sees exactly what everybody will see before it is published, and nothing is public before', async () => {
    await report({ ...reported, lessons: 'HEMLIG-LÄRDOM', deviations: 'HEMLIG-AVVIKELSE' });
    const opened = await coordinator.get(form);
    expect(opened.text).toContain('I rapporten: 12 kvinnor, 10 män.');
    expect(opened.html).toMatch(/<textarea[^>]*>Två kursomgångar genomförda\.<\/textarea>/);
    const { checked, sent } = await fillInAndSend(coordinator, form, { summary: 'TVÅ-KURSER.', participants: 'yes', indicators: ['deltagare'] });
    const preview = spaced(checked.text).slice(spaced(checked.text).indexOf('Så här kommer det att se ut'));
    for (const said of ['Period 2', 'TVÅ-KURSER.', 'Kvinnor som deltog 12', 'Män som deltog 10', 'Deltagare 22', 'Person coordinator'])
      expect(preview).toContain(said);
    expect(sent).toMatchObject({ status: 303, leadsTo: `/aktiviteter/${own}` });
    for (const [address, html] of await readAll([...withResults, '/planen'])) expect([address, html.includes('TVÅ-KURSER.')]).toEqual([address, true]);
    expect((await nobody.get('/planen')).html).toContain(`href="${publicPage}#resultat-${approvedPeriod}"`);
    expect((await nobody.get('/planen?q=kurs')).html).not.toContain('TVÅ-KURSER.');
    for (const [address, html] of await readAll()) expect([address, html.includes('HEMLIG')]).toEqual([address, false]);
    expect(spaced((await nobody.get(publicPage)).text)).toContain('Godkänt för publicering av Person coordinator, ');
    expect((await coordinator.get(`/aktiviteter/${own}/historik`)).text).toContain('Resultat publicerades, period 2');
  });

  test.each([
    ['Tre kvinnor har fått arbete.', true],
    ['2 av deltagarna läser vidare.', true],
    ['Bland dem fanns en ensamkommande flykting.', true],
    ['Två kurser för 22 kvinnor.', false],
    ['Kurs 3 hade 14 män.', false],
    ['Ett fåtal elever blev kvar.', true],
  ])('is asked for a yes to a text that may speak of few: %s', async (summary, isWarned) => {
    const page = await press(coordinator, form, await coordinator.get(form), 'check', { summary, participants: 'no' });
    expect([page.status, page.text.includes('Texten nämner kanske färre än 5 personer')]).toEqual(isWarned ? [422, true] : [200, false]);
  });

  test('clears it anew as a new version, with what stands to begin with; the same again is no new one', async () => {
    const again = await coordinator.get(form);
    expect(again.text).toContain('Ett resultat för perioden är redan publicerat');
    expect(again.html).toMatch(/<textarea[^>]*>TVÅ-KURSER\.<\/textarea>/);
    const { sent } = await fillInAndSend(coordinator, form, { summary: 'TRE-KURSER.' });
    expect(sent.status).toBe(303);
    expect((await publish({ summary: 'TRE-KURSER.', indicators: ['deltagare'] })).status).toBe(200);
    expect(await world.db('published_results').where({ plan_activity: own }).orderBy('version').pluck('version')).toEqual([1, 2]);
    for (const [address, html] of await readAll()) expect([address, html.includes('TVÅ-KURSER.')]).toEqual([address, false]);
  });

  test('takes it back with a reason: it is gone everywhere, the reason is in the history, and the earlier version does not come back', async () => {
    const path = `/aktiviteter/${own}/avpublicera`;
    const { opened, sent } = await fillInAndSend(coordinator, path, { reason: 'Fel antal deltagare.' });
    expect(opened.text).toContain('TRE-KURSER.');
    expect(sent.status, sent.text).toBe(303);
    for (const [address, html] of await readAll()) expect([address, /(TVÅ|TRE)-KURSER/.test(html)]).toEqual([address, false]);
    const [last] = (await history()).filter(({ what }: { what: string }) => what === 'resultWithdrawn');
    expect(last).toMatchObject({ by: world.ids.coordinator, details: { period: approvedPeriod, version: 2, reason: 'Fel antal deltagare.' } });
    expect((await takeBack('Fel antal deltagare.')).status).toBe(200);
    expect((await takeBack('Ett annat skäl.')).body).toMatchObject({ status: 409, code: 'NothingPublished' });
    expect((await coordinator.get(path)).text).toContain('Det finns ingen rapport som det gäller just nu.');
  });

  test('is not led round the rule by clearing one half now and the other then', async () => {
    await world.db('published_results').del();
    await report({
      done: 'x',
      indicators: [
        { name: 'deltagare', value: 20 },
        { name: 'i arbete', value: 17 },
        { name: 'utan arbete', value: 3 },
      ],
    });
    expect((await publish({ summary: 'Först.', participants: false, indicators: ['deltagare'] })).body).toMatchObject({
      indicators: [{ name: 'deltagare', unit: null, value: 20 }],
    });
    const then = { name: 'i arbete', unit: null, value: 'withheld' };
    expect((await publish({ summary: 'Sedan.', participants: false, indicators: ['i arbete'] })).body).toMatchObject({ indicators: [then] });
    const { planActivities } = JSON.parse((await nobody.get('/planen.json')).html);
    expect(planActivities.find(({ id }: { id: string }) => id === own).results[0].indicators).toEqual([then]);
    const { checked } = await fillInAndSend(coordinator, form, { summary: 'Sist.', indicators: ['i arbete'] });
    expect(checked.text).toContain('I arbete visas inte');
    await takeBack('Prov.');
    await world.db('published_results').del();
    await report(reported);
  });

  test('publishes once for one key: sent again after it was taken back, it stays taken back; another body under the key is refused', async () => {
    await report(reported);
    const again = (summary: string) =>
      world.request('coordinator', 'POST', resultPath, { participants: true, summary }, { 'Idempotency-Key': 'published-once' });
    expect((await again('En gång.')).status).toBe(201);
    await takeBack('Prov.');
    expect((await again('En gång.')).body).toMatchObject({ version: 1, withdrawnReason: 'Prov.' });
    expect((await again('Något annat.')).status).toBe(422);
    const { planActivities } = JSON.parse((await nobody.get('/planen.json')).html);
    expect(planActivities.find(({ id }: { id: string }) => id === own).results).toEqual([]);
    await world.db('published_results').del();
  });

  test('publishes no report that is not approved or noted, nothing of a proposal, and no indicator that was not reported', async () => {
    expect((await publish({ summary: 'x', indicators: ['nådda'] })).body).toMatchObject({ status: 422, errors: [{ field: 'indicators.0' }] });
    const obligation = world.db('obligations').where({ plan_activity: own, period: approvedPeriod });
    for (const state of ['submitted', 'returned', null]) {
      await obligation.clone().update({ report: state });
      expect((await publish({ summary: 'x' })).body).toMatchObject({ status: 409, code: 'ReportNotReviewed' });
    }
    await obligation.clone().update({ report: 'noted' });
    const before = await world.db('plan_activities').where({ id: own }).first('stage');
    for (const stage of ['proposed', 'rejected', 'withdrawn']) {
      await world.db('plan_activities').where({ id: own }).update({ stage });
      expect((await publish({ summary: 'x' })).body).toMatchObject({ status: 409, code: 'NotInThePlan' });
    }
    await world.db('plan_activities').where({ id: own }).update(before);
    expect((await publish({ summary: 'x' })).status).toBe(201);
    await takeBack('Prov.');
    await obligation.clone().update({ report: 'approved' });
  });
});

describe('two coordinators at once', () => {
  test('make two versions, and the last one stands', async () => {
    await report(reported);
    const both = await Promise.all(['ENA', 'ANDRA'].map((summary) => publish({ summary, indicators: [] })));
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    const [last, first] = both.map((response) => responseIn('publishResult', response)).toSorted((a, b) => b.version - a.version);
    expect(last?.version).toBe(Number(first?.version) + 1);
    expect((await nobody.get(publicPage)).text).toContain(last?.summary);
    await takeBack('Prov.');
  });

  test('see what the other has published meanwhile before they replace it, and replace it only then', async () => {
    await report(reported);
    const opened = await coordinator.get(form);
    await publish({ summary: 'DEN-ANDRES.' });
    const changed = await press(coordinator, form, opened, 'check', { summary: 'MIN.', participants: 'no' });
    expect(changed.status).toBe(412);
    expect(changed.text).not.toContain('Händelserna syns');
    for (const said of ['MIN.', 'DEN-ANDRES.']) expect(changed.text).toContain(said);
    const checked = await press(coordinator, form, changed, 'check');
    await takeBack('Fel tal.');
    expect(changed.text).toContain('Det som är publicerat har ändrats');
    const sent = await press(coordinator, form, checked, 'send');
    expect(sent.status).toBe(412);
    expect((await nobody.get(publicPage)).text).not.toContain('MIN.');
    const again = await press(coordinator, form, await press(coordinator, form, sent, 'check'), 'send');
    expect(again.status).toBe(303);
    expect((await nobody.get(publicPage)).text).toContain('MIN.');
    await takeBack('Prov.');
  });

  test('see that the other has published and taken back meanwhile, and take back only what they have seen', async () => {
    await report(reported);
    const first = await coordinator.get(form);
    await publish({ summary: 'KÄND-PERSON.' });
    await takeBack('Någon kan kännas igen.');
    expect((await press(coordinator, form, first, 'check', { summary: 'SAMMA.', participants: 'no' })).status).toBe(412);
    await publish({ summary: 'FEL-TAL.' });
    const removal = form.replace('publicera', 'avpublicera');
    const checked = await press(coordinator, removal, await coordinator.get(removal), 'check', { reason: 'Fel tal.' });
    await publish({ summary: 'RÄTT-TAL.' });
    const sent = await press(coordinator, removal, checked, 'send');
    expect([sent.status, sent.text.includes('RÄTT-TAL.')]).toEqual([412, true]);
    expect((await nobody.get(publicPage)).text).toContain('RÄTT-TAL.');
    await takeBack('Prov.');
  });

  test('by the API say by If-Match what they have seen', async () => {
    await world.db('published_results').del();
    const seeing = (version: string, summary: string) =>
      world.request(
        'coordinator',
        'POST',
        resultPath,
        { participants: true, summary },
        { 'If-Match': version, 'Idempotency-Key': `seen-${encodeURIComponent(summary)}` },
      );
    expect((await seeing('"v7"', 'Inget.')).body).toMatchObject({ status: 412, code: 'VersionMismatch' });
    const takenBack = (version: string) => world.request('coordinator', 'POST', `${resultPath}/withdrawal`, { reason: 'Fel.' }, { 'If-Match': version });
    const first = await seeing('"v0"', 'Först.');
    expect(first.status).toBe(201);
    expect((await seeing('"v0"', 'Blint.')).status).toBe(412);
    expect((await seeing('"v1"', 'Sedan.')).status).toBe(201);
    expect((await takenBack('"v1"')).status).toBe(412);
    expect((await nobody.get(publicPage)).text).toContain('Sedan.');
    for (let time = 0; time < 2; time += 1) expect((await takenBack('"v3"')).status).toBe(200);
    expect((await seeing('"v0"', 'Först.')).body).toEqual(first.body);
    for (const before of ['"v0"', '"v3"']) expect((await seeing(before, 'Utan att veta.')).status).toBe(412);
    expect((await seeing('"v4"', 'Med vett.')).status).toBe(201);
    await takeBack('Prov.');
  });
});

describe('everybody', () => {
  test('reads a result of an activity only while the activity is in the plan', async () => {
    await report(reported);
    await publish({ summary: 'I-PLANEN' });
    const before = await world.db('plan_activities').where({ id: own }).first('stage');
    await world.db('plan_activities').where({ id: own }).update({ stage: 'withdrawn' });
    for (const [address, html] of await readAll()) expect([address, html.includes('I-PLANEN')]).toEqual([address, false]);
    await world.db('plan_activities').where({ id: own }).update(before);
    await takeBack('Prov.');
  });

  test('follows results in the feed: an id that stays when it is cleared anew, with a later day', async () => {
    await report(reported);
    const entry = async () => /<entry>(?:(?!<\/entry>).)*#resultat-P2.*?<\/entry>/s.exec((await nobody.get('/planen/atom.xml')).html)?.[0] ?? '';
    await publish({ summary: 'Först.' });
    const first = await entry();
    await world.db('published_results').update({ cleared_at: begun });
    await publish({ summary: 'Sedan <b>&.' });
    const second = await entry();
    const idOf = (text: string) => /<id>(.*?)<\/id>/.exec(text)?.[1];
    const updated = (text: string) => Date.parse(/<updated>(.*?)<\/updated>/.exec(text)?.[1] ?? '');
    expect(idOf(first)).toBe(`http://127.0.0.1${publicPage}#resultat-${approvedPeriod}`);
    expect(idOf(second)).toBe(idOf(first));
    expect(updated(second)).toBeGreaterThan(Date.parse(begun));
    expect(updated(first)).toBeGreaterThan(Date.parse(begun));
    expect(second).toContain('<![CDATA[Resultat, period 2: Fallet case-own]]>');
    expect(second).toContain('Sedan &lt;b>&amp;.');
    await takeBack('Prov.');
  });

  test('follows a feed that stays XML, whatever was pasted into the text', async () => {
    await report(reported);
    expect((await publish({ summary: 'Mjuk\u000bradbrytning\u0001 och \u{1F600}]]>.' })).status).toBe(201);
    const { html } = await nobody.get('/planen/atom.xml');
    expect(html).toMatch(/Mjuk radbrytning {2}och \u{1F600}/u);
    expect(html).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
    await takeBack('Prov.');
  });

  test('sees when the page was last changed', async () => {
    await publish({ summary: 'Nytt.' });
    const { at } = (await world.db('audit').where({ plan_activity: own, what: 'resultPublished' }).orderBy('id', 'desc').first()) as { at: string };
    expect((await nobody.get(publicPage)).text).toContain(`Senast uppdaterad ${shortDayInWords(dayOf(at), 'sv')}`);
    await takeBack('Prov.');
  });

  const small = fc.integer({ min: 0, max: 30 });
  const anyReport = fc.record({
    women: small,
    men: small,
    other: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
    hasTotal: fc.boolean(),
    more: fc
      .array(fc.record({ name: fc.constantFrom('i-arbete', 'i-studier'), value: small }), { maxLength: 2 })
      .filter((all) => new Set(all.map(({ name }) => name)).size === all.length),
    participants: fc.boolean(),
    ticked: fc.subarray(['deltagare', 'i-arbete', 'i-studier']),
    isCleared: fc.boolean(),
  });

  test('learns of no report what was not cleared, and no few from all that is public', async () => {
    const property = fc.asyncProperty(anyReport, async ({ women, men, other, hasTotal, more, participants, ticked, isCleared }) => {
      const total = { name: 'deltagare', value: women + men + (other ?? 0) };
      const indicators = hasTotal ? [...more, total] : more;
      await report({ done: 'HEMLIG-RAPPORT', needs: 'HEMLIG-BEHOV', participants: { women, men, ...(other !== undefined && { other }) }, indicators });
      const names = ticked.filter((name) => indicators.some((indicator) => indicator.name === name));
      if (isCleared) expect((await publish({ summary: 'GODKÄND-TEXT', participants, indicators: names })).status).toBe(201);
      const pages = await readAll();
      const leaks = pages.flatMap(([address, html]) => (html.includes('HEMLIG') || (!isCleared && html.includes('GODKÄND-TEXT')) ? [address] : []));
      expect(leaks).toEqual([]);
      if (!isCleared) return;
      const few = [women, men, other ?? 0, ...indicators.map(({ value }) => value)].filter((value) => value > 0 && value < 5);
      // Every number that stands beside the text, wherever it stands.
      for (const [address, html] of pages.filter(([where]) => withResults.includes(where))) {
        const known = new Set(sums(numbersShown(address, html)).map(Math.abs));
        expect([address, few.filter((value) => known.has(value))]).toEqual([address, []]);
      }
      await takeBack('Prov.');
      // Another report begins: nothing of this one is known.
      await world.db('published_results').del();
    });
    await fc.assert(property, { numRuns: propertyRuns(60) });
  }, 60_000);
});

const sums = ([first, ...rest]: number[]): number[] => (first === undefined ? [0] : sums(rest).flatMap((sum) => [sum, sum + first, sum - first]));

/** The exact numbers of the only result, as each place gives them. */
function numbersShown(address: string, html: string): number[] {
  if (address === '/planen.json') {
    const { planActivities } = JSON.parse(html) as {
      planActivities: { id: string; results: { women: unknown; men: unknown; indicators: { value: unknown }[] }[] }[];
    };
    const [result] = planActivities.find(({ id }) => id === own)?.results ?? [];
    return [result?.women, result?.men, ...(result?.indicators ?? []).map(({ value }) => value)].filter((value) => typeof value === 'number');
  }
  const from = html.slice(html.indexOf('GODKÄND-TEXT'));
  const shown = from
    .slice(0, from.search(/Godkänt för publicering|;Person coordinator/))
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('Antal under 5', '')
    .replaceAll('färre än 5', '');
  return [...shown.matchAll(/\d+/g)].map(([digits]) => Number(digits));
}

describe('a text that may speak of few', () => {
  test('is published only with a ticked yes, which is kept in the history', async () => {
    const summary = 'Tre kvinnor har fått arbete.';
    await report(reported);
    const asked = await press(coordinator, form, await coordinator.get(form), 'check', { summary, participants: 'no' });
    expect(asked.text).toContain('Skriv om den så att ingen kan kännas igen, eller kryssa i rutan.');
    expect((await publish({ summary })).body).toMatchObject({ status: 422, errors: [{ field: 'fewConfirmed', code: 'fewNotConfirmed' }] });
    expect((await nobody.get(publicPage)).text).not.toContain(summary);
    const checked = await press(coordinator, form, asked, 'check', { fewConfirmed: 'yes' });
    expect(checked.text).toContain(summary);
    expect((await press(coordinator, form, checked, 'send')).status).toBe(303);
    expect((await history()).at(-1)).toMatchObject({ what: 'resultPublished', details: { fewConfirmed: true } });
    await takeBack('Provat.');
  });
});
