import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { PracticeCommand } from '../../electron/practice/server/control';
import { originSchema, type Posted, recordSchema } from '../../electron/practice/state/records';

type Injected = Extract<PracticeCommand, { do: 'inject' }>;

/** The practice network that a program runs, from outside: what it is told, and what was published there. */
export type PracticeNetwork = {
  /** Lets somebody write to the bakery. */
  readonly inject: (message: Omit<Injected, 'do'>) => Promise<void>;
  /** Every text that was ever published through it, oldest first. */
  readonly published: () => Posted[];
  /** Those of them that hold these words. */
  readonly publishedWith: (words: string) => Posted[];
};

/** The network of the program that works on this data folder; it must have been started. */
export function practiceNetwork(dataDir: string): PracticeNetwork {
  const places = join(dataDir, 'practice');
  const [place] = readdirSync(places);
  const file = (name: string) => readFileSync(join(places, place ?? '', name), 'utf8');
  const origin = () => originSchema.parse(JSON.parse(file('origin.json')));
  const published = () =>
    file('records.jsonl')
      .split('\n')
      .filter((line) => line !== '')
      .map((line): z.infer<typeof recordSchema> => recordSchema.parse(JSON.parse(line)))
      .filter((record) => record.kind === 'posted');

  const inject = async (message: Omit<Injected, 'do'>) => {
    const { port, adminToken } = origin();
    const response = await fetch(`http://127.0.0.1:${port}/practice/control`, {
      method: 'POST',
      headers: { authorization: `Bearer ${adminToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ do: 'inject', ...message }),
    });
    if (!response.ok) throw new Error(`The practice network refused: ${await response.text()}`);
  };
  return {
    inject,
    published,
    publishedWith: (words) => published().filter(({ text }) => text.includes(words)),
  };
}
