import { Avatar, type AvatarProps } from '@fluentui/react-components';
import { BotRegular, BuildingRegular, PeopleListRegular, PeopleTeamRegular } from '@fluentui/react-icons';
import type { PersonKind } from '../api/contract';

interface Props {
  readonly name: string;
  readonly kind?: PersonKind;
  readonly size: NonNullable<AvatarProps['size']>;
}

const icons = {
  human: undefined,
  role: <PeopleTeamRegular />,
  machine: <BotRegular />,
  list: <PeopleListRegular />,
  room: <BuildingRegular />,
};

/** Initials of a person, a sign for what is none. Always beside the name, so hidden from screen readers. */
export function Face({ name, kind = 'human', size }: Props) {
  const icon = icons[kind];
  return (
    <Avatar
      aria-hidden
      name={name}
      size={size}
      color={kind === 'human' ? 'colorful' : 'neutral'}
      shape={kind === 'human' ? 'circular' : 'square'}
      {...(icon ? { icon, initials: '' } : {})}
    />
  );
}
