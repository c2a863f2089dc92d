/** The view that the day leads to, with everything that answering takes. */
export const loadInbox = () => import('../../features/inbox/inbox-view');
