import { type ComponentType, useEffect, useState } from 'react';

type Later<Props> = ComponentType<Props> & {
  /** Loads it before anybody asks for it. */
  readonly ahead: () => Promise<unknown>;
};

/**
 * A component in a file of its own, loaded when it is drawn first. One that has been loaded is drawn at once, where
 * React's `lazy` holds it back for up to 300 ms (FALLBACK_THROTTLE_MS, React 19): whoever types on would by then have
 * decided about what stands behind it. While it loads, keys go nowhere.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): Later<Props> {
  let loaded: ComponentType<Props> | null = null;
  const ahead = async () => {
    loaded ??= await load();
  };
  function Later(props: Props) {
    const [Loaded, setLoaded] = useState(() => loaded);
    useEffect(() => {
      if (Loaded !== null) return;
      const fail = (thrown: unknown) =>
        setLoaded(() => {
          throw thrown;
        });
      void ahead().then(() => setLoaded(() => loaded), fail);
    }, [Loaded]);
    return Loaded === null ? <span hidden data-opening /> : <Loaded {...props} />;
  }
  return Object.assign(Later, { ahead });
}
