/** How far a token reaches: reading, single operations, money. What a person may do is asked after it, and is never widened by it. */
import { notAllowed } from '../http/problem.ts';
import type { OperationId, Viewer } from './access.ts';

/** The words of a scope that are no operation's id. */
export const readScope = 'read';
export const moneyScope = 'money';

interface Scoped {
  id: OperationId;
  method: 'get' | 'post' | 'put' | 'patch';
  /** A token has it by the word `money` alone, so that nobody gives it away in a list of many. */
  aboutMoney?: boolean;
}

/** The words that each give a token this operation. */
export function scopesFor({ id, method, aboutMoney }: Scoped): readonly string[] {
  if (aboutMoney) return [moneyScope];
  return method === 'get' ? [readScope, id] : [id];
}

/** @throws ApiProblem 403 where the viewer comes with a token that does not reach the operation */
export function requireScope(operation: Scoped, { scope }: Pick<Viewer, 'scope'>): void {
  const words = scopesFor(operation);
  if (scope && !words.some((word) => scope.includes(word))) throw notAllowed(`The token’s scope does not reach this operation: it lacks ${words[0]}.`);
}
