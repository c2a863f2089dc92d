import { readableName } from './readable';

type Props = { readonly name: string; readonly className?: string | undefined };

/** What somebody outside calls themselves. In whatever direction it is written, what stands beside it stays where it is. */
export function PersonName({ name, className }: Props) {
  return <bdi className={className}>{readableName(name)}</bdi>;
}
