import { setTimeout } from 'node:timers/promises';
import express from 'express';
import { expect, onTestFinished, test } from 'vitest';
import { listen } from '../../api/listen.ts';

test('closes once what has come in is answered, though somebody keeps asking on the same connection', async () => {
  const door = await listen({ host: '127.0.0.1', port: 0 });
  door.serve(express().get('/', (_request, response) => void setTimeout(50).then(() => response.send('.'))));
  let answers = 0;
  let isOver = false;
  const asking = (async () => {
    while (!isOver) answers += (await (await fetch(`http://127.0.0.1:${door.port}/`)).text()).length;
  })().catch(() => {});
  onTestFinished(async () => {
    isOver = true;
    await asking;
  });
  await expect.poll(() => answers).toBeGreaterThan(2);
  const closed = door.close().then(() => 'closed');
  expect(await Promise.race([closed, setTimeout(1_500, 'open')])).toBe('closed');
});
