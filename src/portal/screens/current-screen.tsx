import type { Route } from '../route.ts';
import { ListScreen } from './list-screen.tsx';

export function CurrentScreen({ route }: { route: Route }) {
  switch (route.screen) {
    default:
      return <ListScreen />;
  }
}
