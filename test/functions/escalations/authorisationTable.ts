/** Who asks, as the columns of the table stand. */
export const columns = [
  'nobody',
  'stranger',
  'staff',
  'otherBranch',
  'reporter',
  'leaderAbove',
  'itStaff',
  'itLead',
  'itSuperior',
  'director',
  'actingNow',
  'actingBefore',
  'admin',
] as const

export type Column = (typeof columns)[number]

/**
 * What each is answered on each route (design, section 5, column "who"). The incident was logged by `reporter`, about the own unit; the
 * agreement is for that unit. Nobody has an e-mail address here, so that following one's own unit is 422. A code is never right in
 * these rows, nor is the secret of a calendar address, and nobody shows a card: see `expectedByKey`.
 */
export const expected: Record<string, string> = {
  //                                            nob str stf oth rep abo its itl sup dir act bef adm
  'GET /api/status': /*                      */ '200 200 200 200 200 200 200 200 200 200 200 200 200',
  'GET /api/me': /*                          */ '401 403 200 200 200 200 200 200 200 200 200 200 200',
  'GET /api/me/card': /*                     */ '401 403 200 200 200 200 200 200 200 200 200 200 200',
  'GET /api/guidance': /*                    */ '401 403 200 200 200 200 200 200 200 200 200 200 200',
  'GET /api/offline': /*                     */ '401 403 200 200 200 200 200 200 200 200 200 200 200',
  'POST /api/escalations': /*                */ '401 403 403 201 201 201 403 403 201 201 201 403 403',
  'GET /api/escalations': /*                 */ '401 403 403 200 200 200 200 200 200 200 200 403 403',
  'GET /api/escalations/{id}': /*            */ '401 403 404 404 200 200 200 200 200 200 200 404 404',
  'POST /api/escalations/{id}/calls': /*     */ '401 403 404 404 200 200 200 200 200 200 200 404 404',
  'POST /api/escalations/{id}/receipt': /*   */ '401 403 404 404 200 200 200 200 200 200 200 404 404',
  'POST /api/escalations/{id}/clearance-request': '401 403 404 404 200 403 403 403 403 403 403 404 404',
  'POST /api/escalations/{id}/withdrawal': /**/ '401 403 404 404 200 403 403 403 403 403 403 404 404',
  'POST /api/escalations/{id}/decision': /*  */ '401 403 404 404 403 403 403 403 200 200 200 404 404',
  'POST /api/escalations/{id}/confirmation': /**/ '401 403 404 404 403 403 403 403 403 200 403 404 404',
  'POST /api/escalations/{id}/closure': /*   */ '401 403 404 404 403 403 200 200 200 200 200 404 404',
  'POST /api/code/open': /*                  */ '422 422 422 422 422 422 422 422 422 422 422 422 422',
  'POST /api/code/decision': /*              */ '422 422 422 422 422 422 422 422 422 422 422 422 422',
  'POST /api/code/confirmation': /*          */ '422 422 422 422 422 422 422 422 422 422 422 422 422',
  'GET /api/organization': /*                */ '401 403 403 403 403 403 403 403 403 403 403 403 200',
  'PUT /api/organization': /*                */ '401 403 403 403 403 403 403 403 403 403 403 403 200',
  'POST /api/organization/check': /*         */ '401 403 403 403 403 403 403 403 403 403 403 403 200',
  'GET /api/subscription': /*                */ '401 403 200 200 200 200 200 200 200 200 200 200 200',
  'PUT /api/subscription': /*                */ '401 403 422 403 422 403 403 403 403 403 403 403 403',
  'DELETE /api/subscription': /*             */ '401 403 200 200 200 200 200 200 200 200 200 200 200',
  'GET /api/feed': /*                        */ '401 403 200 200 200 200 200 200 200 200 200 200 200',
  'POST /api/feed': /*                       */ '401 403 201 201 201 201 201 201 201 201 201 201 201',
  'DELETE /api/feed': /*                     */ '401 403 200 200 200 200 200 200 200 200 200 200 200',
  'GET /api/calendar/{secret}': /*           */ '404 404 404 404 404 404 404 404 404 404 404 404 404',
  'POST /api/agreements': /*                 */ '401 403 403 403 403 403 403 201 403 403 403 403 403',
  'POST /api/agreements/check': /*           */ '401 403 403 403 403 403 403 200 403 403 403 403 403',
  'PUT /api/agreements/{id}': /*             */ '401 403 403 403 403 403 403 200 403 403 403 403 403',
  'POST /api/agreements/{id}/approval': /*   */ '401 403 403 403 403 403 403 200 200 200 200 403 403',
  'POST /api/agreements/{id}/cancellation': /**/ '401 403 403 403 403 403 403 200 403 403 403 403 403',
  'GET /api/agreements': /*                  */ '401 403 200 200 200 200 200 200 200 200 200 200 200',
  'GET /api/agreements/{id}': /*             */ '401 403 200 404 200 404 200 200 200 200 200 404 404',
  'POST /api/absences': /*                   */ '401 403 403 403 403 403 403 201 403 403 403 403 403',
  'PUT /api/absences/{id}': /*               */ '401 403 403 403 403 403 403 200 403 403 403 403 403',
  'DELETE /api/absences/{id}': /*            */ '401 403 403 403 403 403 403 200 403 403 403 403 403',
  'GET /api/absences': /*                    */ '401 403 403 403 403 403 200 200 403 403 403 403 403',
  'GET /api/availability': /*                */ '401 403 200 200 200 200 200 200 200 200 200 200 200',
  'GET /api/notices': /*                     */ '401 403 403 403 403 403 403 200 403 403 403 403 403',
  'GET /api/audit': /*                       */ '401 403 403 403 403 403 403 403 200 200 200 403 200',
  'GET /api/card/guidance': '401 401 401 401 401 401 401 401 401 401 401 401 401',
  'GET /api/card/offline': '401 401 401 401 401 401 401 401 401 401 401 401 401',
  'GET /api/card/escalations/{id}': '401 401 401 401 401 401 401 401 401 401 401 401 401',
  'POST /api/card/escalations': '401 401 401 401 401 401 401 401 401 401 401 401 401',
  'POST /api/card/escalations/{id}/calls': '401 401 401 401 401 401 401 401 401 401 401 401 401',
  'POST /api/card/escalations/{id}/receipt': '401 401 401 401 401 401 401 401 401 401 401 401 401',
  'POST /api/card/escalations/{id}/clearance-request': '401 401 401 401 401 401 401 401 401 401 401 401 401',
  'POST /api/card/escalations/{id}/withdrawal': '401 401 401 401 401 401 401 401 401 401 401 401 401',
  'POST /api/cards/{personId}': /*              */ '401 403 403 403 403 403 403 403 403 403 403 403 201',
  'GET /api/cards': /*                          */ '401 403 403 403 403 403 403 403 403 403 403 403 200',
  'DELETE /api/cards/{personId}': /*            */ '401 403 403 403 403 403 403 403 403 403 403 403 200',
  'GET /api/watch': /*                          */ '401 403 403 403 403 403 403 403 403 403 403 403 200',
}

