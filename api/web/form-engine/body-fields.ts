/** Fields whose names the compiler checks against the body that they fill in: one that is renamed there is missed here. Types alone. */
import type { PlainField, RowsField, Section, SeveralField, TickField } from './field.ts';

/** A field for any part of a body. */
export type FieldIn<Body> =
  | PlainField<LeafPath<Body>>
  | TickField<LeafPath<Body>>
  | SeveralField<ListPath<Body>>
  | { [Path in ListPath<Body>]: RowsField<Path, PartOf<ItemAt<Body, Path>>> }[ListPath<Body>];

export type SectionIn<Body> = Section<FieldIn<Body>>;

/** The member of the body that a path leads into: "runs" of "runs.from". */
export type TopOf<Path extends string> = Path extends `${infer Top}.${string}` ? Top : Path;

type Part = string | number | boolean | null | undefined;

/** Paths to what is neither an object nor a list: "title", "runs.from". */
type LeafPath<Body> = Body extends object ? { [Name in keyof Body & string]-?: LeafUnder<Name, Body[Name]> }[keyof Body & string] : never;
type LeafUnder<Name extends string, Value> = Value extends undefined | null
  ? never
  : Value extends Part
    ? Name
    : Value extends readonly unknown[]
      ? never
      : `${Name}.${LeafPath<Value>}`;

/** Paths to lists: "grants", "budget.coFunding". */
type ListPath<Body> = Body extends object ? { [Name in keyof Body & string]-?: ListUnder<Name, Body[Name]> }[keyof Body & string] : never;
type ListUnder<Name extends string, Value> = Value extends Part ? never : Value extends readonly unknown[] ? Name : `${Name}.${ListPath<Value>}`;

type ItemAt<Body, Path extends string> = Path extends `${infer Top}.${infer Rest}` ? ItemAt<Member<Body, Top>, Rest> : ItemOf<Member<Body, Path>>;
type Member<Body, Name extends string> = Body extends { [Known in Name]?: infer Value } ? NonNullable<Value> : never;
type ItemOf<List> = List extends readonly (infer Item)[] ? Item : never;
/** Empty where the item is the value itself. */
type PartOf<Item> = Item extends object ? LeafPath<Item> : '';
