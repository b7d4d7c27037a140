/** The open data as a DCAT-AP-SE 3 catalogue: one dataset, its distributions, who publishes it and under what licence. JSON-LD. */
import { publicWords } from '../words/public-words.ts';

const words = publicWords.sv;
const licence = 'http://creativecommons.org/publicdomain/zero/1.0/';
const authority = 'http://publications.europa.eu/resource/authority';
const swedish = (text: string) => ({ '@language': 'sv', '@value': text });
const is = (id: string) => ({ '@id': id });

/** @param root the program's public address, without a slash at its end */
export function planCatalogue(root: string): Record<string, unknown> {
  const publisher = `${root}/planen/dcat.jsonld#publisher`;
  const common = {
    'dcterms:publisher': is(publisher),
    'dcterms:license': is(licence),
    'dcterms:language': is(`${authority}/language/SWE`),
  };
  const distribution = (path: string, type: string, fileType: string) => ({
    '@id': `${root}${path}`,
    '@type': 'dcat:Distribution',
    'dcterms:title': swedish(`${words.title} (${fileType})`),
    'dcat:accessURL': is(`${root}/planen`),
    'dcat:downloadURL': is(`${root}${path}`),
    'dcat:mediaType': is(`https://www.iana.org/assignments/media-types/${type}`),
    'dcterms:license': is(licence),
  });
  const dataset = {
    '@id': `${root}/planen`,
    '@type': 'dcat:Dataset',
    'dcterms:title': swedish(words.title),
    'dcterms:description': swedish(words.dataDescription),
    ...common,
    'dcat:contactPoint': { '@type': 'vcard:Organization', 'vcard:fn': words.publisher, 'vcard:hasURL': is(`${root}/planen`) },
    'dcat:theme': [is(`${authority}/data-theme/SOCI`), is(`${authority}/data-theme/GOVE`)],
    'dcterms:accessRights': is(`${authority}/access-right/PUBLIC`),
    'dcat:landingPage': is(`${root}/planen`),
    'dcat:distribution': [
      distribution('/planen.json', 'application/json', 'JSON'),
      distribution('/planen.csv', 'text/csv', 'CSV'),
      distribution('/planen/atom.xml', 'application/atom+xml', 'Atom'),
    ],
  };
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dcterms: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      vcard: 'http://www.w3.org/2006/vcard/ns#',
    },
    '@id': `${root}/planen/dcat.jsonld`,
    '@type': 'dcat:Catalog',
    'dcterms:title': swedish(words.catalogue),
    'dcterms:description': swedish(words.dataDescription),
    ...common,
    'foaf:homepage': is(`${root}/planen`),
    'dcat:dataset': dataset,
    // Named where both point to it.
    '@included': {
      '@id': publisher,
      '@type': 'foaf:Agent',
      'foaf:name': words.publisher,
      'dcterms:type': is('http://purl.org/adms/publishertype/RegionalAuthority'),
    },
  };
}
