import { type AddressInfo, createServer } from "node:net";

/** A mail server on the loopback that takes whatever it is told. */
export async function mailServer() {
  // What sends letters is loaded beforehand: who waits for one waits for the letter alone.
  await import("nodemailer");
  let heard = "";
  const server = createServer((socket) => {
    let inMail = false;
    socket.write("220 test\r\n");
    socket.on("data", (piece) => {
      heard += piece;
      if (inMail && !heard.endsWith("\r\n.\r\n")) return;
      inMail = !inMail && String(piece).startsWith("DATA");
      socket.write(inMail ? "354 go on\r\n" : "250 fine\r\n");
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    address: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** All that it was told since it began, or since it last forgot. */
    heard: () => heard,
    forget: () => {
      heard = "";
    },
    close: () => server.close(),
  };
}
