/** The client's pages. The signs are explained in `table.testdata.ts`. */
export const clientPages = `
··· +++ oo·· ····· · ··  GET /api/portal/sessions
··· +++ oo·· ····· · ··  DELETE /api/portal/sessions/{sessionId}
··· +++ oo·· ····· · ··  POST /api/portal/sessions/end-all
··· +++ oo·· ····· · ··  POST /api/portal/code/request
··· +++ oo·· ····· · ··  POST /api/portal/code/verify
··· +++ ??·· ····· · ··  GET /api/portal/home
··· +++ ??·· ····· · ··  POST /api/portal/answers
··· +++ ??·· ····· · ··  POST /api/portal/plans
··· +++ ??·· ····· · ··  POST /api/portal/extensions
··· +++ ??·· ····· · ··  PUT /api/portal/files/{arrivalId}
··· ##+ ??·· ····· · ··  GET /api/portal/files/{arrivalId}
··· +++ oo·· ····· · ··  POST /api/portal/uploads
··· +?+ ??·· ····· · ··  PATCH /api/portal/uploads/{arrivalId}
··· +++ ??·· ····· · ··  POST /api/portal/uploads/{arrivalId}/finish
··· +++ ??·· ····· · ··  GET /api/portal/received
··· ##+ ??·· ····· · ··  POST /api/portal/files/{arrivalId}/move
··· ##+ ??·· ····· · ··  GET /api/portal/agreement
··· ##+ ??·· ····· · ··  POST /api/portal/surcharges/{lineId}/object
··· +++ oo·· ····· · ··  POST /api/portal/language
··· +++ oo·· ····· · ··  GET /api/portal/calendar-address
··· +++ ??·· ····· · ··  GET /api/portal/plan.ics
··· +++ ??·· ····· · ··  POST /api/portal/requests/{urgentRequestId}/withdraw
··· ##+ ??·· ····· · ··  POST /api/portal/questions/{questionId}/answer
··· ##+ ??·· ····· · ··  POST /api/portal/objections
··· ##+ ??·· ····· · ··  GET /api/portal/proposal
··· ##+ ??·· ····· · ··  GET /api/portal/proposals/{proposalId}/document
··· ##+ ??·· ····· · ··  GET /api/portal/proposals/{proposalId}/sealed
··· ##+ ??·· ····· · ··  POST /api/portal/proposals/{proposalId}/accept
··· ##+ ??·· ····· · ··  POST /api/portal/proposals/{proposalId}/decline
··· ##+ ??·· ····· · ··  POST /api/portal/proposals/{proposalId}/identity
··· +++ oo·· ····· · ··  POST /api/portal/identity
··· +?+ ??·· ····· · ··  HEAD /api/portal/uploads/{arrivalId}
··· +?+ ??·· ····· · ··  DELETE /api/portal/uploads/{arrivalId}
`;
