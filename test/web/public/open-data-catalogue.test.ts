/** The catalogue of open data is what DCAT-AP-SE 3.0.1 asks for, written in two ways that say the same. */
import { beforeAll, describe, expect, test } from 'vitest';
import { planCatalogue } from '../../../api/web/public/files/plan-catalogue.ts';
import { saveGoalFigures } from '../../../db/plan/goal-figure-store.ts';
import type { PublicResult } from '../../../db/public/public-result-read-model.ts';
import { savePlan } from '../../../db/registers/plan-store.ts';
import { now } from '../../support/builders/seeded-portfolio.ts';
import type { TestBrowser } from '../../support/http/page-world.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

interface Value {
  '@id'?: string;
  '@value'?: string;
  '@language'?: string;
  '@type'?: string;
}
type Thing = { '@id': string; '@type': string } & Record<`${string}:${string}`, Value[]>;

const world = worldForAll(startPageWorld);
let nobody: TestBrowser;
let graph: Thing[];
beforeAll(async () => {
  nobody = await world.browser(null);
  await saveGoalFigures(world.db, [{ goal: 'sysselsattning', period: '2023', value: 79.4, source: 'SCB' }], { at: now, person: world.ids.coordinator });
  const place = { name: 'Norrbottens län', iri: 'http://data.europa.eu/nuts/code/SE332' };
  await savePlan(world.db, { id: 'hit', facts: { title: 'Planen', coordinatedBy: 'lansstyrelsen-norrbotten', place } });
  graph = JSON.parse((await nobody.get('/planen/dcat.jsonld')).html)['@graph'];
});

const of = (type: string) => graph.filter((thing) => thing['@type'] === type);
const thing = (iri: string | undefined) => graph.find((each) => each['@id'] === iri);
const valuesOf = (each: Thing, property: string): Value[] => each[property as `${string}:${string}`] ?? [];

/**
 * What each class must have, and what it should have, in DCAT-AP-SE 3.0.1 (Digg, 25 November 2024, docs.dataportal.se/dcat/3.0.1). The classes and their
 * properties are those of its diagram; which of them are mandatory was read in the text's own forms (github.com/diggsweden/DCAT-AP-SE, templates/): least 1.
 */
const asked: Record<string, { must: string[]; should: string[] }> = {
  'dcat:Catalog': {
    must: ['dcterms:title', 'dcterms:description', 'dcterms:publisher', 'dcterms:license'],
    should: ['dcterms:issued', 'dcterms:modified', 'dcterms:language', 'foaf:homepage', 'dcat:themeTaxonomy', 'dcat:dataset'],
  },
  'dcat:Dataset': {
    must: ['dcterms:title', 'dcterms:description', 'dcterms:publisher'],
    should: ['dcat:contactPoint', 'dcat:keyword', 'dcat:theme', 'dcterms:accessRights', 'dcterms:spatial', 'dcat:distribution'],
  },
  'dcat:Distribution': {
    must: ['dcat:accessURL', 'dcterms:format'],
    should: ['dcterms:description', 'dcterms:license', 'dcatap:availability'],
  },
  'foaf:Agent': { must: ['foaf:name', 'dcterms:type'], should: [] },
  'vcard:Organization': { must: ['vcard:fn', 'vcard:hasEmail'], should: [] },
};
const aResult: PublicResult = {
  period: '2026-H1',
  firstDay: '2026-01-01',
  lastDay: '2026-06-30',
  summary: 'Tolv har fått arbete.',
  clearedBy: 'Åsa Samordnare',
  clearedAt: now,
  women: 12,
  men: 10,
  indicators: [],
};
/** Of a dataset that has something in it already. */
const onceThereIsSomething = ['dcterms:issued', 'dcterms:temporal'];

