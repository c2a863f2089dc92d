const mac = typeof navigator === 'object' && /Mac/.test(navigator.platform);

const names: Record<string, string> = {
  $mod: mac ? '⌘' : 'Ctrl',
  Control: 'Ctrl',
  Shift: mac ? '⇧' : 'Shift',
  Alt: mac ? '⌥' : 'Alt',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  Escape: 'Esc',
  Slash: '/',
  ContextMenu: 'Menu',
};

/** `$mod+k` as people read it: `Ctrl K`. */
export const readableKeys = (keys: string): string =>
  keys
    .split(' ')
    .map((press) =>
      press
        .split('+')
        .filter((key) => key !== '[Shift]')
        .map((key) => names[key] ?? (key.length === 1 ? key.toUpperCase() : key))
        .join(' '),
    )
    .join(' ');

/** Whether a binding is made of bare keys, which a person may switch off. */
export const isSingleKey = (keys: string): boolean => !/\$mod|Control|Alt|Meta|F\d/.test(keys);

const TYPING =
  'input:not([type=checkbox]):not([type=radio]):not([type=button]),textarea,select,[contenteditable=true]';

/** Keys typed into a field, a dialog or a menu belong to it; so do those of an input method. */
export function belongsElsewhere(event: KeyboardEvent): boolean {
  if (event.isComposing || event.defaultPrevented) return true;
  // Also before it is there and has the focus: what is typed quickly must not decide about what stands behind it.
  if (document.querySelector('[aria-modal=true],[data-opening]') !== null) return true;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('[role=dialog],[role=menu]')) return true;
  return target?.closest(TYPING) != null && !event.ctrlKey && !event.metaKey && !/^F\d/.test(event.key);
}
