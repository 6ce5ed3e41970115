type Limit = { readonly window: number; readonly max: number };

/** Asked by whoever opens a page. */
const usual: Limit = { window: 60, max: 300 };
/** Hashes a password, or writes a row that stays. */
const costly: Limit = { window: 900, max: 20 };

/**
 * What of the accounts is open to the outside, and how often one address may ask. What is not here is shut,
 * whatever the library offers: a list of sessions with their secrets among it. Wrong passwords are counted
 * apart: see `sign-in-guard.ts`.
 */
export const accountPaths: Readonly<Record<string, Limit>> = {
  "/sign-in/email": usual,
  "/sign-up/email": costly,
  "/sign-out": usual,
  "/get-session": usual,
  "/update-user": costly,
  "/request-password-reset": { window: 900, max: 5 },
  "/reset-password": { window: 900, max: 10 },
  "/change-password": costly,
  "/device": { window: 60, max: 20 },
  "/device/code": { window: 60, max: 20 },
  "/device/approve": { window: 60, max: 20 },
  "/device/deny": { window: 60, max: 20 },
  "/device/token": { window: 60, max: 60 },
  "/passkey/generate-register-options": { window: 60, max: 20 },
  "/passkey/verify-registration": costly,
  "/passkey/generate-authenticate-options": { window: 60, max: 60 },
  "/passkey/verify-authentication": { window: 60, max: 20 },
  "/two-factor/enable": costly,
  "/two-factor/verify-totp": { window: 60, max: 20 },
  "/two-factor/verify-backup-code": { window: 60, max: 20 },
  "/oidc/begin": { window: 60, max: 20 },
  "/oidc/link": costly,
  "/oidc/callback": { window: 60, max: 20 },
  "/api-key/create": costly,
  "/api-key/list": usual,
  "/api-key/delete": usual,
};
