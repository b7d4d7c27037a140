import { expect, test } from 'vitest';
import { waitForTemporal } from '../../../api/engine/wait-for-temporal.ts';

test('waits for Temporal, says so once, and goes on when it is there', async () => {
  const said: string[] = [];
  let tries = 0;
  const connect = () => {
    tries += 1;
    return tries < 3 ? Promise.reject(new Error('connection refused')) : Promise.resolve('connected');
  };
  expect(await waitForTemporal({ address: 'temporal:7233', say: (line) => said.push(line) }, connect)).toBe('connected');
  expect(said).toEqual(['Waiting for Temporal at temporal:7233: connection refused']);
});
