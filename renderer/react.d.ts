import 'react';

declare module 'react' {
  // Merging is only possible with an interface; React types no custom properties by itself.
  interface CSSProperties {
    [property: `--${string}`]: string | number;
  }
}
