import { Button, Textarea, TextInput } from '@mantine/core';
import { wallTimeOf } from '@shared/calendar/local-time';
import type { Post } from '@shared/calendar/schema';
import { mayManage } from '@shared/team/permissions';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveText } from '../../lib/copy-out';
import { engine } from '../../lib/engine/engine';
import { useErrorText } from '../../lib/error-state';
import { useClients } from '../../lib/scope';
import { useFormat } from '../../lib/use-format';
import { useCurrentMember } from '../../lib/use-team';
import { showToast } from '../../ui/toast';
import { approvalSheet } from './approval-sheet';
import styles from './post-dialog.module.css';
import { StateSign } from './state-sign';

/** Whose word a post waits for, and the two answers for whoever may give or write them down. */
export function ApprovalPanel({ post }: { readonly post: Post }) {
  const { t } = useTranslation('posting');
  const member = useCurrentMember();
  const errorText = useErrorText();
  const [note, setNote] = useState('');
  const [who, setWho] = useState('');
  const [isReturning, setReturning] = useState(false);
  const asksClient = post.awaited?.by === 'client';
  const decide = useMutation({
    mutationFn: (as: 'approve' | 'return') => {
      const { clientId, id, contentHash } = post;
      const said = note.trim();
      const verdict =
        as === 'return' ? ({ as, note: said } as const) : ({ as, note: said === '' ? null : said } as const);
      const outsideName = asksClient ? who.trim() : null;
      return engine.approval.decide({ clientId, id, contentHash, outsideName, verdict });
    },
    onSuccess: ({ state }, as) => {
      const more = state === 'in-review' ? 'approvedOnce' : 'approved';
      showToast({ text: t(as === 'return' ? 'returned' : more) });
    },
  });
  const mayDecide = member !== null && mayManage(member.role);
  const isUnsaid = asksClient && who.trim() === '';
  return (
    <section className={styles.approval} aria-label={t('consent')}>
      <p className={styles.versionState} data-state="in-review">
        <StateSign state="in-review" />
        {t(`waits.${post.awaited?.by ?? 'nobody'}`)}
      </p>
      {asksClient && mayDecide && (
        <TextInput
          label={t('who')}
          description={t('whoHint')}
          value={who}
          onChange={(event) => setWho(event.currentTarget.value)}
        />
      )}
      {isReturning && (
        <Textarea
          data-autofocus
          autosize
          minRows={2}
          label={t('note')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
      {decide.error !== null && <p role="alert">{errorText(decide.error)}</p>}
      {mayDecide && (
        <div className={styles.acts}>
          {!isReturning && (
            <Button
              variant="filled"
              disabled={decide.isPending || isUnsaid}
              onClick={() => decide.mutate('approve')}
            >
              {t(asksClient ? 'clientApproves' : 'approve')}
            </Button>
          )}
          <Button
            disabled={decide.isPending || isUnsaid || (isReturning && note.trim() === '')}
            onClick={() => (isReturning ? decide.mutate('return') : setReturning(true))}
          >
            {t(asksClient ? 'clientReturns' : 'return')}
          </Button>
          {asksClient && <SaveSheet post={post} />}
        </div>
      )}
    </section>
  );
}

/** A page that can be mailed to whoever is asked, and printed. */
function SaveSheet({ post }: { readonly post: Post }) {
  const { t } = useTranslation('posting');
  const { language } = useFormat();
  const { data: clients = [] } = useClients();
  const save = () => {
    const name = clients.find(({ id }) => id === post.clientId)?.name ?? '';
    const html = approvalSheet([post], { clientName: name, language, t });
    const { on } = wallTimeOf(post.plannedAt ?? post.updatedAt, post.timeZone);
    saveText(`${name} ${on}.html`, html, 'text/html');
    showToast({ text: t('sheetSaved') });
  };
  return (
    <Button variant="subtle" onClick={save}>
      {t('sheet')}
    </Button>
  );
}
