import {
  ActionIcon,
  Badge,
  Button,
  Checkbox,
  createTheme,
  defaultVariantColorsResolver,
  Drawer,
  Kbd,
  Menu,
  mergeThemeOverrides,
  Modal,
  Notification,
  Paper,
  PasswordInput,
  SegmentedControl,
  Select,
  Textarea,
  TextInput,
  Tooltip,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from "@mantine/core";

/** The one quiet colour for "do". */
const sea: MantineColorsTuple = [
  "#eef7f5",
  "#e0f0ec",
  "#bfe1d9",
  "#94cdbf",
  "#5fc2ae",
  "#34a08c",
  "#1b8573",
  "#0f6b5c",
  "#0b5a4d",
  "#08463c",
];

/** Red only for overdue, blocked, danger. */
const alarm: MantineColorsTuple = [
  "#fdf0ef",
  "#fbdfdd",
  "#f3bab6",
  "#ee9a94",
  "#fb8d85",
  "#d5473e",
  "#c32f27",
  "#b3261e",
  "#921d16",
  "#701510",
];

/** Amber for soon and warning. */
const soon: MantineColorsTuple = [
  "#fdf5e6",
  "#fdeed6",
  "#f7d9a6",
  "#f2c677",
  "#f5bd5f",
  "#c58017",
  "#a4670d",
  "#8a5300",
  "#704300",
  "#543200",
];

/** Neutral greys with a breath of green, from ink to paper. */
const dark: MantineColorsTuple = [
  "#eceeed",
  "#c6cbc9",
  "#a0a7a4",
  "#7f8784",
  "#39413e",
  "#2b322f",
  "#232927",
  "#1c2120",
  "#141817",
  "#0e1110",
];

const gray: MantineColorsTuple = [
  "#f6f6f6",
  "#eeefef",
  "#e4e6e5",
  "#d3d6d5",
  "#b8bdbb",
  "#949a98",
  "#6b7270",
  "#565d5a",
  "#3a403e",
  "#1d2120",
];

const calm = { transitionProps: { duration: 120, transition: "fade" } } as const;

const modal = { centered: true, shadow: "md", overlayProps: { backgroundOpacity: 0.35 }, ...calm } as const;

/** Text on a painted surface: white on the deep shades of the light scheme, ink on the pale ones of the dark. */
const onPaint: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  return input.variant === "filled" ? { ...colors, color: "var(--concord-on-paint)" } : colors;
};

/** The look of every component, said once: 4 px grid, radius 6, borders before shadows. */
export const theme = createTheme({
  fontFamily: "'Inter Variable', 'Segoe UI', system-ui, sans-serif",
  fontFamilyMonospace: "'Inter Variable', ui-monospace, monospace",
  fontSizes: { xs: "0.8125rem", sm: "0.9375rem", md: "1rem", lg: "1.125rem", xl: "1.25rem" },
  lineHeights: { xs: "1.4", sm: "1.45", md: "1.5", lg: "1.5", xl: "1.4" },
  spacing: { xs: "0.5rem", sm: "0.75rem", md: "1rem", lg: "1.5rem", xl: "2rem" },
  radius: { xs: "0.25rem", sm: "0.375rem", md: "0.375rem", lg: "0.5rem", xl: "0.75rem" },
  defaultRadius: "sm",
  headings: {
    fontWeight: "600",
    sizes: { h1: { fontSize: "1.25rem" }, h2: { fontSize: "1rem" }, h3: { fontSize: "0.9375rem" } },
  },
  colors: { sea, alarm, soon, dark, gray },
  primaryColor: "sea",
  primaryShade: { light: 7, dark: 4 },
  variantColorResolver: onPaint,
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: "default", size: 36 } }),
    Badge: Badge.extend({ defaultProps: { variant: "light", tt: "none", fw: 500, size: "lg" } }),
    Button: Button.extend({ defaultProps: { size: "sm" }, styles: { label: { fontWeight: 500 } } }),
    Checkbox: Checkbox.extend({ defaultProps: { iconColor: "var(--concord-on-paint)" } }),
    Kbd: Kbd.extend({ defaultProps: { size: "xs" } }),
    Menu: Menu.extend({ defaultProps: { shadow: "sm", ...calm } }),
    Paper: Paper.extend({ defaultProps: { withBorder: true, radius: "sm" } }),
    PasswordInput: PasswordInput.extend({ defaultProps: { size: "sm" } }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: { transitionDuration: 120 } }),
    Select: Select.extend({
      defaultProps: {
        size: "sm",
        allowDeselect: false,
        checkIconPosition: "right",
        // Whoever types into a list and presses Enter means the first line that is left.
        selectFirstOptionOnChange: true,
      },
    }),
    TextInput: TextInput.extend({ defaultProps: { size: "sm" } }),
    Textarea: Textarea.extend({ defaultProps: { size: "sm", autosize: true, minRows: 2 } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, ...calm } }),
  },
});

