import type { Desk } from '@shared/team/schema';
import { IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, engine } from '../../lib/engine/engine';
import { ErrorState, useErrorText } from '../../lib/error-state';
import { deskName } from '../../lib/use-team';
import { showToast } from '../../ui/toast';
import { AddDesk } from './desk-add';
import { DeskRemoval } from './desk-removal';
import { RightsNote, useMay } from './rights';
import styles from './settings.module.css';
import { TextField } from './text-field';
import { MoveTools, Tool } from './tools';

type Props = { readonly clientId: string };

/** The departments that answer for a client: their names and their order. */
export function DesksSection({ clientId }: Props) {
  const { data: desks, error } = useQuery(api.team.desks.queryOptions({ input: { clientId } }));
  const [removing, setRemoving] = useState<Desk | null>(null);
  const may = useMay('manage');
  const save = useSaveDesks(clientId);
  if (error !== null) return <ErrorState error={error} />;
  if (desks === undefined) return null;
  return (
    <>
      <RightsNote right="manage" />
      <ul className={styles.list}>
        {desks.map((desk, index) => (
          <Row
            key={desk.id}
            desk={desk}
            may={may}
            onName={(name) => save.mutate([{ ...desk, name }])}
            place={{ index, count: desks.length }}
            onMove={(to) => save.mutate(moved(desks, index, to))}
            onRemove={() => setRemoving(desk)}
          />
        ))}
      </ul>
      <AddDesk
        may={may}
        onAdd={(name) => save.mutate([{ id: null, name, kind: 'own', position: desks.length }])}
      />
      {removing !== null && (
        <DeskRemoval clientId={clientId} desk={removing} onClose={() => setRemoving(null)} />
      )}
    </>
  );
}

type Draft = Pick<Desk, 'name' | 'kind' | 'position'> & { readonly id: string | null };

/** Those whose position changes when one goes from one place to another. */
export function moved(desks: readonly Desk[], from: number, to: number): Draft[] {
  const order = desks.toSpliced(from, 1).toSpliced(to, 0, ...desks.slice(from, from + 1));
  return order
    .map((desk, position) => ({ before: desk.position, draft: { ...desk, position } }))
    .filter(({ before, draft }) => before !== draft.position)
    .map(({ draft }) => draft);
}

function useSaveDesks(clientId: string) {
  const cache = useQueryClient();
  const errorText = useErrorText();
  return useMutation({
    mutationFn: async (drafts: readonly Draft[]) => {
      for (const { id, name, kind, position } of drafts)
        await engine.team.saveDesk({ clientId, id, name, kind, position });
    },
    onError: (error) => showToast({ text: errorText(error) }),
    onSettled: () => cache.invalidateQueries({ queryKey: api.team.desks.key() }),
  });
}

type RowProps = {
  readonly desk: Desk;
  readonly may: boolean;
  readonly place: { readonly index: number; readonly count: number };
  readonly onName: (name: string) => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
};

function Row({ desk, may, place, onName, onMove, onRemove }: RowProps) {
  const { t } = useTranslation('team');
  const { t: common } = useTranslation();
  const standard = desk.kind === 'own' ? null : common(`desk.${desk.kind}`);
  const name = deskName(common, desk);
  // Cleared, or typed as it is called anyway: the name stays that of its kind, in every language.
  const parse = (typed: string): string | null => {
    const text = typed.trim();
    if (text.length > 40) return null;
    return standard !== null && (text === '' || text === standard) ? '' : text === '' ? null : text;
  };
  return (
    <li className={styles.item}>
      <div className={styles.field}>
        <TextField
          label={t('desk.nameOf', { name })}
          hideLabel
          disabled={!may}
          text={name}
          parse={parse}
          wrong={t('desk.wrongName')}
          onKeep={onName}
        />
      </div>
      <span className={styles.count}>{t('desk.open', { count: desk.openCount })}</span>
      <div className={styles.tools}>
        <MoveTools name={name} {...place} disabled={!may} onMove={onMove} />
        <Tool label={t('desk.remove', { name })} disabled={!may} onClick={onRemove}>
          <IconTrash size={16} stroke={1.7} />
        </Tool>
      </div>
    </li>
  );
}
