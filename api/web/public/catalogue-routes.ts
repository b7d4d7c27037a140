/** The catalogue of the open data: as JSON-LD, and as the RDF/XML that Sveriges dataportal harvests. */

import { countyOf } from '../../../db/plan/county-read-model.ts';
import { figuresSpan } from '../../../db/plan/goal-figure-read-model.ts';
import { publicActivities } from '../../../db/public/public-plan-read-model.ts';
import type { PageRoute } from '../kit/page-route.ts';
import { openPage } from '../kit/page-route.ts';
import { planCatalogue } from './plan-catalogue.ts';
import { rootOf, rootOfNames } from './public-address.ts';
import type { RdfNode } from './rdf.ts';
import { jsonLd, rdfXml } from './rdf.ts';

const written = (path: string, type: string, write: (nodes: RdfNode[]) => string): PageRoute =>
  openPage({
    method: 'get',
    path,
    async respond(call) {
      const { deps } = call;
      const facts = {
        root: rootOf(call),
        names: await rootOfNames(call),
        contactAddress: deps.contactAddress,
        activities: await publicActivities(deps.db),
        figures: await figuresSpan(deps.db),
        county: await countyOf(deps.db, deps.ownFunder),
      };
      return { file: { type: `${type}; charset=utf-8`, body: write(planCatalogue(facts)), shared: true } };
    },
  });

export const catalogueRoutes: PageRoute[] = [
  written('/planen/dcat.jsonld', 'application/ld+json', jsonLd),
  written('/planen/dcat.rdf', 'application/rdf+xml', rdfXml),
];