describe('the catalogue', () => {
  for (const [type, { must, should }] of Object.entries(asked))
    test(`has in every ${type} what it must, and what it should`, () => {
      expect(of(type).length).toBeGreaterThan(0);
      const lacking = of(type).flatMap((each) =>
        [...must, ...should].filter((name) => valuesOf(each, name).length === 0).map((name) => `${each['@id']} ${name}`),
      );
      expect(lacking).toEqual([]);
    });

  test('says when a dataset came and what time it covers, once there is something in it', () => {
    const filled = of('dcat:Dataset').filter((each) => !each['@id'].endsWith('#results'));
    expect(filled).toHaveLength(2);
    for (const each of filled) for (const name of onceThereIsSomething) expect([each['@id'], name, valuesOf(each, name)]).not.toContainEqual([]);
    const times = of('dcterms:PeriodOfTime').map((each) => valuesOf(each, 'dcat:startDate'));
    expect(times).toContainEqual([{ '@value': '2023', '@type': 'xsd:gYear' }]);
  });

  test('says when the first result was cleared and the last, and nothing of it while there is none', () => {
    const facts = {
      root: 'https://hit.example',
      names: 'https://hit.example',
      contactAddress: 'hit@hit.example',
      figures: undefined,
      county: { authority: { sv: 'Länsstyrelsen', en: 'The county board' }, place: null },
    };
    const cleared = (clearedAt: string, firstDay: string) => ({ ...aResult, clearedAt, firstDay });
    const resultsOf = (results: PublicResult[]) =>
      planCatalogue({ ...facts, activities: [{ takenInAt: now, endedAt: null, results }] }).find(({ iri }) => iri.endsWith('#results'))?.properties ?? {};
    const some = resultsOf([cleared('2027-02-01T09:00:00.000Z', '2026-07-01'), cleared('2026-09-01T22:30:00.000Z', '2026-01-01')]);
    expect(some).toMatchObject({
      'dcterms:issued': [{ text: '2026-09-02', type: 'xsd:date' }],
      'dcterms:modified': [{ text: '2027-02-01', type: 'xsd:date' }],
      'dcterms:temporal': [{ iri: 'https://hit.example/planen/dcat#results-tid' }],
    });
    for (const name of ['dcterms:issued', 'dcterms:modified', 'dcterms:temporal']) expect(resultsOf([])).not.toHaveProperty([name]);
  });

  test('says at most once what may be said once', () => {
    const once = ['dcterms:publisher', 'dcterms:license', 'dcterms:accessRights', 'dcterms:issued', 'dcterms:modified', 'dcterms:accrualPeriodicity'];
    const onceOfDistribution = ['dcat:accessURL', 'dcterms:format', 'dcatap:availability'];
    for (const each of graph) for (const name of [...once, ...onceOfDistribution]) expect(valuesOf(each, name).length).toBeLessThan(2);
  });

  test('is CC0 itself, and so is every distribution, by the one IRI that is asked for', () => {
    const cc0 = [{ '@id': 'http://creativecommons.org/publicdomain/zero/1.0/' }];
    for (const each of [...of('dcat:Catalog'), ...of('dcat:Distribution')]) expect(valuesOf(each, 'dcterms:license')).toEqual(cc0);
    for (const each of of('dcat:Dataset')) expect(valuesOf(each, 'dcterms:license')).toEqual([]);
  });

  test('takes its words from the vocabularies of the Union', () => {
    const authority = 'http://publications.europa.eu/resource/authority';
    const from: Record<string, RegExp> = {
      'dcat:theme': new RegExp(`^${authority}/data-theme/(AGRI|ECON|EDUC|ENER|ENVI|GOVE|HEAL|INTR|JUST|SOCI|REGI|TECH|TRAN)$`),
      'dcat:themeTaxonomy': new RegExp(`^${authority}/data-theme$`),
      'dcterms:language': new RegExp(`^${authority}/language/SWE$`),
      'dcterms:accessRights': new RegExp(`^${authority}/access-right/PUBLIC$`),
      'dcterms:accrualPeriodicity': new RegExp(`^${authority}/frequency/(ANNUAL|IRREG)$`),
      'dcatap:availability': new RegExp(`^${authority}/planned-availability/(TEMPORARY|EXPERIMENTAL|AVAILABLE|STABLE)$`),
      'dcterms:type': /^http:\/\/purl\.org\/adms\/publishertype\/RegionalAuthority$/,
    };
    for (const [name, pattern] of Object.entries(from))
      for (const value of graph.flatMap((each) => valuesOf(each, name))) expect([name, value['@id']]).toEqual([name, expect.stringMatching(pattern)]);
  });

  test('points only to things that are there, of the class that is asked for, each with an IRI of its own', () => {
    const targets: Record<string, string> = {
      'dcat:dataset': 'dcat:Dataset',
      'dcat:distribution': 'dcat:Distribution',
      'dcterms:publisher': 'foaf:Agent',
      'dcat:contactPoint': 'vcard:Organization',
      'dcterms:temporal': 'dcterms:PeriodOfTime',
    };
    for (const [name, type] of Object.entries(targets))
      for (const value of graph.flatMap((each) => valuesOf(each, name))) expect([name, thing(value['@id'])?.['@type']]).toEqual([name, type]);
    const iris = graph.map((each) => each['@id']);
    expect(new Set(iris).size).toBe(iris.length);
    for (const iri of iris) expect(new URL(iri).protocol).toMatch(/^https?:$/);
    for (const each of of('vcard:Organization')) expect(valuesOf(each, 'vcard:hasEmail')).toEqual([{ '@id': 'mailto:hit@lansstyrelsen.example' }]);
  });

  test('describes what it describes in Swedish and in English', () => {
    for (const each of [...of('dcat:Catalog'), ...of('dcat:Dataset')])
      for (const name of ['dcterms:title', 'dcterms:description']) expect(valuesOf(each, name).map((value) => value['@language'])).toEqual(['sv', 'en']);
  });

  test('leads to files that are there, of the format it says, and to pages', async () => {
    const addressed = (value: Value | undefined) => new URL(String(value?.['@id'])).pathname;
    for (const each of of('dcat:Distribution')) {
      const file = await nobody.get(addressed(valuesOf(each, 'dcat:downloadURL')[0]));
      expect([each['@id'], file.status]).toEqual([each['@id'], 200]);
      expect(file.headers.get('content-type')?.split(';')[0]).toBe(valuesOf(each, 'dcterms:format')[0]?.['@value']);
      expect((await nobody.get(addressed(valuesOf(each, 'dcat:accessURL')[0]))).status).toBe(200);
    }
    for (const each of of('dcat:Dataset')) expect((await nobody.get(addressed(valuesOf(each, 'dcat:landingPage')[0]))).status).toBe(200);
  });

  test('says the same as RDF/XML, which is what the portal harvests', async () => {
    const { html, headers } = await nobody.get('/planen/dcat.rdf');
    expect(headers.get('content-type')).toBe('application/rdf+xml; charset=utf-8');
    expect(statementsOfXml(html).toSorted()).toEqual(statementsOfJson().toSorted());
  });
});

