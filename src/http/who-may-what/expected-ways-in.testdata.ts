/** Signing in and what needs no session: the address, the link or the key opens it. The signs are explained in `table.testdata.ts`. */
export const waysIn = `
=== === ==== ===== = ==  POST /api/sign-in/request
=== === ==== ===== = ==  POST /api/sign-in/link
=== === ==== ===== = ==  POST /api/sign-in/code
=== === ==== ===== = ==  POST /api/sign-out
=== === ==== ===== = ==  POST /api/sign-in/passkey/start
=== === ==== ===== = ==  POST /api/sign-in/passkey
=== === ==== ===== = ==  GET /api/sign-in/ways
=== === ==== ===== = ==  POST /api/sign-in/provider/start
=== === ==== ===== = ==  POST /api/sign-in/provider
··· ··· ···· ····· · ··  POST /api/sign-in/second-factor
··· ··· ··o· +++++ · ··  GET /api/second-factor
··· ··· ··o· +++++ · ··  POST /api/second-factor/start
··· ··· ··o· +++++ · ··  POST /api/second-factor/confirm
··· ··· ··o· +++++ · ··  POST /api/second-factor/recovery-codes
··· ··· ··o· +++++ · ··  POST /api/second-factor/remove
··· ··· ··o· +++++ · ··  GET /api/sessions
··· ··· ··o· +++++ · ··  DELETE /api/sessions/{sessionId}
··· ··· ··o· +++++ · ··  POST /api/sessions/end-all
··· ··· ··o· +++++ · ··  GET /api/passkeys
··· ··· ··o· +++++ · ··  POST /api/passkeys
··· ··· ··o· +++++ · ··  POST /api/passkeys/start
··· ··· ··o· +++++ · ··  DELETE /api/passkeys/{passkeyId}
=== === ==== ===== = ==  POST /api/portal/enter
=== === ==== ===== = ==  POST /api/portal/new-link
=== === ==== ===== = ==  POST /api/portal/leave
=== === ==== ===== = ==  POST /api/verify
··· ··· ···· ····· · +·  GET /api/deliver/open
··· ··· ···· ····· · +·  PUT /api/deliver/files/{arrivalId}
=== === ==== ===== = ==  GET /calendar/{file}
=== === ==== ===== = ==  GET /health
=== === ==== ===== = ==  GET /api/openapi.json
=== === ==== ===== = ==  GET /*
`;
