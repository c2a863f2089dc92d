import { type KeyboardEvent, type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMembers } from '../../lib/use-team';
import { mentionAt } from './composer-complete';
import { ComposerField, type FieldHandle } from './composer-field';
import { replaceRange } from './composer-ranges';
import { membersFor } from './note-mentions';

/** The contract's own limit for notes. */
const MAX_LENGTH = 10_000;

type Props = {
  readonly ref?: Ref<FieldHandle>;
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onKey: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
};

/** A field for notes: `@` calls a member by name. */
export function NoteField({ ref, label, placeholder, text, onText, onKey }: Props) {
  const { t } = useTranslation('composer');
  const members = useMembers();
  const [caretAt, setCaretAt] = useState<{ readonly at: number } | null>(null);
  return (
    <ComposerField
      ref={ref}
      label={label}
      placeholder={placeholder}
      text={text}
      caretAt={caretAt}
      maxLength={MAX_LENGTH}
      suggest={{
        label: t('note.members'),
        wordAt: mentionAt,
        find: (word) => membersFor(members, word).map(({ id, name }) => ({ id, title: name })),
        take: ({ title }, word) => {
          const name = `@${title} `;
          onText(replaceRange(text, word, name));
          setCaretAt({ at: word.from + name.length });
        },
      }}
      onText={onText}
      onKey={onKey}
    />
  );
}
