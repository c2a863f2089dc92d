import type { Act } from '../connector';
import { ConnectorError } from '../errors';
import { openMastodon } from './mastodon-api';

const path = (remoteId: string): string => `/api/v1/statuses/${encodeURIComponent(remoteId)}`;

const favourite =
  (verb: 'favourite' | 'unfavourite'): Act =>
  async (session, { account, remoteId, now }) => {
    const api = openMastodon({ session, address: account.address, now });
    if (await api.change('POST', `${path(remoteId)}/${verb}`)) return;
    throw new ConnectorError('rejected', 'not-found', { detail: 'the message is gone' });
  };

/** Deletes a status of our own; the server refuses others. */
const remove: Act = async (session, { account, remoteId, now }) => {
  const api = openMastodon({ session, address: account.address, now });
  await api.change('DELETE', path(remoteId));
};

export const actions = { like: favourite('favourite'), unlike: favourite('unfavourite'), delete: remove };
