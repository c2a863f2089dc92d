import type { Post } from '@shared/calendar/schema';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PostDialog } from '../../renderer/features/calendar/post-dialog';
import { startI18n } from '../../renderer/lib/i18n';
import { answerWith, refuse, stage, standIn } from './today-stage';

type Saved = {
  readonly known: { readonly id: string; readonly updatedAt: number } | null;
  readonly text: string;
  readonly accounts: readonly { readonly accountId: string; readonly text: string | null }[];
};

let saved: Saved[] = [];
let scheduled: string[] = [];
let closed = 0;
let refusal: (() => never) | null = null;
let stored: Post;

const aPost = (change: Partial<Post> = {}): Post => ({
  ...{ clientId: 'k', id: 'p', text: 'Theirs', timeZone: 'Europe/Warsaw', memberName: 'Ola', state: 'draft' },
  ...{ plannedAt: Date.UTC(2099, 0, 1, 8), versions: [], createdAt: 1, updatedAt: 1 },
  ...{ contentHash: 'h', awaited: null, seriesId: null },
  ...change,
});

beforeAll(async () => {
  standIn(1_280);
  await startI18n('en');
});
beforeEach(() => {
  [saved, scheduled, closed, refusal, stored] = [[], [], 0, null, aPost()];
  answerWith({
    'clients.list': () => [{ id: 'k', name: 'Bakery', timeZone: 'Europe/Warsaw' }],
    'accounts.list': () => [{ id: 'm', platform: 'mastodon', name: 'Bakery' }],
    'approval.story': () => ({ decisions: [], comments: [], revisions: [] }),
    'posting.rules': () => ({ stages: [], lateMs: {} }),
    'calendar.post': () => stored,
    'calendar.save': (input: Saved) => {
      if (input.known !== null && input.known.updatedAt !== stored.updatedAt)
        refuse('STALE', { state: 'draft' });
      saved.push(input);
      stored = aPost({ text: input.text, updatedAt: stored.updatedAt + 1 });
      return stored;
    },
    'calendar.schedule': ({ id }: { id: string }) => {
      scheduled.push(id);
      refusal?.();
      return stored;
    },
  });
});
afterEach(cleanup);

/** Opens the form of a new post, or of the stored one. */
async function open(which: 'new' | 'stored'): Promise<HTMLElement> {
  const close = () => {
    closed += 1;
  };
  const ref = which === 'new' ? null : { clientId: 'k', id: 'p' };
  stage(<PostDialog open={ref} at={{ on: '2099-01-01' }} onClose={close} />);
  return screen.findByLabelText('Text');
}
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const texts = () => saved.map(({ text }) => text);

describe('the form of a post', () => {
  it('is one post, however often scheduling is refused', async () => {
    refusal = () => refuse('STORE', { problem: 'busy', clientId: 'k', path: '' });
    type(await open('new'), 'Mine');
    press(/^Schedule for/);
    await screen.findByRole('alert');
    refusal = null;
    press(/^Schedule for/);
    await waitFor(() => expect(closed).toBe(1));
    expect([saved.map(({ known }) => known), scheduled]).toEqual([[null], ['p', 'p']]);
  });

  it('keeps what is typed while nobody does anything, and says so', async () => {
    type(await open('new'), 'Mine');
    expect(await screen.findByText('Kept')).toBeDefined();
    type(screen.getByLabelText('Text'), 'Mine, too');
    await waitFor(() => expect(texts()).toEqual(['Mine', 'Mine, too']));
    expect(saved[1]?.known).toEqual({ id: 'p', updatedAt: 2 });
  });

  it('keeps what is typed when it is gone before anybody closed it', async () => {
    type(await open('new'), 'Mine');
    cleanup();
    await waitFor(() => expect(texts()).toEqual(['Mine']));
  });

  it('keeps words that only one account has, and nothing where there are none', async () => {
    await open('new');
    press('Own text for Bakery');
    type(screen.getByLabelText('Text for Bakery'), 'Only here');
    press('Close');
    await waitFor(() => expect(closed).toBe(1));
    expect(saved.map(({ accounts }) => accounts)).toEqual([[{ accountId: 'm', text: 'Only here' }]]);
    cleanup();
    await open('new');
    press('Close');
    await waitFor(() => expect(closed).toBe(2));
    expect(saved).toHaveLength(1);
  });

  it('asks whose words stand where somebody was quicker', async () => {
    const field = await open('stored');
    type(field, 'Mine');
    stored = aPost({ text: 'Newer', updatedAt: 7 });
    fireEvent.keyDown(field, { key: 's', ctrlKey: true });
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Somebody has changed this post meanwhile.',
    );
    expect(texts()).toEqual([]);
    press('Show what stands there now');
    await waitFor(() => expect(screen.getByLabelText<HTMLTextAreaElement>('Text').value).toBe('Newer'));
    type(screen.getByLabelText('Text'), 'Mine again');
    await waitFor(() => expect(texts()).toEqual(['Mine again']));
  });

  it('writes over it where a person says so', async () => {
    const field = await open('stored');
    type(field, 'Mine');
    stored = aPost({ text: 'Newer', updatedAt: 7 });
    fireEvent.keyDown(field, { key: 's', ctrlKey: true });
    await screen.findByRole('alert');
    press('Keep what is written here');
    await waitFor(() => expect(saved).toMatchObject([{ text: 'Mine', known: { id: 'p', updatedAt: 7 } }]));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
