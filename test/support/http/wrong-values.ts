/** From a JSON Schema: a body with every field, and every version of it that is wrong in one place. */

export interface Schema {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  enum?: unknown[];
  example?: unknown;
  pattern?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
}
type Schemas = Record<string, Schema>;

export interface WrongVersion {
  path: (string | number)[];
  how: string;
  body: unknown;
}

const resolve = (schema: Schema, schemas: Schemas): Schema =>
  schema.$ref ? resolve(schemas[schema.$ref.split('/').at(-1) as string] as Schema, schemas) : schema;

/** A value with every optional field in it. */
export function sampleOf(given: Schema, schemas: Schemas): unknown {
  const schema = resolve(given, schemas);
  if (schema.properties) return Object.fromEntries(Object.entries(schema.properties).map(([name, inner]) => [name, sampleOf(inner, schemas)]));
  if (schema.items) return [sampleOf(schema.items, schemas)];
  if (schema.anyOf) return sampleOf(schema.anyOf[0] as Schema, schemas);
  if (schema.enum) return schema.enum[0];
  if (schema.example !== undefined) return schema.example;
  return { string: 'text', number: 1, integer: 1, boolean: true }[[schema.type].flat()[0] as string];
}

/** The body with one thing wrong in it, for every place and every way. */
export function* wrongVersions(given: Schema, schemas: Schemas, sample: unknown): Generator<WrongVersion> {
  for (const { path, how, value } of wrongPlaces(given, schemas, [])) yield { path, how, body: replaced(sample, path, value) };
}

interface WrongPlace {
  path: (string | number)[];
  how: string;
  value: unknown;
}
/** Given as a value: the member is not there. */
export const absent = Symbol('absent');

/** What is taken beside null; undefined where null is not taken. */
function unlessNull(schema: Schema): Schema | undefined {
  const [other, ...more] = schema.anyOf?.filter(({ type }) => type !== 'null') ?? [];
  if (other && more.length === 0 && schema.anyOf?.length === 2) return other;
  const types = [schema.type].flat();
  return types.includes('null') ? { ...schema, type: types.filter((type): type is string => type !== 'null' && type !== undefined) } : undefined;
}

function* wrongPlaces(given: Schema, schemas: Schemas, path: (string | number)[]): Generator<WrongPlace> {
  const schema = resolve(given, schemas);
  const otherwise = unlessNull(schema);
  if (otherwise) {
    for (const place of wrongPlaces(otherwise, schemas, path)) if (place.value !== null || place.path.length > path.length) yield place;
    return;
  }
  if (schema.properties) {
    yield { path: [...path, 'noSuchField'], how: 'is unknown', value: 'x' };
    for (const name of schema.required ?? []) yield { path: [...path, name], how: 'is missing', value: absent };
    for (const [name, inner] of Object.entries(schema.properties)) yield* wrongPlaces(inner, schemas, [...path, name]);
  }
  if (schema.items) {
    if (schema.maxItems !== undefined)
      yield { path, how: 'has too many items', value: Array.from({ length: schema.maxItems + 1 }, () => sampleOf(schema.items as Schema, schemas)) };
    yield* wrongPlaces(schema.items, schemas, [...path, 0]);
  }
  if (path.length === 0) return;
  for (const [how, value] of wrongValues(schema, schemas)) yield { path, how, value };
}

function* wrongValues(schema: Schema, schemas: Schemas): Generator<[string, unknown]> {
  const choices = (schema.anyOf ?? [schema]).map((choice) => resolve(choice, schemas));
  const takes = (type: string) => choices.some((choice) => [choice.type].flat().includes(type) || (choice.enum ?? []).some((value) => typeof value === type));
  if (!takes('null')) yield ['is null', null];
  if (!takes('boolean')) yield ['is true', true];
  if (!takes('number') && !takes('integer')) yield ['is a number', 7];
  if (!takes('array')) yield ['is a list', []];
  if (!takes('object')) yield ['is an object', {}];
  if (!takes('string')) yield ['is a text', 'x'];
  if (takes('object') && !choices.some((choice) => choice.properties && (choice.required ?? []).length === 0))
    yield ['is an object of another kind', { noSuchField: 1 }];
  for (const choice of choices) {
    const bounded = choice.type === 'number' || choice.type === 'integer';
    if (bounded && choice.minimum !== undefined) yield ['is too small', choice.minimum - 1];
    if (bounded && choice.maximum !== undefined && choice.maximum < 2 ** 53 - 1) yield ['is too large', choice.maximum + 1];
    if (bounded) yield ['is far too large', 1e300];
    if (choice.type === 'integer') yield ['has decimals', 1.5];
  }
  if (!takes('string')) return;
  yield ['has a NUL', 'a\0b'];
  yield ['has half a character', 'a\ud800b'];
  const strings = choices.filter((choice) => [choice.type].flat().includes('string'));
  const longest = Math.max(...strings.map((choice) => choice.maxLength ?? 60));
  yield ['is too long', 'a'.repeat(longest + 1)];
  if (strings.every((choice) => (choice.minLength ?? 0) > 0 || choice.enum || choice.pattern || choice.format)) {
    yield ['is empty', ''];
    yield ['is blank', ' \t '];
  }
  if (strings.every((choice) => choice.enum || choice.pattern || choice.format)) yield ['is none of the kind', 'Å none of the kind!'];
  if (strings.some((choice) => choice.format === 'date'))
    for (const day of ['2026-02-29', '2026-04-31', '0000-01-01', '9999-12-31', '2026-1-1', '2026-01-01T00:00:00Z', '20260101']) yield [`is ${day}`, day];
  if (strings.some((choice) => choice.format === 'email'))
    for (const address of [
      '"a@evil.example x"@host.example',
      'a@b',
      'a@b.example, c@d.example',
      'Group: a@b.example;',
      'a\r\n@b.example',
      `${'a'.repeat(300)}@b.example`,
      '@b.example',
      'å@b.example',
    ])
      yield [`is ${address}`, address];
}

/** A copy of a sample with another value at one place. */
export function replaced(sample: unknown, path: (string | number)[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const copy = (Array.isArray(sample) ? [...sample] : { ...(sample as object) }) as Record<string | number, unknown>;
  const inner = rest.length === 0 ? value : replaced(copy[step], rest, value);
  if (inner === absent) delete copy[step];
  else copy[step] = inner;
  return copy;
}
