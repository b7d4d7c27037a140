/** The names of all fields of a JSON schema, at any depth, with the values that a choice may have: "budget.requestedSek", "outcome: approved | rejected". */

export interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  enum?: unknown[];
  const?: unknown;
  $ref?: string;
}

/**
 * @param refs what schemas that are named elsewhere hold; one that is not given is listed by itself, and left out here
 * @returns one line for each field, in the schema's order
 */
export function schemaNames(schema: JsonSchema, path = '', refs: Record<string, JsonSchema> = {}): string[] {
  const own = schema.$ref === undefined ? undefined : refs[schema.$ref];
  const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? []), ...(schema.items ? [schema.items] : []), ...(own ? [own] : [])];
  const fields = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const full = path === '' ? name : `${path}.${name}`;
    return [full, ...schemaNames(field, full, refs)];
  });
  return [...choices(schema, path), ...fields, ...parts.flatMap((part) => schemaNames(part, path, refs))];
}

/** Numbers and truth values are no names. */
function choices(schema: JsonSchema, path: string): string[] {
  const values = [...(schema.enum ?? []), schema.const].filter((value) => typeof value === 'string');
  return values.map((value) => `${path} = ${value}`.trim());
}
