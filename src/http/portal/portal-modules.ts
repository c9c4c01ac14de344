import type { AppContext } from '../../app/office/office-scope.ts';
import type { FileStore } from '../../files/file-store.ts';
import type { RouteModule } from '../route-module.ts';
import { portalRoutes } from './portal-routes.ts';
import { portalProposalRoutes } from './proposal-routes.ts';
import { receivedRoutes } from './received-routes.ts';
import { uploadRoutes } from './upload-routes.ts';
import { yearRoutes } from './year-routes.ts';

/** Every route of the client's pages, but for the ways in, which the server always has. */
export function portalModules({ context, files }: { context: AppContext; files: FileStore }): RouteModule[] {
  return [
    portalRoutes(context),
    uploadRoutes(context, files),
    receivedRoutes(context, files),
    yearRoutes(context),
    portalProposalRoutes(context, files),
  ];
}
