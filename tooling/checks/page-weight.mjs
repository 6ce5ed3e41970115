// One page as a browser gets it: what it loads before it works, compressed, in kilobytes.
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const matches = (text, pattern) => [...text.matchAll(pattern)].map((match) => match[1]);
const unique = (urls) => [...new Set(urls.map((url) => url.replaceAll("&amp;", "&")))];
const zipped = (file) => gzipSync(file, { level: 9 }).length;
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** What a route loads from its server: scripts, page, styles and font, and how often it asks another host. */
export async function weigh(route, { origin, cookie }) {
  const isStranger = (url) => /^(https?:)?\/\//.test(url) && !url.startsWith(origin);
  const ours = (urls) =>
    Promise.all(urls.filter((url) => !isStranger(url)).map((url) => read(url, { origin })));

  const page = await read(route, { origin, cookie });
  const { scripts, styles, preloaded, pictures } = linksOf(page.toString());
  const css = await ours(styles);
  const inStyles = matches(css.join("\n"), /url\(["']?(?!data:)([^"')]+)["']?\)/g);
  const fonts = unique([...preloaded, ...inStyles]).filter((url) => /\.woff2?(\?|$)/.test(url));
  const loaded = [...scripts, ...styles, ...preloaded, ...inStyles, ...pictures];

  return {
    js: sum((await ours(scripts)).map(zipped)) / 1000,
    html: zipped(page) / 1000,
    css: sum(css.map(zipped)) / 1000,
    font: sum((await ours(fonts)).map((file) => file.length)) / 1000,
    fonts: fonts.length,
    strangers: loaded.filter(isStranger).length,
  };
}

const chunks = new URL("../../apps/web/.next/static/chunks/", import.meta.url);

/** Every file of script that was built, those that only a worker loads included. */
export function weighScripts() {
  return readdirSync(chunks)
    .filter((name) => name.endsWith(".js"))
    .map((name) => ({ name, kB: zipped(readFileSync(new URL(name, chunks))) / 1000 }));
}

/** Scripts for old browsers only are left out: no browser that can show the page loads them. */
function linksOf(html) {
  const scripts = matches(html, /(<script\b[^>]*\bsrc="[^"]+"[^>]*>)/g)
    .filter((tag) => !/nomodule/i.test(tag))
    .map((tag) => tag.match(/\bsrc="([^"]+)"/)[1]);
  return {
    scripts: unique(scripts),
    styles: unique(matches(html, /<link\b(?=[^>]*rel="stylesheet")[^>]*href="([^"]+)"/g)),
    preloaded: unique(matches(html, /<link\b(?=[^>]*as="font")[^>]*href="([^"]+)"/g)),
    pictures: unique(matches(html, /<(?:img|iframe)\b[^>]*src="([^"]+)"/g)),
  };
}

/** What a route answers to whom the cookie belongs, or an error that says that it does not. */
export async function read(url, { origin, cookie }) {
  const answer = await fetch(new URL(url, origin), { headers: cookie ? { cookie } : {} });
  if (!answer.ok) throw new Error(`${url} answers ${answer.status} instead of a page.`);
  return Buffer.from(await answer.arrayBuffer());
}