/** Who shows something else than a token, as the columns of the table below stand. */
export const keys = [
  'card',
  'approverCard',
  'expiredCard',
  'revokedCard',
  'code',
  'expiredCode',
  'replacedCode',
] as const

export type Key = (typeof keys)[number]

/**
 * What each is answered on the routes that ask for no token; on all others each is nobody, 401. The good cards are the reporter's and that of
 * IT's superior; the bad ones would be good for leaders above. A card is shown on every route, a code is typed where there is a place for it.
 */
export const expectedByKey: Record<string, string> = {
  //                                            car app exp rev cod exp rep
  'GET /api/status': /*                      */ '200 200 200 200 200 200 200',
  'GET /api/calendar/{secret}': /*           */ '404 404 404 404 404 404 404',
  'POST /api/code/open': /*                  */ '422 422 422 422 200 422 422',
  'POST /api/code/decision': /*              */ '422 422 422 422 200 422 422',
  'POST /api/code/confirmation': /*          */ '422 422 422 422 200 422 422',
  'GET /api/card/guidance': /*               */ '200 200 401 401 401 401 401',
  'GET /api/card/offline': /*                */ '200 200 401 401 401 401 401',
  'GET /api/card/escalations/{id}': /*       */ '200 200 401 401 401 401 401',
  'POST /api/card/escalations': /*           */ '201 201 401 401 401 401 401',
  'POST /api/card/escalations/{id}/calls': /**/ '200 200 401 401 401 401 401',
  'POST /api/card/escalations/{id}/receipt': /**/ '200 200 401 401 401 401 401',
  'POST /api/card/escalations/{id}/clearance-request': '200 403 401 401 401 401 401',
  'POST /api/card/escalations/{id}/withdrawal': /**/ '200 403 401 401 401 401 401',
}
