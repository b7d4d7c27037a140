/** What one page has read already: its operations then speak of the same moment, and read it once. */
export type RequestCache = Map<string, Promise<unknown>>;

/** Reads what is not among what was seen. @param seen absent where each asks for itself */
export function memoize<T>(requestCache: RequestCache | undefined, what: string, read: () => Promise<T>): Promise<T> {
  const found = (requestCache?.get(what) as Promise<T> | undefined) ?? read();
  requestCache?.set(what, found);
  return found;
}
