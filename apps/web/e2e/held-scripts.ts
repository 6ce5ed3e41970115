import type { Page } from "@playwright/test";

export type Held = Window & { letScriptsCome?: () => void };

/** As on a slow phone: a page is drawn, and what its scripts add waits until it is let come. */
export async function holdScripts(page: Page) {
  await page.addInitScript(() => {
    const send = MessagePort.prototype.postMessage;
    const held: (() => void)[] = [];
    MessagePort.prototype.postMessage = function (this: MessagePort, ...sent: [unknown]) {
      held.push(() => send.apply(this, sent));
    };
    (window as Held).letScriptsCome = () => {
      MessagePort.prototype.postMessage = send;
      for (const each of held) each();
    };
  });
}
