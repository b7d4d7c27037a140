/** Every schema that `contracts/` exports, whatever file it stands in. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const folder = join(import.meta.dirname, '../../../contracts');

export interface NamedSchema {
  /** As `file.ts: name`, from `contracts/`. */
  name: string;
  schema: z.ZodType;
}

/** @param under a folder of `contracts/` */
export async function schemasIn(under: 'bodies' | 'commands' | 'views'): Promise<NamedSchema[]> {
  const files = (readdirSync(join(folder, under), { recursive: true }) as string[]).filter((name) => name.endsWith('.ts')).sort();
  const found = files.map(async (file) => {
    const exported = (await import(join(folder, under, file))) as Record<string, unknown>;
    return Object.entries(exported).flatMap(([name, value]) => schemaOf(`${under}/${file}: ${name}`, value));
  });
  return (await Promise.all(found)).flat();
}

/** A schema, or those of a map by name. */
function schemaOf(name: string, value: unknown): NamedSchema[] {
  if (value instanceof z.ZodType) return [{ name, schema: value }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => schemaOf(`${name}.${key}`, inner));
}

/** What schemas take, as JSON Schema: each by its name, and what several share once. */
export function takenBy(schemas: NamedSchema[]): { schemas: Record<string, unknown>; shared: Record<string, unknown> } {
  const all: Record<string, unknown> = {};
  const shared: Record<string, unknown> = {};
  for (const { name, schema } of schemas) {
    const { $schema: _, $defs, ...taken } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    all[name] = taken;
    Object.assign(shared, $defs);
  }
  return { schemas: all, shared };
}