/** The look with the few words that components carry themselves: the name of every closing button. */
export const themeWith = (words: { readonly close: string }) => {
  const closeButtonProps = { "aria-label": words.close };
  // The head of a dialog is no banner of the page.
  const attributes = { header: { role: "presentation" } };
  return mergeThemeOverrides(theme, {
    components: {
      Drawer: Drawer.extend({ defaultProps: { attributes, closeButtonProps } }),
      Modal: Modal.extend({ defaultProps: { ...modal, attributes, closeButtonProps } }),
      Notification: Notification.extend({ defaultProps: { closeButtonProps } }),
    },
  });
};

/** Surfaces beside Mantine's own: the page behind the panels, lines, and quiet text at AA contrast in both schemes. */
export const surfaces: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-body": "#ffffff",
    "--mantine-color-text": "#1d2120",
    "--mantine-color-dimmed": "#59605d",
    "--mantine-color-placeholder": "#6b7270",
    "--mantine-color-default-border": "#dcdfde",
    "--mantine-color-error": "#b3261e",
    "--concord-page": "#f6f6f6",
    "--concord-line": "#e4e6e5",
    "--concord-chosen": "#e0f0ec",
    "--concord-do": "#0f6b5c",
    "--concord-on-paint": "#ffffff",
    "--mantine-color-alarm-light": "#fbe5e3",
    "--mantine-color-alarm-light-color": "#9a1f18",
    "--mantine-color-soon-light": "#fdf0da",
    "--mantine-color-soon-light-color": "#704300",
    "--concord-alarm": "#b3261e",
    "--concord-alarm-soft": "#fbe5e3",
    "--concord-soon": "#7a4a00",
    "--concord-soon-soft": "#fdf0da",
    "--concord-quiet-soft": "#edeeee",
  },
  dark: {
    "--mantine-color-body": "#1c2120",
    "--mantine-color-text": "#eceeed",
    "--mantine-color-dimmed": "#a4aba8",
    "--mantine-color-placeholder": "#8f9794",
    "--mantine-color-default": "#1c2120",
    "--mantine-color-default-border": "#39413e",
    "--mantine-color-error": "#fb8d85",
    "--concord-page": "#141817",
    "--concord-line": "#2e3532",
    "--concord-chosen": "#15322c",
    "--concord-do": "#5fc2ae",
    "--concord-on-paint": "#0e1110",
    "--mantine-color-gray-light": "#2b322f",
    "--mantine-color-gray-light-color": "#c6cbc9",
    "--mantine-color-sea-light": "#15322c",
    "--mantine-color-sea-light-hover": "#1b3f37",
    "--mantine-color-sea-light-color": "#94cdbf",
    "--mantine-color-alarm-light": "#452220",
    "--mantine-color-alarm-light-color": "#fda29b",
    "--mantine-color-soon-light": "#3a2a10",
    "--mantine-color-soon-light-color": "#f5bd5f",
    "--concord-alarm": "#fb8d85",
    "--concord-alarm-soft": "#452220",
    "--concord-soon": "#f5bd5f",
    "--concord-soon-soft": "#3a2a10",
    "--concord-quiet-soft": "#2b322f",
  },
});
