import { Menu } from '@mantine/core';
import { Fragment, type KeyboardEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { matchKeybindingPress, parseKeybinding } from 'tinykeys';
import { readableKeys } from '../../lib/keyboard/keys';
import type { Action } from '../../lib/keyboard/registry';
import { useRegistered } from '../../lib/keyboard/use-actions';
import { KeyHint } from '../../ui/key-hint';
import type { Point } from '../../ui/virtual-rows';
import styles from './row-menu.module.css';
import { focusList } from './use-list-actions';

type Props = {
  readonly at: Point;
  /** The conversation that is chosen, by its id; what can be done follows it. */
  readonly conversationId: string | null;
  readonly onClose: () => void;
};

/** What the keys do to the conversation that is chosen, as a menu (ux 71): the same actions, read from the same registry. */
export function RowMenu({ at, conversationId, onClose }: Props) {
  const { t } = useTranslation('list');
  const actions = useOffered(conversationId);
  useEffect(() => focusList, []);
  useEffect(() => {
    // A post of our own that was searched for: no conversation, so nothing to do to it.
    if (conversationId === null) onClose();
  }, [conversationId, onClose]);
  if (actions.length === 0) return null;
  const run = (action: Action) => {
    onClose();
    // As if its key had been pressed in the list, which has the focus again by then.
    setTimeout(action.run);
  };
  const pressed = (event: KeyboardEvent) => {
    const action = actions.find(({ keys }) => keys.some((each) => isPress(event.nativeEvent, each)));
    if (action !== undefined) run(action);
  };
  return (
    <Menu
      opened
      onClose={onClose}
      position="bottom-start"
      offset={2}
      width={300}
      // Wherever it was asked for, all of it is in the window.
      middlewares={{ flip: false, shift: { crossAxis: true } }}
    >
      <Menu.Target>
        <span className={styles.anchor} style={{ left: at.x, top: at.y }} aria-hidden="true" />
      </Menu.Target>
      <Menu.Dropdown
        className={styles.menu}
        aria-label={t('rowMenu')}
        onKeyDown={pressed}
        onContextMenu={(event) => event.preventDefault()}
      >
        {actions.map((action, index) => (
          <Fragment key={action.id}>
            {index > 0 && action.group !== actions[index - 1]?.group && <Menu.Divider />}
            <Menu.Item
              leftSection={action.icon}
              rightSection={action.keys[0] !== undefined && <KeyHint keys={readableKeys(action.keys[0])} />}
              closeMenuOnClick={false}
              onClick={() => run(action)}
            >
              {action.title}
            </Menu.Item>
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Everything that can be done now to the conversation that is chosen. */
function useOffered(conversationId: string | null): readonly Action[] {
  const actions = useRegistered();
  const [offered, setOffered] = useState<readonly Action[]>([]);
  // After what is chosen has been told to those who offer something.
  useEffect(() => {
    void conversationId;
    setOffered(
      actions.filter(
        ({ group, inRowMenu, when }) =>
          (group === 'conversation' || inRowMenu === true) && (when?.() ?? true),
      ),
    );
  }, [actions, conversationId]);
  return offered;
}

function isPress(event: globalThis.KeyboardEvent, keys: string): boolean {
  const [press, ...more] = parseKeybinding(keys);
  return press !== undefined && more.length === 0 && matchKeybindingPress(event, press);
}
