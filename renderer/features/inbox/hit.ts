import type { SearchHit } from '@shared/search/schema';

/** A search result as the list holds it: its message stands for it. */
export type Hit = SearchHit & { readonly id: string };
