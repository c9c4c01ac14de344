/** Surcharges, urgent work, reports and invoices. The signs are explained in `table.testdata.ts`. */
export const money = `
··· ··· ··o· +++++ · ··  GET /api/office/surcharges
··· ··· ··?· +++++ · ··  GET /api/office/surcharges/{lineId}/document
··· ··· ··o· –++++ · ··  POST /api/office/surcharges/decide
··· ··· ··o· –++++ · ··  POST /api/office/surcharges/undo
··· ··· ··o· –++++ · ··  POST /api/office/surcharges/rest
··· ··· ··o· +++++ · ··  GET /api/office/courses
··· ··· ··?· –++++ · ··  POST /api/office/clients/{clientId}/course
··· ··· ··?· –++++ · ··  POST /api/office/clients/{clientId}/course/stop
··· ··· ··o· +++++ · ··  GET /api/office/objections
··· ··· ··?· –++++ · ··  POST /api/office/objections/{objectionId}/answer
··· ··· ··?· +++++ · ··  GET /api/office/clients/{clientId}/proposing
··· ··· ··?· –++++ · ··  POST /api/office/clients/{clientId}/proposing/answer
··· ··· ··?· –++++ · ··  POST /api/office/clients/{clientId}/proposing/resume
··· ··· ··?· +++++ · ··  GET /api/office/clients/{clientId}/breach-letters
··· ··· ··?· ––––+ · ··  POST /api/office/clients/{clientId}/breach-letters
··· ··· ··?· +++++ · ··  GET /api/office/breach-letters/{letterId}/document
··· ··· ··?· +++++ · ··  GET /api/office/clients/{clientId}/requests
··· ··· ··?· +++++ · ··  POST /api/office/clients/{clientId}/requests
··· ··· ··?· +++++ · ··  POST /api/office/clients/{clientId}/requests/{urgentRequestId}/finish
··· ··· ··?· +++++ · ··  POST /api/office/clients/{clientId}/requests/{urgentRequestId}/withdraw
··· ··· ··?· +++++ · ··  GET /api/office/clients/{clientId}/reports
··· ··· ··?· +++++ · ··  POST /api/office/reports/{reportId}/done
··· ··· ··?· +++++ · ··  POST /api/office/reports/{reportId}/undo
··· ··· ··o· +++++ · ··  GET /api/office/invoicing
··· ··· ··o· –++++ · ··  POST /api/office/invoicing/exports
··· ··· ··?· +++++ · ··  GET /api/office/invoicing/exports/{exportId}
··· ··· ··?· +++++ · ··  GET /api/office/invoicing/exports/{exportId}/file
··· ··· ··?· +++++ · ··  GET /api/office/invoicing/invoices/{invoiceId}/file
··· ··· ··?· –++++ · ··  POST /api/office/invoicing/lines/{lineId}/credit
··· ··· ··o· –––++ · ··  POST /api/office/invoicing/settings
`;
