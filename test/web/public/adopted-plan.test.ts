/** The county's plan as everybody sees it: what it says of each activity, what nobody has confirmed yet, what is our reading, and when it was adopted. */
import { beforeAll, describe, expect, test } from 'vitest';
import { countyPlan } from '../../support/builders/county-plan.ts';
import type { TestBrowser } from '../../support/http/page-world.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';
import { seedImportedPlan } from '../../support/plans/imported-plan.ts';

const file = countyPlan();
const world = worldForAll(startPageWorld);
let nobody: TestBrowser;
let coordinator: TestBrowser;
let ids: ReadonlyMap<string, string>;
beforeAll(async () => {
  // The world's own words and lives are not the plan's.
  await world.db('plan_terms').delete();
  ids = await seedImportedPlan(world.db, file);
  nobody = await world.browser(null);
  coordinator = await world.browser('coordinator');
});
const idOf = (ref: string) => ids.get(ref) as string;
const pageOf = (ref: string) => `/planen/aktiviteter/${idOf(ref)}`;
const shown = async (ref: string, language?: 'en') => {
  const browser = language ? await world.browser(null) : nobody;
  if (language) await browser.get(`/sprak/${language}?till=/planen`);
  return (await browser.get(pageOf(ref))).text;
};

describe('each activity', () => {
  test('is described on its page in Swedish, in English for who reads that, with its goals, and for whom it is', async () => {
    for (const { id, description, english, forWhom } of file.activities) {
      const [sv, en] = [await shown(id), await shown(id, 'en')];
      expect([id, sv.includes(String(description)), en.includes(String(english?.['description']))]).toEqual([id, true, true]);
      expect([id, forWhom === undefined || sv.includes(forWhom), /Mål i planen .+\(vår tolkning av planen\)/.test(sv)]).toEqual([id, true, true]);
    }
  });

  test('names whom the plan names, as not yet confirmed, in the list and on its page; a text where the plan names no organisation', async () => {
    const { text } = await nobody.get('/planen');
    expect(text).toContain('enligt planen: Coompanion (ännu inte bekräftat)');
    expect(text).toContain('enligt planen: länets regionala samverkansparter (ännu inte bekräftat)');
    expect(text).toContain('enligt planen: Rädda Barnen, Röda Korset (ännu inte bekräftat)');
    expect(text).not.toContain('ingen ännu');
    expect(await shown('idrottsskolor')).toContain('Ansvarig organisation Enligt planen: Norrbottens idrottsförbund (ännu inte bekräftat)');
    expect((await coordinator.get('/aktiviteter')).text).toContain('enligt planen: Coompanion (ännu inte bekräftat)');
    expect((await coordinator.get(`/aktiviteter/${idOf('idrottsskolor')}`)).text).toContain('Enligt planen: Norrbottens idrottsförbund (ännu inte bekräftat)');
    const { planActivities } = JSON.parse((await nobody.get('/planen.json')).html);
    const sports = planActivities.find(({ id }: { id: string }) => id === idOf('idrottsskolor'));
    expect(sports).toMatchObject({ lead: null, fromPlan: { lead: 'Norrbottens idrottsförbund', isConfirmed: false } });
  });

  test('is its lead’s once that organisation has accepted; nobody’s where it has declined, and where another is asked, whoever that is', async () => {
    const row = () => world.db('plan_activities').where({ id: idOf('ifs-radgivning') });
    const before = await row().first('lead', 'candidate', 'stage');
    await row().update({ lead: 'almi-nord', candidate: null, stage: 'inProgress' });
    expect(await shown('ifs-radgivning')).toContain('Ansvarig organisation Almi Företagspartner Nord');
    expect(await shown('ifs-radgivning')).not.toContain('ännu inte bekräftat');
    await row().update({ lead: null, candidate: null, stage: 'awaitingAssignment' });
    expect(await shown('ifs-radgivning')).toContain('Ansvarig organisation Ingen ännu');
    await row().update({ candidate: 'coompanion', stage: 'awaitingAnswer' });
    expect(await shown('ifs-radgivning')).toContain('Ansvarig organisation Ingen ännu');
    const found = (await nobody.get('/planen?q=coompanion')).html;
    expect([found.includes(pageOf('kooperativt-entreprenorskap')), found.includes(pageOf('ifs-radgivning'))]).toEqual([true, false]);
    await row().update(before);
  });

  test('came with the plan, on the day that it was adopted, and was proposed by nobody: page, JSON, CSV, Atom and DCAT', async () => {
    expect(await shown('korta-vagen')).toMatch(/Upptagen i planen 15 december 2015/);
    const { planActivities } = JSON.parse((await nobody.get('/planen.json')).html);
    const came = planActivities.filter(({ fromPlan }: { fromPlan: unknown }) => fromPlan !== null);
    expect(came).toHaveLength(17);
    for (const { takenInOn, takenInAt, fromPlan } of came)
      expect([takenInOn, takenInAt, fromPlan.adoptedOn]).toEqual(['2015-12-15', '2015-12-15T11:00:00.000Z', '2015-12-15']);
    expect((await nobody.get('/planen.csv')).html.match(/;2015-12-15;/g)).toHaveLength(17);
    const atom = (await nobody.get('/planen/atom.xml')).html;
    expect(atom.match(/<updated>2015-12-15T11:00:00.000Z<\/updated>/g)).toHaveLength(17);
    expect(atom).toContain('Upptagen i planen 15 december 2015.');
    expect((await nobody.get('/planen/dcat.jsonld')).html).toContain('"@value":"2015-12-15"');
    const page = (await coordinator.get(`/aktiviteter/${idOf('korta-vagen')}`)).text;
    expect(page).toContain('Kommer från Handlingsplanen, antagen 15 december 2015');
    expect(page).not.toContain('Föreslagen av');
    expect((await coordinator.get('/aktiviteter?visa=omrade&visa=forslag&visa=enhet&format=csv')).html.match(/;Handlingsplanen;/g)).toHaveLength(17);
    const authority = (await coordinator.get('/organisationer/lansstyrelsen-norrbotten')).text;
    expect(authority).toContain('Idrottsskolor Samordnar planen');
    expect(authority).not.toContain('Idrottsskolor Föreslog');
  });

  test('stands as the plan has it: running, yearly, planned, tried', async () => {
    expect(await shown('jobbmatchen')).toContain('Läge när planen antogs Pågår');
    expect(await shown('plan-och-bostadsdagarna')).toContain('Återkommer Varje år');
    expect(await shown('traumamedvetenhet')).toContain('Läge när planen antogs Planerad');
    expect(await shown('utvecklat-integrationsarbete')).toContain('Läge när planen antogs Planerad Start 2016');
    expect(await shown('utlandsrekrytering')).toContain('Läge när planen antogs Prövas i liten skala');
  });

  test('says of each field whether it is our reading, and what stands in no text of the plan', async () => {
    const korta = await shown('korta-vagen');
    expect(korta).toContain('Enligt planen: Luleå tekniska universitet (vår tolkning av planen) (ännu inte bekräftat)');
    expect(korta).toContain('Till för Medföljande med utländsk bakgrund');
    expect(korta).toContain('Målgrupper Ingen av planens målgrupper omfattar dem (vår tolkning av planen)');
    expect(korta).toContain('Etableringsfas Står inte i planens text');
    expect(korta).toContain('Prioritet Står inte i planens text');
    expect(await shown('utvecklat-integrationsarbete')).toMatch(/Överkalix kommun \(vår tolkning av planen\) \(ännu inte bekräftat\)/);
    expect((await nobody.get('/planen.csv')).html).toContain('Prioriterat aktivitetsområde, Insatsområde, Målgrupper, Mål i planen');
  });
});

