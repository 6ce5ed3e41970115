/**
 * How often one address may ask, by path. The longest window here is the one after which better-auth
 * forgets rows, our own counts of sign-ins among them: keep it at 15 minutes or more.
 */
export const limitsByPath = {
  "/sign-in/email": { window: 60, max: 10 },
  "/sign-up/email": { window: 900, max: 20 },
  "/request-password-reset": { window: 900, max: 5 },
  "/reset-password": { window: 900, max: 10 },
  "/change-password": { window: 900, max: 10 },
  "/device/code": { window: 60, max: 20 },
  "/device": { window: 60, max: 20 },
  "/device/approve": { window: 60, max: 20 },
  "/device/token": { window: 60, max: 60 },
  "/api-key/create": { window: 60, max: 20 },
};
