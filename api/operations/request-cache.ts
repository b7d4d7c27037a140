/** What one page has read already: its operations then speak of the same moment, and read it once. */
export type Seen = Map<string, Promise<unknown>>;

/** Reads what is not among what was seen. @param seen absent where each asks for itself */
export function once<T>(seen: Seen | undefined, what: string, read: () => Promise<T>): Promise<T> {
  const found = (seen?.get(what) as Promise<T> | undefined) ?? read();
  seen?.set(what, found);
  return found;
}
