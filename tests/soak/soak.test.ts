import { expect, it } from 'vitest';
import { soakOutbox } from './soak';

it.each(['reply', 'post'] as const)(
  'sends no %s twice, none late and loses none, in the first of ten thousand schedules',
  async (what) => {
    expect(await soakOutbox(what, { count: 60, seed: 7, from: 0 })).toBe(0);
  },
);