const xsd = 'http://www.w3.org/2001/XMLSchema#';
const statementsOfJson = (): string[] =>
  graph.flatMap(({ '@id': iri, '@type': type, ...properties }) => [
    `${iri} a ${type}`,
    ...Object.entries(properties).flatMap(([name, values]) =>
      values.map((value) => `${iri} ${name} ${value['@id'] ?? `"${value['@value']}"`}${value['@language'] ?? value['@type']?.replace('xsd:', xsd) ?? ''}`),
    ),
  ]);

/** What our own shape of RDF/XML says: things with a class, one level of properties. */
function statementsOfXml(xml: string): string[] {
  const plain = (text = '') => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  return [...xml.matchAll(/^ {2}<([\w:]+) rdf:about="([^"]*)">\n(.*?)^ {2}<\/\1>$/gms)].flatMap(([, type, about, inside = '']) => [
    `${plain(about)} a ${type}`,
    ...[...inside.matchAll(/<([\w:]+)(?: rdf:resource="([^"]*)"\/>|(?: xml:lang="(\w+)")?(?: rdf:datatype="([^"]*)")?>([^<]*)<\/\1>)/g)].map(
      ([, name, resource, language, datatype, text]) =>
        `${plain(about)} ${name} ${resource === undefined ? `"${plain(text)}"` : plain(resource)}${language ?? datatype ?? ''}`,
    ),
  ]);
}
