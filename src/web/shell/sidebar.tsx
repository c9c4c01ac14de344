import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Brand } from './brand.tsx';
import { Navigation } from './navigation.tsx';
import { SearchField } from './search-field.tsx';
import { UserCorner } from './user-corner.tsx';

export function Sidebar() {
  const { t } = useTranslation();
  return (
    <nav className="sidebar" aria-label={t('shell.mainMenu')}>
      <Link to="/" className="brand">
        <Brand />
      </Link>
      <SearchField />
      <Navigation />
      <UserCorner />
    </nav>
  );
}
