import { Icon, type IconName } from './icon.tsx';

interface OptionProps {
  icon: IconName;
  name: string;
  under: string;
  disabled?: boolean;
  onChoose(): void;
}

/** One way to answer in a sheet. */
export function Option({ icon, name, under, disabled = false, onChoose }: OptionProps) {
  return (
    <li>
      <button type="button" className="option" aria-disabled={disabled} onClick={onChoose}>
        <Icon name={icon} />
        <span>
          <b>{name}</b>
          <span>{under}</span>
        </span>
        <Icon name="forward" />
      </button>
    </li>
  );
}
