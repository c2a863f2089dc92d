import { describe, expect, it } from 'vitest';
import {
  type ComposerEvent,
  type ComposerState,
  composerAfter,
  emptyComposer,
} from '../../renderer/features/inbox/composer-state';
import { aReply } from '../helpers/reply';

const written = (...events: readonly ComposerEvent[]): ComposerState =>
  events.reduce(composerAfter, emptyComposer('public', ''));

describe('what is being written', () => {
  it('keeps note and reply apart: neither is ever in the place of the other', () => {
    const state = written(
      { type: 'typed', text: 'Sorry.' },
      { type: 'turned', to: 'note' },
      { type: 'noted', text: 'Third time!' },
      { type: 'sent' },
    );
    expect(state).toMatchObject({ tab: 'note', visibility: 'public', reply: '', note: 'Third time!' });
    expect(written({ type: 'noted', text: 'x' }, { type: 'note-added' })).toMatchObject({
      note: '',
      reply: '',
    });
  });

  it('goes back from a note to the visibility that the reply had', () => {
    const state = written(
      { type: 'turned', to: 'private' },
      { type: 'turned', to: 'note' },
      { type: 'turned', to: 'reply' },
    );
    expect(state).toMatchObject({ tab: 'private', visibility: 'private' });
  });

  it('takes a draft that was found, but never over what somebody typed meanwhile', () => {
    const draft = aReply({ text: 'Begun before', visibility: 'private', parentId: 'm1' });
    expect(written({ type: 'found', draft })).toMatchObject({
      tab: 'private',
      reply: 'Begun before',
      parentId: 'm1',
      caret: null,
    });
    expect(written({ type: 'typed', text: 'New' }, { type: 'found', draft }).reply).toBe('New');
  });

  it('opens a reply that was taken back with the caret where it was', () => {
    const draft = aReply({ text: 'We are sorry.' });
    expect(written({ type: 'reopened', draft, caret: 6 })).toMatchObject({
      reply: 'We are sorry.',
      caret: { at: 6 },
    });
    expect(written({ type: 'reopened', draft, caret: null }).caret).toEqual({ at: 13 });
  });

  it('puts a saved reply in with its filled words marked, and they lose the mark when they are changed', () => {
    const inserted = written(
      { type: 'typed', text: 'Hi ;sorry' },
      {
        type: 'inserted',
        range: { from: 3, until: 9 },
        text: 'Anna, we are sorry.',
        filled: [{ from: 0, until: 4 }],
      },
    );
    expect(inserted).toMatchObject({
      reply: 'Hi Anna, we are sorry.',
      filled: [{ from: 3, until: 7 }],
      caret: { at: 22 },
    });
    expect(composerAfter(inserted, { type: 'typed', text: 'Hi Anita, we are sorry.' }).filled).toEqual([]);
  });

  it('keeps the text when sending is refused, and asks no more once somebody types on', () => {
    const confirm = { warnings: ['second-answer'], by: 'Jan', clientName: null } as const;
    const asked = written({ type: 'typed', text: 'Sorry.' }, { type: 'sending' }, { type: 'asked', confirm });
    expect(asked).toMatchObject({ reply: 'Sorry.', step: { is: 'asking' } });
    expect(composerAfter(asked, { type: 'typed', text: 'Sorry, Jan.' }).step).toEqual({ is: 'writing' });
    const error = new Error('no');
    expect(written({ type: 'typed', text: 'Sorry.' }, { type: 'failed', error })).toMatchObject({
      reply: 'Sorry.',
      step: { is: 'failed', error },
    });
  });
});
