/** A language as BCP 47 writes it, or null for what is no language tag (`en_US` is taken for `en-US`). */
export function languageTag(written: string | null | undefined): string | null {
  const text = (written ?? '').trim().replaceAll('_', '-');
  if (text.length > 35 || !/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(text)) return null;
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null;
  } catch {
    return null;
  }
}
