/** Agreements, templates and changes of price. The signs are explained in `table.testdata.ts`. */
export const agreements = `
··· ··· ··?· +++++ · ··  POST /api/office/obligations/{obligationId}/minutes
··· ··· ··o· +++++ · ··  GET /api/office/agreement-templates
··· ··· ··o· –++++ · ··  PUT /api/office/agreement-files
··· ··· ··?· –++++ · ··  POST /api/office/clients/{clientId}/agreements
··· ··· ··?· +++++ · ··  GET /api/office/agreements/{agreementId}/file
··· ··· ··o· +++++ · ··  GET /api/office/proposals
··· ··· ··?· +++++ · ··  GET /api/office/clients/{clientId}/proposals
··· ··· ··?· –++++ · ··  POST /api/office/clients/{clientId}/proposals
··· ··· ··?· +++++ · ··  GET /api/office/proposals/{proposalId}
··· ··· ··?· –++++ · ··  PUT /api/office/proposals/{proposalId}
··· ··· ··?· –++++ · ··  POST /api/office/proposals/{proposalId}/send
··· ··· ··?· –++++ · ··  POST /api/office/proposals/{proposalId}/withdraw
··· ··· ··?· +++++ · ··  GET /api/office/proposals/{proposalId}/document
··· ··· ··?· +++++ · ··  GET /api/office/proposals/{proposalId}/sealed
··· ··· ··?· –++++ · ··  POST /api/office/proposals/copy
··· ··· ··?· –++++ · ··  POST /api/office/clients/{clientId}/checks
··· ··· ··o· +++++ · ··  GET /api/office/templates
··· ··· ··o· –++++ · ··  POST /api/office/templates
··· ··· ··?· –++++ · ··  PUT /api/office/templates/{templateId}
··· ··· ··?· –++++ · ··  POST /api/office/templates/{templateId}/retire
··· ··· ··o· +++++ · ··  GET /api/office/price-adjustments
··· ··· ··o· –––++ · ··  POST /api/office/price-adjustments
··· ··· ··o· +++++ · ··  GET /api/office/price-adjustments/preview
··· ··· ··o· –––++ · ··  POST /api/office/price-adjustments/undo
··· ··· ··?· –++++ · ··  POST /api/office/price-adjustments/clauses
`;
