/** Somebody who does a thing again, with the same key, until it is done, whatever happens to the program meanwhile. */
import type { ApiResponse, Person } from '../server/running-hit.ts';

const usualTimeoutMs = 180_000;

export type Request = [method: 'POST' | 'PUT', path: string, key: string, body: unknown];

/** @param person somebody with a token for the program that runs now @throws Error when it is refused, or not done in time */
export async function insist(person: () => Promise<Person>, [method, path, key, body]: Request, withinMs = usualTimeoutMs): Promise<ApiResponse['body']> {
  const until = Date.now() + withinMs;
  for (;;) {
    const response = await attempt(person, [method, path, key, body]);
    if (response && response.status < 300 && response.status !== 202) return response.body;
    // A report that is stored only may be reviewed once it is taken; anything else that is refused is a failure.
    if (response && response.status >= 400 && response.status !== 503 && !(response.status === 409 && path.endsWith('/review')))
      throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(response.body)}`);
    if (Date.now() > until) throw new Error(`${method} ${path} was never done: ${JSON.stringify(response)}`);
    await new Promise((later) => setTimeout(later, 200));
  }
}

async function attempt(person: () => Promise<Person>, [method, path, key, body]: Request): Promise<ApiResponse | undefined> {
  try {
    return await (await person()).send(method, path, body, { 'Idempotency-Key': key });
  } catch {
    return undefined;
  }
}
