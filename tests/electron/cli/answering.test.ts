import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { runCli } from '../../helpers/cli';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'backbeat-cli-'));
const dataDir = join(folder, 'data');
const pageSchema = z.object({
  rows: z.array(z.object({ id: z.string(), contactName: z.string(), label: z.string().nullable() })),
});

async function ok(args: readonly string[], stdin = ''): Promise<unknown> {
  const { code, stderr, json } = await runCli([...args, '--json'], { dataDir, stdin });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return json();
}
const list = async (view: string) => pageSchema.parse(await ok(['inbox', 'list', '--view', view])).rows;

beforeAll(async () => {
  await ok(['practice', 'add']);
  await ok(['poll', '--once']);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the inbox on the command line', () => {
  it('puts complaints first, and answers one over the network', async () => {
    const [first] = await list('complaints');
    expect(first?.label).toBe('complaint');
    const id = first?.id ?? '';
    const answer = 'I am sorry. We look into it today.';
    expect(await ok(['inbox', 'reply', id], answer)).toMatchObject({ state: 'published' });
    const shown = z
      .object({ messages: z.array(z.object({ direction: z.string(), text: z.string() })) })
      .parse(await ok(['inbox', 'show', id]));
    expect(shown.messages.at(-1)).toMatchObject({ direction: 'out', text: expect.stringContaining(answer) });
    expect((await list('complaints')).map((row) => row.id)).not.toContain(id);
    // What the poll reads now is what is stored already.
    await ok(['poll', '--once']);
    expect(
      z.object({ messages: z.array(z.unknown()) }).parse(await ok(['inbox', 'show', id])).messages,
    ).toHaveLength(shown.messages.length);
  });

  it('assigns and closes', async () => {
    const id = (await list('open'))[0]?.id ?? '';
    expect(await ok(['inbox', 'assign', id, 'nobody'])).toMatchObject({ changed: 0 });
    expect(await ok(['inbox', 'close', id])).toMatchObject({ changed: 1 });
    expect((await list('closed')).map((row) => row.id)).toContain(id);
  });

  it('tests a rule on what is stored', async () => {
    const test = ['rules', 'test', '--client', 'Clocktower Bakery', '--words', 'sesame,allerg*'];
    expect(await ok(test)).toMatchObject({ matchesEverything: false, all: true });
  });

  it('measures triage on labelled texts, and says which lines it cannot read', async () => {
    const file = join(folder, 'labelled.csv');
    writeFileSync(
      file,
      'text,label\n"Cold food, rude waiter. Refund me.",complaint\nLovely evening,praise\n,praise\n',
    );
    const { code, json } = await runCli(['triage', 'eval', file, '--language', 'en', '--json'], { dataDir });
    expect(code).toBe(1);
    expect(json()).toMatchObject({ skipped: [{ line: 4 }] });
  });
});
