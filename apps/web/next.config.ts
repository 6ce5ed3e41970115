import type { NextConfig } from "next";

const settingsForms =
  "reading|body|health|sweat|invite|revoke|accept|make-token|end-token|bring-back|delete|display";

/** Where forms were sent before there was one door, and where they are sent now. */
const movedForms = {
  "/accounts/:act": "/acts/accounts/:act",
  "/imports/:act": "/acts/imports/:act",
  "/plans/:act": "/acts/plans/:act",
  "/runs/:act": "/acts/runs/:act",
  [`/settings/:act(${settingsForms})`]: "/acts/settings/:act",
  "/today/done": "/acts/plans/tick",
  "/sample/fill": "/acts/accounts/fill-sample",
};

const config: NextConfig = {
  typedRoutes: true,
  poweredByHeader: false,
  // Theme and units are attributes of <html>, from a cookie: there is no shell that suits everyone.
  cacheComponents: false,
  partialPrefetching: false,
  images: { unoptimized: true },
  // Phones hold entries that they will send to where forms once went: 307 keeps the form.
  async redirects() {
    return Object.entries(movedForms).map(([source, destination]) => ({
      source,
      destination,
      permanent: false,
    }));
  },
  async headers() {
    return [
      {
        source: "/:path*",
        headers: [
          { key: "X-Content-Type-Options", value: "nosniff" },
          { key: "X-Frame-Options", value: "DENY" },
          { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
          { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
          {
            key: "Permissions-Policy",
            value: "camera=(), microphone=(), payment=(), geolocation=(self)",
          },
        ],
      },
      {
        source: "/fonts/:file*",
        headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }],
      },
      { source: "/sw.js", headers: [{ key: "Cache-Control", value: "no-cache" }] },
    ];
  },
};
export default config;
