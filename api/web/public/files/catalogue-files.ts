/** The catalogue of the open data: as JSON-LD, and as the RDF/XML that Sveriges dataportal harvests. */
import type { OpenDataFile } from './open-data-facts.ts';
import { planCatalogue } from './plan-catalogue.ts';
import type { RdfNode } from './rdf.ts';
import { jsonLd, rdfXml } from './rdf.ts';

const written = (path: string, type: string, text: (nodes: RdfNode[]) => string): OpenDataFile => ({
  path,
  type: `${type}; charset=utf-8`,
  write: (facts) => text(planCatalogue(facts)),
});

export const catalogueFiles: OpenDataFile[] = [
  written('/planen/dcat.jsonld', 'application/ld+json', jsonLd),
  written('/planen/dcat.rdf', 'application/rdf+xml', rdfXml),
];
