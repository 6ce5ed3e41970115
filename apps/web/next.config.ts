import type { NextConfig } from "next";
import { movedSources } from "./src/phone/moved.ts";

/** Where forms were sent before there was one door, each by its name: a page may stand where another noun's forms did. */
const doorlessForms = {
  accounts: "sign-up|sign-in|sign-out|forgot|reset-password|device",
  imports: "undo",
  plans: "keep|remove|bring-back|check-in",
  runs: "log|edit|cramp|edit-cramp|remove-cramp|remove|skip|unskip|swap|bring-back",
  settings:
    "reading|body|health|sweat|invite|revoke|accept|make-token|end-token|bring-back|delete|display",
};

const movedForms = [
  ...Object.entries(doorlessForms).map(([noun, acts]) => ({
    source: `/${noun}/:act(${acts})`,
    destination: `/acts/${noun}/:act`,
  })),
  { source: "/sample/fill", destination: "/acts/accounts/fill-sample" },
];

const config: NextConfig = {
  typedRoutes: true,
  poweredByHeader: false,
  // Theme and units are attributes of <html>, from a cookie: there is no shell that suits everyone.
  cacheComponents: false,
  partialPrefetching: false,
  images: { unoptimized: true },
  // An account's whole file is sent in one body. How large any body may be, the server in front settles.
  experimental: { proxyClientMaxBodySize: "34mb" },
  // Phones hold entries that they will send to where forms once went: 307 keeps the form.
  async redirects() {
    return [
      ...movedForms.map((form) => ({ ...form, permanent: false })),
      ...movedSources.map((page) => ({ ...page, permanent: true })),
    ];
  },
  // Pages from before send a tick here and follow no redirect: its old address is one more of the door's.
  async rewrites() {
    return [{ source: "/today/done", destination: "/acts/plans/tick" }];
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
