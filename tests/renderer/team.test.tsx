import type { Member } from '@shared/team/schema';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { durationText, parseDuration } from '../../renderer/features/settings/duration-text';
import { TextField } from '../../renderer/features/settings/text-field';
import { PinDialog } from '../../renderer/features/team/pin-dialog';
import { startI18n } from '../../renderer/lib/i18n';
import { answerWith, refuse, stage, standIn } from './today-stage';

beforeAll(() => {
  startI18n('en');
  standIn(1_100);
});
afterEach(cleanup);

describe('a field that takes what people write', () => {
  const show = async () => {
    const kept: number[] = [];
    stage(
      <TextField
        label="First answer"
        text={durationText(4 * 3_600_000)}
        parse={parseDuration}
        wrong="Not a time."
        onKeep={(ms) => kept.push(ms)}
      />,
    );
    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'First answer' });
    const type = (value: string) => fireEvent.change(field, { target: { value } });
    return { kept, field, type };
  };

  it('keeps what it means when it is left, and on Enter', async () => {
    const { kept, field, type } = await show();
    type('1:30');
    fireEvent.blur(field);
    type('90 min');
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(kept).toEqual([5_400_000, 5_400_000]);
  });

  it('keeps nothing that means nothing, and leaves it to be mended', async () => {
    const { kept, field, type } = await show();
    type('soon');
    fireEvent.blur(field);
    expect([kept, field.value]).toEqual([[], 'soon']);
    expect(screen.getByText('Not a time.')).toBeTruthy();
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(field.value).toBe('4 h');
    expect(screen.queryByText('Not a time.')).toBeNull();
  });

  it('keeps nothing where nothing was changed', async () => {
    const { kept, field, type } = await show();
    fireEvent.blur(field);
    type('4 h');
    fireEvent.blur(field);
    expect(kept).toEqual([]);
  });
});

describe('the PIN of a member', () => {
  const jan: Member = { id: 'jan', name: 'Jan', role: 'member', hasPin: true };

  const ask = async (answer: (pin: string) => unknown) => {
    const closed: string[] = [];
    answerWith({ 'team.switchMember': (input: { pin: string }) => answer(input.pin) });
    stage(<PinDialog member={jan} onClose={() => closed.push('closed')} />);
    const field = await screen.findByLabelText<HTMLInputElement>('PIN');
    const enter = (pin: string) => {
      fireEvent.change(field, { target: { value: pin } });
      act(() => screen.getByRole('button', { name: 'Go on' }).click());
    };
    return { closed, field, enter };
  };

  it('lets in who knows it', async () => {
    const { closed, enter } = await ask((pin) =>
      pin === '1234' ? jan : refuse('WRONG_PIN', { retryAt: null }),
    );
    enter('1234');
    await waitFor(() => expect(closed).toEqual(['closed']));
  });

  it('says that it was wrong, and takes digits only', async () => {
    const { closed, field, enter } = await ask(() => refuse('WRONG_PIN', { retryAt: null }));
    enter('12a34');
    expect((await screen.findByRole('alert')).textContent).toBe('This PIN does not match.');
    expect([closed, field.value]).toEqual([[], '']);
  });

  it('says how long to wait after five wrong ones', async () => {
    const { enter } = await ask(() => refuse('WRONG_PIN', { retryAt: Date.now() + 60_000 }));
    enter('0000');
    expect((await screen.findByRole('alert')).textContent).toMatch(/Try again in (60|59) seconds/);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Go on' }).disabled).toBe(true);
  });
});
