// Where a page sends people and what it sends for them: on our own pages, and in by the one door.
import { nameOf, textOf } from "./source.mjs";

/** Each value that an expression may have. */
export function valuesOf(node) {
  if (node?.type === "JSXExpressionContainer") return valuesOf(node.expression);
  if (/^TS(?:As|Satisfies|NonNull)/.test(node?.type ?? "")) return valuesOf(node.expression);
  if (node?.type === "ConditionalExpression")
    return [node.consequent, node.alternate].flatMap(valuesOf);
  return [node];
}

const headOf = (node) => textOf(node) ?? node?.quasis?.[0].value.cooked ?? "";

/** Sent to an act, whatever follows in the address. */
export const leadsToDoor = (node) => headOf(node).startsWith("/acts/");

/** What begins with a word of ours cannot be read as another host. */
const leadsHere = (node) =>
  /^\/(?:[a-z][\w-]*(?:[/?#]|$))?/.exec(headOf(node))?.[0].length > 1 || textOf(node) === "/";

const propertyOf = (node, wanted) =>
  node?.properties?.find(({ key }) => key && String(nameOf(key)).toLowerCase() === wanted)?.value;

/** Leads somebody to an address that is not written down, which may have been somebody else's to choose. */
export function leadsAnywhere(node) {
  const { type, callee, arguments: given = [] } = node;
  const asked =
    type === "CallExpression" && /^(?:permanentRedirect|redirect)$/.test(nameOf(callee));
  const to = asked ? given[0] : type === "ObjectExpression" && propertyOf(node, "location");
  return Boolean(to) && !valuesOf(to).every(leadsHere);
}

/** Sends something by script, past the forms: to no act, or in a way that cannot be seen here. */
export function sendsByScript(node) {
  const { type, callee, arguments: given = [] } = node;
  if (type === "NewExpression") return /^(?:XMLHttpRequest|WebSocket)$/.test(nameOf(callee));
  if (type !== "CallExpression") return false;
  if (nameOf(callee) === "sendBeacon") return true;
  if (nameOf(callee) !== "fetch" || given.length < 2) return false;
  const [to, how] = given;
  const method = propertyOf(how, "method");
  const isRead = how.type === "ObjectExpression" && !how.properties.some(({ key }) => !key);
  if (isRead && method === undefined) return false;
  const looks =
    method && valuesOf(method).every((each) => /^(?:get|head)$/i.test(textOf(each) ?? ""));
  return !(isRead && looks) && !valuesOf(to).every(leadsToDoor);
}
