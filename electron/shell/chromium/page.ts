import { z } from "zod";
import { assetAt } from "../assets.ts";
import type { Assets } from "../assets.ts";
import type { Host, WindowName } from "../host.ts";
import { chromiumOrigin } from "../security.ts";
import { bindingName, hearName, pageScript } from "./pageScript.ts";

/** One page of the browser over its DevTools session: commands out, events in; nothing else is needed to drive it. */
export interface PageSession {
  send(method: string, params?: Readonly<Record<string, unknown>>): Promise<unknown>;
  on(method: string, listener: (params: unknown) => void): void;
}

const FrameTree = z.object({ frameTree: z.object({ frame: z.object({ id: z.string() }) }) });
const ContextCreated = z.object({
  context: z.object({
    id: z.number(),
    origin: z.string(),
    auxData: z.object({ isDefault: z.boolean(), frameId: z.string() }),
  }),
});
const ContextDestroyed = z.object({ executionContextId: z.number() });
const BindingCalled = z.object({ name: z.string(), payload: z.string(), executionContextId: z.number() });
const RequestPaused = z.object({
  requestId: z.string(),
  request: z.object({ url: z.string(), method: z.string() }),
});

const pageOf: Readonly<Record<WindowName, string>> = { main: "/", projector: "/projector.html" };

/**
 * Makes a blank page the program's window: serves the assets and nothing else, gives it the bridge (the projector's
 * only hears), checks who sends, and goes to the window's page. Returns a function that lets go of the host.
 */
export async function attachPage(
  session: PageSession,
  host: Host,
  page: { assets: Assets; window: WindowName },
): Promise<() => void> {
  const { frameTree } = FrameTree.parse(await session.send("Page.getFrameTree"));
  // Only the main frame under our origin may send: number of its script context, which changes with each load.
  let trustedContext: number | undefined;
  let letGo: (() => void) | undefined;
  // A page that is being closed cannot be told anything any more; that is no error.
  const tell = (json: string, context: number): void => {
    const call = { functionDeclaration: `function (json) { ${hearName}(json); }`, arguments: [{ value: json }] };
    session
      .send("Runtime.callFunctionOn", { ...call, executionContextId: context, silent: true })
      .catch(() => undefined);
  };

  session.on("Runtime.executionContextCreated", (params) => {
    const created = ContextCreated.safeParse(params);
    if (!created.success) return;
    const { id, origin, auxData } = created.data.context;
    if (auxData.isDefault && auxData.frameId === frameTree.frame.id) {
      letGo?.();
      trustedContext = origin === chromiumOrigin ? id : undefined;
      letGo = trustedContext === undefined ? undefined : host.hear(page.window, (json) => tell(json, id));
    }
  });
  session.on("Runtime.executionContextDestroyed", (params) => {
    const destroyed = ContextDestroyed.safeParse(params);
    if (destroyed.success && destroyed.data.executionContextId === trustedContext) trustedContext = undefined;
  });
  session.on("Runtime.bindingCalled", (params) => {
    const called = BindingCalled.safeParse(params);
    if (!called.success || called.data.name !== bindingName) return;
    const { executionContextId, payload } = called.data;
    if (page.window !== "main" || executionContextId !== trustedContext) return;
    host.call(payload).then(
      (json) => tell(json, executionContextId),
      () => undefined,
    );
  });
  session.on("Fetch.requestPaused", (params) => void answerRequest(session, page.assets, params));

  await session.send("Page.enable");
  await session.send("Runtime.enable");
  if (page.window === "main") await session.send("Runtime.addBinding", { name: bindingName });
  await session.send("Page.addScriptToEvaluateOnNewDocument", { source: pageScript(chromiumOrigin, page.window) });
  await session.send("Fetch.enable", { patterns: [{ urlPattern: "*" }] });
  await session.send("Page.navigate", { url: `${chromiumOrigin}${pageOf[page.window]}` });
  return () => letGo?.();
}

async function answerRequest(session: PageSession, assets: Assets, params: unknown): Promise<void> {
  const { requestId, request } = RequestPaused.parse(params);
  const asset = request.method === "GET" ? assetAt(assets, chromiumOrigin, request.url) : undefined;
  // Aborted, so that a refused navigation leaves the window where it was.
  const answer = asset
    ? session.send("Fetch.fulfillRequest", {
        requestId,
        responseCode: 200,
        responseHeaders: Object.entries(asset.headers).map(([name, value]) => ({ name, value })),
        body: asset.body.toString("base64"),
      })
    : session.send("Fetch.failRequest", { requestId, errorReason: "Aborted" });
  // The page may be gone by the time the answer arrives.
  await answer.catch(() => undefined);
}
