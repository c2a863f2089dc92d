import { type ClientColour, monogram } from '@shared/clients/colours';
import { Monogram } from '../ui/monogram';

type Props = {
  readonly client: { readonly name: string; readonly colour: ClientColour };
  readonly size?: 'small' | 'medium' | 'large';
};

/** A client's letters on its hue; its name always stands beside it. */
export function ClientMark({ client, size = 'medium' }: Props) {
  return <Monogram letters={monogram(client.name)} hue={client.colour} size={size} />;
}
