/** The document as its pages read it: operations by area, each command beside its preview, each schema on the page of those who use it. */
import { areas } from '../about.ts';
import type { OpenApiDocument } from '../openapi.ts';

/** What the pages read of a document; the generator's types leave everything open. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  example?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  enum?: unknown[];
  maxLength?: number;
}
interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
}
interface Described {
  operationId: string;
  summary: string;
  description?: string;
  tags: string[];
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: Schema }> }>;
}
export interface Place extends Described {
  method: string;
  path: string;
  /** Path of what tells what a command would do. */
  preview?: string;
}
export interface AreaPage {
  tag: string;
  path: string;
  places: Place[];
  schemas: [name: string, schema: Schema][];
}
export interface Reference {
  areas: AreaPage[];
  /** Of several areas. */
  shared: [name: string, schema: Schema][];
  /** Where a schema is described. */
  schemaHref: (name: string) => string;
}

/** Page of what several areas use. */
export const sharedPath = '/docs/shared-schemas';

export function referenceOf(document: OpenApiDocument): Reference {
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  const places = placesIn(document);
  const pages = Object.keys(areas)
    .map((tag) => ({ tag, path: `/docs/${tag.toLowerCase().replaceAll(' ', '-')}`, places: places.filter((place) => place.tags[0] === tag) }))
    .map((page) => ({ ...page, uses: namesUsed(page.places, schemas) }));
  const pathOf = (name: string): string => {
    const users = pages.filter(({ uses }) => uses.has(name));
    return users.length === 1 && users[0] ? users[0].path : sharedPath;
  };
  const on = (path: string) => Object.entries(schemas).filter(([name]) => pathOf(name) === path);
  return {
    areas: pages.map(({ tag, path, places: own }) => ({ tag, path, places: own, schemas: on(path) })),
    shared: on(sharedPath),
    schemaHref: (name) => `${pathOf(name)}#schema-${name}`,
  };
}

function placesIn(document: OpenApiDocument): Place[] {
  const all = Object.entries((document.paths ?? {}) as Record<string, Record<string, Described>>).flatMap(([path, item]) =>
    Object.entries(item).map(([method, described]) => ({ ...described, method: method.toUpperCase(), path })),
  );
  const previews = new Map(all.map(({ operationId, path }) => [operationId, path]));
  return all
    .map((place) => ({ place, preview: previews.get(`preview${place.operationId[0]?.toUpperCase()}${place.operationId.slice(1)}`) }))
    .filter(({ place }) => !isPreview(place))
    .map(({ place, preview }) => ({ ...place, ...(preview !== undefined && { preview }) }));
}

const isPreview = ({ operationId, path }: Place): boolean => operationId.startsWith('preview') && path.endsWith('/preview');

/** Name of a schema that is only referred to. */
export const nameIn = ($ref: string): string => $ref.split('/').at(-1) ?? '';

/** Schemas that operations name, and those that these name. */
function namesUsed(places: Place[], schemas: Record<string, Schema>): Set<string> {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    if ('$ref' in value && typeof value.$ref === 'string') {
      const name = nameIn(value.$ref);
      if (found.has(name)) return;
      found.add(name);
      look(schemas[name]);
    }
    for (const inner of Object.values(value)) look(inner);
  };
  look(places);
  return found;
}
