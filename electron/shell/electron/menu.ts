import type { MenuItemConstructorOptions } from "electron";

/** The menu: editing, size and windows. No reload, no developer tools, no search on the web, no spelling. */
export const menuTemplate = (platform: string): MenuItemConstructorOptions[] => [
  ...(platform === "darwin"
    ? [{ role: "appMenu" as const, submenu: [{ role: "hide" as const }, { role: "quit" as const }] }]
    : []),
  {
    role: "editMenu",
    submenu: [
      { role: "undo" },
      { role: "redo" },
      { type: "separator" },
      { role: "cut" },
      { role: "copy" },
      { role: "paste" },
      { role: "selectAll" },
    ],
  },
  {
    role: "viewMenu",
    submenu: [{ role: "resetZoom" }, { role: "zoomIn" }, { role: "zoomOut" }, { role: "togglefullscreen" }],
  },
  { role: "windowMenu", submenu: [{ role: "minimize" }, { role: "close" }] },
];
