import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useClients, useScope } from '../../lib/scope';
import { useDeskName, useTeamNames } from '../../lib/use-team';
import styles from './search-field.module.css';
import { type Suggestion, suggest } from './search-suggest';

/** More of them would cover the list. */
const SHOWN = 12;

type Props = { readonly typed: string; readonly onPick: (suggestion: Suggestion) => void };

/** What the search may be narrowed by, below its field; picking one writes it there. */
export function SearchOperators({ typed, onPick }: Props) {
  const { t } = useTranslation('list');
  const suggestions = suggest(typed, useNames()).slice(0, SHOWN);
  if (suggestions.length === 0) return null;
  return (
    <div className={styles.operators} role="group" aria-label={t('search.operators')}>
      {suggestions.map((suggestion) => (
        <button
          key={suggestion.text}
          type="button"
          data-suggestion
          className={styles.operator}
          // The field keeps the focus while one is picked by the pointer.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(suggestion)}
        >
          <code className={styles.code}>{suggestion.text}</code>
          {suggestion.value === null && (
            <span className={styles.hint}>{t(`search.hint.${suggestion.kind}`)}</span>
          )}
        </button>
      ))}
    </div>
  );
}

/** What desks, tags and members of the clients in view are called. */
function useNames() {
  const scope = useScope();
  const { data: clients } = useClients();
  const clientIds = useMemo(
    () => (scope === null ? (clients?.map(({ id }) => id) ?? []) : [scope.id]),
    [scope, clients],
  );
  const deskName = useDeskName();
  const { desks, tags, members } = useTeamNames(clientIds);
  return useMemo(() => {
    const distinct = (names: readonly string[]) => [...new Set(names)];
    return {
      desks: distinct([...desks.values()].map(deskName)),
      tags: distinct([...tags.values()].map(({ name }) => name)),
      members: distinct([...members.values()].map(({ name }) => name)),
    };
  }, [desks, tags, members, deskName]);
}
