import { Button, TextInput } from '@mantine/core';
import type { Client } from '@shared/clients/schema';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClientMark } from '../../lib/client-mark';
import { useClients, useScope } from '../../lib/scope';
import { useTitle } from '../../lib/use-title';
import { Chip } from '../../ui/chip';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { DataSection } from './data-section';
import { DesksSection } from './desks-section';
import { GeneralSection } from './general-section';
import { HoursSection } from './hours-section';
import { MembersSection } from './members-section';
import { PostingSection } from './posting-section';
import { PromisesSection } from './promises-section';
import { RepliesSection } from './replies-section';
import { RulesSection } from './rules-section';
import { SectionNav } from './section-nav';
import { belongsToClient, type SectionId } from './settings-search';
import styles from './settings-view.module.css';
import { TriageSection } from './triage-section';
import { WordsSection } from './words-section';

/** What can be chosen, section by section, for this computer and for a client; every change applies at once. */
export function SettingsView() {
  const { t } = useTranslation('settings');
  const { section = 'general' } = useSearch({ from: '/shell/settings' });
  const [typed, setTyped] = useState('');
  const client = useClientInView();
  useTitle(t('title'));
  return (
    <Page
      title={t('title')}
      note={t('note')}
      actions={
        <TextInput
          type="search"
          className={styles.search ?? ''}
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<IconSearch size={14} stroke={1.7} aria-hidden="true" />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      }
    >
      <div className={styles.layout}>
        <SectionNav typed={typed} current={section} client={client} />
        <Section key={`${section} ${client?.id}`} id={section} client={client} />
      </div>
    </Page>
  );
}

/** The client whose settings are meant: the one in view, or the only one there is. */
function useClientInView(): Client | null {
  const scope = useScope();
  const { data: clients = [] } = useClients();
  return scope ?? (clients.length === 1 ? (clients[0] ?? null) : null);
}

type SectionProps = { readonly id: SectionId; readonly client: Client | null };

function Section({ id, client }: SectionProps) {
  const { t } = useTranslation('settings');
  const heading = useId();
  const ofClient = belongsToClient(id);
  return (
    <section className={styles.content} aria-labelledby={heading}>
      <div className={styles.head}>
        <h2 className="head" id={heading}>
          {t(`section.${id}.title`)}
        </h2>
        {!ofClient && <Chip look="line">{t('scope')}</Chip>}
        {ofClient && client !== null && (
          <Chip look="line" icon={<ClientMark client={client} size="small" />}>
            {client.name}
          </Chip>
        )}
      </div>
      <p className={styles.fact}>{t(`section.${id}.fact`)}</p>
      {ofClient && client === null ? <ChooseClient section={id} /> : bodyOf(id, client)}
    </section>
  );
}

function bodyOf(id: SectionId, client: Client | null): ReactNode {
  switch (id) {
    case 'general':
      return <GeneralSection />;
    case 'members':
      return <MembersSection />;
    case 'data':
      return <DataSection />;
    case 'hours':
      return client !== null && <HoursSection client={client} />;
    case 'promises':
      return client !== null && <PromisesSection clientId={client.id} />;
    case 'desks':
      return client !== null && <DesksSection clientId={client.id} />;
    case 'rules':
      return client !== null && <RulesSection clientId={client.id} />;
    case 'replies':
      return client !== null && <RepliesSection clientId={client.id} />;
    case 'posting':
      return client !== null && <PostingSection clientId={client.id} />;
    case 'words':
      return client !== null && <WordsSection clientId={client.id} />;
    case 'triage':
      return client !== null && <TriageSection clientId={client.id} />;
  }
}

function ChooseClient({ section }: { readonly section: SectionId }) {
  const { t } = useTranslation('settings');
  const navigate = useNavigate();
  const { data: clients = [] } = useClients();
  return (
    <EmptyState
      title={t('choose.title')}
      fact={t('choose.fact')}
      action={clients.map((client) => (
        <Button
          key={client.id}
          leftSection={<ClientMark client={client} size="small" />}
          onClick={() => void navigate({ to: '/settings', search: { client: client.id, section } })}
        >
          {client.name}
        </Button>
      ))}
    />
  );
}
