import { Menu } from '@mantine/core';
import type { InboxCounts, InboxView } from '@shared/inbox/schema';
import { IconBookmark, IconChevronDown, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../lib/keyboard/registry';
import { useActions } from '../../lib/keyboard/use-actions';
import { later } from '../../lib/later';
import { useFormat } from '../../lib/use-format';
import { useLatest } from '../../lib/use-latest';
import { cx } from '../../ui/cx';
import { countFilters } from './filter';
import { sameFilter } from './inbox-search';
import { type ClientView, useSavedViews } from './saved-views';
import styles from './tabs.module.css';
import { useFilterSearch, useSetInbox } from './use-inbox';
import { viewParam } from './use-view-actions';

const SavedViewDialog = later(async () => (await import('./saved-view-dialog')).SavedViewDialog);

const ICON = { size: 15, stroke: 1.7, 'aria-hidden': true } as const;

type Props = { readonly hidden: readonly InboxView[]; readonly counts: InboxCounts | undefined };

/** The parts of the inbox that have no room as tabs, and the views that were saved. */
export function TabsMenu({ hidden, counts }: Props) {
  const { t } = useTranslation('list');
  const format = useFormat();
  const set = useSetInbox();
  const search = useFilterSearch();
  const { views, clientId, apply, remove } = useSavedViews();
  const [naming, setNaming] = useState<ClientView | 'new' | null>(null);
  useSavedViewActions({ views, apply, onSave: () => setNaming('new'), maySave: clientId !== null });
  const current = views.find(({ filter }) => sameFilter(filter, search));
  const view = search.view ?? 'open';
  const inMenu = hidden.includes(view);
  const name = current?.name ?? (inMenu ? t(`view.${view}`) : null);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <button
            type="button"
            className={cx(styles.more, name !== null && styles.named, inMenu && styles.current)}
            title={t('view.more')}
          >
            {name !== null && <span className="ellipsis">{name}</span>}
            <span className="visually-hidden">{t('view.more')}</span>
            <IconChevronDown size={14} stroke={1.7} aria-hidden="true" />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {hidden.map((each) => (
            <Menu.Item
              key={each}
              aria-current={each === view || undefined}
              rightSection={<Count count={countOf(counts, each)} format={format.number} />}
              onClick={() => set({ view: viewParam(each) })}
            >
              {t(`view.${each}`)}
            </Menu.Item>
          ))}
          {hidden.length > 0 && <Menu.Divider />}
          <Menu.Label>{t('saved.heading')}</Menu.Label>
          {views.map((saved) => (
            <Menu.Item
              key={saved.id}
              leftSection={<IconBookmark {...ICON} />}
              aria-current={saved === current || undefined}
              onClick={() => apply(saved)}
            >
              {saved.name}
            </Menu.Item>
          ))}
          {current === undefined ? (
            <Menu.Item
              leftSection={<IconPlus {...ICON} />}
              disabled={clientId === null || (countFilters(search) === 0 && view === 'open')}
              title={clientId === null ? t('saved.needsClient') : undefined}
              onClick={() => setNaming('new')}
            >
              {t('saved.save')}
            </Menu.Item>
          ) : (
            <>
              <Menu.Divider />
              <Menu.Item leftSection={<IconPencil {...ICON} />} onClick={() => setNaming(current)}>
                {t('saved.renameOf', { name: current.name })}
              </Menu.Item>
              <Menu.Item leftSection={<IconTrash {...ICON} />} onClick={() => remove(current)}>
                {t('saved.removeOf', { name: current.name })}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {naming !== null && (
        <SavedViewDialog view={naming === 'new' ? null : naming} onClose={() => setNaming(null)} />
      )}
    </>
  );
}

type ActionsOptions = {
  readonly views: readonly ClientView[];
  readonly apply: (view: ClientView) => void;
  readonly onSave: () => void;
  readonly maySave: boolean;
};

/** Saved views by name from the palette. */
function useSavedViewActions(options: ActionsOptions) {
  const { t } = useTranslation('list');
  const latest = useLatest(options);
  const { views } = options;
  useActions(
    useMemo<readonly Action[]>(
      () => [
        ...views.map<Action>((view) => ({
          id: `saved-view-${view.id}`,
          group: 'list',
          title: t('view.show', { name: view.name }),
          keys: [],
          icon: <IconBookmark size={16} stroke={1.7} aria-hidden="true" />,
          run: () => latest.current.apply(view),
        })),
        {
          id: 'save-view',
          group: 'list',
          title: t('action.saveView'),
          keys: [],
          when: () => latest.current.maySave,
          run: () => latest.current.onSave(),
        },
      ],
      [t, views, latest],
    ),
  );
}

const countOf = (counts: InboxCounts | undefined, view: InboxView): number =>
  view === 'closed' || view === 'everything' ? 0 : (counts?.[view] ?? 0);

function Count({ count, format }: { readonly count: number; readonly format: (value: number) => string }) {
  return count === 0 ? null : <span className={styles.count}>{format(count)}</span>;
}
