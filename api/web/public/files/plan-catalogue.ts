/**
 * The open data as a catalogue of DCAT-AP-SE 3.0.1: its datasets, their distributions, who publishes them and who answers for them.
 * Checked against Digg's text (docs.dataportal.se/dcat): formats are media types in words, `dcat:mediaType` is not used, one distribution is the whole
 * dataset in one format, and nothing that the portal harvests is without an IRI of its own.
 */

import type { County } from '../../../../db/plan/county-read-model.ts';
import type { FiguresSpan } from '../../../../db/plan/goal-figure-read-model.ts';
import type { PublicActivity } from '../../../../db/public/public-plan-read-model.ts';
import type { Instant } from '../../../../workflows/domain/time/day-and-instant.ts';
import { dayOf } from '../../../../workflows/domain/time/instants.ts';
import { catalogueWords as words } from './catalogue-words.ts';
import type { RdfNode, RdfValue } from './rdf.ts';

const licence = 'http://creativecommons.org/publicdomain/zero/1.0/';
const authority = 'http://publications.europa.eu/resource/authority';

const iri = (value: string): RdfValue[] => [{ iri: value }];
const both = ({ sv, en }: { sv: string; en: string }): RdfValue[] => [
  { text: sv, language: 'sv' },
  { text: en, language: 'en' },
];
const dayValue = (at: Instant): RdfValue[] => [{ text: dayOf(at), type: 'xsd:date' }];

interface CatalogueFacts {
  /** The program's public address, without a slash at its end. */
  root: string;
  /** The address that its data are named by, which stays. */
  names: string;
  /** An address that somebody reads. */
  contactAddress: string;
  activities: Pick<PublicActivity, 'takenInAt' | 'endedAt' | 'results'>[];
  figures: FiguresSpan | undefined;
  county: Pick<County, 'authority' | 'place'>;
}

interface Dataset {
  name: 'plan' | 'goals' | 'results';
  page: string;
  themes: string[];
  frequency: 'IRREG' | 'ANNUAL';
  /** When something of it was first and last published; none yet. */
  published: { first: Instant; last: Instant } | undefined;
  covers: { from: RdfValue[]; to?: RdfValue[] } | undefined;
  files: { path: string; format: string; about: { sv: string; en: string } }[];
}

export function planCatalogue(facts: CatalogueFacts): RdfNode[] {
  const { root, names, contactAddress, county } = facts;
  const own = (name: string) => `${names}/planen/dcat#${name}`;
  const datasets = datasetsOf(facts);
  const days = datasets.flatMap(({ published }) => (published ? [published.first, published.last] : [])).toSorted();
  const catalogue: RdfNode = {
    iri: own('katalog'),
    type: 'dcat:Catalog',
    properties: {
      'dcterms:title': both(words.catalogue.title),
      'dcterms:description': both(words.catalogue.description),
      'dcterms:publisher': iri(own('utgivare')),
      'dcterms:license': iri(licence),
      'dcterms:language': iri(`${authority}/language/SWE`),
      'foaf:homepage': iri(`${root}/planen`),
      'dcat:themeTaxonomy': iri(`${authority}/data-theme`),
      ...published(days[0], days.at(-1)),
      'dcat:dataset': datasets.map(({ name }) => ({ iri: own(name) })),
    },
  };
  const publisher: RdfNode = {
    iri: own('utgivare'),
    type: 'foaf:Agent',
    properties: { 'foaf:name': both(county.authority), 'dcterms:type': iri('http://purl.org/adms/publishertype/RegionalAuthority') },
  };
  const contact: RdfNode = {
    iri: own('kontakt'),
    type: 'vcard:Organization',
    properties: { 'vcard:fn': [{ text: words.contact(county.authority.sv) }], 'vcard:hasEmail': iri(`mailto:${contactAddress}`) },
  };
  return [catalogue, publisher, contact, ...datasets.flatMap((dataset) => datasetNodes(dataset, facts, own))];
}

