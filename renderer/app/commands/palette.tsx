import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClientMark } from '../../lib/client-mark';
import { readableKeys } from '../../lib/keyboard/keys';
import { type Action, actionGroups, registered } from '../../lib/keyboard/registry';
import { matches } from '../../lib/matches';
import { PlatformIcon } from '../../lib/platform-icon';
import { readableName } from '../../lib/readable';
import { recentConversations } from '../../lib/recent';
import { useScope } from '../../lib/scope';
import { KeyHint } from '../../ui/key-hint';
import { Picker, type PickerOption } from '../../ui/picker';
import { groupIcons } from './group-icons';
import styles from './palette.module.css';

/** Every action by name and what was open lately; what it does not know can be searched for in the messages. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('shell');
  const [text, setText] = useState('');
  const client = useScope();
  return (
    <Picker
      label={t('palette.title')}
      placeholder={t('palette.placeholder')}
      results={t('palette.results')}
      text={text}
      options={useOptions(text.trim())}
      none={t('palette.none')}
      aside={
        client !== null && (
          <span className={styles.client}>
            <ClientMark client={client} size="small" />
            <span className="ellipsis">{client.name}</span>
          </span>
        )
      }
      onText={setText}
      onClose={onClose}
    />
  );
}

function useOptions(text: string): readonly PickerOption[] {
  const actions = useActionOptions(text);
  const recent = useRecentOptions(text);
  const search = useSearchOption(text);
  return useMemo(() => [...actions, ...recent, ...search], [actions, recent, search]);
}

function useActionOptions(text: string): readonly PickerOption[] {
  const { t } = useTranslation('shell');
  return useMemo(() => {
    const offered = registered().filter(
      ({ keysOnly, when, title }) => keysOnly !== true && (when?.() ?? true) && matches(title, text),
    );
    return actionGroups.flatMap((group) =>
      offered
        .filter((action) => action.group === group)
        .map((action) => ({
          id: action.id,
          title: action.title,
          group: t(`keys.groups.${group}`),
          icon: action.icon ?? groupIcons[group],
          hint: hintOf(action),
          run: action.run,
        })),
    );
  }, [t, text]);
}

function hintOf({ keys: [first], hint }: Action) {
  return first === undefined ? hint : <KeyHint keys={readableKeys(first)} />;
}

function useRecentOptions(text: string): readonly PickerOption[] {
  const { t } = useTranslation(['list', 'common']);
  const navigate = useNavigate();
  return useMemo(
    () =>
      recentConversations()
        .filter(({ contactName }) => matches(contactName, text))
        .map(({ clientId, id, contactName, platform }) => ({
          id: `recent-${id}`,
          title: readableName(contactName),
          group: t('recent'),
          icon: <PlatformIcon platform={platform} />,
          hint: t(`common:platform.${platform}`),
          run: () =>
            void navigate({
              to: '/inbox',
              search: ({ client }) => ({ client, open: id, of: clientId, pane: 'thread' }),
            }),
        })),
    [t, navigate, text],
  );
}

/** What is typed can always be looked for in the messages instead. */
function useSearchOption(text: string): readonly PickerOption[] {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  return useMemo(() => {
    if (text === '') return [];
    return [
      {
        id: 'search-messages',
        title: t('palette.search', { text }),
        group: t('keys.groups.go'),
        icon: groupIcons.search,
        run: () => void navigate({ to: '/inbox', search: ({ client }) => ({ client, q: text }) }),
      },
    ];
  }, [t, navigate, text]);
}
