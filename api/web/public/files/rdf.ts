/** A small graph of linked data, and the two ways it is written: JSON-LD for programs, RDF/XML for the portal that harvests it. */
const prefixes = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
};

/** Another thing by its IRI; a text, in a language or not; a value of a type, "xsd:date". */
export type RdfValue = { iri: string } | { text: string; language?: 'sv' | 'en'; type?: `xsd:${string}` };
export interface RdfNode {
  iri: string;
  type: `${keyof typeof prefixes}:${string}`;
  properties: Record<`${keyof typeof prefixes}:${string}`, RdfValue[]>;
}

/** One object with the whole graph; every property a list, also of one. */
export function jsonLd(nodes: RdfNode[]): string {
  const value = (given: RdfValue) =>
    'iri' in given
      ? { '@id': given.iri }
      : { '@value': given.text, ...(given.language && { '@language': given.language }), ...(given.type && { '@type': given.type }) };
  const graph = nodes.map(({ iri, type, properties }) => ({
    '@id': iri,
    '@type': type,
    ...Object.fromEntries(Object.entries(properties).map(([name, values]) => [name, values.map(value)])),
  }));
  return JSON.stringify({ '@context': prefixes, '@graph': graph });
}

export function rdfXml(nodes: RdfNode[]): string {
  const spaces = Object.entries(prefixes).map(([prefix, iri]) => `xmlns:${prefix}="${iri}"`);
  const property = (name: string, given: RdfValue) => {
    if ('iri' in given) return `    <${name} rdf:resource="${escaped(given.iri)}"/>`;
    const language = given.language ? ` xml:lang="${given.language}"` : '';
    const type = given.type ? ` rdf:datatype="${given.type.replace('xsd:', prefixes.xsd)}"` : '';
    return `    <${name}${language}${type}>${escaped(given.text)}</${name}>`;
  };
  const things = nodes.map(({ iri, type, properties }) =>
    [
      `  <${type} rdf:about="${escaped(iri)}">`,
      ...Object.entries(properties).flatMap(([name, values]) => values.map((value) => property(name, value))),
      `  </${type}>`,
    ].join('\n'),
  );
  return ['<?xml version="1.0" encoding="UTF-8"?>', `<rdf:RDF ${spaces.join(' ')}>`, ...things, '</rdf:RDF>', ''].join('\n');
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
