import { expect, it } from 'vitest';
import { soakReplies } from './replies';

it('sends no answer twice and loses none, in the first of ten thousand schedules', async () => {
  expect(await soakReplies({ count: 60, seed: 7, from: 0 })).toBe(0);
});
