import { createSpotlight } from "@mantine/spotlight";

/** The search box of the window, opened from the top bar and by key. */
export const [searchStore, searchBox] = createSpotlight();

/** Opens the search box. */
export const openSearch = (): void => searchBox.open();