function datasetsOf({ activities, figures }: CatalogueFacts): Dataset[] {
  const taken = activities.map(({ takenInAt }) => takenInAt).toSorted();
  const happened = activities.flatMap(({ takenInAt, endedAt }) => [takenInAt, ...(endedAt ? [endedAt] : [])]).toSorted();
  const results = activities.flatMap((activity) => activity.results);
  const cleared = results.map(({ clearedAt }) => clearedAt).toSorted();
  const firstDay = results.map((result) => result.firstDay).toSorted()[0];
  const year = (value: string): RdfValue[] => [{ text: value, type: 'xsd:gYear' }];
  return [
    {
      name: 'plan',
      page: '/planen',
      themes: ['SOCI', 'GOVE'],
      frequency: 'IRREG',
      published: span(happened),
      covers: taken[0] === undefined ? undefined : { from: dayValue(taken[0]) },
      files: [
        { path: '/planen.json', format: 'application/json', about: words.plan.json },
        { path: '/planen.csv', format: 'text/csv', about: words.plan.csv },
      ],
    },
    {
      name: 'goals',
      page: '/planen/mal',
      themes: ['SOCI', 'REGI'],
      frequency: 'ANNUAL',
      published: figures && { first: figures.issuedAt, last: figures.modifiedAt },
      covers: figures && { from: year(figures.firstYear), to: year(figures.lastYear) },
      files: [{ path: '/planen-mal.csv', format: 'text/csv', about: words.goals.csv }],
    },
    {
      name: 'results',
      page: '/planen',
      themes: ['SOCI', 'GOVE'],
      frequency: 'IRREG',
      published: span(cleared),
      covers: firstDay === undefined ? undefined : { from: [{ text: firstDay, type: 'xsd:date' }] },
      files: [{ path: '/planen-resultat.csv', format: 'text/csv', about: words.results.csv }],
    },
  ];
}

function datasetNodes(
  { name, page, themes, frequency, published: days, covers, files }: Dataset,
  { root, county: { place } }: CatalogueFacts,
  own: (name: string) => string,
): RdfNode[] {
  const { title, description, keywords } = words[name];
  const dataset: RdfNode = {
    iri: own(name),
    type: 'dcat:Dataset',
    properties: {
      'dcterms:title': both(title),
      'dcterms:description': both(description),
      'dcterms:publisher': iri(own('utgivare')),
      'dcat:contactPoint': iri(own('kontakt')),
      'dcat:keyword': keywords.flatMap(both),
      'dcat:theme': themes.map((theme) => ({ iri: `${authority}/data-theme/${theme}` })),
      'dcterms:accessRights': iri(`${authority}/access-right/PUBLIC`),
      ...(place?.iri && { 'dcterms:spatial': iri(place.iri) }),
      'dcterms:language': iri(`${authority}/language/SWE`),
      'dcterms:accrualPeriodicity': iri(`${authority}/frequency/${frequency}`),
      'dcat:landingPage': iri(root + page),
      ...published(days?.first, days?.last),
      ...(covers && { 'dcterms:temporal': iri(own(`${name}-tid`)) }),
      'dcat:distribution': files.map(({ path }) => ({ iri: own(fileName(path)) })),
    },
  };
  const distributions = files.map(
    ({ path, format, about }): RdfNode => ({
      iri: own(fileName(path)),
      type: 'dcat:Distribution',
      properties: {
        'dcterms:description': both(about),
        'dcat:accessURL': iri(root + page),
        'dcat:downloadURL': iri(root + path),
        'dcterms:format': [{ text: format }],
        'dcterms:license': iri(licence),
        'dcatap:availability': iri(`${authority}/planned-availability/AVAILABLE`),
      },
    }),
  );
  const time: RdfNode[] = covers
    ? [
        {
          iri: own(`${name}-tid`),
          type: 'dcterms:PeriodOfTime',
          properties: { 'dcat:startDate': covers.from, ...(covers.to && { 'dcat:endDate': covers.to }) },
        },
      ]
    : [];
  return [dataset, ...distributions, ...time];
}

const fileName = (path: string): string => path.slice(1);
const span = (sorted: Instant[]): Dataset['published'] => {
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first !== undefined && last !== undefined ? { first, last } : undefined;
};
const published = (first: Instant | undefined, last: Instant | undefined) => ({
  ...(first !== undefined && { 'dcterms:issued': dayValue(first) }),
  ...(last !== undefined && { 'dcterms:modified': dayValue(last) }),
});
