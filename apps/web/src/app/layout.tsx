import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { preload } from "react-dom";
import { readDisplay } from "../server/display.ts";
import { FaultWords } from "./_frame/fault.tsx";
import { Offline } from "./_frame/offline.tsx";
import "./styles.css";

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await readDisplay();
  return {
    title: { default: "Limber", template: "%s · Limber" },
    description: say(
      "For runners who get calf and leg cramps: what to drink and when, how to warm up, what pace to start at, and what to do in a cramp.",
    ),
    applicationName: "Limber",
    appleWebApp: { capable: true, title: "Limber" },
    icons: { apple: "/apple-touch-icon.png" },
  };
}

const paper = { light: "#f1f6f8", dark: "#0b161c" };

export async function generateViewport(): Promise<Viewport> {
  const { theme } = await readDisplay();
  const bySystem = [
    { media: "(prefers-color-scheme: light)", color: paper.light },
    { media: "(prefers-color-scheme: dark)", color: paper.dark },
  ];
  return { viewportFit: "cover", themeColor: theme === "system" ? bySystem : paper[theme] };
}

export default async function Layout({ children }: { children: ReactNode }) {
  const { theme, say, locale, direction } = await readDisplay();
  preload("/fonts/archivo.woff2", { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
  return (
    <html lang={locale} dir={direction} data-theme={theme}>
      <body>
        {children}
        <FaultWords say={say} />
        <Offline />
      </body>
    </html>
  );
}
