import type { AppContext } from '../../app/office/office-scope.ts';
import type { Failpoint } from '../../files/failpoints.ts';
import type { FileStore } from '../../files/file-store.ts';
import type { PartialUploads } from '../../files/partial-uploads.ts';
import type { IdentityProvider } from '../../identity/identity-provider.ts';
import type { RouteModule } from '../route-module.ts';
import { portalHandoverRoutes } from './handover-routes.ts';
import { portalIdentityRoutes } from './identity-routes.ts';
import { portalMeetingRoutes } from './meeting-routes.ts';
import { portalTrialYearRoutes } from './trial-year-routes.ts';
import { portalReferralRoutes } from './referral-routes.ts';
import { portalObjectionRoutes } from './objection-routes.ts';
import { portalReviewRoutes } from './review-routes.ts';
import { portalRoutes } from './portal-routes.ts';
import { portalProposalRoutes } from './proposal-routes.ts';
import { portalRequestRoutes } from './request-routes.ts';
import { portalQuestionRoutes } from './question-routes.ts';
import { receivedRoutes } from './received-routes.ts';
import { resumableRoutes } from './resumable-routes.ts';
import { uploadRoutes } from './upload-routes.ts';
import { yearRoutes } from './year-routes.ts';

export interface PortalPorts {
  context: AppContext;
  files: FileStore;
  uploads: PartialUploads;
  /** Where a trial stops the process. */
  failpoint?: Failpoint;
  /** By which signers may confirm who they are; without it nothing of that is there. */
  identity?: IdentityProvider | undefined;
}

/** Every route of the client's pages, but for the ways in, which the server always has. */
export function portalModules({ context, files, uploads, failpoint, identity }: PortalPorts): RouteModule[] {
  return [
    portalRoutes(context),
    uploadRoutes(context, files),
    resumableRoutes(context, files, uploads, failpoint),
    receivedRoutes(context, files),
    yearRoutes(context),
    portalRequestRoutes(context),
    portalQuestionRoutes(context),
    portalObjectionRoutes(context),
    portalMeetingRoutes(context),
    portalTrialYearRoutes(context),
    portalReferralRoutes(context),
    portalReviewRoutes(context),
    portalHandoverRoutes(context, files),
    portalProposalRoutes(context, files, identity),
    ...(identity ? [portalIdentityRoutes(context, identity)] : []),
  ];
}
