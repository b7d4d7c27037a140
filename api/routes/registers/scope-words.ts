/** The words that a token's scope may consist of: reading, money, and every other operation by its id. */
import { scopesFor } from '../../authorization/token-scope.ts';
import { operations } from '../all-operations.ts';

export const scopeWords: readonly string[] = [...new Set(operations.flatMap(scopesFor))];