describe('the plan itself', () => {
  test('shows its ten priority areas, the empty ones too', async () => {
    const { text } = await nobody.get('/planen');
    for (const { name } of file.activityAreas) expect(text).toContain(name);
    expect(text.match(/\(ingen aktivitet ännu\)/g)).toHaveLength(
      file.activityAreas.filter(({ id }) => !file.activities.some((each) => each.activityArea === id)).length,
    );
    expect(text).toContain('Inkubatorer (ingen aktivitet ännu)');
  });

  test('has a page of its own, in both languages: measures whole, challenges, bodies, units, groups, target groups, and what phase and priority mean', async () => {
    const { text } = await nobody.get('/planen/om');
    const challenges = file.focusAreas.flatMap(({ challenges: said }) => said as string[]);
    expect(
      [...Object.values(file.measures).flat(), ...challenges, ...file.targetGroups.map(({ name }) => name)].filter((said) => !text.includes(said)),
    ).toEqual([]);
    for (const said of [
      'oavsett ålder, kön, etnisk tillhörighet, social eller kulturell bakgrund, sexuell läggning, religion eller funktionsnedsättning',
      'Samarbete sedan 2009',
      'Består av länets kommuner, landsting, myndigheter och organisationer',
      'Kompetensförsörjningsutskottet (KFU)',
      'var Kompetensförsörjningsutskottet styrgrupp och Regionala Arbetsgruppen för Integration referensgrupp',
      'Kompetensplattform Norrbotten',
      'Social hållbarhet och samhällsskydd (SHS)',
      'som inte finns i planens text',
      '15 december 2015',
    ])
      expect(text).toContain(said);
    const reader = await world.browser(null);
    await reader.get('/sprak/en?till=/planen');
    const english = (await reader.get('/planen/om')).text;
    expect(english).toContain('Asylum seekers');
    expect(english).toContain('The 14 municipalities of the county differ');
  });

  test('gives the figures of its own beside the goals, and says that the year of a goal is our reading', async () => {
    const { text } = await nobody.get('/planen/mal');
    expect(text).toMatch(/När planen antogs 5\s900\spersoner \(2000\), drygt 7\s800\spersoner \(2014\)/);
    for (const said of [
      /1\s166\spersoner \(2016\)/,
      /672\splatser \(2016\)/,
      /drygt 41\s000\sanställningar \(2025\)/,
      /närmare 33\s000\sanställningar \(2025\)/,
    ])
      expect(text).toMatch(said);
    expect(text.match(/Planen anger inget år för målet\./g)).toHaveLength(file.goals.length);
    const { goals, baselines } = JSON.parse((await nobody.get('/planen.json')).html);
    expect(goals.every(({ target }: { target: { yearInferred: boolean } }) => target.yearInferred)).toBe(true);
    expect(baselines.map(({ value }: { value: number }) => value)).toEqual([1166, 672, 41_000, 33_000]);
  });
});

