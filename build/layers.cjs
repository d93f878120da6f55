/** Who may import whom; the one direction of the house: renderer → shared ← electron; shell → desk → features → store → vault. */
const only = (name, packages, allowed, comment) => ({
  name,
  comment,
  severity: "error",
  from: { pathNot: allowed },
  // Also where the packages stand beside the project, as in the gates' own tests.
  to: { path: `(^|/)node_modules/(${packages})(/|$)` },
});
const never = (name, from, to, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: from },
  to: { path: to },
});

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    never("shared-is-pure", "^shared/", "^(electron|renderer|build|tests)/", "shared knows neither window nor program"),
    { name: "shared-without-node", severity: "error", from: { path: "^shared/" }, to: { dependencyTypes: ["core"] } },
    never(
      "renderer-only-shared",
      "^renderer/",
      "^(electron|build|tests)/",
      "a window reaches the program through the bridge only",
    ),
    {
      name: "renderer-without-node",
      severity: "error",
      from: { path: "^renderer/" },
      to: { dependencyTypes: ["core"] },
    },
    never("electron-not-renderer", "^electron/", "^(renderer|tests)/", "the program knows no window"),
    never("vault-lowest", "^electron/vault/", "^electron/(?!vault/)", "the vault knows nothing of cases"),
    never("store-above-vault", "^electron/store/", "^electron/(?!store/|vault/)", "the store knows the vault only"),
    never("features-below-desk", "^electron/features/", "^electron/(desk|shell)/", "a room does not know the desk"),
    never("workers-below-desk", "^electron/workers/", "^electron/(desk|shell)/", "a worker does not know the desk"),
    {
      name: "desk-below-shell",
      severity: "error",
      from: { path: "^electron/desk/" },
      to: { path: "^electron/shell/" },
    },
    {
      name: "rooms-meet-at-rows",
      comment: "one room reads another through its rows.ts only",
      severity: "error",
      from: { path: "^electron/features/([^/]+)/" },
      to: {
        path: "^electron/features/([^/]+)/",
        pathNot: [
          "^electron/features/$1/",
          "^electron/features/[^/]+/rows\\.ts$",
          "^electron/features/unlock/program\\.ts$",
        ],
      },
    },
    only(
      "driver-in-the-vault",
      "better-sqlite3|@node-rs/argon2",
      "^(electron/vault/|build/|tests/)",
      "the vault is the only importer of the driver",
    ),
    only(
      "kysely-below-the-desk",
      "kysely",
      "^(electron/(store|features|desk)/|build/|tests/)",
      "SQL lives in store and rooms",
    ),
    only("docx-in-documents", "docx", "^(electron/features/documents/|electron/workers/|build/|tests/)", "one printer"),
    only(
      "docx-preview-in-its-frame",
      "docx-preview",
      "^(renderer/features/documents/preview/|build/|tests/)",
      "a file is drawn in the sandboxed frame and nowhere else",
    ),
    only(
      "electron-in-its-shell",
      "electron",
      "^(electron/shell/electron/|build/|tests/)",
      "only one shell knows Electron",
    ),
    {
      name: "no-unresolved",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: ["\\.css$", "^electron$"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    exclude: { path: "(^|/)(dist|out)/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json", ".css"],
    },
  },
};
