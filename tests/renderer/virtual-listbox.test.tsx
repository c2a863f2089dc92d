import { act, cleanup, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { useListActions } from '../../renderer/features/inbox/use-list-actions';
import { startI18n } from '../../renderer/lib/i18n';
import { registered } from '../../renderer/lib/keyboard/registry';
import { VirtualListbox } from '../../renderer/ui/virtual-listbox';

type Row = { readonly id: string };

const rows: readonly Row[] = Array.from({ length: 1_000 }, (_, index) => ({ id: `row-${index}` }));
const more = () => undefined;
const keyOf = (row: Row) => row.id;
const ROW = 82;

/** The list with its keys, as the inbox joins them; the selection is kept here instead of in the address. */
function List() {
  const [openId, setOpenId] = useState<string | null>(null);
  const [shown, setShown] = useState('');
  const { chosenId, focusRequest } = useListActions({
    rows,
    openId,
    more,
    show: (row, history) => {
      setOpenId(row.id);
      setShown(history);
    },
  });
  return (
    <>
      <VirtualListbox
        label="Conversations"
        items={rows}
        keyOf={keyOf}
        labelOf={keyOf}
        selectedKey={chosenId}
        rowHeight={ROW}
        total={rows.length}
        focusRequest={focusRequest}
        onPick={(row) => setOpenId(row.id)}
        onMenu={more}
        onNearEnd={more}
      >
        {(row) => row.id}
      </VirtualListbox>
      <section data-thread-area>
        <button type="button">{shown}</button>
      </section>
    </>
  );
}

const press = (key: string) =>
  act(() =>
    registered()
      .find((action) => action.keys.includes(key) && (action.when?.(key) ?? true))
      ?.run(),
  );

const focused = () => document.activeElement?.querySelector('.visually-hidden')?.textContent;

beforeAll(() => {
  startI18n('en');
  // jsdom lays nothing out: the list is given the height of a window.
  Object.defineProperty(Element.prototype, 'clientHeight', { get: () => 700 });
  Object.defineProperty(Element.prototype, 'clientWidth', { get: () => 368 });
  HTMLElement.prototype.scrollTo = function scrollTo(this: HTMLElement, ...args: unknown[]) {
    const [options] = args;
    if (typeof options === 'object' && options !== null && 'top' in options)
      this.scrollTop = Number(options.top);
  };
});
afterEach(cleanup);

describe('a long list', () => {
  it('holds only the rows in sight, and tells each its place in the whole', () => {
    render(<List />);
    const options = screen.getAllByRole('option');
    expect(options.length).toBeLessThan(40);
    expect(options[0]?.getAttribute('aria-posinset')).toBe('1');
    expect(options[0]?.getAttribute('aria-setsize')).toBe('1000');
  });

  it('can be reached by Tab at one row only', () => {
    render(<List />);
    expect(screen.getAllByRole('option').filter((option) => option.tabIndex === 0)).toHaveLength(1);
  });

  it('moves by j and k, selection and focus together, and stops at its ends', () => {
    render(<List />);
    press('j');
    press('j');
    expect(focused()).toBe('row-1');
    expect(screen.getByRole('option', { name: 'row-1' }).getAttribute('aria-selected')).toBe('true');
    press('k');
    press('k');
    press('k');
    expect(focused()).toBe('row-0');
  });

  it('goes to its last row and back, with the focus', () => {
    render(<List />);
    press('j');
    press('End');
    expect(focused()).toBe('row-999');
    press('Home');
    expect(focused()).toBe('row-0');
  });

  it('opens by Enter and returns to the same row by Escape', () => {
    render(<List />);
    press('j');
    press('j');
    press('Enter');
    expect(screen.getByRole('button').textContent).toBe('push');
    act(() => screen.getByRole('button').focus());
    press('Escape');
    expect(focused()).toBe('row-1');
  });

  it('leaves the arrows alone while the focus is elsewhere', () => {
    render(<List />);
    press('j');
    act(() => screen.getByRole('button').focus());
    press('ArrowDown');
    expect(screen.getByRole('option', { name: 'row-0' }).getAttribute('aria-selected')).toBe('true');
  });

  it('shows headings that are no rows', () => {
    const sectioned = rows.slice(0, 6);
    render(
      <VirtualListbox
        label="Conversations"
        items={sectioned}
        keyOf={keyOf}
        labelOf={keyOf}
        headingOf={({ id }) => (id < 'row-3' ? 'Urgent' : 'The rest')}
        selectedKey={null}
        pickedKeys={new Set(['row-4'])}
        rowHeight={ROW}
        total={null}
        focusRequest={null}
        onPick={more}
        onMenu={more}
        onNearEnd={more}
      >
        {(row) => row.id}
      </VirtualListbox>,
    );
    const options = screen.getAllByRole('option');
    expect(options.map((option) => option.getAttribute('aria-posinset'))).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
    ]);
    expect(options.map((option) => option.getAttribute('aria-checked'))).toEqual(
      sectioned.map(({ id }) => String(id === 'row-4')),
    );
    expect([screen.getByText('Urgent'), screen.getByText('The rest')].map((each) => each.role)).toEqual([
      'presentation',
      'presentation',
    ]);
  });
});
