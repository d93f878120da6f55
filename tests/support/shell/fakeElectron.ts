import { EventEmitter } from "node:events";
import type { BrowserWindowConstructorOptions, CustomScheme, ProxyConfig } from "electron";

interface FakeFrame {
  url: string;
}
type Answer = (...values: unknown[]) => unknown;

/** One window the program opened: what it was made of, what it loaded, what it was told. */
class FakeWindow extends EventEmitter {
  readonly options: BrowserWindowConstructorOptions;
  readonly loaded: string[] = [];
  readonly sent: string[] = [];
  readonly contents: EventEmitter & { mainFrame: FakeFrame };
  openHandler: (() => unknown) | undefined;

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    this.contents = Object.assign(new EventEmitter(), {
      mainFrame: { url: "" },
      setWindowOpenHandler: (handler: () => unknown) => (this.openHandler = handler),
      send: (_channel: string, json: string) => this.sent.push(json),
    });
    recorded.windows.push(this);
    recorded.app.emit("web-contents-created", {}, this.contents);
  }
  get webContents() {
    return this.contents;
  }
  loadURL(address: string): Promise<void> {
    this.loaded.push(address);
    this.contents.mainFrame.url = address;
    return Promise.resolve();
  }
  isDestroyed(): boolean {
    return false;
  }
  show(): void {}
  focus(): void {}
  close(): void {
    this.emit("closed");
  }
}

/** A utility process that answers everything and ends when it has answered `unlock.lock`. */
class FakeDesk extends EventEmitter {
  readonly pid = undefined;
  readonly requests: { id: number; procedure: string; input: unknown }[] = [];
  postMessage(request: { id: number; procedure: string; input: unknown }): void {
    this.requests.push(request);
    queueMicrotask(() => this.emit("message", { id: request.id, result: { ok: true, value: null } }));
    if (request.procedure === "unlock.lock") setImmediate(() => this.emit("exit", 0));
  }
}

const never: Answer = () => undefined;

class FakeSession extends EventEmitter {
  readonly handlers = new Map<string, Answer>();
  private keep(name: string) {
    return (handler: Answer) => void this.handlers.set(name, handler);
  }
  readonly setPermissionRequestHandler = this.keep("request");
  readonly setPermissionCheckHandler = this.keep("check");
  readonly setDevicePermissionHandler = this.keep("device");
  readonly setDisplayMediaRequestHandler = this.keep("display");
  readonly webRequest = { onBeforeRequest: this.keep("before") };
  readonly protocol = {
    handle: (scheme: string, handler: Answer) => {
      recorded.handled.push(scheme);
      this.handlers.set("serve", handler);
    },
  };
  setSpellCheckerEnabled(isOn: boolean): void {
    recorded.isSpellChecking = isOn;
  }
  setProxy(proxy: ProxyConfig): Promise<void> {
    recorded.proxies.push(proxy);
    return Promise.resolve();
  }
  /** What a handler decides, by its callback or by its answer. */
  decide(name: string, ...before: unknown[]): unknown {
    let decided: unknown;
    const answer = (this.handlers.get(name) ?? never)(...before, (value: unknown) => (decided = value));
    return decided === undefined ? answer : decided;
  }
}

const session = new FakeSession();
const handles = new Map<string, (event: unknown, json: unknown) => unknown>();
const rendererListeners: ((event: unknown, json: string) => void)[] = [];

const recorded = {
  app: new EventEmitter(),
  powerMonitor: new EventEmitter(),
  session,
  windows: new Array<FakeWindow>(),
  desks: new Array<FakeDesk>(),
  calls: new Array<string>(),
  used: new Array<string>(),
  partitions: new Array<string>(),
  proxies: new Array<ProxyConfig>(),
  schemes: new Array<CustomScheme>(),
  handled: new Array<string>(),
  switches: {} as Record<string, string>,
  paths: {} as Record<string, string>,
  exposed: {} as Record<string, Record<string, Answer>>,
  menu: undefined as unknown,
  isSpellChecking: undefined as boolean | undefined,
  permissions: () => ({
    request: session.decide("request", {}, "media"),
    check: session.decide("check"),
    device: session.decide("device"),
    display: session.decide("display", {}),
  }),
  isCancelled: (url: string): boolean => JSON.stringify(session.decide("before", { url })) !== '{"cancel":false}',
  serve: async (url: string): Promise<Response> => {
    const answer = await session.handlers.get("serve")?.({ url, method: "GET" });
    if (!(answer instanceof Response)) throw new Error("nothing served");
    return answer;
  },
  invoke: async (senderFrame: unknown, json: unknown): Promise<unknown> => handles.get("call")?.({ senderFrame }, json),
  pushToRenderer: (json: string) => rendererListeners.forEach((listener) => listener({}, json)),
};
export type Recorded = typeof recorded;

let appPath = "";
const app = Object.assign(recorded.app, {
  getAppPath: () => appPath,
  getVersion: () => "0.0.0",
  enableSandbox: () => void recorded.calls.push("enableSandbox"),
  setPath: (name: string, path: string) => void (recorded.paths[name] = path),
  requestSingleInstanceLock: () => recorded.calls.push("requestSingleInstanceLock") > 0,
  whenReady: () => Promise.resolve(),
  quit: () => void recorded.calls.push("quit"),
  commandLine: { appendSwitch: (name: string, value: string) => void (recorded.switches[name] = value) },
});

/** A module that stands in for `electron`: it opens nothing and remembers everything. */
export const fakeElectron = {
  /** Sets the program's folder; the answer is what will have been seen. */
  begin: (folder: string): Recorded => {
    appPath = folder;
    return recorded;
  },
  app,
  BrowserWindow: FakeWindow,
  Menu: {
    buildFromTemplate: (template: unknown) => template,
    setApplicationMenu: (menu: unknown) => void (recorded.menu = menu),
  },
  dialog: {},
  ipcMain: {
    handle: (name: string, handler: (event: unknown, json: unknown) => unknown) => void handles.set(name, handler),
  },
  ipcRenderer: {
    invoke: never,
    on: (_channel: string, listener: (event: unknown, json: string) => void) => void rendererListeners.push(listener),
    removeListener: never,
  },
  contextBridge: {
    executeInMainWorld: ({ func, args }: { func: Answer; args: unknown[] }) => func(...args),
    exposeInMainWorld: (name: string, bridge: Record<string, Answer>) => void (recorded.exposed[name] = bridge),
  },
  powerMonitor: recorded.powerMonitor,
  protocol: { registerSchemesAsPrivileged: (schemes: CustomScheme[]) => void recorded.schemes.push(...schemes) },
  session: {
    fromPartition: (partition: string) => {
      recorded.partitions.push(partition);
      return session;
    },
  },
  utilityProcess: {
    fork: () => {
      const desk = new FakeDesk();
      recorded.desks.push(desk);
      return desk;
    },
  },
  get shell() {
    recorded.used.push("shell");
    return {};
  },
};