describe('the list', () => {
  const refsIn = (html: string, base: string) => [...ids].filter(([, id]) => html.includes(`${base}/${id}"`)).map(([ref]) => ref);

  test.each([
    ['omrade=innovation', 'sprakstudier-foretagande ifs-radgivning socialt-foretagande kooperativt-entreprenorskap'],
    ['prioriterat=sociala-foretag', 'socialt-foretagande kooperativt-entreprenorskap'],
    ['prioriterat=inkubatorer', ''],
    ['insatsomrade=inflyttning-boende', 'plan-och-bostadsdagarna'],
    ['malgrupp=asylsokande&omrade=kompetens', 'kunskapsutbyte utvecklat-integrationsarbete'],
    ['mal=overlevnad', 'ifs-radgivning'],
    ['fas=finns-inte', ''],
  ])('is narrowed by %s, for everybody and for coordinators alike', async (query, refs) => {
    const wanted = refs.split(' ').filter(Boolean);
    expect(refsIn((await nobody.get(`/planen?${query}`)).html, '/planen/aktiviteter')).toEqual(wanted);
    expect(refsIn((await coordinator.get(`/aktiviteter?${query}`)).html, '/aktiviteter')).toEqual(wanted);
  });

  test.each([
    ['arbetsintegrerande', 'socialt-foretagande kooperativt-entreprenorskap'],
    ['inflyttning', 'plan-och-bostadsdagarna forskarutbildning'],
    ['överlevnadsgrad', 'ifs-radgivning'],
  ])('is searched by the names of areas and goals: %s', async (q, refs) => {
    const wanted = refs.split(' ');
    expect(refsIn((await nobody.get(`/planen?q=${q}`)).html, '/planen/aktiviteter')).toEqual(wanted);
    expect(refsIn((await coordinator.get(`/aktiviteter?q=${q}`)).html, '/aktiviteter')).toEqual(wanted);
  });

  test('has columns of the plan’s words for who wants them, and the same ones in the file', async () => {
    const columns = ['prioriterat', 'insatsomrade', 'malgrupp', 'fas', 'mal'].map((column) => `kolumn=${column}`).join('&');
    const { html } = await coordinator.get(`/aktiviteter?${columns}`);
    for (const label of ['Prioriterat aktivitetsområde', 'Insatsområde', 'Målgrupp', 'Etableringsfas', 'Mål'])
      expect(html).toMatch(new RegExp(`<th[^>]*>${label}</th>`));
    expect(html).toContain('Överlevnadsgrad efter 3 år');
    const [head] = (await coordinator.get(`/aktiviteter?${columns}&kolumn=omrade&format=csv`)).html.split('\r\n');
    expect(head).toContain(';Utvecklingsområde;Prioriterat aktivitetsområde;Insatsområde;Målgrupp;Etableringsfas;Mål;');
  });
});
