/** Every place in a schema where a text is taken. */
import type { z } from 'zod';

export interface TextField {
  /** As `title`, `grants[].reference`, `more{}`. */
  path: string;
  schema: z.core.$ZodType;
}

/** @param path of the schema itself; empty for a body */
export function textFieldsIn(schema: z.core.$ZodType, path = ''): TextField[] {
  const def = schema._zod.def as z.core.$ZodTypes['_zod']['def'];
  const within = (inner: z.core.$ZodType, more = '') => textFieldsIn(inner, path + more);
  switch (def.type) {
    case 'string':
      return [{ path, schema }];
    case 'object':
      return Object.entries(def.shape).flatMap(([name, inner]) => within(inner, path === '' ? name : `.${name}`));
    case 'array':
      return within(def.element, '[]');
    case 'record':
      return within(def.valueType, '{}');
    case 'union':
      return def.options.flatMap((option) => within(option));
    case 'intersection':
      return [...within(def.left), ...within(def.right)];
    case 'pipe':
      return within(def.in);
    case 'lazy':
      return within(def.getter());
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'readonly':
    case 'catch':
      return within(def.innerType);
    default:
      return [];
  }
}
