import { Button, FileButton } from '@mantine/core';
import { MAX_PLAN_BYTES, type PlanRead } from '@shared/plan/schema';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClientChoice } from '../../lib/client-choice';
import { engine } from '../../lib/engine/engine';
import { useErrorText } from '../../lib/error-state';
import { cx } from '../../ui/cx';
import { Dialog } from '../../ui/dialog';
import styles from './plan-dialog.module.css';
import { PlanLines } from './plan-lines';
import { useUndoable } from './use-post-acts';

/** A file as it is sent to the engine. */
type Chosen = { readonly name: string; readonly base64: string };

/** Takes a plan from a spreadsheet: what would come of it first, then, on a word, the drafts. */
export function PlanDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['plan', 'common']);
  const errorText = useErrorText();
  const [isOver, setOver] = useState(false);
  const client = useClientChoice({ onChange: () => read.reset() });
  const { clientId } = client;
  const read = useMutation({
    mutationFn: async (file: File) => {
      if (file.size > MAX_PLAN_BYTES) return { file: null, plan: null };
      const chosen: Chosen = { name: file.name, base64: await base64Of(file) };
      return { file: chosen, plan: await engine.plan.read({ clientId, file: chosen.base64, apply: false }) };
    },
  });
  const apply = useApply(clientId, onClose);
  const plan = read.data?.plan ?? null;
  const count = plan === null ? 0 : countNew(plan);
  const choose = (file: File | null | undefined): void => {
    setOver(false);
    if (file != null) read.mutate(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    choose(event.dataTransfer.files[0]);
  };
  const error = read.error ?? apply.error;
  return (
    <Dialog title={t('title')} closeLabel={t('common:action.close')} size={720} onClose={onClose}>
      <div className={styles.form}>
        <p className="quiet">{t('fact')}</p>
        {client.field()}
        <div
          role="group"
          aria-label={t('file')}
          className={cx(styles.drop, isOver && styles.over)}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <FileButton accept=".csv,.txt,.tsv,text/csv" onChange={choose}>
            {(props) => (
              <Button
                {...props}
                data-autofocus
                leftSection={<IconFileSpreadsheet size={16} stroke={1.7} aria-hidden="true" />}
              >
                {t('file')}
              </Button>
            )}
          </FileButton>
          <span className="quiet">{read.data?.file?.name ?? t('drop')}</span>
        </div>
        {read.data?.file === null && <p role="alert">{t('tooLarge')}</p>}
        {error !== null && <p role="alert">{errorText(error)}</p>}
        {plan?.kind === 'no-plan' && (
          <p role="alert">
            {t(`noPlan.${plan.why}`)} {plan.detail !== '' && <span className="quiet">{plan.detail}</span>}
          </p>
        )}
        {plan?.kind === 'plan' && <PlanLines plan={plan} />}
        {plan?.kind === 'plan' && count === 0 && <p className="quiet">{t('nothing')}</p>}
        {count > 0 && (
          <Button
            variant="filled"
            className={styles.apply ?? ''}
            disabled={apply.isPending}
            onClick={() => apply.mutate(read.data?.file?.base64 ?? '')}
          >
            {t('apply', { count })}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

const countNew = (plan: PlanRead): number =>
  plan.kind === 'plan' ? plan.lines.filter(({ kind }) => kind === 'made' || kind === 'changed').length : 0;

/** Makes the drafts; taken back, those that were made are off the calendar again. */
function useApply(clientId: string, onDone: () => void) {
  const { t } = useTranslation('plan');
  const undoable = useUndoable();
  return useMutation({
    mutationFn: async (file: string) => {
      let ids: string[] = [];
      const take = async (): Promise<number> => {
        const plan = await engine.plan.read({ clientId, file, apply: true });
        const lines = plan.kind === 'plan' ? plan.lines : [];
        ids = lines.flatMap(({ kind, id }) => (kind === 'made' && id !== null ? [id] : []));
        return countNew(plan);
      };
      const count = await take();
      const undo = async (): Promise<void> => {
        await engine.plan.takeBack({ clientId, ids });
      };
      const redo = async (): Promise<void> => {
        await take();
      };
      await undoable({ title: t('importing'), said: t('applied', { count }), undo, redo, isDone: true });
    },
    onSuccess: onDone,
  });
}

/** In pieces: a call has a limit to its arguments. */
async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const PIECE = 0x8000;
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE)
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}
