import { Popover } from '@mantine/core';
import type { ConversationKind } from '@shared/inbox/kinds';
import type { Message } from '@shared/inbox/schema';
import type { Label } from '@shared/triage/labels';
import type { Explanation } from '@shared/triage/schema';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { useErrorText } from '../../lib/error-state';
import { Reason } from '../../lib/reason';
import { useFormat } from '../../lib/use-format';
import { useNow } from '../../lib/use-now';
import { cx } from '../../ui/cx';
import { KeyHint } from '../../ui/key-hint';
import styles from './triage-block.module.css';
import { triageKeys } from './triage-keys';
import { useCorrect } from './triage-use-correct';
import { TriageWhy } from './triage-why';
import { evidenceWords, modelSays } from './triage-words';

type Props = {
  readonly message: Message;
  readonly kind: ConversationKind;
  readonly mayCorrect: boolean;
  /** Whether the whole explanation is open. */
  readonly why: boolean;
  readonly onWhy: (open: boolean) => void;
};

/** What a message was taken for and by which words, with the keys that say it is something else. */
export function TriageBlock({ message, kind, mayCorrect, why, onWhy }: Props) {
  const { t } = useTranslation('thread');
  const { clientId, id: messageId, label, labelBy, score, hardRule } = message;
  const explanation = useQuery(api.triage.explain.queryOptions({ input: { clientId, messageId } }));
  const errorText = useErrorText();
  const titleId = useId();
  const block = useRef<HTMLElement>(null);
  useEffect(() => {
    if (why) block.current?.scrollIntoView({ block: 'nearest' });
  }, [why]);
  const grave = label === 'complaint' || (hardRule !== null && hardRule !== 'press');
  return (
    <section ref={block} className={cx(styles.block, grave && styles.grave)} aria-label={t('triage.label')}>
      <div className={styles.head}>
        <Reason row={{ kind, waitingSinceAt: message.at, label, labelBy, score, hardRule }} />
        {mayCorrect && <Corrections message={message} />}
      </div>
      <p className={styles.text}>
        {explanation.data !== undefined && <Because explanation={explanation.data} />}{' '}
        <Popover
          // Not before there is something to read.
          opened={why && !explanation.isPending}
          onChange={onWhy}
          width={360}
          position="bottom-start"
          middlewares={{ flip: true, shift: { crossAxis: true } }}
          trapFocus
          returnFocus
        >
          <Popover.Target>
            <button type="button" className={styles.why} onClick={() => onWhy(!why)}>
              {t('triage.why')} <KeyHint keys="W" />
            </button>
          </Popover.Target>
          <Popover.Dropdown aria-labelledby={titleId}>
            {/* Long ones are scrolled by key. */}
            <div data-autofocus tabIndex={-1} className={styles.explained}>
              <h3 id={titleId} className={styles.whyTitle}>
                {t('triage.whyTitle')}
              </h3>
              {explanation.data !== undefined && <TriageWhy explanation={explanation.data} />}
              {explanation.isError && <p role="alert">{errorText(explanation.error)}</p>}
            </div>
          </Popover.Dropdown>
        </Popover>
      </p>
    </section>
  );
}

function Corrections({ message }: { readonly message: Message }) {
  const { t } = useTranslation(['thread', 'common']);
  const correct = useCorrect();
  return (
    <div className={styles.corrections}>
      {triageKeys.map(({ key, label }) => (
        <button
          key={key}
          type="button"
          className={cx(styles.correction, label === message.label && styles.is)}
          aria-pressed={label === message.label && message.labelBy === 'person'}
          onClick={() => correct(message, label)}
        >
          {label === message.label ? t('triage.yes') : t(`triage.is.${label satisfies Label}`)}{' '}
          <KeyHint keys={key} />
        </button>
      ))}
    </div>
  );
}

/** In one line: the rule with the words that it found, then what the model says, then who corrected it. */
function Because({ explanation }: { readonly explanation: Explanation }) {
  const { t } = useTranslation(['thread', 'common']);
  const format = useFormat();
  const now = useNow();
  const { hardRule, ruleWords, score, features, correctedBy, correctedAt, labelBy } = explanation;
  const says = modelSays(explanation);
  return (
    <>
      {hardRule !== null && (
        <>
          {t('triage.rule', { rule: t(`common:rule.${hardRule}`) })} <Quoted words={ruleWords} />.{' '}
        </>
      )}
      {says !== null && score !== null && (
        <>
          {t(`triage.model.${says}`, { score: format.number(Math.round(score * 100) / 100) })}
          {(says === 'sure' || says === 'agrees') && <Evidence words={evidenceWords(features, 3)} />}.{' '}
        </>
      )}
      {score === null && labelBy !== 'person' && `${t('triage.noModel')} `}
      {correctedBy !== null &&
        correctedAt !== null &&
        t('triage.corrected', { name: correctedBy, time: format.moment(correctedAt, now) })}
    </>
  );
}

function Evidence({ words }: { readonly words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <>
      : <Quoted words={words} />
    </>
  );
}

function Quoted({ words }: { readonly words: readonly string[] }) {
  const { t } = useTranslation('thread');
  return <strong dir="auto">{words.map((text) => t('quoted', { text })).join(', ')}</strong>;
}
